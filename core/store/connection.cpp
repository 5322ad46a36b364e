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

QString placeName(qsizetype number)
{
    return u":v"_s + QString::number(number);
}

/// The statement with named places instead of `?`, and how many they are: finding a place by a name that is at hand
/// takes Qt a tenth of the time that finding it by its number takes, for which it makes up a name each time.
std::pair<QString, qsizetype> withNamedPlaces(const QString &sql)
{
    QString named;
    qsizetype places = 0;
    bool quoted = false;
    for (const QChar letter : sql) {
        quoted = quoted != (letter == u'\'');
        if (letter == u'?' && !quoted) {
            named += placeName(places++);
        } else {
            named += letter;
        }
    }
    return {named, places};
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
    if (m_commitHook) {
        m_commitHook();
    }
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

size_t Connection::TextHash::operator()(const QString &sql) const noexcept
{
    size_t hash = size_t(sql.size());
    const qsizetype step = std::max<qsizetype>(sql.size() / 16, 1);
    for (qsizetype i = 0; i < sql.size(); i += step) {
        hash = hash * 31 + sql.at(i).unicode();
    }
    return hash;
}

/// The statement of this text, taken out of the cache or new.
Connection::Statements::node_type Connection::prepared(const QString &sql, bool takesValues)
{
    const auto kept = m_statements.find(sql);
    if (kept != m_statements.end()) {
        return m_statements.extract(kept);
    }
    const auto [named, places] = takesValues ? withNamedPlaces(sql) : std::pair(sql, qsizetype(0));
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(named)) {
        fail(storeError(query.lastError()));
    }
    ++m_preparedCount;
    while (m_places.size() < size_t(places)) {
        m_places.push_back(placeName(qsizetype(m_places.size())));
    }
    return m_statements.extract(m_statements.emplace(sql, Statement{std::move(query), places}).first);
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
    m_node = connection.prepared(sql, !values.isEmpty());
    // The driver would bind the value of the last time to a place that gets none now.
    if (m_node.mapped().places != values.size()) {
        connection.fail(StoreError::fromSqlite(25)); // SQLITE_RANGE
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        query().bindValue(connection.m_places[size_t(i)], bindable(values.at(i)));
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
