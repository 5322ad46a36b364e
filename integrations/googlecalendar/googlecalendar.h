// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/calendarprovider.h"
#include "integrations/googlecalendar/eventbody.h"
#include "integrations/googlecalendar/googleerrors.h"
#include "integrations/googlecalendar/googlesession.h"

#include <QJsonObject>

namespace anteroom::googlecalendar {

/// Google Calendar (API v3) as a calendar provider, signed in as a service account. Every call that
/// changes something says sendUpdates=all or none, and goes out once; only a 412 in addAttendee(), or in
/// patch() without an etag, is read again and repeated, at most three times in all. After quotaExceeded nothing that
/// changes something is sent for as long as Google wants to be left alone: RateLimited google.quota, with what is left.
class GoogleCalendar : public ports::CalendarProvider
{
public:
    /// `client` and `clock` outlive it; `heard` is told of each new token.
    GoogleCalendar(http::Client &client, const base::Clock &clock, GoogleConfig config, oauth::TokenHeard heard = {});

    QCoro::Task<ports::Outcome<ports::Event>> insert(ports::EventSpec spec, bool notify) override;
    QCoro::Task<ports::Outcome<ports::Event>> get(QString calendar, QString id) override;
    /// An event that somebody deleted: Conflict when an etag is given (deleting changed it); without one
    /// it comes back. With an attendee the event is read first, so that the other guests and all answers
    /// stay; without one, a guest whom we put there goes in a second call, which is rarely needed.
    QCoro::Task<ports::Outcome<ports::Event>> patch(ports::EventSpec spec, QString etag, bool notify) override;
    QCoro::Task<ports::Outcome<>> remove(QString calendar, QString id, bool notify) override;
    /// Follows the pages, of 500 events each (2 MB at the very most), to the end; Temporary google.list-endless when
    /// they come to none.
    QCoro::Task<ports::Outcome<ports::CalendarChanges>> changes(QString calendar, QString syncToken) override;
    /// All pages, at most 50 of 2500, of the events that hold `prefix` as a property of their own.
    QCoro::Task<ports::Outcome<std::vector<ports::Event>>> list(QString calendar, QString prefix) override;
    QCoro::Task<ports::Outcome<ports::Event>> addAttendee(QString calendar, QString id, QString email,
                                                          bool notify) override;

private:
    using Json = ports::Outcome<QJsonObject>;
    QCoro::Task<Json> readPage(QString calendar, QString syncToken, QString pageToken);
    QCoro::Task<Json> read(QString calendar, QString id);
    QCoro::Task<Json> change(QString calendar, QString id, QJsonObject body, QString etag, bool notify);
    QCoro::Task<Json> patchWithGuest(ports::EventSpec spec, QString etag, bool notify);
    QCoro::Task<Json> patchWithoutGuest(ports::EventSpec spec, QString etag, bool notify);
    /// Sends it, unless Google has just called the account's use abuse and it would change something.
    QCoro::Task<ports::Outcome<http::Reply>> send(http::Request request);
    ports::Failure failure(const http::Reply &reply, Target target);
    QCoro::Task<ports::Outcome<EventPage>> listPage(QString calendar, QString prefix, QString pageToken);
    Json eventIn(const ports::Outcome<http::Reply> &reply, const QByteArray &method);

    GoogleSession m_session;
    base::Instant m_pausedUntil; ///< for whatever changes something, by Google's quota
};

} // namespace anteroom::googlecalendar
