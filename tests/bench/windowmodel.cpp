// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowmodel.h"

#include "tests/support/bulkpractice.h"

#include <sqlite3.h>

namespace anteroom::bench {

namespace {

constexpr int pageSize = 64;
constexpr int pagesKept = 64;

QString text(sqlite3_stmt *row, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)),
                             sqlite3_column_bytes(row, column));
}

} // namespace

WindowModel::WindowModel(const QString &file)
    : m_database(file, SQLITE_OPEN_READWRITE)
    , m_body(m_database.prepare("SELECT b.wall_time, 'Person ' || (SELECT min(person) FROM booking_participants"
                                " WHERE booking = b.id), 'Psychologist ' || b.psychologist, b.session_type, b.modality,"
                                " b.uid, b.status, (SELECT max(state) FROM remote_objects WHERE booking = b.id)"
                                " FROM bookings b WHERE b.id = ?"))
    , m_pages(pagesKept)
{
}

void WindowModel::show(const QByteArray &condition)
{
    showFound(m_database.prepare("SELECT id FROM bookings WHERE " + condition + " ORDER BY start_ms DESC"));
}

void WindowModel::nameEverybody(int people)
{
    m_database.run("ATTACH ':memory:' AS open");
    m_database.run("CREATE VIRTUAL TABLE open.names USING fts5(name, tokenize = 'unicode61 remove_diacritics 2')");
    const RawDatabase::Statement insert = m_database.prepare("INSERT INTO open.names (rowid, name) VALUES (?, ?)");
    m_database.run("BEGIN");
    for (int n = 0; n < people; ++n) {
        const auto [first, last] = testing::bulkName(n);
        const QByteArray name = (first + u' ' + last).toUtf8();
        sqlite3_bind_int(insert.get(), 1, n + 1);
        sqlite3_bind_text(insert.get(), 2, name.constData(), int(name.size()), SQLITE_STATIC);
        RawDatabase::step(insert.get());
    }
    m_database.run("COMMIT");
}

void WindowModel::showNamed(const QByteArray &beginning)
{
    showFound(m_database.prepare("SELECT b.id FROM open.names n JOIN booking_participants p ON p.person = n.rowid"
                                 " JOIN bookings b ON b.id = p.booking WHERE n.name MATCH '" +
                                 beginning + "*' ORDER BY b.start_ms DESC"));
}

void WindowModel::showFound(const RawDatabase::Statement &found)
{
    beginResetModel();
    m_pages.clear();
    m_ids.clear();
    while (sqlite3_step(found.get()) == SQLITE_ROW) {
        m_ids.push_back(sqlite3_column_int64(found.get(), 0));
    }
    endResetModel();
}

int WindowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int WindowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant WindowModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    return page(index.row() / pageSize)[size_t(index.row() % pageSize)][size_t(index.column())];
}

const WindowModel::Page &WindowModel::page(int number) const
{
    if (const Page *kept = m_pages.object(number)) {
        return *kept;
    }
    auto *rows = new Page;
    const size_t end = std::min(m_ids.size(), size_t(number + 1) * pageSize);
    for (size_t row = size_t(number) * pageSize; row < end; ++row) {
        sqlite3_bind_int64(m_body.get(), 1, m_ids[row]);
        Texts texts;
        if (sqlite3_step(m_body.get()) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column) {
                texts[size_t(column)] = text(m_body.get(), column);
            }
        }
        sqlite3_reset(m_body.get());
        rows->push_back(texts);
    }
    m_pages.insert(number, rows);
    return *rows;
}

} // namespace anteroom::bench
