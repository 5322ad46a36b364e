// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace anteroom::ctl {

/// The words and options of one command line. Options that take a value are written "--name value" or
/// "--name=value"; those that take none stand in `flags`.
class Arguments
{
public:
    /// Reads `words`; `valued` and `flags` are the options that the verb knows, without dashes. An Error says what
    /// cannot be understood; it never repeats a value.
    static base::Result<Arguments> read(const QStringList &words, const QStringList &valued, const QStringList &flags);

    const QStringList &positional() const { return m_positional; }
    /// The word at `index`; empty: there is none.
    QString word(int index) const { return m_positional.value(index); }
    bool has(const QString &flag) const { return m_flags.contains(flag); }
    std::optional<QString> option(const QString &name) const;
    QString text(const QString &name) const { return option(name).value_or(QString()); }

private:
    QStringList m_positional;
    QStringList m_flags;
    QHash<QString, QString> m_options;
};

} // namespace anteroom::ctl
