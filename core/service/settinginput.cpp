// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settinginput.h"

#include "core/service/settingstable.h"
#include "core/service/settingvalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace anteroom::service {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

/// How many letters must change to make `other` of `text` (Levenshtein).
qsizetype distance(const QString &text, const QString &other)
{
    std::vector<qsizetype> row(size_t(other.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= text.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const qsizetype change = diagonal + (text.at(i - 1) == other.at(j - 1) ? 0 : 1);
            diagonal = row[size_t(j)];
            row[size_t(j)] = std::min({row[size_t(j)] + 1, row[size_t(j - 1)] + 1, change});
        }
    }
    return row.back();
}

/// Whether `typed` is the name with words left out: "zoom.client-id" for "zoom.oauth.client-id".
bool isShortened(const QString &name, const QString &typed)
{
    const QStringList words = name.split(u'.');
    const QStringList typedWords = typed.split(u'.');
    return words.last() == typedWords.last() &&
           std::all_of(typedWords.begin(), typedWords.end(), [&](const QString &word) { return words.contains(word); });
}

/// How far a name is from what was typed; a variable's name or a shortened one is as close as can be.
qsizetype farness(const SettingDefinition &definition, const QString &typed)
{
    const bool isMeant =
        definition.environmentNames().contains(typed.toUpper()) || isShortened(definition.name, typed.toLower());
    return isMeant ? 0 : distance(typed.toLower(), definition.name);
}

QStringList closeNames(const QString &typed)
{
    // A longer text than any name is not worth comparing.
    if (typed.size() > 80) {
        return {};
    }
    std::vector<std::pair<qsizetype, QString>> names;
    for (const SettingDefinition &definition : settingDefinitions()) {
        const qsizetype distant = farness(definition, typed);
        if (distant <= std::max<qsizetype>(2, typed.size() / 3)) {
            names.emplace_back(distant, definition.name);
        }
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    QStringList close;
    for (const auto &[distant, name] : names) {
        if (close.size() < 3) {
            close.append(name);
        }
    }
    return close;
}

tl::unexpected<base::Error> refuseSetting(const QString &name, const QString &reason)
{
    return tl::unexpected(base::Error{base::ErrorKind::Settings, reason, {{name, reason}}});
}

tl::unexpected<base::Error> refuseUnknown(const QString &name)
{
    const QStringList close = closeNames(name);
    return refuseSetting(
        name, close.isEmpty()
                  ? Text::tr("There is no setting %1.").arg(name)
                  : Text::tr("There is no setting %1. Do you mean %2?").arg(name, close.join(Text::tr(" or "))));
}

tl::unexpected<base::Error> refuseEnvironmentOnly(const SettingDefinition &definition)
{
    return refuseSetting(
        definition.name,
        Text::tr("%1 is never stored beside the data that it protects: set %2 in the environment, or let the "
                 "system’s keychain hold the key.")
            .arg(definition.name, definition.environmentName()));
}

} // namespace

base::Result<QString> normalize(const QString &name, const QString &text)
{
    const SettingDefinition *definition = findSetting(name);
    if (!definition) {
        return refuseUnknown(name);
    }
    if (definition->home == SettingHome::Environment) {
        return refuseEnvironmentOnly(*definition);
    }
    if (definition->isSecret()) {
        return refuseSetting(
            name, Text::tr("%1 is a secret: give it on standard input (--stdin), or set %2 in the environment.")
                      .arg(name, definition->environmentNames().last()));
    }
    tl::expected<QString, QString> value = normalizedValue(*definition, text);
    if (!value) {
        return refuseSetting(name, Text::tr("%1 %2.").arg(name, value.error()));
    }
    if (definition->isRequired && value->isEmpty()) {
        return refuseSetting(name, Text::tr("%1 must not be empty.").arg(name));
    }
    return *value;
}

base::Result<base::Secret> normalizeSecret(const QString &name, const base::Secret &value)
{
    const SettingDefinition *definition = findSetting(name);
    if (!definition) {
        return refuseUnknown(name);
    }
    if (definition->home == SettingHome::Environment) {
        return refuseEnvironmentOnly(*definition);
    }
    if (!definition->isSecret()) {
        return refuseSetting(name, Text::tr("%1 is not a secret: set it as text.").arg(name));
    }
    base::Secret secret = withoutLineEnd(value);
    if (secret.isEmpty()) {
        return refuseSetting(name, Text::tr("%1 must not be empty.").arg(name));
    }
    if (std::any_of(secret.reveal().begin(), secret.reveal().end(),
                    [](char byte) { return byte >= 0 && byte < ' '; })) {
        return refuseSetting(name, Text::tr("%1 must be one line without control characters.").arg(name));
    }
    return secret;
}

} // namespace anteroom::service
