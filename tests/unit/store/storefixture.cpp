// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/storefixture.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

using store::Connection;
using store::Database;

std::vector<store::Migration> StoreFixture::schema(int version)
{
    std::vector<store::Migration> migrations{
        {1, u"initial"_s,
         u"CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, data BLOB) STRICT;"
         "CREATE TABLE replies (id INTEGER PRIMARY KEY, note INTEGER NOT NULL "
         "REFERENCES notes(id) DEFERRABLE INITIALLY DEFERRED) STRICT;"_s}};
    if (version >= 2) {
        migrations.push_back({2, u"more"_s, u"CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;"_s});
    }
    return migrations;
}

Database::Options StoreFixture::options(int version)
{
    return {schema(version), std::chrono::milliseconds(5000)};
}

StoreFixture::Opened StoreFixture::open(Database::Mode mode, int version) const
{
    return Database::open(folder(), mode, clock, options(version));
}

void StoreFixture::make(int version) const
{
    const Opened opened = open(Database::Mode::Create, version);
    if (!opened) {
        qFatal("The test's store cannot be made.");
    }
}

QByteArray StoreFixture::bytes(const QString &suffix) const
{
    QFile reading(file() + suffix);
    return reading.open(QIODevice::ReadOnly) ? reading.readAll() : QByteArray();
}

void StoreFixture::setBytes(const QByteArray &bytes) const
{
    QFile writing(file());
    if (!writing.open(QIODevice::WriteOnly) || writing.write(bytes) != bytes.size()) {
        qFatal("The test's store cannot be written.");
    }
}

base::Result<> StoreFixture::add(Database &database, const QString &text)
{
    return database
        .write([text](Connection &connection) -> base::Result<> {
            connection.run(u"INSERT INTO notes (text) VALUES (?)"_s, {text});
            return {};
        })
        .result();
}

QString StoreFixture::texts(Database &database)
{
    const auto rows = database
                          .read([](Connection &connection) -> base::Result<std::vector<QString>> {
                              return connection.all(u"SELECT text FROM notes ORDER BY id"_s, {},
                                                    [](const QSqlQuery &row) { return row.value(0).toString(); });
                          })
                          .result();
    return rows ? QStringList(rows->begin(), rows->end()).join(u',') : rows.error().text;
}

} // namespace anteroom::testing
