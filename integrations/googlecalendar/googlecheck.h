// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/connectioncheck.h"
#include "integrations/googlecalendar/googlesession.h"

#include <QString>

#include <vector>

namespace anteroom::googlecalendar {

/// A calendar that should be writable, and what a person calls it ("practice calendar").
struct NamedCalendar {
    QString name;
    QString id;
};

/// Tests the connection to Google Calendar without changing anything: settings, key file, sign-in, and for
/// each calendar whether it is there and may be written. It asks with events.list, the call that says our
/// role in a calendar under the calendar.events scope (calendars.get would need a wider one), for events
/// that nobody has, so that no event leaves Google.
class GoogleCheck : public ports::ConnectionCheck
{
public:
    /// `client` and `clock` outlive it, and it outlives its check().
    GoogleCheck(http::Client &client, const base::Clock &clock, GoogleConfig config,
                std::vector<NamedCalendar> calendars);
    QCoro::Task<ports::CheckReport> check() override;

private:
    QCoro::Task<ports::CheckLine> checkCalendar(NamedCalendar calendar, QString sharer);

    GoogleSession m_session;
    std::vector<NamedCalendar> m_calendars;
};

/// What the answer to events.list says about a calendar; `sharer` is the address that it must be shared
/// with.
ports::CheckLine calendarLine(const NamedCalendar &calendar, const QString &sharer, const http::Reply &reply,
                              base::Instant now);

} // namespace anteroom::googlecalendar
