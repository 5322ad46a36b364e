// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/desktop.h"
#include "tests/gui/support/deskwindow.h"
#include "tests/gui/support/sandboxpractice.h"
#include "ui/booking/freeslots.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/marks.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::BookingStatus;
using theme::Meaning;

namespace {

/// The meanings of the marks beside what follows from the session that is shown.
QList<Meaning> deliveryMarks(const Person &person)
{
    QList<Meaning> marks;
    const QList<widgets::Mark *> all = person.part("sessionDeliveries").findChildren<widgets::Mark *>();
    for (const widgets::Mark *mark : all) {
        marks.append(mark->meaning());
    }
    return marks;
}

/// Whether all of it is done, but for mails of later.
bool isAllDone(const Person &person)
{
    const QList<Meaning> marks = deliveryMarks(person);
    return marks.contains(Meaning::Good) && !marks.contains(Meaning::Waiting) && !marks.contains(Meaning::Attention) &&
           !marks.contains(Meaning::Danger);
}

QString wallTime(const service::AppointmentRow &row)
{
    return booking::wallTime(row.start, QTimeZone("Australia/Sydney")).toString(u"yyyy-MM-dd HH:mm"_s);
}

/// Goes by keyboard to the only session in the table, on which its keys work then.
void goToTheSession(DeskWindow &desk)
{
    desk.person.press(Qt::Key_2, Qt::ControlModifier);
    Person::await("sessions", [&desk] {
        const auto *table = desk.person.sees<QTableView>("appointmentsTable");
        return table && table->model()->rowCount() == 1;
    });
    desk.person.tabTo("appointmentsTable");
    Person::await("selected session", [&desk] { return desk.person.reads("selectedSession").contains(u"Doe"); });
}

/// How often this practice's remotes were told anything.
qsizetype callsOf(const PracticeFixture &practice)
{
    return practice.meetings->calls().size() + practice.calendar->calls().size() + practice.mail->calls().size();
}

} // namespace

/// What people do at a desk from the first key to the last, in the window as it is, down to the remotes.
class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void booksByKeyboardUntilTheLinkIsThere();
    void booksByMouseAndCopiesTheLink();
    void movesByKeyboardAndTakesItBack();
    void escapeInAMoveLeadsBackToTheSession();
    void aMoveIsToldToEverybodyOnceUndoIsOver();
    void cancelsWithAReasonAndTakesItBack();
    void confirmsWhatWasTentative();
    void whatZoomRefusesIsRedUntilTriedAgain();
    void theRoomOpensTenMinutesBefore();
    void everyButtonKnowsThatTheRoomWasOpened();
    void whatAnotherProgramChangesShowsWithinASecond();
    void theProgramBooksWithZoomCalendarAndMail();
};

void TestDesk::booksByKeyboardUntilTheLinkIsThere()
{
    DeskWindow desk;
    const Person &person = desk.person;
    desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    desk.open();
    desk.practice.meetings->hold(u"create"_s);

    person.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(person.sees("bookingPanel"));
    QVERIFY(person.isOn("patientSearch"));
    person.type(u"doe"_s);
    QTRY_COMPARE(person.part<QListWidget>("patientSuggestions").count(), 2);
    person.press(Qt::Key_Return);
    QCOMPARE(person.reads("patientSearch"), u"Jo Doe"_s);
    person.tabTo("sessionPsychologist");
    person.type(u"b"_s);
    person.tabTo("sessionDate");
    person.type(u"fri 10"_s);
    person.tabTo("saveSession");
    person.press(Qt::Key_Space);

    QTRY_VERIFY(person.sees("sessionPanel"));
    QVERIFY(desk.panel()->isAncestorOf(QApplication::focusWidget()));
    QTRY_VERIFY(desk.practice.meetings->isHolding());
    QTRY_VERIFY(person.sees("sessionLinkNote"));
    QVERIFY(deliveryMarks(person).contains(Meaning::Waiting));
    desk.practice.meetings->release();
    QTRY_VERIFY(person.sees("sessionLink"));
    QVERIFY(person.reads("sessionLink").contains(u"zoom.us/j/"));
    QTRY_VERIFY(isAllDone(person));
    QTRY_COMPARE(person.reads("practiceState"), u"All in line"_s);
    QCOMPARE(desk.practice.mail->acceptedFor(u"doe@example.com"_s).size(), 2);

    person.press(Qt::Key_Escape);
    QVERIFY(!desk.panel());
    const base::Instant now = desk.practice.clock.now();
    const auto rows = need(desk.workplace->bookings().rows(now, now + 24h * 7));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(wallTime(rows.back()), u"2027-03-05 10:00"_s);
    QCOMPARE(rows.back().psychologistName, u"Ben Byron"_s);
}

void TestDesk::booksByMouseAndCopiesTheLink()
{
    QApplication::setDoubleClickInterval(1);
    DeskWindow desk;
    const Person &person = desk.person;
    desk.book(u"2027-03-03T10:00"_s, u"Kern"_s);
    desk.open();
    person.click("newSession");
    person.click("patientSearch");
    auto &found = person.part<QListWidget>("patientSuggestions");
    QTRY_COMPARE(found.count(), 2);
    person.click(found, found.model()->index(1, 0));
    for (const auto &[field, text] : {std::pair("patient-first", u"Mia"_s), std::pair("patient-last", u"Doe"_s),
                                      std::pair("patient-email", u"mia@example.com"_s)}) {
        person.click(field);
        person.type(text);
    }
    person.choose("sessionPsychologist", u"Ben Byron"_s);
    person.click("chip-2027-03-01T13:00");
    person.click("chip-80");
    person.click("saveSession");

    QTRY_VERIFY(person.sees("sessionPanel"));
    QTRY_VERIFY(person.sees("copyLinkButton"));
    person.click("copyLinkButton");
    const service::AppointmentRow row = desk.rowOf(u"Doe"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), row.joinLink);
    QCOMPARE(wallTime(row), u"2027-03-01 13:00"_s);
    QCOMPARE(row.length, 80min);
    QCOMPARE(row.psychologistName, u"Ben Byron"_s);
    person.click("closePanel");
    QVERIFY(!desk.panel());
    QTRY_VERIFY(!person.sees("sessionPanel"));
}

void TestDesk::movesByKeyboardAndTakesItBack()
{
    DeskWindow desk;
    const Person &person = desk.person;
    const QUuid id = desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    desk.open();
    goToTheSession(desk);
    const qsizetype callsBefore = callsOf(desk.practice);

    person.press(Qt::Key_M);
    QTRY_VERIFY(person.sees("moveSummary"));
    QTRY_VERIFY(person.isOn("sessionTime"));
    person.press(Qt::Key_A, Qt::ControlModifier);
    person.type(u"11:30"_s);
    person.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(person.sees("sessionPanel"));
    QTRY_VERIFY(person.sees("toastAction"));
    QCOMPARE(wallTime(desk.row(id)), u"2027-03-03 11:30"_s);

    person.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(wallTime(desk.row(id)), u"2027-03-03 10:00"_s);
    QTRY_VERIFY(person.reads("sessionWhen").contains(u"10:00"));
    desk.practice.settleAfter(1min);
    QCOMPARE(callsOf(desk.practice), callsBefore);
    QVERIFY(isAllDone(person));
}

void TestDesk::escapeInAMoveLeadsBackToTheSession()
{
    DeskWindow desk;
    const Person &person = desk.person;
    const QUuid id = desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    desk.open();
    goToTheSession(desk);

    person.press(Qt::Key_M);
    QTRY_VERIFY(person.sees("moveSummary"));
    person.press(Qt::Key_Escape);
    QVERIFY(!desk.panel()); // there was no session open before

    person.press(Qt::Key_Return);
    QTRY_VERIFY(person.sees("sessionPatient"));
    person.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(person.sees("moveSummary"));
    QTRY_VERIFY(person.isOn("sessionTime"));
    person.press(Qt::Key_Escape);
    QTRY_VERIFY(person.sees("sessionPatient"));
    QVERIFY(!person.sees("moveSummary"));
    QVERIFY(desk.panel()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!person.sees("toastAction")); // nothing was typed
    person.press(Qt::Key_Escape);
    QVERIFY(!desk.panel());
    QCOMPARE(wallTime(desk.row(id)), u"2027-03-03 10:00"_s);
}

void TestDesk::aMoveIsToldToEverybodyOnceUndoIsOver()
{
    DeskWindow desk;
    const Person &person = desk.person;
    const QUuid id = desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    const QString link = need(desk.practice.bookings().show(id)).joinLink();
    desk.open();
    goToTheSession(desk);
    person.press(Qt::Key_M);
    QTRY_VERIFY(person.isOn("sessionTime"));
    person.press(Qt::Key_A, Qt::ControlModifier);
    person.type(u"11:30"_s);
    person.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(person.sees("sessionPanel"));
    QTRY_VERIFY(deliveryMarks(person).contains(Meaning::Waiting));
    QCOMPARE(desk.practice.meetings->count(u"update"_s), 0);

    desk.practice.settleAfter(11s);
    QTRY_VERIFY(isAllDone(person));
    QCOMPARE(desk.practice.meetings->count(u"update"_s), 1);
    QCOMPARE(desk.practice.mail->acceptedFor(u"doe@example.com"_s).size(), 2);
    QCOMPARE(desk.row(id).joinLink, link);
}

void TestDesk::cancelsWithAReasonAndTakesItBack()
{
    DeskWindow desk;
    const Person &person = desk.person;
    const QUuid id = desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    desk.open();
    goToTheSession(desk);
    const qsizetype callsBefore = callsOf(desk.practice);

    person.press(Qt::Key_Delete);
    QTRY_VERIFY(person.isOn("cancelReason"));
    QTRY_VERIFY(person.part("cancelNow").isEnabled());
    person.press(Qt::Key_Return); // it asks for the reason
    QVERIFY(person.sees("cancelPanel"));
    person.type(u"The patient is ill"_s);
    person.press(Qt::Key_Return);
    QTRY_VERIFY(person.reads("sessionReason").contains(u"The patient is ill"));
    QCOMPARE(desk.row(id).status, BookingStatus::Cancelled);

    person.press(Qt::Key_F6);
    QTRY_VERIFY(person.isOn("toastAction"));
    person.press(Qt::Key_Space);
    QTRY_COMPARE(desk.row(id).status, BookingStatus::Confirmed);
    QTRY_VERIFY(!person.sees("sessionReason"));
    desk.practice.settleAfter(1min);
    QCOMPARE(callsOf(desk.practice), callsBefore);
}

void TestDesk::confirmsWhatWasTentative()
{
    DeskWindow desk;
    const Person &person = desk.person;
    service::BookingForm form = desk.practice.form();
    form.start = u"2027-03-01T14:00"_s;
    form.tentative = true;
    const QUuid id = desk.practice.book(form);
    desk.practice.settle();
    const std::size_t mailsBefore = desk.practice.mail->accepted().size();
    desk.open();
    auto &today = person.part<QListView>("todayList");
    const auto isHers = [&today](int row) {
        return today.model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(u"Jo Doe");
    };
    QTRY_COMPARE(today.model()->rowCount(), 2);
    person.click(today, today.model()->index(isHers(0) ? 0 : 1, 0));

    QTRY_VERIFY(person.sees("confirmSessionButton"));
    QCOMPARE(person.part<widgets::Badge>("sessionStatus").meaning(), Meaning::Waiting);
    person.click("confirmSessionButton");
    QTRY_VERIFY(!person.sees("confirmSessionButton"));
    QTRY_COMPARE(person.part<widgets::Badge>("sessionStatus").meaning(), Meaning::Good);
    QTRY_VERIFY(person.sees("sessionLink"));
    QTRY_VERIFY(isAllDone(person));
    QVERIFY(desk.practice.mail->accepted().size() > mailsBefore);
    QVERIFY(desk.practice.mails(id).contains(u"confirmation sent"));
}

void TestDesk::whatZoomRefusesIsRedUntilTriedAgain()
{
    DeskWindow desk;
    const Person &person = desk.person;
    desk.open();
    desk.failNextRoom();
    const QUuid id = desk.book(u"2027-03-01T14:00"_s);
    QTRY_VERIFY(person.sees("troubleLine"));
    QVERIFY(person.reads("troubleSession").contains(u"Jo Doe"));
    QVERIFY(!person.reads("troubleWhat").isEmpty());
    QVERIFY(!person.reads("troubleRemedy").isEmpty());
    const QString calm = u"All in line"_s;
    QTRY_VERIFY(person.sees("practiceState") && person.reads("practiceState") != calm);

    person.click("troubleRetry"); // Zoom works by now
    QTRY_VERIFY(!person.sees("troubleLine"));
    QVERIFY(person.sees("allInLine"));
    QTRY_COMPARE(person.reads("practiceState"), calm);
    QVERIFY(!desk.row(id).joinLink.isEmpty());
    QCOMPARE(desk.practice.meetings->meetings().size(), 1);
    QTRY_VERIFY(person.sees("toast"));
}

void TestDesk::theRoomOpensTenMinutesBefore()
{
    DeskWindow desk;
    const Person &person = desk.person;
    const QUuid id = desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    desk.setTime(u"2027-03-01T13:49"_s);
    desk.open({security::Role::Psychologist, desk.practice.ada.uuid});
    QTRY_VERIFY(person.sees("joinButton"));
    person.tabTo("joinButton");
    person.press(Qt::Key_Space);
    QTRY_VERIFY(person.sees("joinNote"));
    QVERIFY(desk.opened.isEmpty());

    desk.setTime(u"2027-03-01T13:50"_s);
    QTRY_VERIFY(!person.sees("joinNote"));
    QVERIFY(person.isOn("joinButton"));
    person.press(Qt::Key_Space);
    QTRY_COMPARE(desk.opened.size(), 1);
    const QString number = QString::number(desk.practice.meeting(id).identity.remoteId.toLongLong());
    QCOMPARE(desk.opened.first().path(), u"/s/"_s + number);
    QVERIFY(desk.opened.first().hasQuery());

    desk.setTime(u"2027-03-01T15:21"_s); // half an hour after the end, and a minute
    QTRY_VERIFY(!person.sees<QPushButton>("joinButton") || !person.part<QPushButton>("joinButton").isEnabled());
}

void TestDesk::everyButtonKnowsThatTheRoomWasOpened()
{
    DeskWindow desk;
    const Person &person = desk.person;
    const QUuid id = desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    desk.setTime(u"2027-03-01T13:55"_s);
    desk.open();
    QTRY_COMPARE(person.reads("joinButton"), u"Join"_s);
    desk.window.showSession(id);
    QTRY_COMPARE(person.reads("joinSessionButton"), u"Join"_s);
    person.click("joinSessionButton");
    QTRY_COMPARE(desk.opened.size(), 1);
    QTRY_COMPARE(person.reads("joinButton"), u"Room opened"_s);
    desk.practice.clock.advance(6s);
    QTRY_COMPARE(person.reads("joinSessionButton"), u"Join again"_s);
    QTRY_COMPARE(person.reads("joinButton"), u"Join again"_s);
}

void TestDesk::whatAnotherProgramChangesShowsWithinASecond()
{
    DeskWindow desk;
    const Person &person = desk.person;
    const QUuid id = desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    desk.open();
    goToTheSession(desk);
    auto database =
        store::Database::open(desk.practice.profile(), store::Database::Mode::Existing, desk.practice.clock);
    const auto vault = security::Vault::open(base::Secret(QByteArray(32, 'k')));
    QVERIFY(database && vault);
    SeededRandom random;
    store::Store elsewhere(*std::move(database), *vault, random);
    service::ServiceContext context = desk.practice.context();
    service::BookingService others({elsewhere, context.clock, random, context.settings, {}, [] {}});

    service::BookingForm form = desk.practice.form();
    form.start = u"2027-03-04T10:00"_s;
    form.patient.last = u"Kern"_s;
    QVERIFY(others.book(form).result());
    QAbstractItemModel &sessions = *person.part<QTableView>("appointmentsTable").model();
    QTRY_COMPARE_WITH_TIMEOUT(sessions.rowCount(), 2, 1000);
    QVERIFY(person.reads("selectedSession").contains(u"Doe"));
    desk.window.showSession(id);
    QTRY_VERIFY(person.sees("sessionPatient") && !person.sees("sessionReason"));
    QVERIFY(others.cancel(id, u"ill"_s).result());
    QTRY_VERIFY_WITH_TIMEOUT(person.sees("sessionReason"), 1000);
}

void TestDesk::theProgramBooksWithZoomCalendarAndMail()
{
    SandboxPractice sandbox;
    gui::Desktop desktop(
        {testTheme(), sandbox, {{u"DESK_ROLE"_s, "reception"}}, nullptr, [](const QUrl &, QWidget *) {}});
    desktop.start();
    const Person person(desktop.window());
    QVERIFY(QTest::qWaitForWindowActive(&desktop.window()));
    QTRY_VERIFY_WITH_TIMEOUT(desktop.practice() && person.sees("newSession"), 20000);
    QTRY_VERIFY(person.sees("todayEmpty"));

    person.press(Qt::Key_N, Qt::ControlModifier);
    person.type(u"Mia Kern"_s);
    QTRY_VERIFY(person.sees("patientSuggestions"));
    person.press(Qt::Key_Return);
    QTRY_VERIFY(person.isOn("patient-email"));
    person.type(u"mia.kern@example.net"_s);
    person.tabTo("sessionPsychologist");
    person.type(u"a"_s);
    person.tabTo("sessionDate");
    person.type(u"+3 10"_s);
    person.press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_VERIFY_WITH_TIMEOUT(person.sees("sessionLink"), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(isAllDone(person), 30000);
    const QJsonArray meetings = sandbox.kept(u"meetings"_s);
    QCOMPARE(meetings.size(), 1);
    QVERIFY(person.reads("sessionLink").endsWith(QString::number(meetings.first()[u"id"_s].toInteger())));
    QCOMPARE(sandbox.kept(u"events"_s).size(), 2);
    QCOMPARE(sandbox.kept(u"mails"_s).size(), 1);
    QVERIFY(sandbox.kept(u"mails"_s).first()[u"to"_s].toString().contains(u"mia.kern@example.net"));
}

QTEST_MAIN(TestDesk)
#include "test_desk.moc"
