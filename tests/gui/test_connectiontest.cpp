// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/deskwindow.h"
#include "ui/widgets/badge.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Mark = ports::CheckLine::Mark;
using theme::Meaning;

namespace {

const service::Desk admin{security::Role::Admin, {}};

widgets::Badge &stateOn(const DeskWindow &desk, const char *card)
{
    return *desk.person.part(card).findChild<widgets::Badge *>(u"serviceState"_s);
}

void openHealth(DeskWindow &desk)
{
    desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    desk.open(admin);
    desk.window.showView(u"health"_s);
    desk.person.part("healthScroll");
    QTRY_COMPARE(stateOn(desk, "mailHealth").meaning(), Meaning::Good);
    QTRY_COMPARE(desk.person.part<widgets::Badge>("healthSummary").meaning(), Meaning::Good);
}

void test(DeskWindow &desk, const ports::CheckReport &report)
{
    desk.report = report;
    const int before = desk.tests;
    desk.person.click(*desk.person.part("mailHealth").findChild<QPushButton *>(u"testConnection"_s));
    QTRY_COMPARE(desk.tests, before + 1);
}

/// Whether the mail's card shows a text that begins so.
bool says(const DeskWindow &desk, const QString &beginning)
{
    const QList<QLabel *> labels = desk.person.part("mailHealth").findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&beginning](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(beginning);
    });
}

void openZoomPage(const DeskWindow &desk)
{
    desk.person.press(Qt::Key_4, Qt::ControlModifier);
    auto &pages = desk.person.part<QListWidget>("settingsPages");
    pages.setCurrentItem(pages.findItems(u"Zoom"_s, Qt::MatchExactly).value(0));
    desk.person.part("zoomPage");
}

ports::CheckReport badReport()
{
    return {{{Mark::Bad, u"The mail server cannot be reached."_s, u"Check the address."_s}}};
}

/// Whether the middle of it can be seen in the window.
bool isInSight(const QWidget &part)
{
    return part.isVisible() && part.visibleRegion().contains(part.rect().center());
}

} // namespace

/// What a test of a connection found is where one looks, and counts.
class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailedTestIsTheStateOfItsService();
    void whatWorksAfterItMendsTheState();
    void whatWasFoundComesIntoSight();
    void settingsAreCalledAsTheyAreOnThePage();
    void discardingLeavesThePageWhereItIs();
};

void TestConnectionTest::aFailedTestIsTheStateOfItsService()
{
    DeskWindow desk;
    openHealth(desk);
    test(desk, badReport());
    QTRY_COMPARE(stateOn(desk, "mailHealth").meaning(), Meaning::Danger);
    QCOMPARE(stateOn(desk, "zoomHealth").meaning(), Meaning::Good);
    QCOMPARE(desk.person.part<widgets::Badge>("healthSummary").meaning(), Meaning::Danger);
    test(desk, {});
    QTRY_COMPARE(stateOn(desk, "mailHealth").meaning(), Meaning::Good);
    QTRY_COMPARE(desk.person.part<widgets::Badge>("healthSummary").meaning(), Meaning::Good);
}

void TestConnectionTest::whatWorksAfterItMendsTheState()
{
    DeskWindow desk;
    openHealth(desk);
    test(desk, badReport());
    QTRY_COMPARE(stateOn(desk, "mailHealth").meaning(), Meaning::Danger);
    QVERIFY(says(desk, u"It does not work yet."_s) && says(desk, u"The mail server cannot be reached."_s));
    desk.practice.clock.advance(1min);
    desk.book(u"2027-03-04T10:00"_s, u"Roe"_s);
    desk.practice.settle();
    QTRY_COMPARE(stateOn(desk, "mailHealth").meaning(), Meaning::Good);
    QTRY_COMPARE(desk.person.part<widgets::Badge>("healthSummary").meaning(), Meaning::Good);
    QVERIFY(!says(desk, u"It does not work yet."_s) && !says(desk, u"The mail server cannot be reached."_s));
}

void TestConnectionTest::whatWasFoundComesIntoSight()
{
    DeskWindow desk;
    for (int i = 0; i < 8; ++i) {
        desk.report.lines.push_back({Mark::Bad, u"Finding %1."_s.arg(i), u"Look at it."_s});
    }
    desk.open(admin);
    desk.window.resize(1240, 700);
    openZoomPage(desk);
    desk.person.click("testConnection");
    const auto last = [&desk]() -> QLabel * {
        for (QLabel *label : desk.person.part("zoomPage").findChildren<QLabel *>()) {
            if (label->text() == u"Finding 7."_s) {
                return label;
            }
        }
        return nullptr;
    };
    QTRY_VERIFY(last() != nullptr);
    QTRY_VERIFY(isInSight(*last()));
}

void TestConnectionTest::settingsAreCalledAsTheyAreOnThePage()
{
    DeskWindow desk;
    desk.report.lines = {{Mark::Bad, u"Zoom is switched off (zoom.enabled)."_s,
                          u"Compare zoom.oauth.client-id and zoom.oauth.client-secret; see zoom.enabled-not."_s}};
    desk.open(admin);
    openZoomPage(desk);
    desk.person.click("testConnection");
    const auto reads = [&desk](const QString &text) {
        const QList<QLabel *> labels = desk.person.part("zoomPage").findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->text() == text; });
    };
    QTRY_VERIFY(reads(u"Zoom is switched off (“Make a Zoom meeting for every video session”)."_s));
    QVERIFY(reads(u"Compare “Client ID” and “Client secret”; see zoom.enabled-not."_s));
}

void TestConnectionTest::discardingLeavesThePageWhereItIs()
{
    DeskWindow desk;
    desk.open(admin);
    desk.window.resize(1240, 700);
    openZoomPage(desk);
    QScrollBar &bar = *desk.person.part("zoomPage").findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar.maximum() > 0);
    desk.person.part("zoom.meeting.waiting-room").setFocus();
    desk.person.press(Qt::Key_Space);
    desk.person.part("discardSettings");
    bar.setValue(0);
    const int place = bar.value();
    desk.person.click("discardSettings");
    QTRY_VERIFY(!desk.person.sees("discardSettings"));
    QCoreApplication::processEvents(); // whatever follows from that
    QCOMPARE(bar.value(), place);
}

QTEST_MAIN(TestConnectionTest)
#include "test_connectiontest.moc"
