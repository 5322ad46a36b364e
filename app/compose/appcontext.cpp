// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/appcontext.h"

#include "core/service/vaultkey.h"

#include <QCoreApplication>

namespace anteroom::compose {

using namespace Qt::StringLiterals;
using service::Settings;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AppContext", text);
}

base::Result<security::Vault> openVault(const Profile &profile)
{
    const Settings settings = Settings::resolve(profile.environment, {}, {});
    const base::Secret text = settings.secret(service::SettingKey::EncryptionKey);
    if (text.isEmpty()) {
        return base::failure(
            base::ErrorKind::Secret,
            tr("The vault key is missing, without which names, links and passcodes cannot be read. Set the variable "
               "MEETING_PASSWORD_ENCRYPTION_KEY (meeting.password.encryption.key). For a new practice make a key with: "
               "openssl rand -hex 32. Keep it safe: without it nobody can read the practice's data."));
    }
    const base::Result<base::Secret> key = service::readVaultKey(text);
    if (!key) {
        return tl::unexpected(key.error());
    }
    return security::Vault::open(*key);
}

} // namespace

base::Result<> AppContext::createPractice(const Profile &profile, const QString &name, const QByteArray &zone)
{
    const base::Result<security::Vault> vault = openVault(profile);
    if (!vault) {
        return tl::unexpected(vault.error());
    }
    const base::SystemClock clock;
    base::SystemRandom random;
    base::Result<std::unique_ptr<store::Database>> database =
        store::Database::open(profile.folder, store::Database::Mode::Create, clock);
    if (!database) {
        return tl::unexpected(database.error());
    }
    store::Store store(*std::move(database), *vault, random);
    return store
        .write([&](store::Tables &tables) -> base::Result<> {
            return service::createPractice(tables, *vault, random, clock.now(), name, zone);
        })
        .result();
}

base::Result<std::unique_ptr<AppContext>> AppContext::open(const Profile &profile)
{
    const base::Result<security::Vault> vault = openVault(profile);
    if (!vault) {
        return tl::unexpected(vault.error());
    }
    std::unique_ptr<AppContext> context(new AppContext(profile.desk));
    base::Result<std::unique_ptr<store::Database>> database =
        store::Database::open(profile.folder, store::Database::Mode::Existing, context->m_clock);
    if (!database) {
        return tl::unexpected(database.error());
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
    context->m_settings = Settings::resolve(profile.environment, stored->texts, stored->secrets);
    context->m_practiceSettings =
        std::make_shared<service::PracticeSettings>(service::practiceSettings(context->m_settings));
    return context;
}

AppContext::~AppContext()
{
    if (m_store && m_sync) {
        // What was written may still tell the engine so.
        m_store->write([](store::Tables &) -> base::Result<> { return {}; }).waitForFinished();
    }
    m_sync.reset();
    if (m_store) {
        m_store->database().stop();
    }
}

SyncThread &AppContext::sync()
{
    if (!m_sync) {
        m_sync = std::make_unique<SyncThread>(*m_store, m_clock, m_random, m_settings, *m_practiceSettings);
    }
    return *m_sync;
}

service::ServiceContext AppContext::serviceContext() const
{
    std::function<void()> wake;
    if (m_sync) {
        wake = [sync = m_sync.get()] { sync->wake(); };
    }
    return {*m_store, m_clock, m_random, m_practiceSettings, m_desk, std::move(wake)};
}

} // namespace anteroom::compose
