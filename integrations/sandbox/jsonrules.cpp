// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/jsonrules.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

using Type = FieldRule::Type;

bool isWhole(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() == double(value.toInteger());
}

bool isWord(const QString &text, const FieldRule &rule)
{
    return rule.words.isEmpty() || rule.words.contains(text);
}

bool isRight(const QJsonValue &value, const FieldRule &rule)
{
    switch (rule.type) {
    case Type::Text:
        return value.isString() && (rule.most < 0 || value.toString().size() <= rule.most) &&
               isWord(value.toString(), rule);
    case Type::Whole:
        return isWhole(value) &&
               (rule.most < 0 || (value.toInteger() >= rule.least && value.toInteger() <= rule.most)) &&
               isWord(QString::number(value.toInteger()), rule);
    case Type::Flag:
        return value.isBool();
    case Type::Object:
        return value.isObject();
    case Type::List:
        return value.isArray();
    }
    return false;
}

QStringList wrongInside(const QJsonValue &value, const FieldRule &rule, const QString &path)
{
    if (rule.inner.empty()) {
        return {};
    }
    if (rule.type == Type::Object) {
        return wrongFields(value.toObject(), rule.inner, path + u'.');
    }
    QStringList wrong;
    for (const QJsonValue &item : value.toArray()) {
        wrong += item.isObject() ? wrongFields(item.toObject(), rule.inner, path + u'.') : QStringList{path};
    }
    return wrong;
}

} // namespace

QStringList wrongFields(const QJsonObject &object, const FieldRules &rules, const QString &prefix)
{
    QStringList wrong;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const FieldRule &each) { return each.name == it.key(); });
        if (rule == rules.end() || !isRight(it.value(), *rule)) {
            wrong.append(prefix + it.key());
        } else {
            wrong += wrongInside(it.value(), *rule, prefix + it.key());
        }
    }
    return wrong;
}

} // namespace anteroom::sandbox
