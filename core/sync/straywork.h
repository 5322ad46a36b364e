// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/stepcontext.h"
#include "core/sync/strays.h"

namespace anteroom::sync {

/// What listing a host or a calendar gave, with the rows that its marks name.
template<typename Thing>
struct Listed {
    struct Entry {
        Thing thing;
        QString marker;                             ///< as it should begin
        std::optional<domain::RemoteObject> object; ///< nothing: this store never made it
    };
    std::vector<Entry> entries; ///< those that carry our mark
    QUuid practice;
};

/// Lists what carries our mark at a host; a failure is logged, and passed on.
QCoro::Task<ports::Outcome<Listed<ports::ListedMeeting>>> listMeetings(StepContext context, domain::AccountId account,
                                                                       QString host);
/// The same of a calendar.
QCoro::Task<ports::Outcome<Listed<ports::Event>>> listEvents(StepContext context, domain::AccountId account,
                                                             QString calendar);

/// Deletes a stray meeting, once it was read again: one that runs, or that somebody changed meanwhile, stays. The row
/// is looked at again, too. False: it stays, or nobody knows.
QCoro::Task<bool> deleteStray(StepContext context, domain::AccountId account,
                              Listed<ports::ListedMeeting>::Entry stray);
/// Deletes a stray event; nobody is mailed.
QCoro::Task<bool> deleteStray(StepContext context, domain::AccountId account, QString calendar,
                              Listed<ports::Event>::Entry stray);

} // namespace anteroom::sync
