// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/appcontext.h"

namespace anteroom::compose {

using service::Settings;

namespace {

// A new practice whose key only the keychain will hold. The key is safe there before the practice is committed.
base::Result<> createWithNewKey(store::Tables &tables, const KeychainItems &keychain, const base::Secret &key,
                                const base::Result<> &created)
{
    return created ? keepKey(keychain, tables.practice.find()->uuid, key) : created;
}

} // namespace

base::Result<> AppContext::createPractice(const Profile &profile, const QString &name, const QByteArray &zone)
{
    const base::Result<std::optional<security::Vault>> given = environmentVault(profile.environment);
    if (!given) {
        return tl::unexpected(given.error());
    }
    const bool isOwnKey = !given->has_value();
    if (isOwnKey && !profile.keychain) {
        return tl::unexpected(keyIsMissing());
    }
    const base::SystemClock clock;
    base::SystemRandom random;
    const base::Secret key = isOwnKey ? base::Secret(random.bytes(int(security::Vault::keySize))) : base::Secret();
    const base::Result<security::Vault> vault = isOwnKey ? security::Vault::open(key) : **given;
    if (!vault) {
        return tl::unexpected(vault.error());
    }
    base::Result<std::unique_ptr<store::Database>> database =
        store::Database::open(profile.folder, store::Database::Mode::Create, clock);
    if (!database) {
        return tl::unexpected(database.error());
    }
    store::Store store(*std::move(database), *vault, random);
    return store
        .write([&](store::Tables &tables) -> base::Result<> {
            const base::Result<> created = service::createPractice(tables, *vault, random, clock.now(), name, zone);
            return isOwnKey ? createWithNewKey(tables, profile.keychain, key, created) : created;
        })
        .result();
}

AppContext::AppContext(const Profile &profile)
    : m_clock(profile.clock ? profile.clock : std::make_shared<base::SystemClock>())
    , m_environment(profile.environment)
    , m_desk(profile.desk)
{
}

base::Result<std::unique_ptr<AppContext>> AppContext::open(const Profile &profile)
{
    const base::Result<std::optional<security::Vault>> given = environmentVault(profile.environment);
    if (!given) {
        return tl::unexpected(given.error());
    }
    std::unique_ptr<AppContext> context(new AppContext(profile));
    base::Result<std::unique_ptr<store::Database>> database =
        store::Database::open(profile.folder, store::Database::Mode::Existing, *context->m_clock);
    if (!database) {
        return tl::unexpected(database.error());
    }
    const base::Result<security::Vault> vault =
        *given ? base::Result<security::Vault>(**given) : keychainVault(profile.keychain, **database);
    if (!vault) {
        return tl::unexpected(vault.error());
    }
    context->m_store = std::make_unique<store::Store>(*std::move(database), *vault, context->m_random);
    using Stored = base::Result<service::StoredSettings>;
    const Stored stored =
        context->m_store
            ->read([&vault](store::Tables &tables) -> Stored {
                const base::Result<> isKey = service::checkVaultKey(tables, *vault);
                return isKey ? Stored(service::readStoredSettings(tables)) : tl::unexpected(isKey.error());
            })
            .result();
    if (!stored) {
        return tl::unexpected(stored.error());
    }
    context->m_stored = *stored;
    context->m_settings = service::resolveSettings(profile.environment, *stored);
    context->m_practiceSettings =
        std::make_shared<service::PracticeSettings>(service::practiceSettings(context->m_settings));
    return context;
}

AppContext::~AppContext()
{
    m_workplace.reset();
    if (m_store) {
        // What was asked for may be about to ask the remotes, and make their thread for it, or to wake the engine.
        m_store->read([](store::Tables &) -> base::Result<> { return {}; }).waitForFinished();
        m_runningSync = nullptr;
        m_store->write([](store::Tables &) -> base::Result<> { return {}; }).waitForFinished();
    }
    m_sync.reset();
    if (m_store) {
        m_store->database().stop();
    }
}

SyncThread &AppContext::sync()
{
    const std::lock_guard lock(m_syncMutex);
    if (!m_sync) {
        m_sync = std::make_unique<SyncThread>(*m_store, *m_clock, m_random, m_settings, *m_practiceSettings);
        m_runningSync = m_sync.get();
    }
    return *m_sync;
}

QFuture<base::Result<>> AppContext::connectGoogle(std::function<void(const QUrl &page)> open)
{
    return sync().signIn(m_settings, std::move(open), [practice = practice()](base::Secret refreshToken) mutable {
        return practice.keepGoogleSignIn(std::move(refreshToken));
    });
}

void AppContext::wake() const
{
    if (SyncThread *sync = m_runningSync) {
        sync->wake();
    }
}

void AppContext::tryNow() const
{
    if (SyncThread *sync = m_runningSync) {
        sync->tryNow();
    }
}

service::ServiceContext AppContext::serviceContext() const
{
    service::ServiceContext context{*m_store, *m_clock, m_random, m_practiceSettings, m_desk, [this] { wake(); }};
    context.tryNow = [this] { tryNow(); };
    return context;
}

// Work with other settings; a sync thread that is not there yet begins with them.
void AppContext::reconfigure(const Settings &settings)
{
    const std::lock_guard lock(m_syncMutex);
    m_settings = settings;
    m_practiceSettings = std::make_shared<service::PracticeSettings>(service::practiceSettings(settings));
    if (m_sync) {
        m_sync->reconfigure(settings);
    }
}

service::RemoteAccess AppContext::remoteAccess()
{
    service::RemoteAccess access;
    access.wake = [this] { wake(); };
    access.tryNow = [this] { tryNow(); };
    access.configure = [this](const Settings &settings) { reconfigure(settings); };
    access.check = [this](Remote remote, Settings settings, std::vector<domain::Psychologist> psychologists) {
        return sync().check(remote, std::move(settings), std::move(psychologists));
    };
    access.fetchStartLink = [this](domain::AccountId account, QString meetingId) {
        return sync().fetchStartLink(account, std::move(meetingId));
    };
    access.signIn = [this](Settings settings, std::function<void(const QUrl &page)> open,
                           std::function<QFuture<base::Result<>>(base::Secret refreshToken)> keep) {
        return sync().signIn(std::move(settings), std::move(open), std::move(keep));
    };
    return access;
}

service::Workplace &AppContext::workplace(const service::Desk &desk)
{
    if (!m_workplace) {
        m_workplace = std::make_unique<service::Workplace>(*m_store, *m_clock, m_random, m_environment, m_stored, desk,
                                                           remoteAccess());
    }
    return *m_workplace;
}

void AppContext::setStatementHook(const store::StatementHook &hook)
{
    m_store->database().setStatementHook(hook);
    m_store->database().setReadHook(hook);
}

} // namespace anteroom::compose
