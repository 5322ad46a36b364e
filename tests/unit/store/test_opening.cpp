// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profilefolder.h"
#include "tests/unit/store/storefixture.h"

#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::store;
using anteroom::testing::StoreFixture;
using base::ErrorKind;

namespace {

const QString ourMark = u"PRAGMA application_id = %1"_s.arg(0x414e5452); // "ANTR"

/// Ends the process without any tidying up when it is asked for the time, which the migrator does just before it
/// commits a migration.
class DeadlyClock : public base::Clock
{
public:
    explicit DeadlyClock(int survived) : m_left(survived) {}
    base::Instant now() const override
    {
        if (m_left-- == 0) {
#ifdef Q_OS_WIN
            std::_Exit(9);
#else
            std::raise(SIGKILL);
#endif
        }
        return base::fromMs(0);
    }
    std::chrono::milliseconds monotonic() const override
    {
        return {};
    }

private:
    mutable int m_left;
};

/// What this program does as another process: opens the store in `folder` with schema 2 and says how that went.
int openInThisProcess(const QString &folder, int migrationsSurvived)
{
    const DeadlyClock clock(migrationsSurvived);
    const auto opened = Database::open(folder, Database::Mode::Create, clock, StoreFixture::options(2));
    return opened && StoreFixture::add(**opened, QString::number(QCoreApplication::applicationPid())) ? 0 : 1;
}

} // namespace

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesFolderAndFilesForTheOwnerOnly();
    void takesOthersPermissionsFromAnExistingFile();
    void refusesAMissingPracticeAndMakesNothing_data();
    void refusesAMissingPracticeAndMakesNothing();
    void refusesAPracticeWhoseMakingWasInterrupted();
    void refusesADamagedFileUntouched_data();
    void refusesADamagedFileUntouched();
    void refusesANewerSchemaUntouched();
    void refusesANewerSchemaThatIsStillInTheWal();
    void refusesEverySchemaWhenItKnowsNone();
    void refusesAnotherProgramsDatabaseUntouched_data();
    void refusesAnotherProgramsDatabaseUntouched();
    void makesAPracticeOfAnEmptyDatabaseWithOurMark();
    void refusesAReadOnlyPlaceUntouched_data();
    void refusesAReadOnlyPlaceUntouched();
    void refusesAFolderThatIsAFile();
    void refusesAFileThatIsAFolder();
    void knowsNetworkFileSystems_data();
    void knowsNetworkFileSystems();
    void opensAFolderWithAnyName();
    void opensAfterACrashAndKeepsWhatWasCommitted();
    void severalThreadsMakeOneStore();
    void severalProcessesMakeOneStore();
    void aKillWhileMakingLeavesNothingOrAWholeSchema_data();
    void aKillWhileMakingLeavesNothingOrAWholeSchema();

private:
    static QProcess *startOther(const QString &folder, int migrationsSurvived, QObject *parent);
    static QStringList filesIn(const QString &folder);
    /// A database in the place of the practice's, made by these statements.
    static void makeBy(const StoreFixture &fixture, const QStringList &statements);
    static void copyAsACrashLeavesIt(const StoreFixture &running, const StoreFixture &crashed);
};

QStringList TestOpening::filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QProcess *TestOpening::startOther(const QString &folder, int migrationsSurvived, QObject *parent)
{
    auto *process = new QProcess(parent);
    process->start(QCoreApplication::applicationFilePath(),
                   {u"--open-store"_s, folder, QString::number(migrationsSurvived)});
    return process;
}

/// Copies the files of an open store as they are, with the newest commits in the WAL only. Another program does it,
/// because reading the file here would drop this process's locks on it.
void TestOpening::copyAsACrashLeavesIt(const StoreFixture &running, const StoreFixture &crashed)
{
    QVERIFY(QDir().mkpath(crashed.folder()));
    QProcess copy;
    copy.start(u"cp"_s, {running.file(), running.file() + u"-wal"_s, crashed.folder()});
    QVERIFY(copy.waitForFinished() && copy.exitCode() == 0);
}

void TestOpening::makesFolderAndFilesForTheOwnerOnly()
{
#ifdef Q_OS_WIN
    QSKIP("Windows keeps permissions in another way.");
#endif
    const StoreFixture fixture;
    const auto opened = fixture.open();
    QVERIFY(opened);
    QVERIFY(StoreFixture::add(**opened, u"a"_s));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(filesIn(fixture.folder()).size(), 3);
    for (const QString &name : filesIn(fixture.folder())) {
        const QFile::Permissions permissions = QFileInfo(fixture.folder() + u'/' + name).permissions();
        QVERIFY2(!(permissions & (others | QFile::ExeOwner)), qPrintable(name));
    }
    QVERIFY(!(QFileInfo(fixture.folder()).permissions() & others));
}

void TestOpening::takesOthersPermissionsFromAnExistingFile()
{
#ifdef Q_OS_WIN
    QSKIP("Windows keeps permissions in another way.");
#endif
    const StoreFixture fixture;
    fixture.make();
    QVERIFY(QFile::setPermissions(fixture.file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(fixture.open(Database::Mode::Existing));
    QVERIFY(!(QFileInfo(fixture.file()).permissions() & QFile::ReadOther));
}

void TestOpening::refusesAMissingPracticeAndMakesNothing_data()
{
    QTest::addColumn<bool>("folder");
    QTest::addColumn<bool>("emptyFile");
    QTest::newRow("no folder") << false << false;
    QTest::newRow("no file") << true << false;
    QTest::newRow("an empty file") << true << true;
}

void TestOpening::refusesAMissingPracticeAndMakesNothing()
{
    QFETCH(bool, folder);
    QFETCH(bool, emptyFile);
    const StoreFixture fixture;
    if (folder) {
        QVERIFY(QDir().mkpath(fixture.folder()));
    }
    if (emptyFile) {
        fixture.setBytes({});
    }
    const auto opened = fixture.open(Database::Mode::Existing);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    QVERIFY(opened.error().text.contains(u"init"_s));
    QCOMPARE(QDir(fixture.folder()).exists(), folder);
    QCOMPARE(filesIn(fixture.folder()).size(), emptyFile ? 1 : 0);
    QVERIFY(fixture.bytes().isEmpty());
    QVERIFY(fixture.open(Database::Mode::Create));
}

void TestOpening::refusesAPracticeWhoseMakingWasInterrupted()
{
    const StoreFixture fixture;
    QVERIFY(QDir().mkpath(fixture.folder()));
    fixture.setBytes({});
    QFile journal(fixture.file() + u"-journal"_s);
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.close();
    const auto opened = fixture.open(Database::Mode::Existing);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    QVERIFY(fixture.bytes().isEmpty());
    QVERIFY(fixture.open(Database::Mode::Create));
}

void TestOpening::refusesADamagedFileUntouched_data()
{
    QTest::addColumn<std::function<QByteArray(QByteArray)>>("damage");
    using Damage = std::function<QByteArray(QByteArray)>;
    QTest::newRow("text") << Damage([](const QByteArray &) { return QByteArray("These are my notes."); });
    QTest::newRow("text of some pages") << Damage([](const QByteArray &) { return QByteArray(20000, 'n'); });
    QTest::newRow("header overwritten") << Damage(
        [](const QByteArray &file) { return QByteArray(file).fill(0, 100) + file.sliced(100); });
    QTest::newRow("half of the file") << Damage([](const QByteArray &file) { return file.first(file.size() / 2); });
    QTest::newRow("cut in the first page") << Damage([](const QByteArray &file) { return file.first(700); });
    QTest::newRow("a page of zeros") << Damage(
        [](QByteArray file) { return file.replace(8192, 4096, QByteArray(4096, '\0')); });
    QTest::newRow("a page of noise") << Damage(
        [](QByteArray file) { return file.replace(8192, 4096, QByteArray(4096, '\xa5')); });
    QTest::newRow("schema overwritten") << Damage(
        [](QByteArray file) { return file.replace("CREATE TABLE", "CREATE TABEL"); });
}

void TestOpening::refusesADamagedFileUntouched()
{
    QFETCH(std::function<QByteArray(QByteArray)>, damage);
    const StoreFixture fixture;
    fixture.make();
    const QByteArray damaged = damage(fixture.bytes());
    fixture.setBytes(damaged);
    for (const Database::Mode mode : {Database::Mode::Existing, Database::Mode::Create}) {
        const auto opened = fixture.open(mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Store);
        QVERIFY2(opened.error().text.contains(u"damaged"_s), qPrintable(opened.error().text));
        QVERIFY(fixture.bytes() == damaged);
        QCOMPARE(filesIn(fixture.folder()), QStringList{u"anteroom.sqlite"_s});
    }
}

void TestOpening::refusesANewerSchemaUntouched()
{
    const StoreFixture fixture;
    fixture.make(2);
    const QByteArray before = fixture.bytes();
    const auto opened = fixture.open(Database::Mode::Create, 1);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Store);
    QVERIFY(opened.error().text.contains(u"newer Anteroom"_s));
    QVERIFY(fixture.bytes() == before);
    QCOMPARE(filesIn(fixture.folder()), QStringList{u"anteroom.sqlite"_s});
    QVERIFY(fixture.open(Database::Mode::Existing, 2));
}

void TestOpening::refusesANewerSchemaThatIsStillInTheWal()
{
    const StoreFixture running;
    running.make(1);
    const auto newer = running.open(Database::Mode::Existing, 2);
    QVERIFY(newer);
    const auto older = running.open(Database::Mode::Existing, 1);
    QVERIFY(!older);
    QVERIFY(older.error().text.contains(u"newer Anteroom"_s));
    QVERIFY(StoreFixture::add(**newer, u"a"_s));

    const StoreFixture crashed;
    copyAsACrashLeavesIt(running, crashed);
    const QByteArray before = crashed.bytes();
    const QByteArray walBefore = crashed.bytes(u"-wal"_s);
    QVERIFY(!walBefore.isEmpty());
    const auto refused = crashed.open(Database::Mode::Existing, 1);
    QVERIFY(!refused);
    QVERIFY(refused.error().text.contains(u"newer Anteroom"_s));
    QVERIFY(crashed.bytes() == before);
    QVERIFY(crashed.bytes(u"-wal"_s) == walBefore);
    QVERIFY(crashed.open(Database::Mode::Existing, 2));
}

void TestOpening::refusesEverySchemaWhenItKnowsNone()
{
    const StoreFixture fixture;
    fixture.make(1);
    Database::Options options;
    options.migrations = std::vector<Migration>();
    const auto opened = Database::open(fixture.folder(), Database::Mode::Existing, fixture.clock, options);
    QVERIFY(!opened);
    QVERIFY(opened.error().text.contains(u"newer Anteroom"_s));
}

void TestOpening::makeBy(const StoreFixture &fixture, const QStringList &statements)
{
    QVERIFY(QDir().mkpath(fixture.folder()));
    fixture.setBytes({});
    Connection other(fixture.file(), Connection::Access::ReadWrite, std::chrono::milliseconds(0));
    for (const QString &statement : statements) {
        other.run(statement);
    }
}

void TestOpening::refusesAnotherProgramsDatabaseUntouched_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("words");
    const QString table = u"CREATE TABLE schema_version (version INTEGER)"_s;
    const QString foreign = u"not one of Anteroom"_s;
    QTest::newRow("a table") << QStringList{table} << foreign;
    QTest::newRow("its mark and no table") << QStringList{u"PRAGMA application_id = 7"_s} << foreign;
    QTest::newRow("its mark and a table") << QStringList{u"PRAGMA application_id = 7"_s, table} << foreign;
    QTest::newRow("our mark and nothing that says how old it is") << QStringList{ourMark, table} << u"damaged"_s;
}

void TestOpening::refusesAnotherProgramsDatabaseUntouched()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, words);
    const StoreFixture fixture;
    makeBy(fixture, statements);
    const QByteArray before = fixture.bytes();
    const auto opened = fixture.open(Database::Mode::Create);
    QVERIFY(!opened);
    QVERIFY2(opened.error().text.contains(words), qPrintable(opened.error().text));
    QVERIFY(fixture.bytes() == before);
}

void TestOpening::makesAPracticeOfAnEmptyDatabaseWithOurMark()
{
    const StoreFixture fixture;
    makeBy(fixture, {ourMark});
    const auto opened = fixture.open(Database::Mode::Create);
    QVERIFY(opened);
    QVERIFY(StoreFixture::add(**opened, u"a"_s));
    QCOMPARE(StoreFixture::texts(**opened), u"a"_s);
}

void TestOpening::refusesAReadOnlyPlaceUntouched_data()
{
    QTest::addColumn<bool>("folder");
    QTest::newRow("file") << false;
    QTest::newRow("folder") << true;
}

void TestOpening::refusesAReadOnlyPlaceUntouched()
{
#ifdef Q_OS_WIN
    QSKIP("Windows keeps permissions in another way.");
#endif
    QFETCH(bool, folder);
    const StoreFixture fixture;
    fixture.make();
    const QByteArray before = fixture.bytes();
    const QString path = folder ? fixture.folder() : fixture.file();
    const QFile::Permissions old = QFileInfo(path).permissions();
    QVERIFY(QFile::setPermissions(path, old & ~(QFile::WriteOwner | QFile::WriteUser)));
    const auto created = fixture.open(Database::Mode::Create);
    const auto opened = fixture.open(Database::Mode::Existing);
    const QStringList files = filesIn(fixture.folder());
    QVERIFY(QFile::setPermissions(path, old));
    for (const auto *refused : {&created, &opened}) {
        QVERIFY(!*refused);
        QCOMPARE(refused->error().kind, ErrorKind::Store);
        QVERIFY(refused->error().text.contains(u"read-only"_s));
    }
    QVERIFY(fixture.bytes() == before);
    QCOMPARE(files, QStringList{u"anteroom.sqlite"_s});
    QVERIFY(fixture.open(Database::Mode::Existing));
}

void TestOpening::refusesAFolderThatIsAFile()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"profile"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const StoreFixture fixture;
    for (const QString &path : {file.fileName(), file.fileName() + u"/below"_s}) {
        const auto opened = Database::open(path, Database::Mode::Create, fixture.clock, StoreFixture::options());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Store);
    }
}

void TestOpening::refusesAFileThatIsAFolder()
{
    const StoreFixture fixture;
    QVERIFY(QDir().mkpath(fixture.file()));
    const auto opened = fixture.open(Database::Mode::Existing);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Store);
    QVERIFY2(opened.error().text.contains(u"cannot be opened"_s), qPrintable(opened.error().text));
    QVERIFY(filesIn(fixture.file()).isEmpty());
}

void TestOpening::knowsNetworkFileSystems_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("network");
    QTest::newRow("nfs4") << QByteArray("nfs4") << true;
    QTest::newRow("cifs") << QByteArray("cifs") << true;
    QTest::newRow("smb3") << QByteArray("smb3") << true;
    QTest::newRow("smbfs of macOS") << QByteArray("smbfs") << true;
    QTest::newRow("sshfs") << QByteArray("fuse.sshfs") << true;
    QTest::newRow("ext4") << QByteArray("ext4") << false;
    QTest::newRow("btrfs") << QByteArray("btrfs") << false;
    QTest::newRow("apfs") << QByteArray("apfs") << false;
    QTest::newRow("NTFS") << QByteArray("NTFS") << false;
    QTest::newRow("unknown") << QByteArray() << false;
}

void TestOpening::knowsNetworkFileSystems()
{
    QFETCH(QByteArray, name);
    QTEST(ProfileFolder::isNetwork(name), "network");
}

void TestOpening::opensAFolderWithAnyName()
{
    const QTemporaryDir directory;
    const StoreFixture fixture;
    for (const QString &name : {u"with space"_s, u"100% #1?mode=memory&x"_s, u"J\u00f6rg"_s, u"a/b/c"_s}) {
        const QString folder = directory.filePath(name);
        const auto opened = Database::open(folder, Database::Mode::Create, fixture.clock, StoreFixture::options());
        QVERIFY2(opened, qPrintable(name));
        QVERIFY(StoreFixture::add(**opened, u"a"_s));
        QVERIFY(QFileInfo(folder + u"/anteroom.sqlite"_s).isFile());
    }
}

void TestOpening::opensAfterACrashAndKeepsWhatWasCommitted()
{
    const StoreFixture running;
    const auto opened = running.open();
    QVERIFY(opened);
    QVERIFY(StoreFixture::add(**opened, u"committed"_s));
    const StoreFixture crashed;
    copyAsACrashLeavesIt(running, crashed);
    const auto again = crashed.open(Database::Mode::Existing);
    QVERIFY2(again, again ? "" : qPrintable(again.error().text));
    QCOMPARE(StoreFixture::texts(**again), u"committed"_s);
}

void TestOpening::severalThreadsMakeOneStore()
{
    for (int round = 0; round < 10; ++round) {
        const StoreFixture fixture;
        std::vector<std::optional<StoreFixture::Opened>> opened(4);
        std::vector<std::thread> threads;
        for (auto &one : opened) {
            threads.emplace_back([&one, &fixture] { one.emplace(fixture.open(Database::Mode::Create, 2)); });
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
        for (const auto &one : opened) {
            QVERIFY2(*one, *one ? "" : qPrintable(one->error().text));
            QVERIFY(StoreFixture::add(***one, QString::number(&one - opened.data())));
        }
        QCOMPARE(StoreFixture::texts(***opened.front()), u"0,1,2,3"_s);
    }
}

void TestOpening::severalProcessesMakeOneStore()
{
    for (int round = 0; round < 5; ++round) {
        const StoreFixture fixture;
        QObject parent;
        QList<QProcess *> processes;
        for (int i = 0; i < 5; ++i) {
            processes.append(startOther(fixture.folder(), 99, &parent));
        }
        for (QProcess *process : processes) {
            QVERIFY(process->waitForFinished());
            QVERIFY2(process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0,
                     process->readAllStandardError().constData());
        }
        const auto opened = fixture.open(Database::Mode::Existing, 2);
        QVERIFY(opened);
        QCOMPARE(StoreFixture::texts(**opened).split(u',').size(), 5);
    }
}

void TestOpening::aKillWhileMakingLeavesNothingOrAWholeSchema_data()
{
    QTest::addColumn<int>("migrationsSurvived");
    QTest::newRow("in the first migration") << 0;
    QTest::newRow("in the second migration") << 1;
}

void TestOpening::aKillWhileMakingLeavesNothingOrAWholeSchema()
{
    QFETCH(int, migrationsSurvived);
    const StoreFixture fixture;
    QObject parent;
    QProcess *process = startOther(fixture.folder(), migrationsSurvived, &parent);
    QVERIFY(process->waitForFinished());
    QVERIFY(process->exitStatus() == QProcess::CrashExit || process->exitCode() == 9);
    const auto existing = fixture.open(Database::Mode::Existing, 1);
    QCOMPARE(existing.has_value(), migrationsSurvived == 1);
    if (!existing) {
        QCOMPARE(existing.error().kind, ErrorKind::NotFound);
    }
    const auto opened = fixture.open(Database::Mode::Create, 2);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text));
    QVERIFY(StoreFixture::add(**opened, u"a"_s));
    QCOMPARE(StoreFixture::texts(**opened), u"a"_s);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--open-store") {
        return openInThisProcess(arguments.value(2), arguments.value(3).toInt());
    }
    TestOpening test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_opening.moc"
