// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/appointmentline.h"

#include "core/domain/meetinglink.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace anteroom::appointments {

using service::AppointmentQuery;
using service::AppointmentRow;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AppointmentLine)
};

QString withCapital(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

// The query holds the passcode; what leads elsewhere is no link.
QString hostAndPath(const QString &text)
{
    const base::Result<QUrl> link = domain::guardedMeetingLink(text);
    return link ? link->host() + link->path() : QString();
}

QString reasonOf(const AppointmentRow &row)
{
    const service::Delivery *trouble = row.trouble();
    if (!trouble) {
        return {};
    }
    const ports::Reason reason = widgets::reasonOf(*trouble);
    return Words::tr("%1: %2 %3").arg(widgets::nameOf(*trouble), reason.what, reason.remedy).trimmed();
}

} // namespace

AppointmentLine lineOf(AppointmentRow row, const QTimeZone &zone, base::Instant now)
{
    AppointmentLine line;
    line.date = base::toUtc(row.start).toTimeZone(zone).date();
    line.day = withCapital(widgets::dayText(row.start, zone, now, widgets::DateLength::Short));
    line.time = widgets::timeText(row.start, zone);
    line.modality = widgets::nameOf(row.modality);
    line.link = hostAndPath(row.joinLink);
    line.status = widgets::nameOf(row.status);
    line.light = widgets::lightOf(row, zone, now);
    line.sync = widgets::syncText(row);
    line.reason = reasonOf(row);
    line.isToldByLight = line.light && row.isToldByLight(now);
    line.row = std::move(row);
    return line;
}

QString textOf(const AppointmentLine &line, int column)
{
    switch (Column(column)) {
    case TimeColumn:
        return Words::tr("%1, %2").arg(line.day, line.time);
    case PatientColumn:
        return line.row.patientName;
    case PsychologistColumn:
        return line.row.psychologistName;
    case TypeColumn:
        return line.row.sessionType;
    case ModalityColumn:
        return line.modality;
    case LinkColumn:
        return line.link;
    case StatusColumn:
        return line.status;
    case CheckColumn:
        return line.light ? line.light->name : QString();
    case SyncColumn:
        return line.sync;
    }
    return {};
}

QString reasonOf(const AppointmentLine &line, int column)
{
    if (column == CheckColumn && line.light) {
        return line.light->reason;
    }
    return column == SyncColumn ? line.reason : QString();
}

QString nameOf(Column column)
{
    switch (column) {
    case TimeColumn:
        return Words::tr("Time");
    case PatientColumn:
        return Words::tr("Patient");
    case PsychologistColumn:
        return Words::tr("Psychologist");
    case TypeColumn:
        return Words::tr("Type");
    case ModalityColumn:
        return Words::tr("Modality");
    case LinkColumn:
        return Words::tr("Zoom link");
    case StatusColumn:
        return Words::tr("Status");
    case CheckColumn:
        return Words::tr("Check");
    case SyncColumn:
        return Words::tr("Delivery");
    }
    return {};
}

QString explanationOf(Column column)
{
    switch (column) {
    case CheckColumn:
        return Words::tr("Before each session Anteroom looks whether its room, calendars and mails are as they should "
                         "be. This is what it found.");
    case SyncColumn:
        return Words::tr("Whether Zoom meeting and calendar events stand as they were booked. The session itself shows "
                         "each of them, and its mails.");
    default:
        return {};
    }
}

std::optional<AppointmentQuery::SortBy> sortOf(int column)
{
    using SortBy = AppointmentQuery::SortBy;
    switch (Column(column)) {
    case TimeColumn:
        return SortBy::Start;
    case PatientColumn:
        return SortBy::Patient;
    case PsychologistColumn:
        return SortBy::Psychologist;
    case TypeColumn:
        return SortBy::Type;
    case ModalityColumn:
        return SortBy::Modality;
    case StatusColumn:
        return SortBy::Status;
    case LinkColumn:
    case CheckColumn:
    case SyncColumn:
        break;
    }
    return std::nullopt;
}

} // namespace anteroom::appointments
