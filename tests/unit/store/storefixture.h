// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

namespace anteroom::testing {

/// A profile folder of its own and a small schema, so that these tests do not depend on Anteroom's.
class StoreFixture
{
public:
    using Opened = base::Result<std::unique_ptr<store::Database>>;

    /// A schema of one table; with `version` 2 a second one.
    static std::vector<store::Migration> schema(int version = 1);
    static store::Database::Options options(int version = 1);

    QString folder() const { return m_directory.filePath(QStringLiteral("profile")); }
    QString file() const { return folder() + QStringLiteral("/anteroom.sqlite"); }

    Opened open(store::Database::Mode mode = store::Database::Mode::Create, int version = 1) const;
    /// Makes the store and closes it again.
    void make(int version = 1) const;
    /// The bytes of the file or of a side file; only while no Database has it open.
    QByteArray bytes(const QString &suffix = {}) const;
    void setBytes(const QByteArray &bytes) const;

    /// Adds a row to the table `notes`.
    static base::Result<> add(store::Database &database, const QString &text);
    /// The texts in `notes`, joined by commas.
    static QString texts(store::Database &database);

    ManualClock clock{base::fromMs(1'800'000'000'000)};

private:
    QTemporaryDir m_directory;
};

} // namespace anteroom::testing
