// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/mailserver.h"
#include "tests/fault/network.h"
#include "tests/fault/observedremotes.h"
#include "tests/fault/program.h"
#include "tests/support/seededrandom.h"

#include <QSet>
#include <QTemporaryDir>

namespace anteroom::fault {

/// An instant as people in the practice write it, unmistakable when the clocks go back.
QString wallTime(base::Instant instant);

/// How large a practice is, and what its program does besides, from time to time.
struct Practice {
    int psychologists = 4; ///< at most; the first shares the practice's calendar
    std::vector<JobMaker> jobs = {};
};

/// A practice and all that surrounds it, on one thread and in virtual time: a store in a folder of its own, one
/// program on it that may die and is then started again, Zoom, Google and a mail server. The same seed gives the same
/// run.
class World
{
public:
    explicit World(quint32 seed, Practice practice = {});
    ~World();
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    /// Decides from now on what goes wrong; null: nothing does. It must outlive its time.
    void setMischief(Mischief *mischief);
    /// Hears how calls of providers end.
    void setObserver(CallObserver observer) { m_observer = std::move(observer); }

    Program &program() { return *m_seat->program; }
    store::Store &store() { return *m_store; }
    /// The running program dies at once; another starts two seconds later.
    void kill();
    /// From now on everybody takes the running program for dead, and another one starts; it goes on for a minute.
    void takeForDead();
    bool isTakenForDead(const Program &program) const { return m_stale && m_stale->program.get() == &program; }
    /// How often one died.
    int deaths() const { return m_deaths; }
    /// Lets time go on.
    void run(std::chrono::milliseconds duration);
    /// Lets time go on until every session is in line and nothing is on its way, at most for `limit`. Whether it came
    /// to that.
    bool runUntilInLine(std::chrono::milliseconds limit);

    /// Books a video session for Jo Doe with `psychologist`; null when it was refused.
    QUuid book(const domain::Psychologist &psychologist, base::Instant start);
    /// Moves it, and hands it to `psychologist` if there is one. Whether it was taken.
    bool move(const QUuid &booking, std::optional<base::Instant> start, const domain::Psychologist *psychologist = {});
    /// Whether it was taken.
    bool cancel(const QUuid &booking);
    /// A person presses Retry.
    void retry(const QUuid &booking);
    /// What whoever booked, moved or cancelled a session was told of it last.
    struct Promise {
        base::Instant start;
        domain::PsychologistId psychologist;
        bool isActive = true;
        int retries = 0;       ///< how often a person pressed Retry
        bool isCertain = true; ///< false: the last change was refused, and may have been made all the same
    };
    const Promise &promise(const QUuid &booking) const { return m_promises.at(booking); }
    /// Somebody makes a meeting and an event of their own, which begin as the session does; the meeting of the same
    /// host, the event in the practice's calendar.
    void addForeign(const QUuid &booking);
    /// Those of them that somebody changed or deleted.
    int spoiledForeign();
    /// Somebody deletes the session's meeting in Zoom's own pages.
    void deleteMeeting(const QUuid &booking);
    /// Whether somebody did so with this one.
    bool isDeletedByHand(const QString &meeting) const { return m_deletedByHand.contains(meeting); }
    /// Somebody moves the session's event in Google's own pages.
    void moveEvent(const QUuid &booking, std::chrono::minutes by);
    /// Jo Doe has another address from now on, the `number`-th.
    void changeAddress(int number);
    /// All sessions booked so far.
    const std::vector<QUuid> &booked() const { return m_booked; }
    /// Those of them that are not over since a day.
    const std::vector<QUuid> &present();
    void forgetSessions();
    sync::Snapshot snapshot(const QUuid &booking);
    /// How many of the first psychologist's changes of today, at Zoom, are counted.
    int hostChanges();
    bool isInLine(const QUuid &booking);
    /// Something of it needs a person.
    bool isParked(const QUuid &booking);

    VirtualTime time;
    testing::SeededRandom random;
    Network network;
    MailServer mail;
    std::shared_ptr<service::PracticeSettings> settings;
    std::vector<domain::Psychologist> psychologists;

private:
    /// What one life of the program works with.
    struct Seat {
        std::unique_ptr<Program> program;
        std::unique_ptr<NetworkClient> client;
        sync::Remotes remotes;
    };
    void openStore();
    void addPsychologists(int count);
    void start();
    void endStale();
    sync::Remotes connect(Seat &seat);
    Promise &told(const QUuid &booking, const base::Result<service::Saved> &saved);
    QUuid madeAllTheSame(const base::Error &error, const domain::Psychologist &psychologist, base::Instant start);

    QTemporaryDir m_folder;
    Mischief *m_mischief = nullptr;
    CallObserver m_observer;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<Seat> m_seat;
    std::unique_ptr<Seat> m_stale; ///< what is taken for dead
    bool m_isMuted = false;        ///< nothing is written: whoever speaks is dead
    std::vector<JobMaker> m_jobs;
    QSet<QString> m_deletedByHand;
    std::map<QUuid, Promise> m_promises;
    QStringList m_foreignMeetings;
    QStringList m_foreignEvents;
    std::vector<QUuid> m_booked;
    std::vector<QUuid> m_present;
    base::Instant m_presentUntil; ///< when to look again which are
    QUuid m_patient;              ///< as first booked
    int m_lives = 0;
    int m_deaths = 0;
    quint64 m_commits = 0;
    std::map<QUuid, sync::Snapshot> m_snapshots; ///< as read since the last commit
    quint64 m_snapshotsAt = 0;
};

} // namespace anteroom::fault
