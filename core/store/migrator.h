// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/connection.h"

#include <QString>

#include <vector>

namespace anteroom::store {

/// One step of the schema: `resources/sql/NNNN_name.sql`.
struct Migration {
    int version = 0;
    QString name;
    QString sql;
};

/// Brings a database to the newest schema, one transaction per migration. The migrator makes the table
/// `schema_version` (version, name, applied_at) itself; migrations must not. They hold plain SQL; triggers,
/// comments and strings may contain semicolons.
class Migrator
{
public:
    /// `migrations` in rising order of version. The clock stamps `applied_at`.
    Migrator(std::vector<Migration> migrations, const base::Clock &clock);

    /// The migrations compiled into the program, in order.
    static std::vector<Migration> builtIn();

    /// The version of the newest migration known here; 0 when there is none.
    int newest() const;

    /// Runs what is missing. Safe when two programs do it at once: each looks again at the version once it holds
    /// the write lock. Throws StoreError; a newer schema is refused.
    void run(Connection &connection) const;

    /// The schema's version; 0 for a database without tables. Throws StoreError for a database that has tables
    /// but is not Anteroom's.
    static int versionOf(Connection &connection);

    /// Throws StoreError when `version` is newer than newest().
    void refuseNewer(int version) const;

private:
    void apply(Connection &connection, const Migration &migration) const;

    std::vector<Migration> m_migrations;
    const base::Clock &m_clock;
};

} // namespace anteroom::store
