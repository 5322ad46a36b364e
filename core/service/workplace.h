// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/connectioncheck.h"
#include "core/service/bookingservice.h"
#include "core/service/peopledirectory.h"
#include "core/service/peopleservice.h"
#include "core/service/practiceservice.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <mutex>

namespace anteroom::service {

/// What a workplace asks of the threads that talk to remotes; each may be called from any thread.
struct RemoteAccess {
    std::function<void()> wake;                       ///< something was committed
    std::function<void(Settings settings)> configure; ///< work with these settings from now on
    /// Asks a remote whether it works with these settings.
    std::function<QFuture<ports::CheckReport>(ports::Remote remote, Settings settings,
                                              std::vector<domain::Psychologist> psychologists)>
        check;
    /// Fetches the link that makes its bearer the host of this meeting in this account.
    std::function<QFuture<base::Result<base::Secret>>(domain::AccountId account, QString meetingId)> fetchStartLink;
    /// Lets somebody sign in to Google with these settings: `open` gets the page's address, on whatever thread, and
    /// `keep` seals what the sign-in brought.
    std::function<QFuture<base::Result<>>(Settings settings, std::function<void(const QUrl &page)> open,
                                          std::function<QFuture<base::Result<>>(base::Secret refreshToken)> keep)>
        signIn = {};
    std::function<void()> tryNow = {}; ///< a person wants what is due tried now
};

/// A practice, opened at one desk: the services for whoever sits here now, the settings as they are now, and word of
/// every change, whoever made it. Lives on the UI thread; nothing in it waits.
class Workplace : public QObject
{
    Q_OBJECT
public:
    /// `stored` are the practice's settings as the store has them, `environment` what overrides them.
    Workplace(store::Store &store, const base::Clock &clock, base::Random &random, EnvironmentValues environment,
              StoredSettings stored, Desk desk, RemoteAccess remotes);
    ~Workplace() override;

    /// The services for whoever sits here now; take them anew for each use.
    BookingService bookings() const { return BookingService(context()); }
    PeopleService people() const { return PeopleService(context()); }
    PracticeService practice() const { return PracticeService(context()); }
    PeopleDirectory &directory() { return m_directory; }

    const base::Clock &clock() const { return m_clock; }
    const Settings &settings() const { return m_settings; }
    const PracticeSettings &practiceSettings() const { return *m_practiceSettings; }
    /// The practice's time zone.
    QTimeZone zone() const;
    /// Who sits here.
    const Desk &desk() const { return m_desk; }
    /// How long this desk's moves and cancellations wait for Undo.
    std::chrono::milliseconds sendHold() const;
    /// Somebody else sits down, or the same with another time for Undo.
    void setDesk(Desk desk);
    /// Whether whoever sits here may do this, with sessions of `psychologist` or, when null, at all.
    bool mayDo(security::Action action, const QUuid &psychologist = {}) const;

    /// The psychologists as last read; empty until the first changed().
    const std::vector<domain::Psychologist> &psychologists() const { return m_psychologists; }
    /// Whether psychologists() were read, so that none means that there is none.
    bool knowsPsychologists() const { return m_knowsPsychologists; }

    /// Stores settings by name (a null text: back to the default), all or none, then works with them. Refused as
    /// PracticeService::set().
    QFuture<base::Result<>> change(QHash<QString, QString> texts, QHash<QString, base::Secret> secrets);
    /// Asks a remote whether it works with the settings as they are now.
    QFuture<ports::CheckReport> check(ports::Remote remote);
    /// Lets somebody sign in to Google with the settings as they are now; `open` is called on this thread.
    QFuture<base::Result<>> connectGoogle(std::function<void(const QUrl &page)> open);

Q_SIGNALS:
    /// Something in the store is different: by this desk, the engine, another window or the command line. At the
    /// latest half a second after; several changes may be told at once.
    void changed();
    /// settings() is different now.
    void settingsChanged();
    /// Somebody else sits here now.
    void deskChanged();

private:
    /// What is known of the practice beside its settings.
    struct Reading {
        std::vector<domain::Psychologist> psychologists;
        StoredSettings stored;
    };
    /// By which any thread says that something was written, also after the workplace is gone.
    struct Bell {
        std::mutex mutex;
        Workplace *workplace = nullptr;
    };

    ServiceContext context() const;
    void lookForChanges();
    void readAgain();
    void take(base::Result<Reading> reading);
    void endLook();
    void workWith(StoredSettings stored);

    store::Store &m_store;
    const base::Clock &m_clock;
    base::Random &m_random;
    EnvironmentValues m_environment;
    StoredSettings m_stored;
    Settings m_settings;
    std::shared_ptr<const PracticeSettings> m_practiceSettings;
    Desk m_desk;
    RemoteAccess m_remotes;
    PeopleDirectory m_directory;
    std::vector<domain::Psychologist> m_psychologists;
    bool m_knowsPsychologists = false;
    std::shared_ptr<Bell> m_bell;
    QTimer m_timer;
    std::optional<qint64> m_dataVersion; ///< of the store as last read; nothing: read it anew
    bool m_looking = false;              ///< a question is on its way
    bool m_lookAgain = false;            ///< something was written meanwhile
};

} // namespace anteroom::service
