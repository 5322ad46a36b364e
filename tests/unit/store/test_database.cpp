// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/storefixture.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::store;
using anteroom::testing::StoreFixture;
using base::ErrorKind;
using base::Result;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsWhatWasCommitted();
    void rollsBackOnAnErrorResult();
    void rollsBackOnARefusedStatement();
    void rollsBackWhenCommitIsRefused();
    void tellsOfACommitWhoseOutcomeWasLost();
    void rollsBackWhenTheDiskIsFull();
    void swallowingAFailureStillRollsBack();
    void failingAtAnyStatementLeavesTheOldStateAndTheNextWriteWorks();
    void theReaderCannotWrite();
    void aReadSeesOneState();
    void theWriterRunsInTheOrderOfCalls();
    void seesCommitsOfAnotherProgram();
    void saysThatAnotherProgramHoldsTheStore();
    void setsTheConnectionsUp_data();
    void setsTheConnectionsUp();
    void answersStoppedAfterStop();
    void answersWaitingWorkWithStopped();
    void leavesOneFileWhenStopped();

private:
    static int pragma(Connection &connection, const QString &name);
    Result<> addTwo(const QString &first, const QString &second);

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<Database> m_database;
};

void TestDatabase::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    auto opened = m_fixture->open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text));
    m_database = std::move(*opened);
    QVERIFY(StoreFixture::add(*m_database, u"old"_s));
}

void TestDatabase::cleanup()
{
    m_database.reset();
    m_fixture.reset();
}

int TestDatabase::pragma(Connection &connection, const QString &name)
{
    return connection.one(u"PRAGMA "_s + name, {}, [](const QSqlQuery &row) { return row.value(0).toInt(); })
        .value_or(-1);
}

Result<> TestDatabase::addTwo(const QString &first, const QString &second)
{
    return m_database
        ->write([first, second](Connection &connection) -> Result<> {
            connection.run(u"UPDATE notes SET data = x'01' WHERE text = 'old'"_s);
            connection.run(u"INSERT INTO notes (text) VALUES (?)"_s, {first});
            connection.run(u"INSERT INTO notes (text) VALUES (?)"_s, {second});
            return {};
        })
        .result();
}

void TestDatabase::keepsWhatWasCommitted()
{
    QVERIFY(addTwo(u"a"_s, u"b"_s));
    m_database.reset();
    auto opened = m_fixture->open(Database::Mode::Existing);
    QVERIFY(opened);
    QCOMPARE(StoreFixture::texts(**opened), u"old,a,b"_s);
}

void TestDatabase::rollsBackOnAnErrorResult()
{
    const auto result = m_database
                            ->write([](Connection &connection) -> Result<int> {
                                connection.run(u"INSERT INTO notes (text) VALUES ('a')"_s);
                                return base::failure(ErrorKind::Refused, u"No."_s);
                            })
                            .result();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Refused);
    QCOMPARE(StoreFixture::texts(*m_database), u"old"_s);
}

void TestDatabase::rollsBackOnARefusedStatement()
{
    const Result<> result = addTwo(u"a"_s, u"old"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Store);
    QVERIFY(!result.error().text.contains(u"old"_s));
    QCOMPARE(StoreFixture::texts(*m_database), u"old"_s);
    QVERIFY(addTwo(u"a"_s, u"b"_s));
}

void TestDatabase::rollsBackWhenCommitIsRefused()
{
    const auto orphan = m_database
                            ->write([](Connection &connection) -> Result<> {
                                connection.run(u"INSERT INTO notes (text) VALUES ('a')"_s);
                                connection.run(u"INSERT INTO replies (note) VALUES (99)"_s);
                                return {};
                            })
                            .result();
    QVERIFY(!orphan);
    QCOMPARE(orphan.error().kind, ErrorKind::Store);
    QCOMPARE(StoreFixture::texts(*m_database), u"old"_s);
    QVERIFY(addTwo(u"a"_s, u"b"_s));
}

void TestDatabase::tellsOfACommitWhoseOutcomeWasLost()
{
    m_database->setCommitHook([] { throw StoreError::fromSqlite(10); }); // SQLITE_IOERR
    const Result<> result = StoreFixture::add(*m_database, u"a"_s);
    m_database->setCommitHook({});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Store);
    QVERIFY2(result.error().text.contains("Look whether it was saved"_L1), qPrintable(result.error().text));
    QCOMPARE(StoreFixture::texts(*m_database), u"old,a"_s); // it was committed all the same
    QVERIFY(addTwo(u"b"_s, u"c"_s));
}

void TestDatabase::rollsBackWhenTheDiskIsFull()
{
    const auto limit = [this](int pages) {
        return m_database
            ->write([pages](Connection &connection) -> Result<int> {
                return pragma(connection, u"max_page_count = %1"_s.arg(pages));
            })
            .result()
            .value_or(0);
    };
    const int pages = limit(1); // not below what is in use, which is what it answers
    QVERIFY(pages > 1);
    const auto big = m_database
                         ->write([](Connection &connection) -> Result<> {
                             connection.run(u"INSERT INTO notes (text) VALUES ('a')"_s);
                             connection.run(u"INSERT INTO notes (text, data) VALUES ('b', zeroblob(1000000))"_s);
                             return {};
                         })
                         .result();
    QVERIFY(!big);
    QVERIFY2(big.error().text.startsWith(u"The disk is full."_s), qPrintable(big.error().text));
    QCOMPARE(StoreFixture::texts(*m_database), u"old"_s);
    QVERIFY(limit(100000) == 100000);
    QVERIFY(addTwo(u"a"_s, u"b"_s));
}

void TestDatabase::swallowingAFailureStillRollsBack()
{
    const auto result = m_database
                            ->write([](Connection &connection) -> Result<> {
                                connection.run(u"INSERT INTO notes (text) VALUES ('a')"_s);
                                try {
                                    connection.run(u"nonsense"_s);
                                } catch (const StoreError &) {
                                }
                                return {};
                            })
                            .result();
    QVERIFY(!result);
    QCOMPARE(StoreFixture::texts(*m_database), u"old"_s);
}

void TestDatabase::failingAtAnyStatementLeavesTheOldStateAndTheNextWriteWorks()
{
    QStringList failedAt;
    for (int failing = 0;; ++failing) {
        auto count = std::make_shared<int>(0);
        auto failed = std::make_shared<QString>();
        m_database->setStatementHook([count, failed, failing](const QString &sql) {
            if ((*count)++ == failing) {
                *failed = sql.section(u' ', 0, 0);
                throw StoreError::fromSqlite(10); // SQLITE_IOERR
            }
        });
        const Result<> result = addTwo(u"a"_s, u"b"_s);
        m_database->setStatementHook({});
        if (result) {
            QVERIFY(failed->isEmpty());
            break;
        }
        failedAt.append(*failed);
        QCOMPARE(result.error().kind, ErrorKind::Store);
        QCOMPARE(StoreFixture::texts(*m_database), u"old"_s);
        QVERIFY(StoreFixture::add(*m_database, u"next"_s));
        QVERIFY(m_database
                    ->write([](Connection &connection) -> Result<int> {
                        return connection.run(u"DELETE FROM notes WHERE text = 'next'"_s);
                    })
                    .result());
    }
    QCOMPARE(failedAt, (QStringList{u"BEGIN"_s, u"UPDATE"_s, u"INSERT"_s, u"INSERT"_s, u"COMMIT"_s}));
    QCOMPARE(StoreFixture::texts(*m_database), u"old,a,b"_s);
}

void TestDatabase::theReaderCannotWrite()
{
    const auto result = m_database
                            ->read([](Connection &connection) -> Result<int> {
                                return connection.run(u"INSERT INTO notes (text) VALUES ('a')"_s);
                            })
                            .result();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Store);
    QCOMPARE(StoreFixture::texts(*m_database), u"old"_s);
}

void TestDatabase::aReadSeesOneState()
{
    const auto counts = m_database
                            ->read([this](Connection &connection) -> Result<std::vector<int>> {
                                const QString count = u"SELECT count(*) FROM notes"_s;
                                const auto number = [](const QSqlQuery &row) { return row.value(0).toInt(); };
                                const int before = connection.one(count, {}, number).value();
                                const Result<> written = StoreFixture::add(*m_database, u"meanwhile"_s);
                                const int after = connection.one(count, {}, number).value();
                                return std::vector<int>{before, after, written ? 1 : 0};
                            })
                            .result();
    QCOMPARE(counts.value(), (std::vector<int>{1, 1, 1}));
    QCOMPARE(StoreFixture::texts(*m_database), u"old,meanwhile"_s);
}

void TestDatabase::theWriterRunsInTheOrderOfCalls()
{
    for (int i = 0; i < 20; ++i) {
        m_database->write([i](Connection &connection) -> Result<> {
            connection.run(u"INSERT INTO notes (text) VALUES (?)"_s, {u"n%1"_s.arg(i)});
            return {};
        });
    }
    QVERIFY(StoreFixture::add(*m_database, u"last"_s));
    QString expected = u"old"_s;
    for (int i = 0; i < 20; ++i) {
        expected += u",n%1"_s.arg(i);
    }
    QCOMPARE(StoreFixture::texts(*m_database), expected + u",last"_s);
}

void TestDatabase::seesCommitsOfAnotherProgram()
{
    const auto other = m_fixture->open(Database::Mode::Existing);
    QVERIFY(other);
    const qint64 before = m_database->dataVersion().result().value();
    QCOMPARE(m_database->dataVersion().result().value(), before);
    QVERIFY(StoreFixture::add(**other, u"theirs"_s));
    QVERIFY(m_database->dataVersion().result().value() != before);
    QCOMPARE(StoreFixture::texts(*m_database), u"old,theirs"_s);
    QVERIFY(StoreFixture::add(*m_database, u"ours"_s));
    QCOMPARE(StoreFixture::texts(**other), u"old,theirs,ours"_s);
}

void TestDatabase::saysThatAnotherProgramHoldsTheStore()
{
    Database::Options options = StoreFixture::options();
    options.busyTimeout = std::chrono::milliseconds(20);
    const auto other = Database::open(m_fixture->folder(), Database::Mode::Existing, m_fixture->clock, options);
    QVERIFY(other);
    const auto result = m_database
                            ->write([&other](Connection &) -> Result<QString> {
                                const Result<> refused = StoreFixture::add(**other, u"theirs"_s);
                                return refused ? QString() : refused.error().text;
                            })
                            .result();
    QVERIFY2(result.value().startsWith(u"Another program is using the store"_s), qPrintable(*result));
    QVERIFY(StoreFixture::add(**other, u"theirs"_s));
    QCOMPARE(StoreFixture::texts(*m_database), u"old,theirs"_s);
}

void TestDatabase::setsTheConnectionsUp_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("writer");
    QTest::addColumn<int>("reader");
    QTest::newRow("every commit reaches the disk") << u"synchronous"_s << 2 << 2;
    QTest::newRow("references are checked") << u"foreign_keys"_s << 1 << 1;
    QTest::newRow("the schema is not trusted") << u"trusted_schema"_s << 0 << 0;
    QTest::newRow("what is deleted is overwritten") << u"secure_delete"_s << 1 << 1;
    QTest::newRow("no temporary files") << u"temp_store"_s << 2 << 2;
    QTest::newRow("waits for locks") << u"busy_timeout"_s << 5000 << 5000;
    QTest::newRow("only the reader is for queries only") << u"query_only"_s << 0 << 1;
}

void TestDatabase::setsTheConnectionsUp()
{
    QFETCH(QString, name);
    const auto ask = [name](Connection &connection) -> Result<int> { return pragma(connection, name); };
    QTEST(m_database->write(ask).result().value(), "writer");
    QTEST(m_database->read(ask).result().value(), "reader");
    QVERIFY(QFile::exists(m_fixture->file() + u"-wal"_s));
}

void TestDatabase::answersStoppedAfterStop()
{
    m_database->stop();
    const auto nothing = [](Connection &) -> Result<int> { return 1; };
    const auto written = m_database->write(nothing).result();
    const auto read = m_database->read(nothing).result();
    QVERIFY(!written && !read && !m_database->dataVersion().result());
    QCOMPARE(written.error().kind, ErrorKind::Stopped);
    QCOMPARE(read.error().kind, ErrorKind::Stopped);
    m_database->setStatementHook({});
    m_database->stop();
}

void TestDatabase::answersWaitingWorkWithStopped()
{
    std::mutex gate;
    gate.lock();
    std::promise<void> started;
    const auto running = m_database->write([&gate, &started](Connection &connection) -> Result<int> {
        started.set_value();
        const std::lock_guard wait(gate);
        return connection.run(u"INSERT INTO notes (text) VALUES ('running')"_s);
    });
    const auto waiting = m_database->write([](Connection &connection) -> Result<int> {
        return connection.run(u"INSERT INTO notes (text) VALUES ('waiting')"_s);
    });
    started.get_future().wait();
    std::thread stopper([this] { m_database->stop(); });
    // The reader is stopped after both refuse new work; only then may the running write end.
    while (m_database->read([](Connection &) -> Result<> { return {}; }).result()) {
        std::this_thread::yield();
    }
    gate.unlock();
    stopper.join();
    QCOMPARE(running.result().value(), 1);
    QVERIFY(!waiting.result());
    QCOMPARE(waiting.result().error().kind, ErrorKind::Stopped);
    const auto opened = m_fixture->open(Database::Mode::Existing);
    QCOMPARE(StoreFixture::texts(**opened), u"old,running"_s);
}

void TestDatabase::leavesOneFileWhenStopped()
{
    m_database->stop();
    QCOMPARE(QDir(m_fixture->folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"anteroom.sqlite"_s});
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
