// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browserpage.h"
#include "app/gui/language.h"
#include "tests/gui/support/reach.h"
#include "tests/gui/support/stages.h"
#include "tests/gui/wordwalk.h"
#include "tests/support/pseudotranslator.h"
#include "ui/appointments/columnwidths.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace anteroom;
using namespace Qt::StringLiterals;
using namespace anteroom::testing;

namespace {

const QString german = u":/i18n/anteroom_de.qm"_s;

/// What is the same in every language: what people have entered, and what the stages say themselves.
QStringList dataOf(const DeskWindow &desk)
{
    const QStringList entered{desk.practice.ada.name,
                              desk.practice.ben.name,
                              u"Harbour Psychology"_s,
                              u"Australia/Sydney"_s,
                              u"us02web.zoom.us/j/"_s,
                              u"Jo Doe"_s,
                              u"Jo Hohenzollern-Sigmaringen"_s,
                              u"Mia Kern"_s,
                              u"English"_s,
                              u"Deutsch"_s,
                              u"Anteroom"_s,
                              QString::fromUtf8(QTimeZone::systemTimeZoneId())};
    QStringList dates;
    for (int i = 1; i <= 12; ++i) {
        dates << QLocale().monthName(i) << QLocale().monthName(i, QLocale::ShortFormat)
              << QLocale().dayName(std::min(i, 7)) << QLocale().dayName(std::min(i, 7), QLocale::ShortFormat);
    }
    const QStringList said{u"Moved to Wednesday 3 March, 11:30–12:20. Everybody is told in ten seconds."_s,
                           u"Undo"_s,
                           u"Give the practice a name."_s,
                           u"Read only."_s,
                           u"The file of the practice is damaged. Nothing was changed."_s,
                           u"Try again"_s};
    return said + entered + dates + desk.practice.settings.sessionTypes;
}

QStringList problemsAt(DeskWindow &desk, std::initializer_list<QSize> sizes)
{
    QStringList problems;
    for (const QSize &size : sizes) {
        desk.window.resize(size);
        for (int i = 0; i < 5; ++i) {
            QTest::qWait(0); // layouts follow each other
        }
        for (const QString &problem : textProblems(desk.window)) {
            problems.append(u"%1: %2"_s.arg(size.width()).arg(problem));
        }
        for (const QScrollArea *area : desk.window.findChildren<QScrollArea *>()) {
            if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0) {
                problems.append(u"%1: %2 scrolls sideways"_s.arg(size.width()).arg(described(area)));
            }
        }
    }
    return problems;
}

} // namespace

/// Everything that people see is translated and fits: in a language of no country, whose words are recognised and
/// longer, and in German.
class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void everyWordIsTranslated_data() { addStages(); }
    void everyWordIsTranslated();
    void longerWordsFit_data() { addStages(); }
    void longerWordsFit();
    void germanFits_data() { addStages(); }
    void germanFits();
    void columnsHoldTheirWords_data();
    void columnsHoldTheirWords();
    void browserPageSpeaks();
    void pseudoKeepsWhatCodeFillsIn();
    void theLanguageAskedForIsSpoken_data();
    void theLanguageAskedForIsSpoken();

private:
    static void addStages();
    static void play(DeskWindow &desk);
    void speakPseudo();
    void speakGerman();
    void speak(std::unique_ptr<QTranslator> translator, const QLocale &locale);

    std::unique_ptr<QTranslator> m_translator;
};

void TestLanguage::cleanup()
{
    m_translator.reset();
    QLocale::setDefault(QLocale::system());
}

void TestLanguage::addStages()
{
    QTest::addColumn<int>("place");
    for (std::size_t i = 0; i < stages().size(); ++i) {
        QTest::newRow(stages()[i].name) << int(i);
    }
}

void TestLanguage::play(DeskWindow &desk)
{
    QFETCH(int, place);
    stages()[std::size_t(place)].play(desk);
    QTest::qWait(0); // layouts follow
}

void TestLanguage::speakPseudo()
{
    speak(std::make_unique<PseudoTranslator>(german), QLocale(QLocale::English, QLocale::Australia));
}

void TestLanguage::speakGerman()
{
    auto translator = std::make_unique<QTranslator>();
    QVERIFY(translator->load(german));
    speak(std::move(translator), QLocale(QLocale::German));
}

void TestLanguage::speak(std::unique_ptr<QTranslator> translator, const QLocale &locale)
{
    m_translator = std::move(translator);
    QLocale::setDefault(locale);
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
}

void TestLanguage::everyWordIsTranslated()
{
    speakPseudo();
    DeskWindow desk;
    play(desk);
    WordWalk walk(dataOf(desk));
    walk.visit(desk.window);
    QVERIFY(walk.count() > 3);
    QVERIFY2(walk.faults().isEmpty(), qPrintable(u"\n"_s + walk.faults().join(u'\n')));
}

void TestLanguage::longerWordsFit()
{
    speakPseudo();
    DeskWindow desk;
    play(desk);
    const QStringList problems = problemsAt(desk, {QSize(1280, 800)});
    QVERIFY2(problems.isEmpty(), qPrintable(u"\n"_s + problems.join(u'\n')));
}

void TestLanguage::germanFits()
{
    speakGerman();
    DeskWindow desk;
    play(desk);
    const QStringList problems = problemsAt(desk, {QSize(1240, 800), QSize(1024, 640), QSize(720, 520)});
    QVERIFY2(problems.isEmpty(), qPrintable(u"\n"_s + problems.join(u'\n')));
}

void TestLanguage::columnsHoldTheirWords_data()
{
    QTest::addColumn<bool>("isGerman");
    QTest::newRow("English") << false;
    QTest::newRow("German") << true;
}

void TestLanguage::columnsHoldTheirWords()
{
    using namespace appointments;
    QFETCH(bool, isGerman);
    if (isGerman) {
        speakGerman();
    }
    ColumnWidths columns;
    columns.measure();
    const QFontMetrics metrics(theme::font(theme::TextSize::Base));
    const auto room = [&metrics](const QString &word) {
        return metrics.horizontalAdvance(word) + 2 * theme::space::small;
    };
    for (int width = 560; width < 1600; width += 10) {
        const ColumnWidths::Widths widths = columns.fitted(width);
        for (int column = 0; column < columnCount; ++column) {
            const int given = widths[std::size_t(column)];
            const bool isMark = given == ColumnWidths::markOnly();
            QVERIFY2(given == 0 || isMark || given >= room(nameOf(Column(column))), qPrintable(nameOf(Column(column))));
        }
        QVERIFY(widths[StatusColumn] >= room(widgets::nameOf(domain::BookingStatus::NoShow)));
        QVERIFY(widths[StatusColumn] >= room(widgets::nameOf(domain::BookingStatus::Completed)));
        QVERIFY(widths[SyncColumn] == ColumnWidths::markOnly() ||
                widths[SyncColumn] >= room(widgets::nameOf(service::CalendarSyncStatus::Synced)) + theme::iconSize);
        QVERIFY(widths[PsychologistColumn] >= room(u"Ada By"_s) + theme::iconSize);
    }
}

void TestLanguage::browserPageSpeaks()
{
    speakPseudo();
    QWidget window;
    gui::BrowserPage page(QUrl(u"https://us02web.zoom.us/s/81234567890"_s), &window);
    page.setAttribute(Qt::WA_DeleteOnClose, false);
    page.show();
    WordWalk walk({u"us02web.zoom.us/s/"_s});
    walk.visit(page);
    QVERIFY2(walk.faults().isEmpty(), qPrintable(walk.faults().join(u'\n')));
}

void TestLanguage::pseudoKeepsWhatCodeFillsIn()
{
    QCOMPARE(PseudoTranslator::pseudo(u"%1 &at %n"_s), u"⟦%1 &âţ %n~⟧"_s);
    QCOMPARE(PseudoTranslator::pseudo(u"ddd d MMMM"_s), u"ddd d MMMM"_s);
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
