// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/profilefolder.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace anteroom::store {

namespace {

/// Up to this size the whole file is checked at every start, which takes some milliseconds; larger ones are
/// checked by Database::check() when there is time, so that a start does not grow with the store.
constexpr qint64 checkedAtStart = 4 * 1024 * 1024;

QString text(Connection &connection, const QString &sql)
{
    return connection.one(sql, {}, [](const QSqlQuery &row) { return row.value(0).toString(); }).value_or(QString());
}

/// Throws unless the pages of the file fit together.
void checkPages(Connection &connection)
{
    if (text(connection, u"PRAGMA quick_check(1)"_s) != u"ok") {
        throw StoreError::fromSqlite(11); // SQLITE_CORRUPT
    }
}

/// Looks at the file without changing it: a database, Anteroom's, whole, not newer than this program. The version.
int inspect(const QString &file, const Migrator &migrator, std::chrono::milliseconds busyTimeout)
{
    Connection probe(file, Connection::Access::Probe, busyTimeout);
    const int version = Migrator::versionOf(probe);
    migrator.refuseNewer(version);
    if (QFileInfo(file).size() <= checkedAtStart) {
        checkPages(probe);
    }
    return version;
}

/// As inspect(). The file may look damaged while another program makes the store or closes it, because a probe of a
/// file without side files takes no locks: so look again before refusing.
int inspectWithOthers(const QString &file, const Migrator &migrator, std::chrono::milliseconds busyTimeout)
{
    for (int attempt = 1;; ++attempt) {
        try {
            return inspect(file, migrator, busyTimeout);
        } catch (const StoreError &refusal) {
            const bool unclear = refusal.fault == StoreFault::Damaged || refusal.fault == StoreFault::Disk;
            if (!unclear || attempt == 3) {
                throw;
            }
        }
    }
}

/// Switches the file to WAL mode. SQLite does not wait when another program is doing the same, so wait by asking
/// for the write lock, for which it does.
void enterWalMode(Connection &connection)
{
    for (int attempt = 1; text(connection, u"PRAGMA journal_mode"_s) != u"wal"; ++attempt) {
        try {
            connection.run(u"PRAGMA journal_mode = WAL"_s);
        } catch (const StoreError &refusal) {
            if (refusal.fault != StoreFault::Busy || attempt == 20) {
                throw;
            }
            const Transaction wait(connection, Transaction::Kind::Write);
        }
    }
}

/// What holds for every connection, in this order.
void prepareConnection(Connection &connection)
{
    enterWalMode(connection);
    connection.run(u"PRAGMA synchronous = FULL"_s);
    connection.run(u"PRAGMA foreign_keys = ON"_s);
    connection.run(u"PRAGMA trusted_schema = OFF"_s);
    connection.run(u"PRAGMA secure_delete = ON"_s);
    connection.run(u"PRAGMA temp_store = MEMORY"_s);
#ifdef Q_OS_MACOS
    connection.run(u"PRAGMA fullfsync = ON"_s);
    connection.run(u"PRAGMA checkpoint_fullfsync = ON"_s);
#endif
}

std::unique_ptr<Connection> openWriter(const ProfileFolder &folder, Database::Mode mode, const Migrator &migrator,
                                       std::chrono::milliseconds busyTimeout)
{
    if (mode == Database::Mode::Create) {
        folder.create();
    }
    folder.check();
    // A journal is left when making the store was interrupted; only a writer can roll it back.
    const bool interrupted = QFileInfo::exists(folder.file() + u"-journal"_s);
    if (!interrupted && inspectWithOthers(folder.file(), migrator, busyTimeout) == 0 &&
        mode == Database::Mode::Existing) {
        throw ProfileFolder::noPractice();
    }
    folder.closeToOthers();
    auto connection = std::make_unique<Connection>(folder.file(), Connection::Access::ReadWrite, busyTimeout);
    if (interrupted && Migrator::versionOf(*connection) == 0 && mode == Database::Mode::Existing) {
        throw ProfileFolder::noPractice();
    }
    prepareConnection(*connection);
    migrator.run(*connection);
    return connection;
}

std::unique_ptr<Connection> openReader(const ProfileFolder &folder, std::chrono::milliseconds busyTimeout)
{
    auto connection = std::make_unique<Connection>(folder.file(), Connection::Access::ReadWrite, busyTimeout);
    prepareConnection(*connection);
    connection->run(u"PRAGMA query_only = ON"_s);
    return connection;
}

} // namespace

base::Result<std::unique_ptr<Database>> Database::open(const QString &profileDir, Mode mode, const base::Clock &clock)
{
    return open(profileDir, mode, clock, Options());
}

base::Result<std::unique_ptr<Database>> Database::open(const QString &profileDir, Mode mode, const base::Clock &clock,
                                                       Options options)
{
    const Migrator migrator(options.migrations ? std::move(*options.migrations) : Migrator::builtIn(), clock);
    const ProfileFolder folder(profileDir);
    std::unique_ptr<Database> database(new Database(options.mode));
    const base::Result<> writer =
        database->m_writer.start([&] { return openWriter(folder, mode, migrator, options.busyTimeout); });
    if (!writer) {
        return tl::unexpected(writer.error());
    }
    const base::Result<> reader = database->m_reader.start([&] { return openReader(folder, options.busyTimeout); });
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    return database;
}

Database::Database(base::Executor::Mode mode) : m_writer(u"store writer"_s, mode), m_reader(u"store reader"_s, mode) {}

Database::~Database()
{
    stop();
}

QFuture<base::Result<qint64>> Database::dataVersion()
{
    return m_reader.direct([](Connection &connection) -> base::Result<qint64> {
        return connection
            .one(u"PRAGMA data_version"_s, {}, [](const QSqlQuery &row) { return row.value(0).toLongLong(); })
            .value_or(0);
    });
}

QFuture<base::Result<>> Database::checkpoint()
{
    return m_writer.direct([](Connection &connection) -> base::Result<> {
        connection.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        return {};
    });
}

QFuture<base::Result<>> Database::check()
{
    return m_reader.direct([](Connection &connection) -> base::Result<> {
        checkPages(connection);
        return {};
    });
}

void Database::setStatementHook(StatementHook hook)
{
    m_writer.setStatementHook(std::move(hook));
}

void Database::setReadHook(StatementHook hook)
{
    m_reader.setStatementHook(std::move(hook));
}

void Database::setCommitHook(std::function<void()> hook)
{
    m_writer
        .direct([hook = std::move(hook)](Connection &connection) -> base::Result<> {
            connection.setCommitHook(hook);
            return {};
        })
        .waitForFinished();
}

void Database::stop()
{
    // The writer last: the last connection to close empties the WAL into the file, which a reader may not.
    m_writer.refuse();
    m_reader.stop();
    m_writer.stop();
}

QString Database::fileName()
{
    return ProfileFolder::fileName();
}

base::Result<> Database::Lane::start(std::function<std::unique_ptr<Connection>()> make)
{
    return m_executor
        .run([this, make = std::move(make)]() -> base::Result<> {
            try {
                m_connection = make();
                return {};
            } catch (const StoreError &refusal) {
                return tl::unexpected(refusal.error);
            }
        })
        .result();
}

void Database::Lane::setStatementHook(StatementHook hook)
{
    direct([hook = std::move(hook)](Connection &connection) -> base::Result<> {
        connection.setStatementHook(hook);
        return {};
    }).waitForFinished();
}

void Database::Lane::refuse()
{
    m_stopping = true;
}

void Database::Lane::stop()
{
    refuse();
    // The connection goes on the thread it lives on; after a first stop() there is neither.
    m_executor
        .run([this]() -> base::Result<> {
            m_connection.reset();
            return {};
        })
        .waitForFinished();
    m_executor.stop();
}

} // namespace anteroom::store
