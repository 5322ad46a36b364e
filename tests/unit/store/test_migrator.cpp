// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqltext.h"
#include "tests/unit/store/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::store;
using anteroom::testing::StoreFixture;

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsStatements_data();
    void splitsStatements();
    void recordsEachMigrationWithItsTime();
    void runsOnlyWhatIsMissing();
    void leavesNothingOfAMigrationThatFails();
    void carriesTheMigrationsInTheProgram();
    void runsTheMigrationsOfTheProgram();
    void keepsTheLogOfOlderStores();

private:
    static QString recorded(Database &database);
};

void TestMigrator::splitsStatements_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("statements");
    const QString trigger = u"CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; UPDATE a SET b = CASE WHEN 1 THEN 2 "
                            "END; END"_s;
    const QString temporary = u"create temp trigger if not exists t after delete on a begin select 1; end"_s;
    QTest::newRow("nothing") << u""_s << QStringList{};
    QTest::newRow("only comments") << u"-- a;\n/* b; */\n"_s << QStringList{};
    QTest::newRow("two") << u"SELECT 1;\nSELECT 2;\n"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("no semicolon at the end") << u"SELECT 1; SELECT 2"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("a word at the end") << u"SELECT a"_s << QStringList{u"SELECT a"_s};
    QTest::newRow("a word that begins with a line") << u"SELECT _a; END"_s << QStringList{u"SELECT _a"_s, u"END"_s};
    QTest::newRow("empty statements") << u";;SELECT 1;;"_s << QStringList{u"SELECT 1"_s};
    QTest::newRow("string") << u"SELECT 'a;b'';c'; SELECT 2"_s << QStringList{u"SELECT 'a;b'';c'"_s, u"SELECT 2"_s};
    QTest::newRow("quoted names") << u"SELECT \"a;\", [b;], `c;`; SELECT 2"_s
                                  << QStringList{u"SELECT \"a;\", [b;], `c;`"_s, u"SELECT 2"_s};
    QTest::newRow("comment between") << u"-- first; with 'quote\nSELECT 1; -- it's\nSELECT 2;"_s
                                     << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("trigger") << trigger + u";SELECT 2;"_s << QStringList{trigger, u"SELECT 2"_s};
    QTest::newRow("temporary trigger") << temporary + u" ;\nSELECT 2;"_s << QStringList{temporary, u"SELECT 2"_s};
    QTest::newRow("a table named like one")
        << u"CREATE TABLE trigger_log (a); SELECT 2"_s << QStringList{u"CREATE TABLE trigger_log (a)"_s, u"SELECT 2"_s};
    QTest::newRow("string without end") << u"SELECT 'a;"_s << QStringList{u"SELECT 'a;"_s};
}

void TestMigrator::splitsStatements()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, statements);
    QCOMPARE(splitStatements(sql), statements);
}

QString TestMigrator::recorded(Database &database)
{
    return database
        .read([](Connection &connection) -> base::Result<QString> {
            return connection
                .one(u"SELECT group_concat(version || ' ' || name || ' ' || applied_at, ', ') FROM schema_version"_s,
                     {}, [](const QSqlQuery &row) { return row.value(0).toString(); })
                .value();
        })
        .result()
        .value_or(QString());
}

void TestMigrator::recordsEachMigrationWithItsTime()
{
    StoreFixture fixture;
    fixture.make(1);
    fixture.clock.advance(std::chrono::milliseconds(5));
    const auto opened = fixture.open(Database::Mode::Existing, 2);
    QVERIFY(opened);
    QCOMPARE(recorded(**opened), u"1 initial 1800000000000, 2 more 1800000000005"_s);
}

void TestMigrator::runsOnlyWhatIsMissing()
{
    StoreFixture fixture;
    fixture.make(2);
    fixture.clock.advance(std::chrono::milliseconds(5));
    const auto opened = fixture.open(Database::Mode::Existing, 2);
    QVERIFY(opened);
    QCOMPARE(recorded(**opened), u"1 initial 1800000000000, 2 more 1800000000000"_s);
}

void TestMigrator::leavesNothingOfAMigrationThatFails()
{
    StoreFixture fixture;
    fixture.make(1);
    Database::Options options = StoreFixture::options(1);
    options.migrations->push_back({2, u"broken"_s, u"CREATE TABLE half (id INTEGER); CREATE TABLE notes (id);"_s});
    const auto failed = Database::open(fixture.folder(), Database::Mode::Existing, fixture.clock, options);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, base::ErrorKind::Store);
    const auto opened = fixture.open(Database::Mode::Existing, 1);
    QVERIFY(opened);
    QCOMPARE(recorded(**opened), u"1 initial 1800000000000"_s);
    const auto half =
        (*opened)
            ->read([](Connection &connection) -> base::Result<int> { return connection.run(u"SELECT * FROM half"_s); })
            .result();
    QVERIFY(!half);
}

void TestMigrator::carriesTheMigrationsInTheProgram()
{
    const std::vector<Migration> migrations = Migrator::builtIn();
    QVERIFY(!migrations.empty());
    QCOMPARE(migrations[0].version, 1);
    for (size_t i = 0; i < migrations.size(); ++i) {
        QVERIFY(i == 0 || migrations[i].version > migrations[i - 1].version);
        QVERIFY(!migrations[i].name.isEmpty());
        QVERIFY(!splitStatements(migrations[i].sql).isEmpty());
    }
}

void TestMigrator::runsTheMigrationsOfTheProgram()
{
    StoreFixture fixture;
    const auto opened = Database::open(fixture.folder(), Database::Mode::Create, fixture.clock);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text));
    QVERIFY((*opened)->check().result());
}

void TestMigrator::keepsTheLogOfOlderStores()
{
    StoreFixture fixture;
    Database::Options old;
    old.migrations = Migrator::builtIn();
    std::erase_if(*old.migrations, [](const Migration &migration) { return migration.version >= 8; });
    {
        const auto opened = Database::open(fixture.folder(), Database::Mode::Create, fixture.clock, old);
        QVERIFY(opened);
        const auto filled = (*opened)->write([](Connection &db) -> base::Result<> {
            db.run(u"INSERT INTO psychologists (id, uuid, sealed, zone, working_hours)"
                   " VALUES (1, x'01', x'', 'UTC', '')"_s);
            db.run(u"INSERT INTO bookings (id, uuid, psychologist, start_ms, minutes, zone, wall_time, session_type,"
                   " modality, status, revision, uid, organizer, inviter, sequence, sealed)"
                   " VALUES (7, x'02', 1, 0, 50, 'UTC', '', '', 'video', 'confirmed', 1, '', '', 'mail', 0, x'')"_s);
            db.run(u"INSERT INTO sync_log VALUES (3, 7, 'meeting', 'create', 'unknown', 'net.closed', 12, 99)"_s);
            return {};
        });
        QVERIFY(filled.result());
    }
    const auto opened = Database::open(fixture.folder(), Database::Mode::Existing, fixture.clock);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text));
    const auto row = (*opened)->read([](Connection &db) -> base::Result<QString> {
        return db
            .one(u"SELECT id || ' ' || booking || ' ' || object || ' ' || action || ' ' || outcome || ' ' || code ||"
                 " ' ' || ms || ' ' || at FROM sync_log"_s,
                 {}, [](const QSqlQuery &found) { return found.value(0).toString(); })
            .value_or(QString());
    });
    QCOMPARE(*row.result(), u"3 7 meeting create unknown net.closed 12 99"_s);
    QVERIFY((*opened)->check().result());
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "test_migrator.moc"
