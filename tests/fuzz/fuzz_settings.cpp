// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settinginput.h"
#include "core/service/settingvalue.h"
#include "core/service/vaultkey.h"
#include "tests/fuzz/target.h"

#include <set>

using namespace anteroom;
using namespace Qt::StringLiterals;

namespace {

/// The same setting, read from what reading it has made.
void readValue(const service::SettingDefinition &definition, const QString &text)
{
    const tl::expected<QString, QString> value = service::normalizedValue(definition, text);
    if (!value) {
        fuzz::require(!value.error().isEmpty(), "a refused value has a reason");
        fuzz::require(text.size() < 20 || !value.error().contains(text), "a refused value is not repeated");
        return;
    }
    const tl::expected<QString, QString> again = service::normalizedValue(definition, *value);
    fuzz::require(again && *again == *value, "a stored value is read back as it is");
    if (definition.type == service::SettingType::BaseUrl) {
        fuzz::require(value->startsWith(u"https://"_s) || value->startsWith(u"http://"_s), "an address is one");
    }
}

void readSecrets(const QString &name, const QByteArray &bytes)
{
    const base::Result<base::Secret> secret = service::normalizeSecret(name, base::Secret(bytes));
    if (secret) {
        const QByteArray &plain = secret->reveal();
        fuzz::require(!plain.isEmpty() && plain.indexOf('\n') < 0 && plain.indexOf('\r') < 0, "a secret is one line");
    }
    const base::Result<base::Secret> key = service::readVaultKey(base::Secret(bytes));
    fuzz::require(!key || key->size() == 32, "a vault key is whole");
}

// The first line is a setting's name, the rest its value, which is read as one setting of each type too.
void read(const QByteArray &bytes)
{
    QByteArray rest = bytes;
    const QString name = fuzz::takeLine(rest).left(40); // long ones take long to compare with all there are
    const QString text = QString::fromUtf8(rest);
    std::set<service::SettingType> types;
    for (const service::SettingDefinition &definition : service::settingDefinitions()) {
        if (types.insert(definition.type).second || definition.name == name) {
            readValue(definition, text);
        }
    }
    const base::Result<QString> named = service::normalize(name, text);
    fuzz::require(!named || service::findSetting(name), "only settings that there are can be set");
    readSecrets(name, rest);
    const QStringList items = service::readList(text);
    fuzz::require(service::readList(items.join(u',')) == items, "a list is read back as it is");
}

const fuzz::Target target("settings", &read);

} // namespace
