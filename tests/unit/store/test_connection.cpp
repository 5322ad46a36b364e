// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/storefixture.h"

#include <QDateTime>
#include <QSize>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::store;
using anteroom::testing::StoreFixture;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void storesValuesAsTheyAre_data();
    void storesValuesAsTheyAre();
    void refusesTypesItCannotStore_data();
    void refusesTypesItCannotStore();
    void refusesAFileThatIsNotThere();
    void refusesAResultThatEndsInAFault();
    void preparesAStatementOnce();
    void refusesAnotherNumberOfValues_data();
    void refusesAnotherNumberOfValues();
    void runsTheSameStatementInsideItsOwnRows();
    void takesAQuestionMarkInATextForNoPlace();
    void givesNothingWhenThereIsNoRow();
    void countsChangedRowsAndGivesNewIds();
    void goesOnAfterAConstraintRefusedAStatement();
    void refusesEverythingAfterAnotherFaultInATransaction();
    void tellsFaultsApart_data();
    void tellsFaultsApart();

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<Connection> m_connection;
};

void TestConnection::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_fixture->make();
    m_connection =
        std::make_unique<Connection>(m_fixture->file(), Connection::Access::ReadWrite, std::chrono::milliseconds(0));
}

void TestConnection::cleanup()
{
    m_connection.reset();
    m_fixture.reset();
}

void TestConnection::storesValuesAsTheyAre_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("stored");
    const QUuid uuid = QUuid::fromString(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s);
    QTest::newRow("null") << QVariant() << u"null: NULL"_s;
    QTest::newRow("null text is empty text") << QVariant(QString()) << u"text: ''"_s;
    QTest::newRow("empty text") << QVariant(u""_s) << u"text: ''"_s;
    QTest::newRow("text with a quote") << QVariant(u"it's"_s) << u"text: 'it''s'"_s;
    QTest::newRow("null bytes are empty bytes") << QVariant(QByteArray()) << u"blob: X''"_s;
    QTest::newRow("bytes") << QVariant(QByteArray("\0\xff", 2)) << u"blob: X'00FF'"_s;
    QTest::newRow("true") << QVariant(true) << u"integer: 1"_s;
    QTest::newRow("byte") << QVariant::fromValue(quint8(200)) << u"integer: 200"_s;
    QTest::newRow("short") << QVariant::fromValue(short(-3)) << u"integer: -3"_s;
    QTest::newRow("milliseconds") << QVariant(qint64(1'800'000'000'123)) << u"integer: 1800000000123"_s;
    QTest::newRow("unsigned") << QVariant(quint64(5)) << u"integer: 5"_s;
    QTest::newRow("half") << QVariant(0.5) << u"real: 0.5"_s;
    QTest::newRow("uuid") << QVariant(uuid) << u"blob: X'6BA7B8109DAD11D180B400C04FD430C8'"_s;
}

void TestConnection::storesValuesAsTheyAre()
{
    QFETCH(QVariant, value);
    QFETCH(QString, stored);
    const auto text = m_connection->one(u"SELECT typeof(v) || ': ' || quote(v) FROM (SELECT ? AS v)"_s, {value},
                                        [](const QSqlQuery &row) { return row.value(0).toString(); });
    QCOMPARE(text.value(), stored);
}

void TestConnection::refusesTypesItCannotStore_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("moment") << QVariant(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    QTest::newRow("date") << QVariant(QDate(2027, 3, 1));
    QTest::newRow("time") << QVariant(QTime(9, 0));
    QTest::newRow("texts") << QVariant(QStringList{u"a"_s});
    QTest::newRow("values") << QVariant(QVariantList{1});
    QTest::newRow("no number") << QVariant(QSize(1, 2));
}

void TestConnection::refusesTypesItCannotStore()
{
    QFETCH(QVariant, value);
    QVERIFY_EXCEPTION_THROWN(m_connection->run(u"SELECT ?"_s, {value}), StoreError);
    QCOMPARE(m_connection->run(u"INSERT INTO notes (text) VALUES (?)"_s, {u"a"_s}), 1);
}

void TestConnection::refusesAFileThatIsNotThere()
{
    const QString missing = m_fixture->folder() + u"/missing.sqlite"_s;
    try {
        const Connection connection(missing, Connection::Access::ReadWrite, std::chrono::milliseconds(0));
        QFAIL("a file that is not there was opened");
    } catch (const StoreError &refusal) {
        QCOMPARE(refusal.fault, StoreFault::CannotOpen);
    }
    QVERIFY(!QFile::exists(missing));
}

void TestConnection::refusesAResultThatEndsInAFault()
{
    // SQLite finds out at the second row that it has no positive twin.
    const QString sql = u"SELECT abs(column1) FROM (VALUES (1), (-9223372036854775807 - 1))"_s;
    const auto number = [](const QSqlQuery &row) { return row.value(0).toInt(); };
    QVERIFY_EXCEPTION_THROWN(m_connection->all(sql, {}, number), StoreError);
    QCOMPARE(m_connection->one(sql, {}, number), std::optional(1));
}

void TestConnection::preparesAStatementOnce()
{
    const int before = m_connection->preparedCount();
    for (int i = 0; i < 50; ++i) {
        m_connection->run(u"INSERT INTO notes (text) VALUES (?)"_s, {QString::number(i)});
        m_connection->one(u"SELECT count(*) FROM notes WHERE text = ?"_s, {QString::number(i)},
                          [](const QSqlQuery &row) { return row.value(0).toInt(); });
    }
    QCOMPARE(m_connection->preparedCount() - before, 2);
}

void TestConnection::refusesAnotherNumberOfValues_data()
{
    QTest::addColumn<QVariantList>("values");
    QTest::newRow("none") << QVariantList{};
    QTest::newRow("one less") << QVariantList{u"b"_s};
    QTest::newRow("one more") << QVariantList{u"b"_s, QByteArray("x"), 1};
}

void TestConnection::refusesAnotherNumberOfValues()
{
    QFETCH(QVariantList, values);
    const QString fresh = u"INSERT INTO notes (text, data) VALUES (?, ?)"_s;
    QVERIFY_EXCEPTION_THROWN(m_connection->run(fresh, values), StoreError);
    m_connection->run(fresh, {u"a"_s, QByteArray("x")});
    QVERIFY_EXCEPTION_THROWN(m_connection->run(fresh, values), StoreError);
    m_connection->run(fresh, {u"c"_s, QByteArray("x")});
}

void TestConnection::runsTheSameStatementInsideItsOwnRows()
{
    const QString sql = u"SELECT id FROM notes WHERE id > ? ORDER BY id"_s;
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s}) {
        m_connection->insert(u"INSERT INTO notes (text) VALUES (?)"_s, {text});
    }
    const auto pairs = m_connection->all(sql, {0}, [&](const QSqlQuery &row) {
        const int id = row.value(0).toInt();
        const auto later = m_connection->all(sql, {id}, [](const QSqlQuery &inner) { return inner.value(0).toInt(); });
        return id * 100 + int(later.size());
    });
    QCOMPARE(pairs, (std::vector<int>{102, 201, 300}));
}

void TestConnection::takesAQuestionMarkInATextForNoPlace()
{
    const auto text = [](const QSqlQuery &row) { return row.value(0).toString(); };
    const QString sql = u"SELECT 'why? it''s ?' || ? || '?' || ?"_s;
    QCOMPARE(m_connection->one(sql, {u"a"_s, u"b"_s}, text).value(), u"why? it's ?a?b"_s);
    QCOMPARE(m_connection->one(u"SELECT 'why?'"_s, {}, text).value(), u"why?"_s);
}

void TestConnection::givesNothingWhenThereIsNoRow()
{
    const auto id = [](const QSqlQuery &row) { return row.value(0).toInt(); };
    QVERIFY(!m_connection->one(u"SELECT id FROM notes"_s, {}, id));
    QVERIFY(m_connection->all(u"SELECT id FROM notes"_s, {}, id).empty());
}

void TestConnection::countsChangedRowsAndGivesNewIds()
{
    QCOMPARE(m_connection->insert(u"INSERT INTO notes (text) VALUES ('a')"_s), 1);
    QCOMPARE(m_connection->insert(u"INSERT INTO notes (id, text) VALUES (41, 'b')"_s), 41);
    QCOMPARE(m_connection->run(u"UPDATE notes SET data = x'01'"_s), 2);
    QCOMPARE(m_connection->run(u"DELETE FROM notes WHERE id = ?"_s, {5}), 0);
}

void TestConnection::goesOnAfterAConstraintRefusedAStatement()
{
    Transaction transaction(*m_connection, Transaction::Kind::Write);
    m_connection->run(u"INSERT INTO notes (text) VALUES ('a')"_s);
    try {
        m_connection->run(u"INSERT INTO notes (text) VALUES ('a')"_s);
        QFAIL("the second row with the same text was taken");
    } catch (const StoreError &refusal) {
        QCOMPARE(refusal.fault, StoreFault::Constraint);
    }
    QCOMPARE(m_connection->run(u"INSERT INTO notes (text) VALUES ('b')"_s), 1);
    transaction.commit();
}

void TestConnection::refusesEverythingAfterAnotherFaultInATransaction()
{
    {
        Transaction transaction(*m_connection, Transaction::Kind::Write);
        QVERIFY_EXCEPTION_THROWN(m_connection->run(u"nonsense"_s), StoreError);
        QVERIFY_EXCEPTION_THROWN(m_connection->run(u"INSERT INTO notes (text) VALUES ('a')"_s), StoreError);
        QVERIFY_EXCEPTION_THROWN(transaction.commit(), StoreError);
    }
    QCOMPARE(m_connection->run(u"UPDATE notes SET data = NULL"_s), 0);
}

void TestConnection::tellsFaultsApart_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<StoreFault>("fault");
    QTest::newRow("busy") << 5 << StoreFault::Busy;
    QTest::newRow("busy in a snapshot") << 517 << StoreFault::Busy;
    QTest::newRow("locked in this program") << 6 << StoreFault::Busy;
    QTest::newRow("not permitted") << 3 << StoreFault::ReadOnly;
    QTest::newRow("not to be opened") << 14 << StoreFault::CannotOpen;
    QTest::newRow("read-only folder") << 1544 << StoreFault::ReadOnly;
    QTest::newRow("unique") << 2067 << StoreFault::Constraint;
    QTest::newRow("full") << 13 << StoreFault::Full;
    QTest::newRow("failed to sync") << 1034 << StoreFault::Disk;
    QTest::newRow("damaged index") << 779 << StoreFault::Damaged;
    QTest::newRow("not a database") << 26 << StoreFault::Damaged;
    QTest::newRow("wrong statement") << 1 << StoreFault::Other;
}

void TestConnection::tellsFaultsApart()
{
    QFETCH(int, code);
    QFETCH(StoreFault, fault);
    const StoreError refusal = StoreError::fromSqlite(code);
    QCOMPARE(refusal.fault, fault);
    QCOMPARE(refusal.error.kind, base::ErrorKind::Store);
    QVERIFY(refusal.error.text.contains(u"Nothing was changed."_s));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
