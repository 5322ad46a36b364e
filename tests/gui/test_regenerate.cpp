// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bookingscene.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The panel that gives a session another meeting.
class TestRegenerate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesANewMeetingWithAReason();
    void receptionIsNotOfferedANewMeeting();
    void asksBeforePuttingPeopleOut();
};

void TestRegenerate::makesANewMeetingWithAReason()
{
    BookingScene scene({security::Role::Admin, {}});
    const QUuid id = scene.practice.book();
    scene.practice.settle();
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("regenerateMeetingButton"));
    scene.openRegenerate(id);
    QVERIFY(scene.text("regenerateFollows").contains(u"stays open"_s));
    scene.part<QCheckBox>("regenerateLeaked").setChecked(true);
    QVERIFY(scene.text("regenerateFollows").contains(u"closed at once"_s));
    scene.click("regenerateNow");
    QVERIFY(!scene.problem("regenerateReason").isEmpty());
    QVERIFY(scene.saved.isEmpty());
    scene.type(u"Sent to the wrong person"_s);
    QVERIFY(scene.regenerating->isTouched());
    scene.press(Qt::Key_Return);
    QTRY_COMPARE(scene.saved.size(), 1);
    scene.practice.settle();
    QCOMPARE(scene.practice.meeting(id).generation, 2);
    QCOMPARE(scene.practice.meetings->meetings().size(), 1u);
    QCOMPARE(scene.practice.snapshot(id).booking.regenerateReason, u"Sent to the wrong person"_s);
}

void TestRegenerate::receptionIsNotOfferedANewMeeting()
{
    BookingScene scene;
    const QUuid id = scene.practice.book();
    scene.practice.settle();
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("cancelSessionButton"));
    QVERIFY(!scene.shows("regenerateMeetingButton"));
}

void TestRegenerate::asksBeforePuttingPeopleOut()
{
    BookingScene scene({security::Role::Admin, {}});
    const QUuid id = scene.practice.book();
    scene.practice.settle();
    scene.practice.clock.advance(scene.row(id).start + 5min - scene.practice.clock.now());
    scene.openRegenerate(id);
    scene.type(u"leaked"_s);
    scene.press(Qt::Key_Return);
    QVERIFY(scene.shows("regenerateBanner"));
    QCOMPARE(scene.part<QPushButton>("regenerateNow").text(), u"End it and make a new one"_s);
    QVERIFY(scene.saved.isEmpty());
    scene.click("regenerateNow");
    QTRY_COMPARE(scene.saved.size(), 1);
}

QTEST_MAIN(TestRegenerate)
#include "test_regenerate.moc"
