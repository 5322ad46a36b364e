// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/appcontext.h"
#include "app/compose/sandboxthread.h"

#include <QTemporaryDir>

#include <memory>

namespace anteroom::bench {

/// A folder beside the program: on a disk that keeps what it is given, which the system's temporary folder may not be.
/// Broken when it cannot be made, or lies in memory.
std::unique_ptr<QTemporaryDir> folderOnDisk();

/// A practice with one psychologist, and the endless row of sessions booked with her, each with a patient nobody knows
/// yet, at a time nobody has taken, within working hours.
class BenchPractice
{
public:
    BenchPractice(const QString &folder, const service::EnvironmentValues &environment);

    /// The practice opened anew, as a program's start does it.
    std::unique_ptr<compose::AppContext> open() const;
    /// The next session's form.
    service::BookingForm nextForm();
    /// Its database.
    QString file() const;

private:
    compose::Profile m_profile;
    QUuid m_psychologist;
    QDate m_firstMonday; ///< of the sessions
    int m_booked = 0;
};

} // namespace anteroom::bench
