// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/movesummary.h"

#include "ui/booking/joinsession.h"
#include "ui/booking/sessionheader.h"
#include "ui/widgets/words.h"

namespace anteroom::booking {

using namespace Qt::StringLiterals;

MoveSummary::MoveSummary(const service::Workplace &workplace, QWidget *parent)
    : Card(parent)
    , m_workplace(workplace)
    , m_patient(new widgets::WrappedLabel({}, theme::TextSize::Large))
    , m_old(new widgets::WrappedLabel({}, theme::TextSize::Base, theme::Role::SecondaryText))
    , m_new(new widgets::WrappedLabel)
    , m_follows(new widgets::WrappedLabel({}, theme::TextSize::Small, theme::Role::SecondaryText))
{
    m_patient->setTextSize(theme::TextSize::Large, QFont::DemiBold);
    m_old->setObjectName(u"moveOld"_s);
    m_new->setObjectName(u"moveNew"_s);
    m_follows->setObjectName(u"moveFollows"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::large, theme::space::medium, theme::space::large, theme::space::medium);
    column->setSpacing(theme::space::tight);
    m_patient->setMostLines(2);
    for (widgets::WrappedLabel *label : {m_patient, m_old, m_new, m_follows}) {
        label->setTabular();
        column->addWidget(label);
    }
}

void MoveSummary::show(const service::AppointmentRow &before, const std::optional<MovedSession> &moved)
{
    const base::Instant now = m_workplace.clock().now();
    const bool isPast = moved && moved->start < now && moved->start != before.start;
    const std::optional<MovedSession> after = isPast ? std::nullopt : moved; // nothing moves into the past
    m_patient->setText(before.patientName);
    m_old->setText(tr("Now: %1").arg(spanText(before.start, before.length, zoneOfDesk(m_workplace), now)));
    const bool differs = after && *after != asItStands(before);
    m_new->setText(newText(before, after));
    m_follows->setVisible(differs);
    m_follows->setText(differs ? tr("What follows: %1.").arg(whatFollows(m_workplace, before, *after).join(u" · "_s))
                               : QString());
}

QString MoveSummary::newText(const service::AppointmentRow &before, const std::optional<MovedSession> &after) const
{
    if (!after || *after == asItStands(before)) {
        return tr("Then: choose another time, psychologist or place");
    }
    QStringList parts{spanText(after->start, after->length, zoneOfDesk(m_workplace), m_workplace.clock().now())};
    if (after->psychologist != before.psychologist) {
        parts.append(nameOfPsychologist(after->psychologist));
    }
    if (after->modality != before.modality) {
        parts.append(widgets::nameOf(after->modality));
    }
    if (after->place != before.place && !after->place.isEmpty()) {
        parts.append(after->place);
    }
    return tr("Then: %1").arg(parts.join(u" · "_s));
}

QString MoveSummary::nameOfPsychologist(const QUuid &id) const
{
    for (const domain::Psychologist &psychologist : m_workplace.psychologists()) {
        if (psychologist.uuid == id) {
            return psychologist.name;
        }
    }
    return {};
}

} // namespace anteroom::booking
