// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/cancelpanel.h"

#include "core/base/deliver.h"
#include "ui/booking/chips.h"
#include "ui/booking/consequences.h"
#include "ui/booking/joinsession.h"
#include "ui/booking/offerundo.h"
#include "ui/booking/sessionheader.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/words.h"

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CancelPanel::CancelPanel(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_watch(context.workplace)
    , m_panel(new widgets::SidePanel(tr("Cancel session")))
    , m_header(new SessionHeader(context.workplace))
    , m_reason(new QLineEdit)
    , m_reasonField(new widgets::FormField(tr("&Reason"), m_reason))
    , m_reasons(new Chips(tr("Usual reasons")))
    , m_follows(new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText))
    , m_running(new widgets::Banner)
    , m_refusal(new widgets::Banner)
    , m_cancel(widgets::makeButton(tr("Cancel session"), widgets::ButtonKind::Danger))
{
    setObjectName(u"cancelPanel"_s);
    build();
    setFocusProxy(m_reason);
    connect(m_panel, &widgets::SidePanel::closeRequested, this, &CancelPanel::closeRequested);
    connect(&m_watch, &SessionWatch::changed, this, &CancelPanel::showRow);
    connect(&m_watch, &SessionWatch::failed, this, &CancelPanel::showFailure);
    connect(&m_tick, &QTimer::timeout, this, &CancelPanel::showRow);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_reasons->mark(text);
        m_reasonField->setProblem({});
    });
    connect(m_reason, &QLineEdit::returnPressed, this, &CancelPanel::press);
    connect(m_reasons, &Chips::taken, this, [this](const QString &reason) {
        m_reason->setText(reason);
        m_reason->setFocus();
    });
    connect(m_cancel, &QPushButton::clicked, this, &CancelPanel::press);
    m_tick.start(5s);
}

void CancelPanel::build()
{
    m_reason->setObjectName(u"cancelReason"_s);
    m_reasonField->setHint(tr("Needed. Kept with the session; the patient does not read it."));
    m_reasons->setObjectName(u"cancelReasons"_s);
    QList<Chips::Chip> chips;
    for (const QString &reason : {tr("Patient is ill"), tr("Patient asked"), tr("Psychologist is ill")}) {
        chips.append({reason, reason, {}});
    }
    m_follows->setObjectName(u"cancelFollows"_s);
    m_follows->setWordWrap(true);
    m_running->setObjectName(u"cancelRunning"_s);
    m_refusal->setObjectName(u"cancelRefusal"_s);
    m_cancel->setObjectName(u"cancelNow"_s);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_header, m_reasonField, m_reasons, m_follows, m_running, m_refusal}) {
        m_panel->content()->addWidget(part);
    }
    m_reasons->show(chips);
    m_panel->content()->addStretch();
    m_panel->footer()->addStretch();
    m_panel->footer()->addWidget(m_cancel);
    m_panel->showFooter(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

void CancelPanel::start(const QUuid &id)
{
    m_reason->clear();
    m_reasons->mark({});
    m_reasonField->setProblem({});
    m_refusal->hide();
    m_wasAsked = false;
    showRunning(false);
    m_watch.watch(id);
    m_reason->setFocus();
}

bool CancelPanel::isTouched() const
{
    return !m_reason->text().trimmed().isEmpty();
}

void CancelPanel::showRow()
{
    m_header->setVisible(m_watch.row().has_value());
    m_cancel->setEnabled(m_watch.row() && !m_sending);
    if (!m_watch.row()) {
        m_follows->clear();
        return;
    }
    const service::AppointmentRow &row = *m_watch.row();
    m_header->show(row, m_watch.details() ? &*m_watch.details() : nullptr);
    m_follows->setText(tr("What follows: %1.").arg(whatFollowsCancelling(m_context.workplace, row).join(u" · "_s)));
    if (m_wasAsked && !isRunning(row, m_context.workplace.clock().now())) {
        showRunning(false);
    }
}

void CancelPanel::showFailure(const base::Error &error)
{
    m_cancel->setEnabled(false);
    m_refusal->show(theme::Meaning::Danger, error.text);
    m_refusal->setVisible(true);
}

void CancelPanel::showRunning(bool running)
{
    m_wasAsked = running;
    m_running->setVisible(running);
    if (running) {
        m_running->show(theme::Meaning::Attention, tr("This session is running now."),
                        tr("Whoever is in its room is put out. Press again to go on."));
        m_panel->reveal(m_running);
    }
    m_cancel->setText(running ? tr("End it and cancel") : tr("Cancel session"));
}

void CancelPanel::press()
{
    if (!m_watch.row() || m_sending) {
        return;
    }
    if (!isTouched()) {
        m_reasonField->setProblem(tr("Say why the session is cancelled."));
        m_reason->setFocus();
    } else if (!m_wasAsked && isRunning(*m_watch.row(), m_context.workplace.clock().now())) {
        showRunning(true);
    } else {
        send();
    }
}

void CancelPanel::send()
{
    const QUuid id = m_watch.row()->uuid;
    m_sending = true;
    m_cancel->setEnabled(false);
    m_refusal->hide();
    base::deliver(m_context.workplace.bookings().cancel(id, m_reason->text(), m_wasAsked), this,
                  [this, id](const base::Result<service::Saved> &saved) { take(id, saved); });
}

void CancelPanel::take(const QUuid &id, const base::Result<service::Saved> &saved)
{
    m_sending = false;
    m_cancel->setEnabled(true);
    if (!saved) {
        m_refusal->show(theme::Meaning::Danger, saved.error().text);
        m_refusal->setVisible(true);
        m_panel->reveal(m_refusal);
        return;
    }
    const domain::Booking &booking = saved->appointment.snapshot.booking;
    const auto &recipients = saved->appointment.snapshot.recipients;
    offerUndo(m_context, *saved,
              tr("Cancelled: %1, %2")
                  .arg(recipients.empty() ? QString() : domain::fullName(recipients.front()),
                       spanText(booking.start, booking.length, zoneOfDesk(m_context.workplace),
                                m_context.workplace.clock().now())));
    m_watch.watch({});
    m_reason->clear();
    Q_EMIT cancelled(id);
}

} // namespace anteroom::booking
