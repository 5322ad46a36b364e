// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace anteroom::sandbox {

/// What one field of a JSON body may be.
struct FieldRule {
    enum class Type { Text, Whole, Flag, Object, List };
    QString name;
    Type type = Type::Text;
    qint64 most = -1;             ///< longest text, or largest number; -1: no limit
    qint64 least = 0;             ///< smallest number
    QStringList words;            ///< the only values, as text; empty: any
    std::vector<FieldRule> inner; ///< of an object or a list of objects; empty: anything goes
};

using FieldRules = std::vector<FieldRule>;

/// The paths ("settings.jbh_time") of all fields that are unknown, of the wrong type or out of range.
QStringList wrongFields(const QJsonObject &object, const FieldRules &rules, const QString &prefix = {});

} // namespace anteroom::sandbox
