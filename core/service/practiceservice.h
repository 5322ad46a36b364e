// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointment.h"
#include "core/service/health.h"
#include "core/service/hostbudget.h"
#include "core/service/servicecontext.h"
#include "core/service/settings.h"

#include <QFuture>

namespace anteroom::service {

/// Sets up the practice of a new profile, in the caller's transaction: its identity, the vault's key check, name
/// and zone, and the program's language as that of its messages. Refused (fields practice, zone, profile) when the
/// fields are wrong or there is a practice already.
base::Result<> createPractice(store::Tables &tables, const security::Vault &vault, base::Random &random,
                              base::Instant now, const QString &name, const QByteArray &zone);

/// Whether `vault` was opened with this practice's key. NotFound: there is no practice yet.
base::Result<> checkVaultKey(store::Tables &tables, const security::Vault &vault);

/// One thing that needs a person.
struct ParkedItem {
    QUuid booking;
    base::Instant start;
    QByteArray zone;
    QString what; ///< meeting, practice-event, psychologist-event, mail
    domain::FailureNote failure;
};

using SyncCounts = store::SyncCounts;

/// How the practice stands.
struct PracticeStatus {
    SyncCounts counts;
    std::vector<ParkedItem> parked; ///< oldest session first
    std::vector<HostBudget> hosts;  ///< one per Zoom user, in the order of the psychologists
};

/// The one door to the practice as a whole: its settings and how it stands.
class PracticeService
{
public:
    explicit PracticeService(ServiceContext context) : m_context(std::move(context)) {}

    /// Counts of bookings, and everything that needs a person.
    QFuture<base::Result<PracticeStatus>> status();
    /// How Zoom, Google and mail stand, and what to know about them.
    QFuture<base::Result<Health>> health();
    /// How many sessions are failed, or their light is red, and how many are pending. `done` is 0: counting those takes
    /// long in a large practice.
    QFuture<base::Result<SyncCounts>> openCounts();
    /// How many sessions have something that still goes out by itself, be it held for Undo. Anybody may ask.
    QFuture<base::Result<int>> unsent();

    /// Works off again at once what waits after a failure or is parked, of all sessions. Left to a person, one by one:
    /// mails that may have arrived, and what waits for a decision.
    QFuture<base::Result<>> retryAll();

    /// Stores a setting. Refused (ErrorKind::Settings, field = the name): unknown, wrong value, a secret, or one
    /// that only the environment may hold.
    QFuture<base::Result<>> set(QString name, QString text);
    /// Seals a secret; refused likewise.
    QFuture<base::Result<>> setSecret(QString name, base::Secret value);
    /// Somebody signed in to Google: seals the refresh token in place of an earlier one, lets events be written in that
    /// account's name from now on, and makes due what waited for it. An empty token is refused: it would lose the
    /// earlier one.
    QFuture<base::Result<>> keepGoogleSignIn(base::Secret refreshToken);

private:
    ServiceContext m_context;
};

/// What a profile has stored, by setting name; defaults and the environment come on top (Settings::resolve).
struct StoredSettings {
    QHash<QString, QString> texts;
    QHash<QString, base::Secret> secrets;
    std::vector<RemoteAccount> accounts = {};
};
/// The settings of a profile: `stored` below `environment`, with the stored accounts.
Settings resolveSettings(const EnvironmentValues &environment, const StoredSettings &stored);
/// Whether a profile that has stored the one has stored the other.
bool operator==(const StoredSettings &a, const StoredSettings &b);
/// Reads it in the caller's transaction.
StoredSettings readStoredSettings(store::Tables &tables);

} // namespace anteroom::service
