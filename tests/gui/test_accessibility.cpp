// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/reach.h"
#include "tests/gui/support/stages.h"
#include "ui/shell/panelhost.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTextEdit>
#include <QTranslator>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;

namespace {

/// A language whose words are some 40 % longer than the English ones, as German's are.
class LongerWords : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        QString text = QString::fromUtf8(source);
        return text.replace(QRegularExpression(u"([aeiou])"_s), u"\\1\\1"_s);
    }
};

bool isInteractive(const QWidget *widget)
{
    const bool isInSpinBox = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) != nullptr;
    return !isInSpinBox && !widget->focusProxy() &&
           (widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget) ||
            qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
            qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTextEdit *>(widget));
}

/// Where the keyboard can go now: into a panel only, when it lies over the view.
const QWidget &partInReach(const DeskWindow &desk)
{
    const auto *host = desk.window.findChild<shell::PanelHost *>();
    const QWidget *window = &desk.window;
    return host->isOver() ? *host->panel() : *window;
}

void beginAt(QList<QWidget *> &round, QWidget *first)
{
    std::rotate(round.begin(), round.begin() + std::max<qsizetype>(0, round.indexOf(first)), round.end());
}

QStringList names(const QList<QWidget *> &widgets)
{
    QStringList all;
    for (const QWidget *widget : widgets) {
        all.append(described(widget));
    }
    return all;
}

} // namespace

/// Every view and panel, in every state that one meets: to be used without a mouse, and without eyes.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatCanBeUsedHasAName_data() { addStages(); }
    void everythingThatCanBeUsedHasAName();
    void tabLeadsEverywhereOnceInReadingOrderAndBack_data() { addStages(); }
    void tabLeadsEverywhereOnceInReadingOrderAndBack();
    void arrowsLeadThroughGroups_data() { addStages(); }
    void arrowsLeadThroughGroups();
    void oneSeesWhereTheKeyboardIs_data() { addStages(); }
    void oneSeesWhereTheKeyboardIs();
    void everyKeyMeansOneThing_data() { addStages(); }
    void everyKeyMeansOneThing();
    void textFitsAtEverySize_data() { addStages(); }
    void textFitsAtEverySize();
    void longerWordsFitToo_data() { addStages(); }
    void longerWordsFitToo();

private:
    void addStages();
    void play(DeskWindow &desk);
    void verifyTextFits(DeskWindow &desk);
};

void TestAccessibility::addStages()
{
    QTest::addColumn<int>("place");
    for (std::size_t i = 0; i < stages().size(); ++i) {
        QTest::newRow(stages()[i].name) << int(i);
    }
}

void TestAccessibility::play(DeskWindow &desk)
{
    QFETCH(int, place);
    stages()[std::size_t(place)].play(desk);
}

void TestAccessibility::everythingThatCanBeUsedHasAName()
{
    DeskWindow desk;
    play(desk);
    QStringList nameless;
    int seen = 0;
    for (QWidget *widget : desk.window.findChildren<QWidget *>()) {
        if (widget->isVisible() && isInteractive(widget)) {
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            ++seen;
            if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty()) {
                nameless.append(described(widget));
            }
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
    QVERIFY(seen >= 2);
}

void TestAccessibility::tabLeadsEverywhereOnceInReadingOrderAndBack()
{
    DeskWindow desk;
    play(desk);
    const QList<QList<QWidget *>> stops = keyboardStops(partInReach(desk));
    QList<QWidget *> round = tabRound(true);
    QVERIFY2(round.contains(QApplication::focusWidget()), "Tab does not come back");
    QList<QWidget *> back = tabRound(false);
    std::reverse(back.begin(), back.end());
    beginAt(back, QApplication::focusWidget());
    beginAt(round, QApplication::focusWidget());
    QCOMPARE(names(back).join(u" > "_s), names(round).join(u" > "_s));

    QStringList problems;
    for (const QList<QWidget *> &stop : stops) {
        const auto visits = std::count_if(round.begin(), round.end(), [&](QWidget *one) { return stop.contains(one); });
        if (visits != 1) {
            problems.append(u"%1 is visited %2 times"_s.arg(described(stop.first())).arg(visits));
        }
    }
    QCOMPARE(round.size() + problems.size(), stops.size());
    problems += orderProblems(round);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"; "_s) + u"\n"_s + names(round).join(u" > "_s)));
}

void TestAccessibility::arrowsLeadThroughGroups()
{
    DeskWindow desk;
    play(desk);
    for (const QList<QWidget *> &stop : keyboardStops(partInReach(desk))) {
        QVERIFY2(stop.size() == 1 || arrowsReachAll(stop), qPrintable(names(stop).join(u", "_s)));
    }
}

void TestAccessibility::oneSeesWhereTheKeyboardIs()
{
    DeskWindow desk;
    play(desk);
    const QList<QWidget *> round = tabRound(true);
    QVERIFY(round.size() >= 2);
    QStringList unmarked;
    for (const theme::Appearance appearance : {theme::Appearance::Light, theme::Appearance::Dark}) {
        testTheme().setAppearance(appearance);
        for (qsizetype i = 0; i < round.size(); ++i) {
            if (!showsFocus(*round[(i + round.size() - 1) % round.size()], *round[i])) {
                unmarked.append(described(round[i]));
            }
        }
    }
    testTheme().setAppearance(theme::Appearance::System);
    QVERIFY2(unmarked.isEmpty(), qPrintable(unmarked.join(u", "_s)));
}

void TestAccessibility::everyKeyMeansOneThing()
{
    DeskWindow desk;
    play(desk);
    const QStringList problems = ambiguousKeys(desk.window);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"; "_s)));
}

void TestAccessibility::textFitsAtEverySize()
{
    DeskWindow desk;
    play(desk);
    verifyTextFits(desk);
}

void TestAccessibility::longerWordsFitToo()
{
    LongerWords language;
    QCoreApplication::installTranslator(&language);
    DeskWindow desk;
    play(desk);
    verifyTextFits(desk);
}

void TestAccessibility::verifyTextFits(DeskWindow &desk)
{
    QStringList problems;
    for (const QSize &size : {QSize(1240, 800), QSize(1024, 640), QSize(720, 520)}) {
        desk.window.resize(size);
        QTRY_COMPARE(desk.window.size(), size);
        // Layouts follow, some of them in two steps.
        if (!QTest::qWaitFor([&desk] { return textProblems(desk.window).isEmpty(); })) {
            problems +=
                textProblems(desk.window).replaceInStrings(QRegularExpression(u"^"_s), u"%1: "_s.arg(size.width()));
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"\n"_s)));
}

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
