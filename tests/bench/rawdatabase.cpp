// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawdatabase.h"

#include "tests/bench/report.h"

#include <sqlite3.h>

namespace anteroom::bench {

using namespace Qt::StringLiterals;

void RawDatabase::Close::operator()(sqlite3 *database) const
{
    sqlite3_close(database);
}

void RawDatabase::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

RawDatabase::RawDatabase(const QString &file, int flags)
{
    sqlite3 *database = nullptr;
    const int result = sqlite3_open_v2(file.toUtf8().constData(), &database, flags, nullptr);
    m_database.reset(database);
    if (result != SQLITE_OK) {
        throw Broken(u"SQLite does not open a database"_s);
    }
}

RawDatabase::Statement RawDatabase::prepare(const QByteArray &sql) const
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_database.get(), sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
        SQLITE_OK) {
        throw Broken(u"SQLite refuses: "_s + QString::fromUtf8(sqlite3_errmsg(m_database.get())));
    }
    return Statement(statement);
}

void RawDatabase::run(const QByteArray &sql) const
{
    if (sqlite3_exec(m_database.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw Broken(u"SQLite refuses: "_s + QString::fromUtf8(sqlite3_errmsg(m_database.get())));
    }
}

qint64 RawDatabase::lastId() const
{
    return sqlite3_last_insert_rowid(m_database.get());
}

void RawDatabase::step(sqlite3_stmt *statement)
{
    const int result = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (result != SQLITE_DONE) {
        throw Broken(u"SQLite refuses: "_s + QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(statement))));
    }
}

} // namespace anteroom::bench
