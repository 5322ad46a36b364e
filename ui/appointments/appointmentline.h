// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sessionlight.h"

#include <QDate>
#include <QTimeZone>

namespace anteroom::appointments {

/// The columns of the table, from left to right.
enum Column {
    TimeColumn,
    PatientColumn,
    PsychologistColumn,
    TypeColumn,
    ModalityColumn,
    LinkColumn,
    StatusColumn,
    CheckColumn,
    SyncColumn
};
constexpr int columnCount = SyncColumn + 1;

/// A session with the words in which the table shows it, made once when it is read.
struct AppointmentLine {
    service::AppointmentRow row;
    QDate date;                                 ///< of the start, in the practice's zone
    QString day;                                ///< "Today", "Thu 4 March"
    QString time;                               ///< "10:00"
    QString modality;                           ///< "Video"
    QString link;                               ///< host and path of the join link; empty: none, or not for this desk
    QString status;                             ///< "Confirmed"
    std::optional<widgets::SessionLight> light; ///< of the last look before it; nothing: nobody looked
    QString sync;                               ///< "In line"
    QString reason;                             ///< what is not in line, why, and what to do now; empty: all is well
    bool isToldByLight = false;                 ///< what `light` found is what to tell of it, not `reason`
};

/// Puts a session into words, with days and times of `zone`.
AppointmentLine lineOf(service::AppointmentRow row, const QTimeZone &zone, base::Instant now);

/// What a cell says, in one piece.
QString textOf(const AppointmentLine &line, int column);
/// Why it says so; empty: the words say it all.
QString reasonOf(const AppointmentLine &line, int column);

/// What a column is called.
QString nameOf(Column column);
/// What stands in it, where its name does not say it all; else empty.
QString explanationOf(Column column);

/// How a list is sorted by this column; nothing: it is not.
std::optional<service::AppointmentQuery::SortBy> sortOf(int column);

} // namespace anteroom::appointments
