// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrator.h"

#include "core/base/log.h"
#include "core/store/sqltext.h"
#include "core/store/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A static library's resources are found only after this; it must stand outside of namespaces.
static void registerMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace anteroom::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// "ANTR" in the file's header (PRAGMA application_id), by which a store of Anteroom is known.
constexpr int applicationId = 0x414e5452;

} // namespace

Migrator::Migrator(std::vector<Migration> migrations, const base::Clock &clock)
    : m_migrations(std::move(migrations)), m_clock(clock)
{
}

std::vector<Migration> Migrator::builtIn()
{
    registerMigrations();
    std::vector<Migration> migrations;
    const QDir folder(u":/sql"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("A migration that is compiled in cannot be read.");
        }
        const QString stem = name.chopped(4);
        migrations.push_back(
            {stem.section(u'_', 0, 0).toInt(), stem.section(u'_', 1), QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

int Migrator::newest() const
{
    return m_migrations.empty() ? 0 : m_migrations.back().version;
}

int Migrator::versionOf(Connection &connection)
{
    // In one statement, so that another program cannot make the tables in between.
    const auto [id, tables] =
        connection
            .one(u"SELECT (SELECT application_id FROM pragma_application_id), "
                 "(SELECT count(*) FROM sqlite_schema)"_s,
                 {}, [](const QSqlQuery &row) { return std::pair(row.value(0).toInt(), row.value(1).toInt()); })
            .value();
    if (tables == 0 && (id == 0 || id == applicationId)) {
        return 0;
    }
    if (id != applicationId) {
        throw StoreError::refused(StoreFault::Damaged,
                                  Text::tr("The file in this place is a database, but not one of Anteroom. Nothing was "
                                           "changed. Choose another profile folder."));
    }
    const int version = connection
                            .one(u"SELECT max(version) FROM schema_version"_s, {},
                                 [](const QSqlQuery &row) { return row.value(0).toInt(); })
                            .value_or(0);
    if (version == 0) {
        throw StoreError::fromSqlite(11); // SQLITE_CORRUPT: tables, but nothing says how old they are
    }
    return version;
}

void Migrator::refuseNewer(int version) const
{
    if (version > newest()) {
        throw StoreError::refused(
            StoreFault::Other,
            Text::tr("The store of this practice was made by a newer Anteroom (schema %1, this program "
                     "knows %2). Nothing was changed. Install the newer version.")
                .arg(version)
                .arg(newest()));
    }
}

void Migrator::run(Connection &connection) const
{
    int version = versionOf(connection);
    refuseNewer(version);
    for (const Migration &migration : m_migrations) {
        if (migration.version > version) {
            apply(connection, migration);
        }
    }
    // Another program may have gone on while this one waited for the lock.
    version = versionOf(connection);
    refuseNewer(version);
}

void Migrator::apply(Connection &connection, const Migration &migration) const
{
    Transaction transaction(connection, Transaction::Kind::Write);
    const int version = versionOf(connection);
    if (version >= migration.version) {
        return; // another program was faster
    }
    if (version == 0) {
        connection.run(u"PRAGMA application_id = %1"_s.arg(applicationId));
        connection.run(u"CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, "
                       "applied_at INTEGER NOT NULL) STRICT"_s);
    }
    for (const QString &statement : splitStatements(migration.sql)) {
        connection.run(statement);
    }
    connection.run(u"INSERT INTO schema_version (version, name, applied_at) VALUES (?, ?, ?)"_s,
                   {migration.version, migration.name, base::toMs(m_clock.now())});
    transaction.commit();
    qCInfo(base::lcStore, "schema brought to version %d", migration.version);
}

} // namespace anteroom::store
