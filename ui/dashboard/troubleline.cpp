// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/troubleline.h"

#include "ui/dashboard/dayplan.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/sessionlight.h"
#include "ui/widgets/words.h"
#include "ui/widgets/wrappedlabel.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::dashboard {

using ports::Reason;
using service::Delivery;
using theme::Role;
using theme::TextSize;
using widgets::Label;
namespace space = theme::space;

namespace {

Reason reasonFor(const Delivery &delivery)
{
    if (delivery.isTrouble()) {
        return widgets::reasonOf(delivery);
    }
    return {TroubleLine::tr("This is not done yet, although the session is about to begin."),
            TroubleLine::tr("Anteroom keeps trying. Retry makes it try at once.")};
}

int countTroubles(const service::AppointmentRow &row, const Delivery *except = nullptr)
{
    const auto count = std::count_if(row.deliveries.begin(), row.deliveries.end(), [except](const Delivery &delivery) {
        return &delivery != except && delivery.isTrouble();
    });
    return int(count);
}

Label *makeLine(const QString &name, Role role)
{
    auto *label = new widgets::WrappedLabel({}, TextSize::Base, role);
    label->setObjectName(name);
    return label;
}

} // namespace

TroubleLine::TroubleLine(QWidget *parent)
    : Card(parent)
    , m_mark(new widgets::Mark(theme::Meaning::Danger))
    , m_session(makeLine(u"troubleSession"_s, Role::Text))
    , m_what(makeLine(u"troubleWhat"_s, Role::Text))
    , m_remedy(makeLine(u"troubleRemedy"_s, Role::Text))
    , m_note(makeLine(u"troubleNote"_s, Role::Danger))
    , m_open(widgets::makeButton(tr("Open"), widgets::ButtonKind::Quiet))
    , m_retry(widgets::makeButton(tr("Retry"), widgets::ButtonKind::Normal, u"refresh"_s))
{
    setObjectName(u"troubleLine"_s);
    m_session->setTextSize(TextSize::Base, QFont::DemiBold);
    m_open->setObjectName(u"troubleOpen"_s);
    m_retry->setObjectName(u"troubleRetry"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(m_mark);
    head->addWidget(m_session, 1);
    head->addWidget(m_open);
    head->addWidget(m_retry);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::medium, space::medium, space::medium);
    layout->setSpacing(space::tight);
    layout->addLayout(head);
    for (Label *label : {m_what, m_remedy, m_note}) {
        layout->addWidget(label);
    }
    connect(m_open, &QPushButton::clicked, this, &TroubleLine::openRequested);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_offersRepair) {
            Q_EMIT repairRequested();
        } else {
            Q_EMIT retryRequested();
        }
    });
}

void TroubleLine::show(const service::AppointmentRow &row, base::Instant now, const QTimeZone &zone)
{
    m_session->setText(
        tr("%1 · %2 at %3")
            .arg(row.patientName, widgets::dayText(row.start, zone, now), widgets::timeText(row.start, zone)));
    // Several of these buttons stand below each other; each says for whom it is.
    m_open->setAccessibleName(tr("Open the session of %1").arg(row.patientName));
    m_open->setText(row.waitsForDecision() ? tr("Decide") : tr("Open"));
    if (row.isToldByLight(now)) {
        showLight(row, now, zone);
    } else {
        showDelivery(row, now);
    }
}

void TroubleLine::showDelivery(const service::AppointmentRow &row, base::Instant now)
{
    const Delivery *worst = attentionOf(row, now);
    if (worst == nullptr) {
        return;
    }
    offer(false, row.patientName);
    say(meaningOf(*worst), widgets::nameOf(*worst), reasonFor(*worst), countTroubles(row, worst));
}

void TroubleLine::showLight(const service::AppointmentRow &row, base::Instant now, const QTimeZone &zone)
{
    const std::optional<widgets::SessionLight> light = widgets::lightOf(row, zone, now);
    if (!light) {
        return;
    }
    offer(true, row.patientName);
    const QString remedy = row.canBeRepaired(now) ? tr("Repair puts right what was changed at Zoom or in a calendar.")
                                                  : tr("The session has begun: its room and events stay as they are.");
    say(light->meaning, light->name, {widgets::findingsOf(*row.preflight).join(u' '), remedy}, countTroubles(row));
}

// What is wrong, in a few words and with the reason, and how much besides.
void TroubleLine::say(theme::Meaning meaning, const QString &what, const ports::Reason &reason, int others)
{
    setMeaning(meaning);
    m_mark->setMeaning(meaning);
    m_what->setText(tr("%1: %2").arg(what, reason.what));
    m_remedy->setText(others == 0
                          ? reason.remedy
                          : tr("%1 %n more thing(s) of this session not in line.", nullptr, others).arg(reason.remedy));
}

// The button goes on offering what it did while that is being done.
void TroubleLine::offer(bool repair, const QString &patient)
{
    m_offersRepair = repair;
    m_retry->setAccessibleName(repair ? tr("Repair for %1").arg(patient) : tr("Retry for %1").arg(patient));
}

void TroubleLine::showAttempt(bool mayRetry, bool isTrying, const QString &note)
{
    m_retry->setVisible(mayRetry);
    m_retry->setEnabled(!isTrying);
    m_retry->setText(isTrying ? tr("Trying…") : m_offersRepair ? tr("Repair") : tr("Retry"));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace anteroom::dashboard
