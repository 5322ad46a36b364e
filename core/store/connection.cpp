// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/base/log.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <atomic>

using namespace Qt::StringLiterals;

namespace anteroom::store {

namespace {

/// A name that no other connection of this process has; Qt keeps its connections by name.
QString nextName()
{
    static std::atomic<int> count = 0;
    return u"anteroom-store-%1"_s.arg(++count);
}

/// The file as SQLite's URI (https://www.sqlite.org/uri.html). An `immutable` file is read without locks and
/// side files, which holds for a probe as long as nobody has side files open.
QString uri(const QString &file, Connection::Access access)
{
    const QString url = QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded());
    if (access == Connection::Access::ReadWrite) {
        return url + u"?mode=rw"_s;
    }
    return url + (QFileInfo::exists(file + u"-wal"_s) ? u"?mode=ro"_s : u"?mode=ro&immutable=1"_s);
}

/// The SQLite code of a failure, written down without SQLite's words, which may quote names or values.
StoreError storeError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    qCWarning(base::lcStore, "statement failed, code %d", code);
    return StoreError::fromSqlite(code);
}

/// A value as the driver is to bind it. The driver makes NULL of null strings and text of types it does not know.
QVariant bindable(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Double:
        return value;
    case QMetaType::QString:
        return value.toString().isNull() ? QVariant(u""_s) : value;
    case QMetaType::QByteArray:
        return value.toByteArray().isNull() ? QVariant(QByteArray("")) : value;
    case QMetaType::QUuid:
        return value.toUuid().toRfc4122();
    case QMetaType::QDateTime:
    case QMetaType::QDate:
    case QMetaType::QTime:
    case QMetaType::QVariantList:
    case QMetaType::QStringList:
        break;
    default:
        if (value.canConvert<qint64>()) {
            return value.toLongLong();
        }
    }
    throw StoreError::fromSqlite(20); // SQLITE_MISMATCH
}

} // namespace

Connection::Connection(const QString &file, Access access, std::chrono::milliseconds busyTimeout) : m_name(nextName())
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count()));
    m_database.setDatabaseName(uri(file, access));
    if (!m_database.open()) {
        const StoreError refusal = storeError(m_database.lastError());
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        throw refusal;
    }
}

Connection::~Connection()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

int Connection::run(const QString &sql, const QVariantList &values)
{
    Running statement(*this, sql, values);
    return statement.query().numRowsAffected();
}

qint64 Connection::insert(const QString &sql, const QVariantList &values)
{
    Running statement(*this, sql, values);
    return statement.query().lastInsertId().toLongLong();
}

void Connection::setStatementHook(StatementHook hook)
{
    m_hook = std::move(hook);
}

void Connection::begin(const QString &sql)
{
    run(sql);
    m_inTransaction = true;
}

void Connection::commit()
{
    run(u"COMMIT"_s);
    m_inTransaction = false;
}

void Connection::rollback() noexcept
{
    m_broken.reset();
    m_inTransaction = false;
    // Fails when SQLite has ended the transaction itself, as it does when the disk is full: that is what is wanted.
    QSqlQuery(m_database).exec(u"ROLLBACK"_s);
}

void Connection::fail(const StoreError &refusal)
{
    if (m_inTransaction && refusal.fault != StoreFault::Constraint) {
        m_broken = refusal;
    }
    throw StoreError(refusal);
}

Connection::Running::Running(Connection &connection, const QString &sql, const QVariantList &values)
    : m_connection(connection)
{
    if (connection.m_broken) {
        throw StoreError(*connection.m_broken);
    }
    if (connection.m_hook) {
        try {
            connection.m_hook(sql);
        } catch (const StoreError &refusal) {
            connection.fail(refusal);
        }
    }
    const auto kept = connection.m_statements.find(sql);
    const bool isNew = kept == connection.m_statements.end();
    if (isNew) {
        QSqlQuery query(connection.m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            connection.fail(storeError(query.lastError()));
        }
        ++connection.m_preparedCount;
        m_node = connection.m_statements.extract(connection.m_statements.emplace(sql, std::move(query)).first);
    } else {
        m_node = connection.m_statements.extract(kept);
    }
    // The driver would bind the value of the last time to a place that gets none now.
    if (!isNew && query().boundValues().size() != values.size()) {
        connection.fail(StoreError::fromSqlite(25)); // SQLITE_RANGE
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        query().bindValue(int(i), bindable(values.at(i)));
    }
    if (!query().exec()) {
        connection.fail(storeError(query().lastError()));
    }
}

Connection::Running::~Running()
{
    query().finish();
    m_connection.m_statements.insert(std::move(m_node));
}

bool Connection::Running::next()
{
    if (query().next()) {
        return true;
    }
    if (query().lastError().type() != QSqlError::NoError) {
        m_connection.fail(storeError(query().lastError()));
    }
    return false;
}

} // namespace anteroom::store
