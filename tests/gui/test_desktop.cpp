// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browserpage.h"
#include "app/gui/commandline.h"
#include "app/gui/demo.h"
#include "app/gui/desksettings.h"
#include "app/gui/desktop.h"
#include "app/gui/profilesource.h"
#include "app/gui/singleinstance.h"
#include "tests/support/memorykeychain.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;

/// The program behind the window, on a real profile with a keychain in memory.
class TestDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstRunSetsAPracticeUpAndOpensIt();
    void whoSetsThePracticeUpIsItsAdminHere();
    void aKeychainThatRefusesIsSaidOnTheFirstRunPage();
    void aLockedKeychainIsAProblemUntilItIsTriedAgain();
    void aDamagedStoreIsAProblemAndStaysAsItIs();
    void itMayBeClosedWhileThePracticeOpens();
    void whoSitsHereIsKept();
    void theDemoOpensAfterTheFirstPaintAndCloses();
    void aSecondStartTellsTheFirst();
    void theDemosPageShowsNoSecrets();
    void theCommandLine_data();
    void theCommandLine();

private:
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        return m_desktop->window().findChild<Widget *>(name);
    }
    bool shows(const QString &name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }
    void start();
    void createPractice();
    bool isOpen() const { return m_desktop->practice() != nullptr; }

    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryKeychain m_keychain;
    std::unique_ptr<QSettings> m_desk;
    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<gui::ProfileSource> m_source;
    std::unique_ptr<gui::Desktop> m_desktop;
};

void TestDesktop::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = {};
    m_desk = std::make_unique<QSettings>(m_folder->filePath(u"desk.ini"_s), QSettings::IniFormat);
    m_theme = std::make_unique<theme::Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    compose::Profile profile{m_folder->filePath(u"practice"_s), {}};
    profile.keychain = [this](const QString &name) { return m_keychain.item(name); };
    m_source = std::make_unique<gui::ProfileSource>(profile);
}

void TestDesktop::cleanup()
{
    m_desktop.reset();
    m_source.reset();
    m_theme.reset();
}

void TestDesktop::start()
{
    m_desktop.reset();
    m_desktop = std::make_unique<gui::Desktop>(
        gui::Desktop::Parts{*m_theme, *m_source, {}, m_desk.get(), [](const QUrl &, QWidget *) {}});
    m_desktop->start();
}

void TestDesktop::createPractice()
{
    start();
    QTRY_VERIFY(shows(u"createPractice"_s));
    find<QLineEdit>(u"practiceName"_s)->setText(u"Harbour Practice"_s);
    find<QLineEdit>(u"practiceZone"_s)->setText(u"Australia/Sydney"_s);
    find<QPushButton>(u"createPractice"_s)->click();
}

void TestDesktop::theFirstRunSetsAPracticeUpAndOpensIt()
{
    createPractice();
    QTRY_VERIFY(isOpen());
    QCOMPARE(m_keychain.items.size(), 1);
    QVERIFY(!shows(u"firstRunPage"_s));
    start();
    QTRY_VERIFY(isOpen());
    QVERIFY(m_desktop->window().windowTitle().contains(u"Harbour Practice"));
}

void TestDesktop::whoSetsThePracticeUpIsItsAdminHere()
{
    QCOMPARE(gui::deskOf({}, m_desk.get()).role, security::Role::Reception);
    createPractice();
    QTRY_VERIFY(isOpen());
    QCOMPARE(gui::deskOf({}, m_desk.get()).role, security::Role::Admin);
}

void TestDesktop::aKeychainThatRefusesIsSaidOnTheFirstRunPage()
{
    m_keychain.refusal = base::Error{base::ErrorKind::Secret, u"The keychain is locked."_s, {}};
    createPractice();
    QTRY_VERIFY(shows(u"firstRunBanner"_s));
    m_keychain.refusal.reset();
    find<QPushButton>(u"createPractice"_s)->click();
    QTRY_VERIFY(isOpen());
}

void TestDesktop::aLockedKeychainIsAProblemUntilItIsTriedAgain()
{
    createPractice();
    QTRY_VERIFY(isOpen());
    m_keychain.refusal = base::Error{base::ErrorKind::Secret, u"The keychain is locked."_s, {}};
    start();
    QTRY_VERIFY(shows(u"problemPage"_s));
    QCOMPARE(find<QLabel>(u"problemText"_s)->text(), u"The keychain is locked."_s);
    m_keychain.refusal.reset();
    find<QPushButton>(u"problemAction"_s)->click();
    QTRY_VERIFY(isOpen());
    QTRY_VERIFY(!shows(u"problemPage"_s));
}

void TestDesktop::aDamagedStoreIsAProblemAndStaysAsItIs()
{
    createPractice();
    QTRY_VERIFY(isOpen());
    m_desktop.reset();
    QFile file(m_folder->filePath(u"practice/anteroom.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, 'x'));
    file.close();
    start();
    QTRY_VERIFY(shows(u"problemPage"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(4096), QByteArray(4096, 'x'));
}

void TestDesktop::itMayBeClosedWhileThePracticeOpens()
{
    createPractice();
    QTRY_VERIFY(isOpen());
    start();
    m_desktop.reset();
    QVERIFY(compose::AppContext::open(
        {m_folder->filePath(u"practice"_s), {}, {}, [this](const QString &name) { return m_keychain.item(name); }}));
}

void TestDesktop::whoSitsHereIsKept()
{
    createPractice();
    QTRY_VERIFY(isOpen());
    const service::Desk ada{security::Role::Psychologist, QUuid::createUuid()};
    m_desktop->practice()->workplace({}).setDesk(ada);
    QCOMPARE(gui::deskOf({}, m_desk.get()).role, ada.role);
    QCOMPARE(gui::deskOf({}, m_desk.get()).psychologist, ada.psychologist);
    QCOMPARE(gui::deskOf({{u"DESK_ROLE"_s, "admin"}}, m_desk.get()).role, security::Role::Admin);
}

void TestDesktop::theDemoOpensAfterTheFirstPaintAndCloses()
{
    gui::Demo demo;
    gui::Desktop desktop({*m_theme, demo, {}, nullptr, [](const QUrl &, QWidget *) {}});
    QSignalSpy painted(&desktop.window(), &shell::MainWindow::firstPaint);
    desktop.start();
    QVERIFY(!demo.sandbox());
    QTRY_VERIFY_WITH_TIMEOUT(desktop.practice(), 30000);
    QCOMPARE(painted.count(), 1);
    QVERIFY(m_theme->followsSystem());
    QTRY_VERIFY(desktop.window().windowTitle().contains(u"Ground & Grow"));
}

void TestDesktop::aSecondStartTellsTheFirst()
{
    gui::SingleInstance first(m_folder->path());
    QVERIFY(first.claim());
    QSignalSpy told(&first, &gui::SingleInstance::startedAgain);
    gui::SingleInstance second(m_folder->path() + u"/."_s);
    QVERIFY(!second.claim());
    QTRY_COMPARE(told.count(), 1);
    gui::SingleInstance ofAnother(m_folder->filePath(u"another"_s));
    QVERIFY(ofAnother.claim());
}

void TestDesktop::theDemosPageShowsNoSecrets()
{
    QWidget window;
    gui::BrowserPage page(QUrl(u"https://us02web.zoom.us/s/81234567890?zak=secret&pwd=other"_s), &window);
    page.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(page.findChild<QLabel *>(u"browserAddress"_s)->text(), u"us02web.zoom.us/s/81234567890"_s);
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(u"secret") && !label->text().contains(u"pwd"));
    }
}

void TestDesktop::theCommandLine_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<bool>("opensWindow");
    QTest::newRow("nothing") << QStringList() << 0 << true;
    QTest::newRow("profile") << QStringList{u"--profile"_s, u"/x"_s} << 0 << true;
    QTest::newRow("demo") << QStringList{u"--demo"_s} << 0 << true;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0 << false;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0 << false;
    QTest::newRow("unknown") << QStringList{u"--what"_s} << 2 << false;
    QTest::newRow("stray word") << QStringList{u"demo"_s} << 2 << false;
    QTest::newRow("demo of a profile") << QStringList{u"--demo"_s, u"--profile=/x"_s} << 2 << false;
}

void TestDesktop::theCommandLine()
{
    QFETCH(QStringList, words);
    const gui::CommandLine line = gui::readCommandLine(words, u"1.2"_s);
    QTEST(line.exitCode, "exitCode");
    QTEST(line.answer.isEmpty(), "opensWindow");
}

QTEST_MAIN(TestDesktop)
#include "test_desktop.moc"
