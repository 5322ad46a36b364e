// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/keysource.h"

#include "core/service/vaultkey.h"
#include "core/store/practicestore.h"
#include "core/store/profilefolder.h"

#include <QCoreApplication>

namespace anteroom::compose {

using Key = std::optional<base::Secret>;

using base::Error;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AppContext)
};

Error lockedOrLost()
{
    return {
        base::ErrorKind::Secret,
        Text::tr("This practice's vault key is not in this computer's keychain: the keychain is locked, or the key is "
                 "lost. Nothing was read or changed. Unlock the keychain and try again, or restore the key from your "
                 "copy with the variable MEETING_PASSWORD_ENCRYPTION_KEY."),
        {}};
}

base::Result<QUuid> practiceId(store::Database &database)
{
    return database
        .read([](store::Connection &connection) -> base::Result<QUuid> {
            const std::optional<store::Practice> practice = store::PracticeStore(connection).find();
            return practice ? base::Result<QUuid>(practice->uuid)
                            : tl::unexpected(store::ProfileFolder::noPractice().error);
        })
        .result();
}

QString itemName(const QUuid &practice)
{
    return practice.toString(QUuid::WithoutBraces);
}

} // namespace

Error keyIsMissing()
{
    return {
        base::ErrorKind::Secret,
        Text::tr(
            "The vault key is missing, without which names, links and passcodes cannot be read. Set the variable "
            "MEETING_PASSWORD_ENCRYPTION_KEY (meeting.password.encryption.key). For a new practice make a key with: "
            "openssl rand -hex 32. Keep it safe: without it nobody can read the practice's data."),
        {}};
}

base::Result<std::optional<security::Vault>> environmentVault(const service::EnvironmentValues &environment)
{
    const base::Secret text =
        service::Settings::resolve(environment, {}, {}).secret(service::SettingKey::EncryptionKey);
    if (text.isEmpty()) {
        return std::optional<security::Vault>();
    }
    const base::Result<base::Secret> key = service::readVaultKey(text);
    if (!key) {
        return tl::unexpected(key.error());
    }
    return security::Vault::open(*key).map([](const security::Vault &vault) { return std::optional(vault); });
}

base::Result<security::Vault> keychainVault(const KeychainItems &keychain, store::Database &database)
{
    const base::Result<QUuid> practice = practiceId(database);
    if (!practice) {
        return tl::unexpected(practice.error());
    }
    if (!keychain) {
        return tl::unexpected(keyIsMissing());
    }
    const base::Result<Key> found = keychain(itemName(*practice))->read().result();
    if (!found) {
        return tl::unexpected(found.error());
    }
    return *found ? security::Vault::open(**found) : tl::unexpected(lockedOrLost());
}

base::Result<> keepKey(const KeychainItems &keychain, const QUuid &practice, const base::Secret &key)
{
    const std::shared_ptr<ports::SecretStore> item = keychain(itemName(practice));
    const base::Result<> written = item->write(key).result();
    if (!written) {
        return written;
    }
    const base::Result<Key> readBack = item->read().result();
    if (!readBack) {
        return tl::unexpected(readBack.error());
    }
    if (!*readBack || (*readBack)->reveal() != key.reveal()) {
        return base::failure(
            base::ErrorKind::Secret,
            Text::tr("This computer's keychain did not keep the new vault key, so no practice was set up. "
                     "Unlock the keychain and try again, or make a key of your own (openssl rand -hex 32) "
                     "and set it as the variable MEETING_PASSWORD_ENCRYPTION_KEY."));
    }
    return {};
}

} // namespace anteroom::compose
