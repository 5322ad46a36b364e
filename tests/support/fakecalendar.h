// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/calendarprovider.h"
#include "tests/support/fakeremote.h"

#include <utility>

namespace anteroom::testing {

/// Google Calendar in memory: keeps events, remembers deleted ones, and refuses what Google refuses. Calls: insert,
/// get, patch, remove, list, addAttendee, changes.
class FakeCalendar : public ports::CalendarProvider, public FakeRemote
{
public:
    /// An event as Google keeps it; deleted ones have the status "cancelled".
    struct Kept {
        ports::EventSpec spec;
        ports::Event event;
        int version = 1;
        qint64 change = 0; ///< of all changes in any calendar, which it was
    };
    using Place = std::pair<QString, QString>; ///< calendar and event id

    FakeCalendar(const base::Clock &clock, QStringList calendars) : m_clock(clock), m_calendars(std::move(calendars)) {}

    QCoro::Task<ports::Outcome<ports::Event>> insert(ports::EventSpec spec, bool notify) override;
    QCoro::Task<ports::Outcome<ports::Event>> get(QString calendar, QString id) override;
    QCoro::Task<ports::Outcome<ports::Event>> patch(ports::EventSpec spec, QString etag, bool notify) override;
    QCoro::Task<ports::Outcome<>> remove(QString calendar, QString id, bool notify) override;
    QCoro::Task<ports::Outcome<std::vector<ports::Event>>> list(QString calendar, QString prefix) override;
    QCoro::Task<ports::Outcome<ports::Event>> addAttendee(QString calendar, QString id, QString email,
                                                          bool notify) override;
    QCoro::Task<ports::Outcome<ports::CalendarChanges>> changes(QString calendar, QString syncToken) override;

    /// A person changes the events of a calendar in Google's own pages.
    void moveAll(const QString &calendar, std::chrono::minutes by);
    void editAll(const QString &calendar, const QString &summary);
    void deleteAll(const QString &calendar);
    void deleteOne(const QString &calendar, const QString &id);
    /// The events carry another marker.
    void remark(const QString &calendar, const QString &marker);
    /// The calendar is not shared any more: neither it nor its events are found.
    void hide(const QString &calendar) { m_calendars.removeAll(calendar); }
    /// The patient answers the invitation.
    void answerAll(const QString &answer);
    /// Tokens given out so far are not good any more.
    void forgetTokens() { m_oldestToken = m_change; }
    /// A plain service account: whoever names an attendee is refused.
    void forbidAttendees() { m_attendeesForbidden = true; }
    /// Somebody changes every event in Google's own pages: their etags are new.
    void touchAll();
    /// Somebody changes every event in Google's own pages.
    void editAll(const std::function<void(ports::Event &)> &edit);
    /// Google says of every event that it is as it was made.
    void forgetChanges();
    /// Every deleted event comes back as it was, as from Google's own bin.
    void restoreAll();
    /// Somebody deletes every event in Google's own pages.
    void deleteAll();
    /// Somebody else's event stands under every id that is asked for from now on.
    void occupyIds() { m_idsOccupied = true; }

    /// Events that are not deleted.
    std::vector<Kept> events() const;
    std::vector<Kept> eventsIn(const QString &calendar) const;
    /// Addresses that Google mailed, in order.
    QStringList mailed() const { return m_mailed; }

private:
    ports::Outcome<ports::Event> make(const ports::EventSpec &spec, bool notify);
    ports::Outcome<ports::Event> change(const ports::EventSpec &spec, const QString &etag, bool notify);
    void renew(Kept &kept);
    /// Lets `change` happen to the events of a calendar, or of all, that are not deleted.
    void byHand(const QString &calendar, const std::function<void(Kept &)> &change);

    const base::Clock &m_clock;
    QStringList m_calendars;
    std::map<Place, Kept> m_events;
    QStringList m_mailed;
    qint64 m_change = 0;
    qint64 m_oldestToken = 0;
    bool m_attendeesForbidden = false;
    bool m_idsOccupied = false;
};

} // namespace anteroom::testing
