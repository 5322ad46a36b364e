// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawbooking.h"

#include "tests/bench/report.h"

#include <sqlite3.h>

#include <array>

namespace anteroom::bench {

using namespace Qt::StringLiterals;

namespace {

/// The tables that a booking writes, and which of their rows belong to the newest one.
struct Table {
    const char *name;
    const char *condition;
};
constexpr std::array tables{
    Table{"people", "id IN (SELECT person FROM booking_participants WHERE booking = (SELECT max(id) FROM bookings))"},
    Table{"bookings", "id = (SELECT max(id) FROM bookings)"},
    Table{"booking_participants", "booking = (SELECT max(id) FROM bookings)"},
    Table{"remote_objects", "booking = (SELECT max(id) FROM bookings)"},
    Table{"messages", "booking = (SELECT max(id) FROM bookings)"},
    Table{"audit_log", "subject = 'booking ' || (SELECT max(id) FROM bookings)"},
};

constexpr qint64 hour = 3600000;

} // namespace

RawBooking::RawBooking(const QString &model, const QString &file)
    : m_database(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
{
    const RawDatabase source(model, SQLITE_OPEN_READWRITE);
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                               "PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY"}) {
        m_database.run(pragma);
    }
    copySchema(source);
    m_begin = m_database.prepare("BEGIN IMMEDIATE");
    m_commit = m_database.prepare("COMMIT");
    copyRows(source, "psychologists", "true"); // bookings refer to them
    for (Row &row : m_rows) {
        insertRow(row);
    }
    m_rows.clear();
    for (const Table &table : tables) {
        copyRows(source, table.name, table.condition);
    }
}

void RawBooking::insert()
{
    ++m_count;
    RawDatabase::step(m_begin.get());
    for (Row &row : m_rows) {
        insertRow(row);
        if (row.table == "people") {
            m_person = m_database.lastId();
        } else if (row.table == "bookings") {
            m_booking = m_database.lastId();
        }
    }
    RawDatabase::step(m_commit.get());
}

int RawBooking::rowsIn(const QString &file)
{
    const RawDatabase database(file, SQLITE_OPEN_READWRITE);
    int sum = 0;
    for (const Table &table : tables) {
        const QByteArray all = table.name == "audit_log"_ba ? " WHERE subject LIKE 'booking %'" : "";
        const Statement count = database.prepare(QByteArray("SELECT count(*) FROM ") + table.name + all);
        sqlite3_step(count.get());
        sum += sqlite3_column_int(count.get(), 0);
    }
    return sum;
}

void RawBooking::copySchema(const RawDatabase &model)
{
    const Statement all = model.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
    while (sqlite3_step(all.get()) == SQLITE_ROW) {
        m_database.run(QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(all.get(), 0))));
    }
}

RawBooking::Column RawBooking::columnOf(sqlite3_stmt *row, int index)
{
    Column column;
    column.type = sqlite3_column_type(row, index);
    column.number = sqlite3_column_int64(row, index);
    const int size = sqlite3_column_bytes(row, index);
    column.bytes = QByteArray(static_cast<const char *>(sqlite3_column_blob(row, index)), size);
    const QByteArray name(sqlite3_column_name(row, index));
    if (name == "booking") {
        column.part = Column::Part::Booking;
    } else if (name == "person" || name == "recipient") {
        column.part = Column::Part::Person;
    } else if (name == "uuid" || name == "email_tag" || name == "recipient_tag") {
        column.part = Column::Part::Bytes;
    } else if (name == "token") {
        column.part = Column::Part::Letters;
    } else if (name == "start_ms" || (name == "not_before" && column.type == SQLITE_INTEGER)) {
        column.part = Column::Part::Time;
    }
    return column;
}

void RawBooking::copyRows(const RawDatabase &model, const QByteArray &table, const QByteArray &condition)
{
    const Statement select = model.prepare("SELECT * FROM " + table + " WHERE " + condition);
    sqlite3_stmt *insert = nullptr;
    while (sqlite3_step(select.get()) == SQLITE_ROW) {
        Row row{table, insert, {}};
        QByteArrayList names;
        for (int i = 0; i < sqlite3_column_count(select.get()); ++i) {
            const QByteArray name(sqlite3_column_name(select.get(), i));
            if (name != "id") {
                names << name;
                row.columns.push_back(columnOf(select.get(), i));
            }
        }
        if (!insert) {
            m_statements.push_back(m_database.prepare("INSERT INTO " + table + " (" + names.join(", ") + ") VALUES (" +
                                                      QByteArrayList(names.size(), "?").join(", ") + ")"));
            insert = m_statements.back().get();
            row.statement = insert;
        }
        m_rows.push_back(row);
    }
}

void RawBooking::bind(Row &row, int index)
{
    Column &column = row.columns[size_t(index)];
    sqlite3_stmt *statement = row.statement;
    const int place = index + 1;
    switch (column.part) {
    case Column::Part::Booking:
        sqlite3_bind_int64(statement, place, m_booking);
        return;
    case Column::Part::Person:
        sqlite3_bind_int64(statement, place, m_person);
        return;
    case Column::Part::Time:
        sqlite3_bind_int64(statement, place, column.number + m_count * hour);
        return;
    case Column::Part::Bytes:
    case Column::Part::Letters:
        sqlite3_randomness(int(column.bytes.size()), column.bytes.data());
        for (char &letter : column.bytes) {
            letter = column.part == Column::Part::Letters ? char('a' + (letter & 15)) : letter;
        }
        break;
    case Column::Part::Same:
        break;
    }
    if (column.type == SQLITE_INTEGER) {
        sqlite3_bind_int64(statement, place, column.number);
    } else if (column.type == SQLITE_TEXT) {
        sqlite3_bind_text(statement, place, column.bytes.constData(), int(column.bytes.size()), SQLITE_STATIC);
    } else if (column.type == SQLITE_BLOB) {
        sqlite3_bind_blob(statement, place, column.bytes.constData(), int(column.bytes.size()), SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, place);
    }
}

void RawBooking::insertRow(Row &row)
{
    for (int i = 0; i < int(row.columns.size()); ++i) {
        bind(row, i);
    }
    RawDatabase::step(row.statement);
}

} // namespace anteroom::bench
