// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browserpage.h"
#include "app/gui/language.h"
#include "tests/gui/wordscene.h"
#include "tests/gui/wordwalk.h"
#include "tests/support/pseudotranslator.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace anteroom;
using namespace Qt::StringLiterals;
using security::Role;
using testing::PseudoTranslator;
using testing::WordScene;
using testing::WordWalk;

namespace {

const QString german = u":/i18n/anteroom_de.qm"_s;

} // namespace

/// Everything that people see is translated and fits: in a language of no country, whose words are recognised and
/// longer, and in German.
class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void viewsSpeak_data();
    void viewsSpeak();
    void bookingSpeaks();
    void overlapSpeaks();
    void sessionsSpeak_data();
    void sessionsSpeak();
    void movingSpeaks();
    void cancellingSpeaks();
    void settingsRefuseInWords();
    void startPagesSpeak();
    void messagesSpeak();
    void browserPageSpeaks();
    void pseudoKeepsWhatCodeFillsIn();
    void theLanguageAskedForIsSpoken_data();
    void theLanguageAskedForIsSpoken();

private:
    static bool isPseudo();
    /// Walks through the scene's window, and fails with what was found.
    void walk(WordScene &scene, const QString &place);
    void walk(QWidget &window, const QStringList &data, const QString &place);

    std::unique_ptr<QTranslator> m_translator;
};

void TestLanguage::initTestCase_data()
{
    QTest::addColumn<bool>("pseudo");
    QTest::newRow("pseudo") << true;
    QTest::newRow("German") << false;
}

bool TestLanguage::isPseudo()
{
    QFETCH_GLOBAL(bool, pseudo);
    return pseudo;
}

void TestLanguage::init()
{
    if (isPseudo()) {
        m_translator = std::make_unique<PseudoTranslator>(german);
    } else {
        m_translator = std::make_unique<QTranslator>();
        QVERIFY(m_translator->load(german));
    }
    QLocale::setDefault(QLocale(isPseudo() ? QLocale::English : QLocale::German));
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
}

void TestLanguage::cleanup()
{
    m_translator.reset();
}

void TestLanguage::walk(WordScene &scene, const QString &place)
{
    walk(*scene.window, scene.data(), place);
}

void TestLanguage::walk(QWidget &window, const QStringList &data, const QString &place)
{
    // Layouts and what was posted meanwhile take their turn first.
    QTest::qWait(0);
    const QByteArray folder = qgetenv("ANTEROOM_WORD_PICTURES");
    if (!folder.isEmpty()) {
        const QString name =
            u"%1/%2-%3.png"_s.arg(QString::fromLocal8Bit(folder), place, isPseudo() ? u"pseudo"_s : u"de"_s);
        QVERIFY(window.grab().save(name));
    }
    WordWalk walked(data, isPseudo());
    walked.visit(window, place);
    QVERIFY(walked.count() > 3);
    QVERIFY2(walked.faults().isEmpty(), qPrintable(u"\n"_s + walked.faults().join(u'\n')));
}

void TestLanguage::viewsSpeak_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("page");
    for (const auto &[role, name] : {std::pair(Role::Reception, "reception"), std::pair(Role::Psychologist, "own")}) {
        for (const QString &view : {u"dashboard"_s, u"appointments"_s}) {
            QTest::addRow("%s, %s", name, qPrintable(view)) << role << view << QString();
        }
        QTest::addRow("%s, desk", name) << role << u"settings"_s << u"desk"_s;
    }
    for (const QString &page : {u"practice"_s, u"psychologists"_s, u"zoom"_s, u"google"_s, u"mail"_s, u"desk"_s}) {
        QTest::addRow("admin, %s", qPrintable(page)) << Role::Admin << u"settings"_s << page;
    }
}

void TestLanguage::viewsSpeak()
{
    QFETCH(Role, role);
    QFETCH(QString, view);
    QFETCH(QString, page);
    WordScene scene(role);
    scene.showView(view, page);
    walk(scene, u"%1-%2"_s.arg(view, role == Role::Admin ? page : security::toText(role)));
}

void TestLanguage::bookingSpeaks()
{
    WordScene scene(Role::Reception);
    scene.window->book();
    scene.click("saveSession"); // with nothing entered
    walk(scene, u"booking-empty"_s);

    QTest::keyClicks(&scene.part<QLineEdit>("patientSearch"), u"Jo"_s);
    scene.part("patientSuggestions");
    walk(scene, u"booking-suggestions"_s);
}

void TestLanguage::overlapSpeaks()
{
    WordScene scene(Role::Reception);
    scene.openSession(scene.coming);
    scene.follow("moveSession", "moveSummary");
    scene.type("sessionDate", u"1.3.2027"_s);
    scene.type("sessionTime", u"15:00"_s);
    scene.part("overlapHelp");
    walk(scene, u"overlap"_s);
}

void TestLanguage::sessionsSpeak_data()
{
    QTest::addColumn<bool>("troubled");
    QTest::newRow("ready") << false;
    QTest::newRow("troubled") << true;
}

void TestLanguage::sessionsSpeak()
{
    QFETCH(bool, troubled);
    WordScene scene(Role::Reception);
    scene.openSession(troubled ? scene.troubled : scene.running);
    walk(scene, troubled ? u"session-troubled"_s : u"session"_s);
}

void TestLanguage::movingSpeaks()
{
    WordScene scene(Role::Reception);
    scene.openSession(scene.coming);
    scene.follow("moveSession", "moveSummary");
    scene.type("sessionTime", u"16:00"_s);
    walk(scene, u"moving"_s);
}

void TestLanguage::cancellingSpeaks()
{
    WordScene scene(Role::Reception);
    scene.openSession(scene.coming);
    scene.follow("cancelSession", "cancelReasons");
    scene.click("cancelNow");
    walk(scene, u"cancelling"_s);
}

void TestLanguage::settingsRefuseInWords()
{
    WordScene scene(Role::Admin);
    scene.showView(u"settings"_s, u"psychologists"_s);
    scene.click("addPsychologist");
    scene.click("savePsychologist");
    walk(scene, u"new-psychologist"_s);
}

void TestLanguage::startPagesSpeak()
{
    WordScene scene(Role::Admin);
    const QStringList data = scene.data() << QString::fromUtf8(QTimeZone::systemTimeZoneId());
    shell::MainWindow &window = *scene.window;
    window.leave();
    window.showFirstRun([](const QString &, const QByteArray &) {});
    walk(window, data, u"first-run"_s);
    window.showProblem({base::ErrorKind::Secret, {}, {}}, {}, [] {});
    walk(window, data, u"problem"_s);
}

void TestLanguage::messagesSpeak()
{
    WordScene scene(Role::Reception);
    scene.openSession(scene.coming);
    scene.follow("cancelSession", "cancelReasons");
    scene.part("cancelReasons").findChild<QPushButton *>()->click();
    scene.click("cancelNow");
    scene.part("toast");
    walk(scene, u"cancelled"_s);
}

void TestLanguage::browserPageSpeaks()
{
    QWidget window;
    gui::BrowserPage page(QUrl(u"https://us02web.zoom.us/s/81234567890"_s), &window);
    page.setAttribute(Qt::WA_DeleteOnClose, false);
    page.show();
    walk(page, {u"us02web.zoom.us/s/"_s}, u"browser"_s);
}

void TestLanguage::pseudoKeepsWhatCodeFillsIn()
{
    QCOMPARE(PseudoTranslator::pseudo(u"%1 &at %n"_s), u"⟦%1 &âţ %n ~~~⟧"_s);
    QCOMPARE(PseudoTranslator::pseudo(u"ddd d MMMM"_s), u"⟦ddd d MMMM ~~~~⟧"_s);
}

void TestLanguage::theLanguageAskedForIsSpoken_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QLocale::Language>("dates");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    QTest::newRow("German") << u"de"_s << QLocale::German << u"1 Sitzung"_s << u"2 Sitzungen"_s;
    QTest::newRow("of Switzerland") << u"de-CH"_s << QLocale::German << u"1 Sitzung"_s << u"2 Sitzungen"_s;
    QTest::newRow("English") << u"en"_s << QLocale::English << u"1 session"_s << u"2 sessions"_s;
    QTest::newRow("none of ours") << u"fr"_s << QLocale::French << u"1 session"_s << u"2 sessions"_s;
}

void TestLanguage::theLanguageAskedForIsSpoken()
{
    QFETCH(QString, language);
    QFETCH(QLocale::Language, dates);
    m_translator.reset();
    gui::speak(language, *qApp);
    const auto sessions = [](int n) {
        return QCoreApplication::translate("anteroom::appointments::FilterBar", "%n session(s)", nullptr, n);
    };
    const QStringList spoken{sessions(1), sessions(2)};
    const QLocale::Language spokenDates = QLocale().language();
    qDeleteAll(qApp->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly));
    QTEST(spoken.first(), "one");
    QTEST(spoken.last(), "many");
    QCOMPARE(spokenDates, dates);
}

QTEST_MAIN(TestLanguage)
#include "test_language.moc"
