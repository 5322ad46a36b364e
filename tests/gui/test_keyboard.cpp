// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/reach.h"
#include "tests/gui/support/stages.h"
#include "ui/shell/quitnotice.h"
#include "ui/shell/toaststack.h"
#include "ui/widgets/formfield.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

using namespace anteroom;
using namespace anteroom::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Labels that lead nowhere by their key, or elsewhere.
QStringList keyProblems(const DeskWindow &desk)
{
    QStringList problems;
    for (widgets::FormField *field : desk.window.findChildren<widgets::FormField *>()) {
        const auto *label = field->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        if (!field->isVisible() || !label || !label->isVisible() || !field->editor()->isEnabled()) {
            continue;
        }
        const QKeySequence keys = QKeySequence::mnemonic(label->text());
        if (keys.isEmpty()) {
            problems.append(label->text() + u" has no key"_s);
            continue;
        }
        QTest::keyClick(QApplication::focusWidget(), keys[0].key(), Qt::AltModifier);
        if (!field->isAncestorOf(QApplication::focusWidget())) {
            problems.append(u"%1 leads to %2"_s.arg(label->text(), described(QApplication::focusWidget())));
        }
    }
    return problems;
}

} // namespace

/// Where the keyboard is and goes, and what stands in its way.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasAKey_data();
    void everyFieldHasAKey();
    void staysInThePanelWhenAButtonGoes();
    void staysAtTheListWhenItsButtonsChange();
    void staysNearAButtonThatIsSwitchedOff();
    void messagesLeaveTheButtonsFree_data();
    void messagesLeaveTheButtonsFree();
    void quittingSaysWhatWaits();
    void quittingSaysNothingWhenNothingWaits();
    void quittingTwiceQuits();
};

void TestKeyboard::everyFieldHasAKey_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("isGerman");
    for (std::size_t i = 0; i < stages().size(); ++i) {
        QTest::addRow("%s", stages()[i].name) << int(i) << false;
        QTest::addRow("%s, in German", stages()[i].name) << int(i) << true;
    }
}

void TestKeyboard::everyFieldHasAKey()
{
    QFETCH(int, place);
    QFETCH(bool, isGerman);
    QTranslator german;
    if (isGerman) {
        QVERIFY(german.load(u":/i18n/anteroom_de.qm"_s));
        QCoreApplication::installTranslator(&german);
    }
    DeskWindow desk;
    stages()[std::size_t(place)].play(desk);
    const QStringList problems = keyProblems(desk) + ambiguousKeys(desk.window);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"; "_s)));
}

void TestKeyboard::staysInThePanelWhenAButtonGoes()
{
    DeskWindow desk;
    service::BookingForm form = desk.practice.form();
    form.tentative = true;
    const QUuid id = desk.practice.book(form);
    desk.practice.settle();
    desk.open();
    desk.window.showSession(id);
    desk.person.part("confirmSessionButton");
    desk.person.tabTo("confirmSessionButton");
    desk.person.press(Qt::Key_Space);
    QTRY_VERIFY(!desk.person.sees("confirmSessionButton"));
    QVERIFY(QApplication::focusWidget());
    QVERIFY(desk.panel()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(QApplication::focusWidget()->isVisible() && QApplication::focusWidget()->isEnabled());
}

void TestKeyboard::staysAtTheListWhenItsButtonsChange()
{
    DeskWindow desk;
    service::BookingForm form = desk.practice.form();
    form.tentative = true;
    desk.practice.book(form);
    desk.practice.settle();
    desk.open();
    desk.window.showView(u"appointments"_s);
    auto &table = desk.person.part<QAbstractItemView>("appointmentsTable");
    QTRY_COMPARE(table.model()->rowCount(), 1);
    desk.person.tabTo("appointmentsTable");
    desk.person.part("confirmSessionButton");
    desk.person.tabTo("confirmSessionButton");
    desk.person.press(Qt::Key_Space);
    QTRY_VERIFY(!desk.person.sees("confirmSessionButton"));
    QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus && focus->isVisible());
    QVERIFY2(focus->parentWidget() == desk.person.part("openSessionButton").parentWidget(),
             qPrintable(described(focus)));
}

void TestKeyboard::staysNearAButtonThatIsSwitchedOff()
{
    DeskWindow desk;
    desk.failNextRoom();
    const QUuid id = desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    desk.open();
    desk.window.showSession(id);
    desk.person.part("retrySessionButton");
    desk.person.tabTo("retrySessionButton");
    desk.person.press(Qt::Key_Space);
    QTRY_VERIFY(!desk.person.sees("retrySessionButton"));
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
    QVERIFY(desk.panel()->isAncestorOf(QApplication::focusWidget()));
}

void TestKeyboard::messagesLeaveTheButtonsFree_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<QByteArray>("bar");
    QTest::addColumn<QSize>("size");
    QTest::newRow("list") << "appointments"_ba
                          << "selectionBar"_ba << QSize(1240, 800);
    QTest::newRow("narrow list") << "appointments"_ba
                                 << "selectionBar"_ba << QSize(800, 600);
    QTest::newRow("overlap") << "booking an overlap"_ba
                             << "overlapHelp"_ba << QSize(800, 600);
    QTest::newRow("panel over the view") << "booking"_ba
                                         << "saveSession"_ba << QSize(720, 520);
    QTest::newRow("settings") << "settings changed"_ba
                              << "saveSettings"_ba << QSize(1240, 800);
}

void TestKeyboard::messagesLeaveTheButtonsFree()
{
    QFETCH(QByteArray, stage);
    QFETCH(QByteArray, bar);
    QFETCH(QSize, size);
    DeskWindow desk;
    for (const Stage &one : stages()) {
        if (one.name == stage) {
            one.play(desk);
        }
    }
    desk.window.resize(size);
    QTRY_COMPARE(desk.window.size(), size);
    const QWidget &buttons = desk.person.part(bar.constData());
    const QPoint before = buttons.mapTo(&desk.window, QPoint());
    desk.window.toast({theme::Meaning::Good, u"Moved."_s, u"Undo"_s, [] {}, 60000});
    const auto &toasts = *desk.window.findChild<shell::ToastStack *>();
    const auto placeOf = [&desk](const QWidget &part) {
        return QRect(part.mapTo(&desk.window, QPoint()), part.size());
    };
    QTRY_VERIFY(!placeOf(toasts).intersects(placeOf(buttons)));
    QVERIFY(desk.window.rect().contains(placeOf(toasts)));
    QCOMPARE(buttons.mapTo(&desk.window, QPoint()), before); // whoever is about to press them does
    if (const QWidget *table = desk.person.sees("appointmentsTable")) {
        QTRY_VERIFY(!placeOf(toasts).intersects(placeOf(*table)));
    }
}

void TestKeyboard::quittingSaysWhatWaits()
{
    DeskWindow desk;
    desk.practice.book();
    desk.open();
    shell::QuitNotice notice(desk.window, *desk.workplace);
    desk.person.press(Qt::Key_Q, Qt::ControlModifier);
    auto &words = desk.person.part("quitNotice");
    QVERIFY(desk.window.isVisible());
    QVERIFY(words.findChild<QLabel *>()->text().contains(u"1 session"_s));
    desk.person.click("stayOpen");
    QTRY_VERIFY(!desk.person.sees("quitNotice"));
    QVERIFY(desk.window.isVisible());
    desk.window.close();
    QTRY_VERIFY(desk.person.sees("quitNow"));
    QTest::keyClick(desk.person.sees("quitNotice"), Qt::Key_Return);
    QTRY_VERIFY(!desk.window.isVisible());
}

void TestKeyboard::quittingSaysNothingWhenNothingWaits()
{
    DeskWindow desk;
    desk.practice.book();
    desk.practice.settle();
    desk.open();
    shell::QuitNotice notice(desk.window, *desk.workplace);
    desk.window.close();
    QTRY_VERIFY(!desk.window.isVisible());
    QVERIFY(!desk.window.findChild<QDialog *>());
}

void TestKeyboard::quittingTwiceQuits()
{
    DeskWindow desk;
    desk.practice.book();
    desk.open();
    shell::QuitNotice notice(desk.window, *desk.workplace);
    desk.window.close();
    QVERIFY(desk.window.isVisible());
    desk.window.close();
    QVERIFY(!desk.window.isVisible());
}

QTEST_MAIN(TestKeyboard)
#include "test_keyboard.moc"
