// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"
#include "core/service/peopleservice.h"
#include "core/sync/syncengine.h"
#include "tests/support/fakecalendar.h"
#include "tests/support/fakemail.h"
#include "tests/support/fakemeetings.h"
#include "tests/support/manualclock.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/seededrandom.h"

#include <QSet>
#include <QTemporaryDir>

namespace anteroom::testing {

/// A practice with two psychologists, a real store in a folder of its own, the services over it, an engine, and
/// remotes in memory. Monday 1 March 2027, 11:00 in Sydney. Needs an event loop.
class PracticeFixture
{
public:
    PracticeFixture();
    ~PracticeFixture();
    PracticeFixture(const PracticeFixture &) = delete;
    PracticeFixture &operator=(const PracticeFixture &) = delete;

    store::Store &store() { return *m_store; }
    /// The folder that the store lies in.
    QString profile() const { return m_directory.filePath(QStringLiteral("profile")); }
    /// The services as `desk` has them; they take `settings` as they are now.
    service::ServiceContext context(service::Desk desk = {});
    service::BookingService bookings(service::Desk desk = {}) { return service::BookingService(context(desk)); }
    service::PeopleService people(service::Desk desk = {}) { return service::PeopleService(context(desk)); }

    /// A video session with Ada on Wednesday at 10:00, for Jo Doe.
    service::BookingForm form() const;
    /// Books it, or `form`; the test ends when it is refused.
    QUuid book();
    QUuid book(const service::BookingForm &form);
    void cancel(const QUuid &id);
    void move(const QUuid &id, const QString &start);
    void change(const QUuid &id, const service::RescheduleForm &form);
    void retry(const QUuid &id);
    /// Lets the engine bring the session's events into line anew, as a new link does.
    void retouchEvents(const QUuid &id);

    /// An engine on this store, configured with `settings` and the fakes. Owned by the fixture. Two that run at a time
    /// have owners of their own, as two programs do.
    sync::SyncEngine &addEngine(const QString &owner = {});
    /// Gives all engines `settings` and the fakes as they are now.
    void configureEngines();
    /// Lets the engines work until nothing is due, nor in flight, at the clock's present time. The first engine is
    /// made when there is none.
    void settle();
    /// The clock goes on by `by`, then as settle().
    void settleAfter(std::chrono::milliseconds by);
    /// Lets the engines work until a fake keeps an answer back.
    void settleUntilHeld(const FakeRemote &remote);
    /// Does a job once, now, whether it is due or not.
    void run(sync::Job &job);
    /// Ends the engines as the program does.
    void stopEngines();

    sync::Snapshot snapshot(const QUuid &id);
    /// The newest generation of this kind.
    domain::RemoteObject object(const QUuid &id, domain::ObjectKind kind);
    domain::RemoteObject meeting(const QUuid &id) { return object(id, domain::ObjectKind::Meeting); }
    /// "confirmation sent, reminder pending": the mails in the order in which they were planned.
    QString mails(const QUuid &id);
    /// "synced", "pending" or "failed".
    QString status(const QUuid &id);
    /// What was called for the booking: "meeting create done, mail send unknown".
    QString attempts(const QUuid &id);
    /// Every row of every table, sealed columns as they are; `without` names tables that are left out.
    QString dump(const QStringList &without = {});

    ManualClock clock{base::Instant(std::chrono::sys_days(std::chrono::year(2027) / 3 / 1))};
    SeededRandom random;
    service::PracticeSettings settings;
    std::chrono::milliseconds hold{0};                                       ///< of moves and cancellations, for Undo
    std::shared_ptr<FakeMeetings> meetings;                                  ///< of the settings' account
    std::map<domain::AccountId, std::shared_ptr<FakeMeetings>> moreMeetings; ///< of the accounts beside it
    std::shared_ptr<FakeCalendar> calendar;
    std::shared_ptr<FakeMail> mail;
    std::shared_ptr<ports::CalendarProvider> realCalendar; ///< of engines, instead of the fake
    std::vector<std::shared_ptr<sync::Job>> jobs;          ///< of engines that are added from now on
    std::shared_ptr<sync::Gates> gates;                    ///< of jobs that run() does; null: every call may be made
    domain::Psychologist ada;
    domain::Psychologist ben;

private:
    void fillSettings();
    domain::Psychologist addPsychologist(const QString &first, const QString &calendarId);
    sync::Remotes remotes();
    void wakeEngines();
    void tryNow();
    QFuture<base::Result<base::Secret>> startLink(const QString &meetingId);
    struct Load {
        int due = 0;
        int leased = 0;
    };
    Load load();
    /// Runs the event loop until `condition` holds; the test ends with `complaint` when it never does.
    void waitUntil(const std::function<bool()> &condition, const char *complaint);

    QTemporaryDir m_directory{memoryFolder(QStringLiteral("test"))};
    std::unique_ptr<store::Store> m_store;
    std::vector<std::unique_ptr<sync::SyncEngine>> m_engines;
    QSet<QString> m_owners;
};

/// What a future that needs no event loop yields; the test ends when it is an error.
template<typename T>
T need(QFuture<base::Result<T>> future)
{
    const base::Result<T> result = future.result();
    if (!result) {
        qFatal("refused: %s", qPrintable(result.error().text));
    }
    return *result;
}

} // namespace anteroom::testing
