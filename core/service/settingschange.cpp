// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settingschange.h"

#include "core/service/settinginput.h"

namespace anteroom::service {

using namespace Qt::StringLiterals;

namespace {

// What of a change may be stored, and what is wrong with the rest.
struct Sorted {
    QHash<QString, QString> texts;
    QHash<QString, base::Secret> secrets;
    QStringList removed;
    base::Error refusal{base::ErrorKind::Settings, {}, {}};

    void refuse(const base::Error &error)
    {
        refusal.text += (refusal.text.isEmpty() ? QString() : u" "_s) + error.text;
        refusal.problems.insert(refusal.problems.end(), error.problems.begin(), error.problems.end());
    }
};

bool mayBeRemoved(const QString &name)
{
    const SettingDefinition *definition = findSetting(name);
    return definition && definition->home != SettingHome::Environment && !definition->isRequired;
}

Sorted sorted(const QHash<QString, QString> &texts, const QHash<QString, base::Secret> &secrets)
{
    Sorted result;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (text->isNull() && mayBeRemoved(text.key())) {
            result.removed.append(text.key());
            continue;
        }
        const base::Result<QString> value = normalize(text.key(), *text);
        if (value) {
            result.texts.insert(text.key(), *value);
        } else {
            result.refuse(value.error());
        }
    }
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret) {
        const base::Result<base::Secret> value = normalizeSecret(secret.key(), *secret);
        if (value) {
            result.secrets.insert(secret.key(), *value);
        } else {
            result.refuse(value.error());
        }
    }
    return result;
}

} // namespace

base::Result<> changeSettings(store::Tables &tables, const ServiceContext &context,
                              const QHash<QString, QString> &texts, const QHash<QString, base::Secret> &secrets)
{
    const base::Result<> allowed = checkAllowed(context, security::Action::ChangeSettings);
    if (!allowed) {
        return allowed;
    }
    const Sorted change = sorted(texts, secrets);
    if (!change.refusal.problems.empty()) {
        return tl::unexpected(change.refusal);
    }
    const auto log = [&](const QString &action, const QString &name) {
        tables.logs.add(store::AuditEntry{context.now(), security::toText(context.desk.role), action, name, {}});
    };
    for (const QString &name : change.removed) {
        tables.settings.remove(name);
        log(u"reset"_s, name);
    }
    for (auto text = change.texts.begin(); text != change.texts.end(); ++text) {
        tables.settings.set(text.key(), *text);
        log(u"set"_s, text.key());
    }
    for (auto secret = change.secrets.begin(); secret != change.secrets.end(); ++secret) {
        tables.settings.setSecret(secret.key(), *secret);
        log(u"set-secret"_s, secret.key());
    }
    return {};
}

} // namespace anteroom::service
