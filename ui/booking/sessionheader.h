// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/wrappedlabel.h"

namespace anteroom::widgets {
class PsychologistDot;
}

namespace anteroom::booking {

/// Who, when and with whom: the head of everything that is about one session.
class SessionHeader : public QWidget
{
    Q_OBJECT
public:
    explicit SessionHeader(const service::Workplace &workplace, QWidget *parent = nullptr);
    /// `details` may be null: what is only in there is left out.
    void show(const service::AppointmentRow &row, const service::Appointment *details);

private:
    static QString answerText(const QString &answer);
    QString patientTime(const service::AppointmentRow &row, const service::Appointment *details) const;

    const service::Workplace &m_workplace;
    widgets::WrappedLabel *m_patient;
    widgets::Badge *m_status;
    widgets::Label *m_when;
    widgets::Label *m_patientTime;
    widgets::PsychologistDot *m_dot;
    widgets::WrappedLabel *m_who;
    widgets::WrappedLabel *m_what;
    widgets::WrappedLabel *m_answer;
    widgets::WrappedLabel *m_reason;
};

/// "Thu 4 March, 10:00–10:50" in this zone.
QString spanText(base::Instant start, std::chrono::minutes length, const QTimeZone &zone, base::Instant now);
/// How a session stands in life, as a mark.
theme::Meaning meaningOf(domain::BookingStatus status);

} // namespace anteroom::booking
