// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace anteroom::bench {

/// SQLite's C interface, for floors: a database that is closed at the end. Throws Broken when SQLite refuses.
class RawDatabase
{
public:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

    /// `flags` are those of sqlite3_open_v2().
    RawDatabase(const QString &file, int flags);

    Statement prepare(const QByteArray &sql) const;
    void run(const QByteArray &sql) const;
    /// Of the row inserted last.
    qint64 lastId() const;
    /// Runs a statement that gives no rows, and makes it ready for the next time.
    static void step(sqlite3_stmt *statement);

private:
    struct Close {
        void operator()(sqlite3 *database) const;
    };
    std::unique_ptr<sqlite3, Close> m_database;
};

} // namespace anteroom::bench
