// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/calendarlink.h"
#include "ui/booking/checkcard.h"
#include "ui/booking/chips.h"
#include "ui/booking/doubledhour.h"
#include "ui/booking/freeslots.h"
#include "ui/widgets/sidepanel.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace anteroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestBookingParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensNothingButGoogleCalendar_data();
    void opensNothingButGoogleCalendar();
    void offersFreeTimes();
    void knowsDoubledHours();
    void chipsShowEveryLetter();
    void aButtonThatGoesLeavesTheKeyboardInItsPanel_data();
    void aButtonThatGoesLeavesTheKeyboardInItsPanel();
};

void TestBookingParts::opensNothingButGoogleCalendar_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("opens");
    QTest::newRow("calendar") << u"https://calendar.google.com/calendar/render?action=TEMPLATE"_s << true;
    QTest::newRow("other host") << u"https://calendar.google.com.example/calendar/render"_s << false;
    QTest::newRow("user") << u"https://calendar.google.com@example.com/calendar/"_s << false;
    QTest::newRow("backslash") << u"https://example.com\\@calendar.google.com/calendar/"_s << false;
    QTest::newRow("http") << u"http://calendar.google.com/calendar/"_s << false;
    QTest::newRow("port") << u"https://calendar.google.com:8443/calendar/"_s << false;
    QTest::newRow("elsewhere") << u"https://calendar.google.com/url?q=x"_s << false;
    QTest::newRow("zoom") << u"https://us02web.zoom.us/j/1"_s << false;
}

void TestBookingParts::opensNothingButGoogleCalendar()
{
    QFETCH(const QString, link);
    QFETCH(const bool, opens);
    QCOMPARE(booking::guardedCalendarLink(link).has_value(), opens);
}

void TestBookingParts::offersFreeTimes()
{
    domain::Psychologist ada;
    ada.zone = "Australia/Sydney";
    ada.hours = *domain::WorkingHours::fromText(u"Mon 09:00-12:00"_s);
    const QTimeZone zone("Australia/Sydney");
    const auto at = [&](const QString &time) {
        return base::fromMs(
            QDateTime(QDate(2027, 3, 1), QTime::fromString(time, u"HH:mm"_s), zone).toMSecsSinceEpoch());
    };
    booking::SlotSearch search{ada, {{at(u"10:00"_s), at(u"10:50"_s)}}, 50min, at(u"08:00"_s)};
    const auto texts = [&](const std::vector<base::Instant> &slots) {
        QStringList result;
        for (const base::Instant slot : slots) {
            result.append(booking::wallTime(slot, zone).toString(u"HH:mm"_s));
        }
        return result;
    };
    QCOMPARE(texts(booking::freeSlots(search, QDate(2027, 3, 1))), (QStringList{u"09:00"_s, u"11:00"_s}));
    QVERIFY(booking::freeSlots(search, QDate(2027, 3, 2)).empty());
    QCOMPARE(booking::nextFreeSlot(search, at(u"10:10"_s)), at(u"11:00"_s));
    QCOMPARE(booking::nextFreeSlot(search, at(u"11:00"_s)), at(u"09:00"_s) + std::chrono::days(7));
    search.busy.clear();
    search.now = at(u"09:10"_s);
    const auto slots = booking::freeSlots(search, QDate(2027, 3, 1));
    QCOMPARE(texts(slots), (QStringList{u"09:30"_s, u"10:00"_s, u"10:30"_s, u"11:00"_s}));
    QCOMPARE(texts(booking::chosenSlots(slots, zone, 2)), (QStringList{u"10:00"_s, u"11:00"_s}));
    QCOMPARE(texts(booking::chosenSlots(slots, zone, 3)), (QStringList{u"09:30"_s, u"10:00"_s, u"11:00"_s}));
    search.now = at(u"08:00"_s);
    QCOMPARE(texts(booking::chosenSlots(booking::freeSlots(search, QDate(2027, 3, 1)), zone, 4)),
             (QStringList{u"09:00"_s, u"09:30"_s, u"10:00"_s, u"11:00"_s}));
}

void TestBookingParts::knowsDoubledHours()
{
    const QByteArray sydney = "Australia/Sydney";
    QCOMPARE(booking::doubledOffsets(QDate(2027, 4, 4), QTime(2, 30), sydney), (QStringList{u"+11:00"_s, u"+10:00"_s}));
    QVERIFY(booking::doubledOffsets(QDate(2027, 4, 4), QTime(4, 0), sydney).isEmpty());
    QVERIFY(booking::doubledOffsets(QDate(2027, 10, 3), QTime(2, 30), sydney).isEmpty());
    QVERIFY(booking::doubledOffsets(QDate(2027, 4, 4), QTime(2, 30), "UTC").isEmpty());
}

void TestBookingParts::chipsShowEveryLetter()
{
    booking::Chips chips(u"Who"_s);
    chips.show({{u"Anna & Ben"_s, u"anna"_s, {}}});
    const auto *button = chips.findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Anna && Ben"_s); // a single one underlines what follows
    QCOMPARE(button->accessibleName(), u"Anna & Ben"_s);
    QVERIFY(button->shortcut().isEmpty());
}

void TestBookingParts::aButtonThatGoesLeavesTheKeyboardInItsPanel_data()
{
    QTest::addColumn<bool>("isHidden");
    QTest::newRow("switched off") << false;
    QTest::newRow("hidden") << true;
}

void TestBookingParts::aButtonThatGoesLeavesTheKeyboardInItsPanel()
{
    QFETCH(const bool, isHidden);
    QAction repair(u"Repair"_s);
    repair.setVisible(false);
    widgets::SidePanel panel(u"Session"_s);
    auto *card = new booking::CheckCard(&repair);
    auto *join = new QPushButton(u"Join"_s);
    panel.content()->addWidget(card);
    panel.content()->addWidget(join);
    panel.show();
    repair.setVisible(true);
    card->show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto *button = card->findChild<QPushButton *>();
    button->setFocus();
    QVERIFY(button->hasFocus());
    QObject::connect(&repair, &QAction::triggered, &repair, [&repair, card, isHidden] {
        if (isHidden) {
            repair.setVisible(false);
            card->hide();
        } else {
            repair.setEnabled(false);
        }
    });
    QSignalSpy joined(join, &QPushButton::clicked);
    QTest::keyClick(button, Qt::Key_Space);
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus != nullptr && panel.isAncestorOf(focus));
    QVERIFY(qobject_cast<const QAbstractButton *>(focus) == nullptr);
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
        QTest::keyClick(QApplication::focusWidget(), key);
    }
    QCOMPARE(joined.count(), 0);
}

QTEST_MAIN(TestBookingParts)
#include "test_bookingparts.moc"
