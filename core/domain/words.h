// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace anteroom::domain {

/// A table that gives each value of an enumeration its fixed word, both ways.
template<typename Enum, size_t Count>
struct Words {
    std::pair<Enum, const char *> rows[Count];

    QString text(Enum value) const
    {
        for (const auto &[candidate, word] : rows) {
            if (candidate == value) {
                return QString::fromLatin1(word);
            }
        }
        return {};
    }

    std::optional<Enum> value(const QString &text) const
    {
        for (const auto &[candidate, word] : rows) {
            if (QLatin1StringView(word) == text) {
                return candidate;
            }
        }
        return std::nullopt;
    }
};

} // namespace anteroom::domain
