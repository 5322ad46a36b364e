// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settings.h"

#include "core/service/settingvalue.h"

namespace anteroom::service {

using namespace Qt::StringLiterals;

namespace {

/// The stored form of a text, or the text itself where it cannot be read.
QString normalizedOrAsGiven(const SettingDefinition &definition, const QString &text)
{
    return normalizedValue(definition, text).value_or(text.trimmed());
}

} // namespace

EnvironmentValues readEnvironment()
{
    EnvironmentValues values;
    for (const SettingDefinition &definition : settingDefinitions()) {
        for (const QString &name : definition.environmentNames()) {
            const QByteArray latinName = name.toLatin1();
            if (qEnvironmentVariableIsEmpty(latinName.constData())) {
                continue;
            }
#ifdef Q_OS_WIN
            values.insert(name, qEnvironmentVariable(latinName.constData()).toUtf8());
#else
            values.insert(name, qgetenv(latinName.constData())); // as bytes: a key need not be text
#endif
        }
    }
    return values;
}

Settings::Settings()
{
    for (const SettingDefinition &definition : settingDefinitions()) {
        m_entries[std::size_t(definition.key)].text = definition.defaultText;
    }
}

Settings::Entry Settings::fromEnvironment(const SettingDefinition &definition, const EnvironmentValues &environment)
{
    Entry entry;
    QByteArray first;
    for (const QString &name : definition.environmentNames()) {
        const QByteArray value = environment.value(name);
        if (value.isEmpty()) {
            continue;
        }
        if (!first.isEmpty()) {
            entry.hasConflict = value != first;
            continue;
        }
        first = value;
        entry.origin = Origin::Environment;
        entry.environmentName = name;
    }
    if (definition.isSecret()) {
        entry.secret = base::Secret(first);
    } else {
        entry.text = normalizedOrAsGiven(definition, QString::fromUtf8(first));
    }
    return entry;
}

Settings Settings::resolve(const EnvironmentValues &environment, const QHash<QString, QString> &stored,
                           const QHash<QString, base::Secret> &secrets)
{
    Settings settings;
    for (const SettingDefinition &definition : settingDefinitions()) {
        Entry &entry = settings.m_entries[std::size_t(definition.key)];
        Entry given = fromEnvironment(definition, environment);
        if (given.origin == Origin::Environment) {
            entry = std::move(given);
        } else if (definition.home == SettingHome::Sealed && secrets.contains(definition.name)) {
            entry.origin = Origin::Stored;
            entry.secret = secrets.value(definition.name);
        } else if (!definition.isSecret() && stored.contains(definition.name)) {
            entry.origin = Origin::Stored;
            entry.text = normalizedOrAsGiven(definition, stored.value(definition.name));
        }
    }
    return settings;
}

QString Settings::text(SettingKey key) const
{
    return entry(key).text;
}

bool Settings::flag(SettingKey key) const
{
    return readFlag(text(key)).value_or(definitionOf(key).defaultText == "true"_L1);
}

qint64 Settings::number(SettingKey key) const
{
    const SettingDefinition &definition = definitionOf(key);
    return readInteger(normalizedValue(definition, text(key)).value_or(definition.defaultText)).value_or(0);
}

std::chrono::milliseconds Settings::duration(SettingKey key) const
{
    const SettingDefinition &definition = definitionOf(key);
    return readDuration(normalizedValue(definition, text(key)).value_or(definition.defaultText))
        .value_or(std::chrono::milliseconds(0));
}

QStringList Settings::list(SettingKey key) const
{
    const SettingDefinition &definition = definitionOf(key);
    return readList(normalizedValue(definition, text(key)).value_or(definition.defaultText));
}

std::vector<int> Settings::numbers(SettingKey key) const
{
    std::vector<int> numbers;
    for (const QString &item : list(key)) {
        numbers.push_back(item.toInt());
    }
    return numbers;
}

base::Secret Settings::secret(SettingKey key) const
{
    return entry(key).secret;
}

Settings::Origin Settings::origin(SettingKey key) const
{
    return entry(key).origin;
}

bool Settings::isSet(SettingKey key) const
{
    return !entry(key).text.isEmpty() || !entry(key).secret.isEmpty();
}

QString Settings::environmentName(SettingKey key) const
{
    return entry(key).environmentName;
}

bool Settings::hasConflict(SettingKey key) const
{
    return entry(key).hasConflict;
}

} // namespace anteroom::service
