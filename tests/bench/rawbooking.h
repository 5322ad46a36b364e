// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/rawdatabase.h"

#include <vector>

namespace anteroom::bench {

/// The floor of a durable booking: SQLite's C interface writing, in one transaction with synchronous=FULL, the same
/// rows into the same schema. The rows are copies of those that the product wrote for one booking, column by column,
/// with ids, tokens, tags and times that are new each time; nothing is read, judged or sealed. Throws Broken when
/// SQLite refuses.
class RawBooking
{
public:
    /// `model` is a practice's database with one booking in it, at rest; `file` is made.
    RawBooking(const QString &model, const QString &file);

    /// Writes the rows of one more booking.
    void insert();
    /// How many rows that is.
    int rowCount() const { return int(m_rows.size()); }

    /// How many rows the tables of bookings hold in `file`.
    static int rowsIn(const QString &file);

private:
    using Statement = RawDatabase::Statement;

    /// What a column gets.
    struct Column {
        enum class Part {
            Same,    ///< the model's value
            Booking, ///< the new booking's id
            Person,  ///< the new person's id
            Bytes,   ///< as many new random bytes
            Letters, ///< as many new random letters
            Time,    ///< the model's time, later with each booking
        };
        Part part = Part::Same;
        int type = 0; ///< SQLITE_INTEGER, SQLITE_TEXT, SQLITE_BLOB, SQLITE_NULL
        qint64 number = 0;
        QByteArray bytes;
    };
    struct Row {
        QByteArray table;
        sqlite3_stmt *statement; ///< one of m_statements; its parameters are the columns, in order
        std::vector<Column> columns;
    };

    static Column columnOf(sqlite3_stmt *row, int index);
    void copySchema(const RawDatabase &model);
    void copyRows(const RawDatabase &model, const QByteArray &table, const QByteArray &condition);
    void bind(Row &row, int index);
    void insertRow(Row &row);

    RawDatabase m_database;
    std::vector<Statement> m_statements;
    Statement m_begin;
    Statement m_commit;
    std::vector<Row> m_rows;
    qint64 m_person = 0;
    qint64 m_booking = 0;
    qint64 m_count = 0;
};

} // namespace anteroom::bench
