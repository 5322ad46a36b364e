// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/sessionheader.h"

#include "core/domain/walltime.h"
#include "ui/booking/joinsession.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using domain::BookingStatus;

namespace {

/// A longer name is cut off, so that what matters about the session stays in sight.
constexpr int nameLines = 2;

} // namespace

QString spanText(base::Instant start, std::chrono::minutes length, const QTimeZone &zone, base::Instant now)
{
    return QCoreApplication::translate("anteroom::booking", "%1, %2–%3", "day, from, until")
        .arg(widgets::dateText(start, zone, now), widgets::timeText(start, zone),
             widgets::timeText(start + length, zone));
}

theme::Meaning meaningOf(BookingStatus status)
{
    switch (status) {
    case BookingStatus::Tentative:
        return theme::Meaning::Waiting;
    case BookingStatus::Confirmed:
    case BookingStatus::Completed:
        return theme::Meaning::Good;
    case BookingStatus::Cancelled:
        return theme::Meaning::Neutral;
    case BookingStatus::NoShow:
        return theme::Meaning::Attention;
    }
    return theme::Meaning::Neutral;
}

SessionHeader::SessionHeader(const service::Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_patient(new widgets::WrappedLabel({}, theme::TextSize::Title))
    , m_status(new widgets::Badge)
    , m_when(new widgets::Label({}, theme::TextSize::Large))
    , m_patientTime(new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText))
    , m_dot(new widgets::PsychologistDot)
    , m_who(new widgets::WrappedLabel)
    , m_what(new widgets::WrappedLabel({}, theme::TextSize::Base, theme::Role::SecondaryText))
    , m_answer(new widgets::WrappedLabel({}, theme::TextSize::Base, theme::Role::SecondaryText))
    , m_reason(new widgets::WrappedLabel({}, theme::TextSize::Base, theme::Role::SecondaryText))
{
    m_patient->setObjectName(u"sessionPatient"_s);
    m_patient->setTextSize(theme::TextSize::Title, QFont::DemiBold);
    m_when->setObjectName(u"sessionWhen"_s);
    m_when->setTabular();
    m_status->setObjectName(u"sessionStatus"_s);
    m_answer->setObjectName(u"patientAnswer"_s);
    m_reason->setObjectName(u"sessionReason"_s);
    m_when->setWordWrap(true);
    m_patientTime->setWordWrap(true);
    for (widgets::WrappedLabel *label : {m_patient, m_who}) {
        label->setMostLines(nameLines);
    }
    auto *top = new QHBoxLayout;
    top->setSpacing(theme::space::medium);
    top->addWidget(m_patient, 1);
    top->addWidget(m_status, 0, Qt::AlignTop);
    auto *who = new QHBoxLayout;
    who->setSpacing(theme::space::small);
    who->addWidget(m_dot);
    who->addWidget(m_who, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::tight);
    column->addLayout(top);
    column->addWidget(m_when);
    column->addWidget(m_patientTime);
    column->addSpacing(theme::space::tight);
    column->addLayout(who);
    column->addWidget(m_what);
    column->addWidget(m_answer);
    column->addWidget(m_reason);
}

void SessionHeader::show(const service::AppointmentRow &row, const service::Appointment *details)
{
    m_patient->setText(row.patientName);
    m_status->show(meaningOf(row.status), widgets::nameOf(row.status));
    m_when->setText(spanText(row.start, row.length, zoneOfDesk(m_workplace), m_workplace.clock().now()));
    m_patientTime->setText(patientTime(row, details));
    m_patientTime->setVisible(!m_patientTime->text().isEmpty());
    m_dot->setPsychologist(row.psychologistNumber, row.psychologistName);
    m_who->setText(row.psychologistName);
    QStringList what{tr("%n minute(s)", nullptr, int(row.length.count())), widgets::nameOf(row.modality),
                     row.sessionType};
    if (row.modality == domain::Modality::InPerson && !row.place.isEmpty()) {
        what.append(row.place);
    }
    m_what->setText(what.join(u" · "_s));
    const QString answer = details ? answerText(details->patientAnswer()) : QString();
    m_answer->setText(answer);
    m_answer->setVisible(!answer.isEmpty() && domain::isActive(row.status));
    const QString reason = details ? details->snapshot.booking.cancelReason : QString();
    m_reason->setVisible(row.status == BookingStatus::Cancelled && !reason.isEmpty());
    m_reason->setText(tr("Cancelled: %1").arg(reason));
}

// Nothing before there is an answer: that an invitation went is said with what follows by itself.
QString SessionHeader::answerText(const QString &answer)
{
    if (answer == u"accepted"_s) {
        return tr("The patient accepted the invitation.");
    }
    if (answer == u"declined"_s) {
        return tr("The patient declined the invitation.");
    }
    return answer == u"tentative"_s ? tr("The patient answered the invitation with maybe.") : QString();
}

// Somebody elsewhere is told another time; who phones them should know which.
QString SessionHeader::patientTime(const service::AppointmentRow &row, const service::Appointment *details) const
{
    if (!details || details->snapshot.recipients.empty()) {
        return {};
    }
    const QByteArray name = details->snapshot.recipients.front().zone;
    if (!domain::isKnownZone(name)) {
        return {};
    }
    const QTimeZone zone(name);
    const QDateTime start = base::toUtc(row.start);
    if (zone.offsetFromUtc(start) == zoneOfDesk(m_workplace).offsetFromUtc(start)) {
        return {};
    }
    return tr("For the patient: %1 (%2)")
        .arg(spanText(row.start, row.length, zone, m_workplace.clock().now()), QString::fromUtf8(name));
}

} // namespace anteroom::booking
