// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/practiceservice.h"

#include "core/domain/walltime.h"
#include "core/service/bookingchanges.h"
#include "core/service/settinginput.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using security::Action;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Service)
};

template<typename Thing>
void addParked(std::vector<ParkedItem> &items, store::Tables &tables, const Thing &thing, const QString &what)
{
    const std::optional<domain::Booking> booking = tables.bookings.find(thing.booking);
    if (booking) {
        items.push_back({booking->uuid, booking->start, booking->zone, what, thing.failure});
    }
}

/// The sessions with something parked that trying again may mend and cannot do twice.
std::set<domain::BookingId> parkedSessions(store::Tables &tables)
{
    std::set<domain::BookingId> sessions;
    for (const domain::RemoteObject &object : tables.objects.parked()) {
        if (!object.waitsForDecision()) {
            sessions.insert(object.booking);
        }
    }
    const std::vector<domain::Message> messages = tables.messages.parked();
    for (const domain::Message &message : messages) {
        sessions.insert(message.booking);
    }
    // It may have arrived: whether it goes once more is for a person to say, session by session.
    for (const domain::Message &message : messages) {
        if (message.unknowns > 0) {
            sessions.erase(message.booking);
        }
    }
    return sessions;
}

base::Result<> checkMayChange(const ServiceContext &context)
{
    return checkAllowed(context, Action::ChangeSettings);
}

} // namespace

base::Result<> createPractice(store::Tables &tables, const security::Vault &vault, base::Random &random,
                              base::Instant now, const QString &name, const QByteArray &zone)
{
    std::vector<base::Problem> problems;
    if (name.trimmed().isEmpty()) {
        problems.push_back({u"practice"_s, Text::tr("Give the practice's name, as patients read it.")});
    }
    if (!domain::isKnownZone(zone)) {
        problems.push_back({u"zone"_s, Text::tr("This is not a time zone's IANA name, such as Australia/Sydney.")});
    }
    if (tables.practice.find()) {
        problems.push_back(
            {u"profile"_s, Text::tr("There is a practice in this profile already; nothing was changed.")});
    }
    if (!problems.empty()) {
        return base::refusal(std::move(problems));
    }
    tables.practice.create({random.uuid(), vault.checkValue(random), now});
    tables.settings.set(QString(definitionOf(SettingKey::PracticeName).name), name.trimmed());
    tables.settings.set(QString(definitionOf(SettingKey::PracticeZone).name), QString::fromLatin1(zone));
    if (QLocale().language() == QLocale::German) { // whoever sets it up speaks it
        tables.settings.set(QString(definitionOf(SettingKey::MessagesLanguage).name), u"de"_s);
    }
    return {};
}

base::Result<> checkVaultKey(store::Tables &tables, const security::Vault &vault)
{
    const std::optional<store::Practice> practice = tables.practice.find();
    if (!practice) {
        return base::failure(base::ErrorKind::NotFound,
                             Text::tr("There is no practice in this profile yet. Set one up with: anteroomctl init."));
    }
    if (!vault.matches(practice->keyCheck)) {
        return base::failure(
            base::ErrorKind::Secret,
            Text::tr("The vault key (meeting.password.encryption.key, MEETING_PASSWORD_ENCRYPTION_KEY) is "
                     "not the one this practice was set up with. Nothing was read or changed; use the "
                     "practice's own key."));
    }
    return {};
}

bool operator==(const StoredSettings &a, const StoredSettings &b)
{
    const auto isInB = [&b](const auto &secret) {
        const auto found = b.secrets.find(secret.first);
        return found != b.secrets.end() && found->reveal() == secret.second.reveal();
    };
    const bool sameAccounts =
        std::equal(a.accounts.begin(), a.accounts.end(), b.accounts.begin(), b.accounts.end(), isSame);
    return sameAccounts && a.texts == b.texts && a.secrets.size() == b.secrets.size() &&
           std::all_of(a.secrets.constKeyValueBegin(), a.secrets.constKeyValueEnd(), isInB);
}

StoredSettings readStoredSettings(store::Tables &tables)
{
    StoredSettings result;
    const QMap<QString, QString> texts = tables.settings.settings();
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        result.texts.insert(it.key(), it.value());
    }
    for (const auto &[key, secret] : tables.settings.secrets()) {
        result.secrets.insert(key, secret);
    }
    const std::map<domain::AccountId, base::Secret> secrets = tables.accounts.secrets();
    for (const domain::Account &account : tables.accounts.all()) {
        const auto secret = secrets.find(account.id);
        result.accounts.push_back({account, secret == secrets.end() ? base::Secret() : secret->second});
    }
    return result;
}

Settings resolveSettings(const EnvironmentValues &environment, const StoredSettings &stored)
{
    Settings settings = Settings::resolve(environment, stored.texts, stored.secrets);
    settings.setAccounts(stored.accounts);
    return settings;
}

QFuture<base::Result<PracticeStatus>> PracticeService::status()
{
    using Answer = base::Result<PracticeStatus>;
    return m_context.store.read([context = m_context](store::Tables &tables) -> Answer {
        const base::Result<> allowed = checkAllowed(context, Action::ViewHealth);
        if (!allowed) {
            return tl::unexpected(allowed.error());
        }
        PracticeStatus status;
        status.counts = tables.leases.counts(context.now());
        for (const domain::RemoteObject &object : tables.objects.parked()) {
            addParked(status.parked, tables, object, toText(object.kind));
        }
        for (const domain::Message &message : tables.messages.parked()) {
            addParked(status.parked, tables, message, u"mail"_s);
        }
        status.hosts = hostBudgets(tables, context.now());
        std::stable_sort(status.parked.begin(), status.parked.end(),
                         [](const ParkedItem &a, const ParkedItem &b) { return a.start < b.start; });
        return status;
    });
}

QFuture<base::Result<Health>> PracticeService::health()
{
    return m_context.store.read([context = m_context](store::Tables &tables) -> base::Result<Health> {
        const base::Result<> allowed = checkAllowed(context, Action::ViewHealth);
        return allowed ? base::Result<Health>(readHealth(tables, context.settings->sync, context.now()))
                       : tl::unexpected(allowed.error());
    });
}

QFuture<base::Result<SyncCounts>> PracticeService::openCounts()
{
    return m_context.store.read([context = m_context](store::Tables &tables) -> base::Result<SyncCounts> {
        const base::Result<> allowed = checkAllowed(context, Action::ViewHealth);
        return allowed ? base::Result<SyncCounts>(tables.leases.openCounts(context.now()))
                       : tl::unexpected(allowed.error());
    });
}

QFuture<base::Result<int>> PracticeService::unsent()
{
    return m_context.store.read([context = m_context](store::Tables &tables) -> base::Result<int> {
        return tables.leases.unsent(context.now());
    });
}

QFuture<base::Result<>> PracticeService::retryAll()
{
    QFuture<base::Result<>> retrying =
        m_context.store.write([context = m_context](store::Tables &tables) -> base::Result<> {
            const base::Result<> allowed = checkAllowed(context, Action::Retry);
            if (!allowed) {
                return allowed;
            }
            tables.leases.makeFailedDue(context.now());
            for (const domain::BookingId session : parkedSessions(tables)) {
                const std::optional<domain::Booking> booking = tables.bookings.find(session);
                if (booking) {
                    const base::Result<Saved> retried = retrySession(tables, context, booking->uuid);
                    if (!retried) {
                        return tl::unexpected(retried.error());
                    }
                }
            }
            return {};
        });
    m_context.store.afterWrites(m_context.wake);
    return retrying;
}

QFuture<base::Result<>> PracticeService::set(QString name, QString text)
{
    return m_context.store.write([context = m_context, name, text](store::Tables &tables) -> base::Result<> {
        const base::Result<> allowed = checkMayChange(context);
        const base::Result<QString> value = normalize(name, text);
        if (!allowed) {
            return allowed;
        }
        if (!value) {
            return tl::unexpected(value.error());
        }
        tables.settings.set(name, *value);
        tables.logs.add(store::AuditEntry{context.now(), security::toText(context.desk.role), u"set"_s, name, {}});
        return {};
    });
}

QFuture<base::Result<>> PracticeService::setSecret(QString name, base::Secret value)
{
    return m_context.store.write([context = m_context, name, value](store::Tables &tables) -> base::Result<> {
        const base::Result<> allowed = checkMayChange(context);
        const base::Result<base::Secret> secret = normalizeSecret(name, value);
        if (!allowed) {
            return allowed;
        }
        if (!secret) {
            return tl::unexpected(secret.error());
        }
        tables.settings.setSecret(name, *secret);
        tables.logs.add(
            store::AuditEntry{context.now(), security::toText(context.desk.role), u"set-secret"_s, name, {}});
        return {};
    });
}

QFuture<base::Result<>> PracticeService::keepGoogleSignIn(base::Secret refreshToken)
{
    QFuture<base::Result<>> keeping =
        m_context.store.write([context = m_context, refreshToken](store::Tables &tables) -> base::Result<> {
            const base::Result<> allowed = checkMayChange(context);
            if (!allowed) {
                return allowed;
            }
            const QString name = definitionOf(SettingKey::GoogleRefreshToken).name;
            const base::Result<base::Secret> secret = normalizeSecret(name, refreshToken);
            if (!secret) {
                return tl::unexpected(secret.error());
            }
            tables.settings.setSecret(name, *secret);
            tables.settings.set(definitionOf(SettingKey::GoogleAccount).name, u"signed-in"_s);
            tables.leases.makeSignInDue(u"google."_s, context.now());
            tables.logs.add(
                store::AuditEntry{context.now(), security::toText(context.desk.role), u"connect"_s, u"google"_s, {}});
            return {};
        });
    m_context.store.afterWrites(m_context.wake);
    return keeping;
}

} // namespace anteroom::service
