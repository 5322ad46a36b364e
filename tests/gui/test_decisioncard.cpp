// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/calendarreading.h"
#include "tests/gui/bookingscene.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace anteroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using testing::BookingScene;

/// The session panel says what people did to events in Google's own pages, and decides with one press.
class TestDecisionCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveIsShownWithItsTimeAndThreeButtons();
    void movingTakesTheSessionAlong();
    void puttingBackBringsTheEventIntoLine();
    void cancellingAsksForAReasonElsewhere();
    void anEditMayBeLeft();
    void aRefusalIsTold();
    void theCardComesAndGoesWhileTheSessionIsShown();
    void aPatientsAnswerIsShown();

private:
    static void read(BookingScene &scene);
    static QUuid booked(BookingScene &scene);
    static QString calendarOf(BookingScene &scene) { return scene.practice.settings.sync.practiceCalendar; }
};

void TestDecisionCard::read(BookingScene &scene)
{
    sync::Remotes remotes;
    remotes.calendars = scene.practice.calendar;
    const auto settings = std::make_shared<sync::SyncSettings>(scene.practice.settings.sync);
    sync::CalendarReading job;
    bool done = false;
    QCoro::Task<> running =
        job.run({scene.practice.store(), scene.practice.clock, scene.practice.random, remotes, settings, u"me"_s, {}});
    running.then([&done] { done = true; });
    QTRY_VERIFY(done);
}

QUuid TestDecisionCard::booked(BookingScene &scene)
{
    const QUuid id = scene.practice.book();
    scene.practice.settle();
    read(scene);
    return id;
}

void TestDecisionCard::aMoveIsShownWithItsTimeAndThreeButtons()
{
    BookingScene scene;
    const QUuid id = booked(scene);
    scene.practice.calendar->moveAll(calendarOf(scene), 90min);
    read(scene);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("decisionCard"));
    QVERIFY2(scene.text("decisionWhat").contains(u"11:30"_s), qPrintable(scene.text("decisionWhat")));
    QVERIFY(scene.shows("decideMove") && scene.shows("decidePutBack") && scene.shows("decideCancel"));
    QVERIFY(!scene.shows("decideKeep"));
    QVERIFY(!scene.shows("retrySessionButton")); // trying again decides nothing
}

void TestDecisionCard::movingTakesTheSessionAlong()
{
    BookingScene scene;
    const QUuid id = booked(scene);
    const base::Instant before = scene.row(id).start;
    scene.practice.calendar->moveAll(calendarOf(scene), 90min);
    read(scene);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("decideMove"));
    scene.click("decideMove");
    QTRY_COMPARE(scene.toasts.size(), 1);
    QCOMPARE(scene.row(id).start, before + 90min);
    QTRY_VERIFY(!scene.shows("decisionCard"));
}

void TestDecisionCard::puttingBackBringsTheEventIntoLine()
{
    BookingScene scene;
    const QUuid id = booked(scene);
    scene.practice.calendar->deleteAll(calendarOf(scene));
    read(scene);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("decidePutBack"));
    QVERIFY(!scene.shows("decideMove"));
    scene.click("decidePutBack");
    QTRY_VERIFY(!scene.shows("decisionCard"));
    scene.practice.settle();
    QCOMPARE(scene.practice.calendar->eventsIn(calendarOf(scene)).size(), 1u);
}

void TestDecisionCard::cancellingAsksForAReasonElsewhere()
{
    BookingScene scene;
    const QUuid id = booked(scene);
    scene.practice.calendar->deleteAll(calendarOf(scene));
    read(scene);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("decideCancel"));
    const QSignalSpy asked(scene.session, &booking::SessionPanel::cancelRequested);
    scene.click("decideCancel");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toUuid(), id);
    QCOMPARE(scene.row(id).status, domain::BookingStatus::Confirmed);
}

void TestDecisionCard::anEditMayBeLeft()
{
    BookingScene scene;
    const QUuid id = booked(scene);
    scene.practice.calendar->editAll(calendarOf(scene), u"Lunch"_s);
    read(scene);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("decideKeep"));
    scene.click("decideKeep");
    QTRY_VERIFY(!scene.shows("decisionCard"));
    scene.practice.settle();
    QCOMPARE(scene.practice.calendar->eventsIn(calendarOf(scene)).at(0).event.summary, u"Lunch"_s);
}

void TestDecisionCard::aRefusalIsTold()
{
    BookingScene scene;
    const QUuid id = booked(scene);
    service::BookingForm form = scene.practice.form();
    form.start = u"2027-03-03T11:30"_s;
    scene.practice.book(form);
    scene.practice.calendar->moveAll(calendarOf(scene), 90min);
    read(scene);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("decideMove"));
    scene.click("decideMove");
    QTRY_COMPARE(scene.toasts.size(), 1);
    QCOMPARE(scene.toasts[0].meaning, theme::Meaning::Danger);
    QVERIFY(scene.shows("decisionCard"));
}

void TestDecisionCard::theCardComesAndGoesWhileTheSessionIsShown()
{
    BookingScene scene;
    const QUuid id = booked(scene);
    scene.openSession(id);
    QVERIFY(!scene.shows("decisionCard"));
    scene.practice.calendar->moveAll(calendarOf(scene), 1h);
    read(scene);
    QTRY_VERIFY(scene.shows("decisionCard"));
    scene.practice.calendar->moveAll(calendarOf(scene), -1h);
    read(scene);
    QTRY_VERIFY(!scene.shows("decisionCard"));
}

void TestDecisionCard::aPatientsAnswerIsShown()
{
    BookingScene scene;
    scene.practice.settings.sync.inviter = domain::Inviter::Google;
    const QUuid id = booked(scene);
    scene.practice.calendar->answerAll(u"declined"_s);
    read(scene);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("patientAnswer"));
    QVERIFY(scene.text("patientAnswer").contains(u"declined"_s));
}

QTEST_MAIN(TestDecisionCard)
#include "test_decisioncard.moc"
