// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/storeerror.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <chrono>
#include <functional>
#include <optional>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace anteroom::store {

/// Called with the text of a statement before it runs; see Connection::setStatementHook.
using StatementHook = std::function<void(const QString &sql)>;

/// One connection to the database file, used on one thread. Prepared statements are kept by their text, so
/// write SQL as constants with `?` for values. Every member throws StoreError when the database refuses.
///
/// Values: NULL is a QVariant() and nothing else. An empty QString or QByteArray, null or not, is stored as
/// empty text or an empty blob; a QUuid as its 16 bytes; every whole number and bool as INTEGER. Other types
/// (QDateTime, lists) are refused.
///
/// Of the StoreErrors only those of fault Constraint may be caught inside a transaction to go on; after any other
/// the connection refuses every statement until the transaction is rolled back.
class Connection
{
public:
    /// What a connection may do to the file.
    enum class Access {
        Probe,     ///< read only; leaves no side files behind when there were none
        ReadWrite, ///< never creates the file
    };

    /// Opens `file`, which must exist. A statement that meets another program's lock waits up to `busyTimeout`.
    Connection(const QString &file, Access access, std::chrono::milliseconds busyTimeout);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs a statement; the number of rows that an INSERT, UPDATE or DELETE changed.
    int run(const QString &sql, const QVariantList &values = {});

    /// Runs an INSERT; the new row's id.
    qint64 insert(const QString &sql, const QVariantList &values = {});

    /// `map(const QSqlQuery &)` of the first row, or nothing when there is no row.
    template<typename Map>
    auto one(const QString &sql, const QVariantList &values, Map map)
        -> std::optional<std::invoke_result_t<Map, const QSqlQuery &>>;

    /// `map(const QSqlQuery &)` of every row. `map` may run other statements on this connection.
    template<typename Map>
    auto all(const QString &sql, const QVariantList &values, Map map)
        -> std::vector<std::invoke_result_t<Map, const QSqlQuery &>>;

    /// Test seam: the hook is called before each statement, BEGIN and COMMIT included, ROLLBACK not; it may throw
    /// StoreError in the statement's place. An empty hook takes it away.
    void setStatementHook(StatementHook hook);
    /// Test seam: the hook is called after each COMMIT that succeeded; a StoreError that it throws is a commit whose
    /// outcome was lost.
    void setCommitHook(std::function<void()> hook) { m_commitHook = std::move(hook); }

    /// How many statements were prepared so far, for tests.
    int preparedCount() const { return m_preparedCount; }

private:
    friend class Transaction;

    struct Statement {
        QSqlQuery query;
        qsizetype places = 0; ///< how many values it takes
    };

    /// Looks at a part of the text only: statements are long, and few.
    struct TextHash {
        size_t operator()(const QString &sql) const noexcept;
    };
    using Statements = std::unordered_map<QString, Statement, TextHash>;

    /// A prepared statement while it runs: taken out of the cache, so that the same text may run again inside
    /// `map`, and put back, reset, at the end.
    class Running
    {
    public:
        Running(Connection &connection, const QString &sql, const QVariantList &values);
        ~Running();
        Running(const Running &) = delete;
        Running &operator=(const Running &) = delete;
        /// Steps to the next row; false after the last one.
        bool next();
        QSqlQuery &query() { return m_node.mapped().query; }

    private:
        Connection &m_connection;
        Statements::node_type m_node;
    };

    Statements::node_type prepared(const QString &sql, bool takesValues);

    void begin(const QString &sql);
    void commit();
    void rollback() noexcept;
    [[noreturn]] void fail(const StoreError &refusal);

    QString m_name;
    QSqlDatabase m_database;
    Statements m_statements;
    std::vector<QString> m_places; ///< the names of a statement's places, in order
    StatementHook m_hook;
    std::function<void()> m_commitHook;
    int m_preparedCount = 0;
    bool m_inTransaction = false;
    /// After a fault other than Constraint SQLite may have ended the transaction by itself; statements that came
    /// after it would be committed one by one. So nothing runs until the transaction is over.
    std::optional<StoreError> m_broken;
};

template<typename Map>
auto Connection::one(const QString &sql, const QVariantList &values, Map map)
    -> std::optional<std::invoke_result_t<Map, const QSqlQuery &>>
{
    Running statement(*this, sql, values);
    if (!statement.next()) {
        return std::nullopt;
    }
    return map(std::as_const(statement.query()));
}

template<typename Map>
auto Connection::all(const QString &sql, const QVariantList &values, Map map)
    -> std::vector<std::invoke_result_t<Map, const QSqlQuery &>>
{
    std::vector<std::invoke_result_t<Map, const QSqlQuery &>> rows;
    Running statement(*this, sql, values);
    while (statement.next()) {
        rows.push_back(map(std::as_const(statement.query())));
    }
    return rows;
}

} // namespace anteroom::store
