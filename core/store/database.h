// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/store/connection.h"
#include "core/store/migrator.h"
#include "core/store/transaction.h"

#include <QCoreApplication>

#include <atomic>

namespace anteroom::store {

/// How long a statement waits for another program's lock.
inline constexpr std::chrono::milliseconds defaultBusyTimeout{5000};

/// The store of one profile: `anteroom.sqlite` in the profile folder, in WAL mode, with one writer and one reader,
/// each on a thread of its own. Closures take a Connection and return values; they run in the order they came.
class Database
{
public:
    enum class Mode {
        Create,   ///< makes the folder (0700) and the file (0600) when they are missing
        Existing, ///< refuses when there is no practice yet
    };

    /// What tests set differently.
    struct Options {
        std::optional<std::vector<Migration>> migrations; ///< in place of the built-in ones
        std::chrono::milliseconds busyTimeout = defaultBusyTimeout;
        base::Executor::Mode mode = base::Executor::Mode::Thread; ///< how both connections run
    };

    /// Opens the store and brings it to the newest schema. Blocks. The clock must outlive the call only.
    /// Refused with kind Store, and the file untouched: no practice (Existing), not a database, damaged, a newer
    /// schema, not writable, on a network drive, locked for longer than the busy timeout.
    static base::Result<std::unique_ptr<Database>> open(const QString &profileDir, Mode mode, const base::Clock &clock);
    static base::Result<std::unique_ptr<Database>> open(const QString &profileDir, Mode mode, const base::Clock &clock,
                                                        Options options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs `work(Connection &) -> base::Result<T>` on the writer between BEGIN IMMEDIATE and COMMIT. An error
    /// Result or a StoreError, COMMIT's too, rolls everything back and is the future's result.
    template<typename Work>
    auto write(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        return m_writer.submit(Transaction::Kind::Write, std::move(work));
    }

    /// Runs `work(Connection &) -> base::Result<T>` on the reader, in one read transaction; writing is refused there.
    template<typename Work>
    auto read(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        return m_reader.submit(Transaction::Kind::Read, std::move(work));
    }

    /// A number that changes when any other connection than the reader committed: our own writer or another program.
    /// Only comparing it with an earlier answer of the same Database has a meaning.
    QFuture<base::Result<qint64>> dataVersion();

    /// Writes what the write-ahead log holds into the file, and empties it. Not all of it while another program reads.
    QFuture<base::Result<>> checkpoint();

    /// Reads the whole file for contradictions (PRAGMA quick_check), on the reader; takes seconds on a large file.
    QFuture<base::Result<>> check();

    /// Test seam: see Connection::setStatementHook; acts on the writer. Waits for the writer; not from its thread.
    void setStatementHook(StatementHook hook);
    /// The same of the reader.
    void setReadHook(StatementHook hook);
    /// Test seam: see Connection::setCommitHook; likewise.
    void setCommitHook(std::function<void()> hook);

    /// Lets what is running end, answers what is waiting and what comes later with kind Stopped, closes the file.
    void stop();

    /// The file's name inside the profile folder.
    static QString fileName();

private:
    /// A connection and the thread it lives on.
    class Lane
    {
    public:
        Lane(const QString &name, base::Executor::Mode mode) : m_executor(name, mode) {}
        ~Lane() { stop(); }
        Lane(const Lane &) = delete;
        Lane &operator=(const Lane &) = delete;
        /// Runs `make() -> std::unique_ptr<Connection>`, which may throw StoreError, on the thread and keeps the
        /// result.
        base::Result<> start(std::function<std::unique_ptr<Connection>()> make);
        /// Runs work without a transaction.
        template<typename Work>
        auto direct(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>;
        template<typename Work>
        auto submit(Transaction::Kind kind, Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>;
        /// Waits for the thread.
        void setStatementHook(StatementHook hook);
        /// From now on waiting and new work is answered with kind Stopped.
        void refuse();
        /// Lets what is running end, closes the connection on its thread and joins it.
        void stop();

    private:
        std::unique_ptr<Connection> m_connection;
        std::atomic<bool> m_stopping = false;
        base::Executor m_executor;
    };

    explicit Database(base::Executor::Mode mode);

    Lane m_writer;
    Lane m_reader;
};

template<typename Work>
auto Database::Lane::direct(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
{
    using Value = std::invoke_result_t<Work, Connection &>;
    return m_executor.run([this, work = std::move(work)]() mutable -> Value {
        if (m_stopping || !m_connection) {
            return base::failure(base::ErrorKind::Stopped,
                                 QCoreApplication::translate("Base", "Anteroom is closing; nothing was changed."));
        }
        try {
            return work(*m_connection);
        } catch (const StoreError &refusal) {
            return tl::unexpected(refusal.error);
        }
    });
}

template<typename Work>
auto Database::Lane::submit(Transaction::Kind kind, Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
{
    using Value = std::invoke_result_t<Work, Connection &>;
    return direct([kind, work = std::move(work)](Connection &connection) mutable -> Value {
        Transaction transaction(connection, kind);
        Value value = work(connection);
        if (value) {
            transaction.commit();
        }
        return value;
    });
}

} // namespace anteroom::store
