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
#include <QTest>
#include <QTextEdit>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;

namespace {

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
    void oneSeesWhereTheKeyboardIs_data() { addStages(); }
    void oneSeesWhereTheKeyboardIs();
    void everyKeyMeansOneThing_data() { addStages(); }
    void everyKeyMeansOneThing();
    void textFitsAtEverySize_data() { addStages(); }
    void textFitsAtEverySize();

private:
    void addStages();
    void play(DeskWindow &desk);
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
    const QList<QWidget *> stops = tabStops(desk.window, partInReach(desk));
    const QList<QWidget *> round = tabRound(desk.window, true);
    QStringList problems;
    for (QWidget *stop : stops) {
        if (!round.contains(stop)) {
            problems.append(u"Tab never leads to "_s + described(stop));
        }
    }
    problems += orderProblems(desk.window, round);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"; "_s) + u"\n"_s + names(round).join(u" > "_s)));
    QCOMPARE(round.size(), stops.size());

    // Tab came back to where it began, and Backtab leads the same way in reverse.
    QVERIFY(round.contains(QApplication::focusWidget()));
    QList<QWidget *> back = tabRound(desk.window, false);
    std::reverse(back.begin(), back.end());
    const qsizetype first = back.indexOf(round.first());
    QVERIFY(first >= 0);
    std::rotate(back.begin(), back.begin() + first, back.end());
    QCOMPARE(names(back), names(round));
}

void TestAccessibility::oneSeesWhereTheKeyboardIs()
{
    DeskWindow desk;
    play(desk);
    const QList<QWidget *> round = tabRound(desk.window, true);
    QVERIFY(round.size() >= 2);
    QStringList unmarked;
    for (qsizetype i = 0; i < round.size(); ++i) {
        if (!showsFocus(*round[(i + round.size() - 1) % round.size()], *round[i])) {
            unmarked.append(described(round[i]));
        }
    }
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
    QStringList problems;
    for (const QSize &size : {QSize(1240, 800), QSize(1024, 640), QSize(720, 520)}) {
        desk.window.resize(size);
        QTRY_COMPARE(desk.window.size(), size);
        QTest::qWait(0); // layouts follow
        for (const QString &problem : textProblems(desk.window)) {
            problems.append(u"%1: %2"_s.arg(size.width()).arg(problem));
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"\n"_s)));
}

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
