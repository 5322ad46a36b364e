// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/desktop.h"
#include "core/service/accountservice.h"
#include "core/sync/calllog.h"
#include "core/sync/preflightjob.h"
#include "tests/gui/support/deskwindow.h"
#include "tests/gui/support/sandboxpractice.h"
#include "ui/appointments/appointmentline.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using ports::Failure;
using ports::FailureKind;
using theme::Meaning;

namespace {

const service::Desk admin{security::Role::Admin, {}};
const service::Desk reception{security::Role::Reception, {}};
constexpr int often = 1000;

/// The admin's window, on the health view.
void openHealth(DeskWindow &desk)
{
    desk.open(admin);
    desk.window.showView(u"health"_s);
    desk.person.part("healthScroll");
}

/// The words of a label on the card of this name.
QString reads(const DeskWindow &desk, const char *card, const char *label)
{
    return desk.person.part(card).findChild<QLabel *>(QString::fromLatin1(label))->text();
}

const widgets::Badge &stateOn(const DeskWindow &desk, const char *card)
{
    return *desk.person.part(card).findChild<widgets::Badge *>(u"serviceState"_s);
}

/// What alerts are shown, in the order in which they stand.
QList<widgets::Banner *> alertsOf(const DeskWindow &desk)
{
    QList<widgets::Banner *> alerts = desk.window.findChildren<widgets::Banner *>(u"alert"_s);
    alerts.removeIf([](const widgets::Banner *alert) { return !alert->isVisible(); });
    return alerts;
}

QString textOf(const widgets::Banner *alert)
{
    return alert->accessibleName() + u' ' + alert->accessibleDescription();
}

void log(DeskWindow &desk, const QString &object, const QString &action, const std::optional<Failure> &failure,
         std::chrono::milliseconds took)
{
    const store::SyncLogEntry entry = sync::callEntry(object, action, failure, took, desk.practice.clock.now());
    QVERIFY(sync::logCall(desk.practice.store(), entry).result().has_value());
}

Failure failureOf(FailureKind kind, const QString &code)
{
    return {kind, code, {}, {}, false};
}

/// Somebody changed the passcode at Zoom, and the look before the session has seen it.
void findChange(DeskWindow &desk)
{
    desk.practice.meetings->editAll([](ports::Meeting &meeting) { meeting.passcode = u"other"_s; });
    sync::PreflightJob look;
    desk.practice.run(look);
}

} // namespace

/// What the admin sees of the practice's services, and puts right, in the window as it is.
class TestHealthView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheAdminIsOfferedIt();
    void whoeverSitsDownInsteadLeavesIt();
    void aGoodDayIsQuietAndGreen();
    void figuresAreThoseOfTheStore();
    void aServiceThatFailsSaysSinceWhenAndWorksAgainAfterRetry();
    void nearZoomsLimitIsSaid();
    void callsThatWerePutOffAreSaid();
    void calendarFailuresAreSaidAndTriedAgain();
    void aTokenThatIsRefusedLeadsToTheSettings();
    void slowMeetingsAreSaidAndTested();
    void whatIsAPersonsToDeleteIsNamedWithItsPlace();
    void eachAccountStandsForItself();
    void anExpiredSignInIsMendedByConnecting();
    void aParkedSessionIsTriedAgainFromItsLine();
    void aParkedSessionOpensInThePanel();
    void retryThatFailsSaysSo();
    void everythingIsTriedAgainAtOnce();
    void manySessionsAreShownBitByBit();
    void aTestSaysWhatItFound();
    void changesShowByThemselves();
    void whatCannotBeReadIsSaidAndReadAgain();
    void theLightOfASessionStandsInTheTableAndIsRepaired();
    void theLightOfASessionStandsInTodaysList();
    void aRedLightIsRepairedFromItsLine();
    void aRedLightOfASessionThatHasBegunIsToldUntilItsEnd();
    void whatTheSandboxRefusesIsRetriedInTheProgram();
};

void TestHealthView::onlyTheAdminIsOfferedIt()
{
    for (const service::Desk &who : {admin, reception, service::Desk{security::Role::Psychologist, {}}}) {
        DeskWindow desk;
        desk.open(who.role == security::Role::Psychologist ? service::Desk{who.role, desk.practice.ada.uuid} : who);
        const bool isAdmin = who.role == security::Role::Admin;
        QCOMPARE(desk.person.sees("rail_health") != nullptr, isAdmin);
        // The keys follow what is there.
        desk.person.press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk.person.sees("healthView") != nullptr, isAdmin);
        QCOMPARE(desk.person.sees("settingsPages") != nullptr, !isAdmin);
    }
}

void TestHealthView::whoeverSitsDownInsteadLeavesIt()
{
    DeskWindow desk;
    openHealth(desk);
    desk.workplace->setDesk(reception);
    QTRY_VERIFY(!desk.person.sees("healthView"));
    QVERIFY(desk.person.sees("dashboardView"));
    QVERIFY(!desk.person.sees("rail_health"));
}

void TestHealthView::aGoodDayIsQuietAndGreen()
{
    DeskWindow desk;
    desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    openHealth(desk);
    for (const char *card : {"zoomHealth", "googleHealth", "mailHealth", "storeHealth"}) {
        QTRY_COMPARE(stateOn(desk, card).meaning(), Meaning::Good);
        QVERIFY(!stateOn(desk, card).text().isEmpty());
    }
    QCOMPARE(desk.person.part<widgets::Badge>("healthSummary").meaning(), Meaning::Good);
    QVERIFY(desk.person.sees("nothingToDo"));
    QVERIFY(alertsOf(desk).isEmpty());
    QVERIFY(!desk.person.sees("retryAll"));
    QVERIFY(!desk.person.sees("retryService"));
}

void TestHealthView::figuresAreThoseOfTheStore()
{
    DeskWindow desk;
    for (int i = 0; i < 19; ++i) {
        log(desk, u"mail"_s, u"send"_s, {}, 400ms);
    }
    log(desk, u"mail"_s, u"send"_s, failureOf(FailureKind::Rejected, u"mail.recipient-refused"_s), 2400ms);
    openHealth(desk);
    QTRY_COMPARE(reads(desk, "mailHealth", "successRate"), u"95 %"_s);
    QCOMPARE(reads(desk, "mailHealth", "averageTime"), u"500 ms"_s);
    QCOMPARE(reads(desk, "mailHealth", "p95Time"), u"400 ms"_s);
    QCOMPARE(reads(desk, "mailHealth", "retries"), u"0"_s);
    QVERIFY(reads(desk, "mailHealth", "lastError").contains(u":"_s)); // when, and what
}

void TestHealthView::aServiceThatFailsSaysSinceWhenAndWorksAgainAfterRetry()
{
    DeskWindow desk;
    desk.practice.mail->fail(u"send"_s, unreachable(), FakeRemote::Effect::NotApplied, often);
    desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    openHealth(desk);
    QTRY_COMPARE(stateOn(desk, "mailHealth").meaning(), Meaning::Danger);
    QVERIFY(!reads(desk, "mailHealth", "serviceWords").isEmpty());
    QVERIFY(!reads(desk, "mailHealth", "serviceRemedy").isEmpty());
    QVERIFY(!reads(desk, "mailHealth", "staleSince").isEmpty());
    QCOMPARE(reads(desk, "mailHealth", "lastSuccess"), u"none yet"_s);

    desk.practice.mail->recover();
    desk.person.click("retryService");
    desk.practice.settle();
    QTRY_COMPARE(stateOn(desk, "mailHealth").meaning(), Meaning::Good);
    QTRY_VERIFY(desk.person.sees("nothingToDo"));
    QCOMPARE(desk.practice.mail->acceptedFor(u"doe@example.com"_s).size(), 1);
}

void TestHealthView::nearZoomsLimitIsSaid()
{
    DeskWindow desk;
    need(desk.practice.store().write([&desk](store::Tables &tables) -> base::Result<bool> {
        tables.hostChanges.raise({}, desk.practice.ada.zoomUser, desk.practice.clock.now(), 83);
        return true;
    }));
    openHealth(desk);
    QTRY_COMPARE(alertsOf(desk).size(), 1);
    QVERIFY(textOf(alertsOf(desk).first()).contains(u"83"_s));
    QCOMPARE(desk.person.reads("hostCount"), u"83 of 100"_s);
    QCOMPARE(desk.person.part<widgets::Badge>("healthSummary").meaning(), Meaning::Attention);
}

void TestHealthView::callsThatWerePutOffAreSaid()
{
    DeskWindow desk;
    desk.practice.meetings->fail(u"create"_s, rateLimited(1s));
    desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    openHealth(desk);
    QTRY_COMPARE(alertsOf(desk).size(), 1);
    QVERIFY2(textOf(alertsOf(desk).first()).contains(u"Zoom put off 1 call"_s),
             qPrintable(textOf(alertsOf(desk).first())));
    QVERIFY(textOf(alertsOf(desk).first()).contains(u"Last today, between"_s));
}

void TestHealthView::calendarFailuresAreSaidAndTriedAgain()
{
    DeskWindow desk;
    desk.practice.calendar->fail(u"insert"_s, unreachable(), FakeRemote::Effect::NotApplied, often);
    const QUuid id = desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    for (int i = 0; i < 4; ++i) {
        desk.practice.settleAfter(10s);
    }
    openHealth(desk);
    QTRY_COMPARE(alertsOf(desk).size(), 1);
    QVERIFY(textOf(alertsOf(desk).first()).contains(u"calendars"_s));
    QVERIFY(desk.person.sees("troubleLine"));

    desk.practice.calendar->recover();
    desk.person.click(*alertsOf(desk).first()->button());
    QTRY_VERIFY(desk.person.sees("toast"));
    for (int minute = 0; minute < 5; ++minute) { // after so many failures Google is spared for a while
        desk.practice.settleAfter(1min);
    }
    QTRY_VERIFY(desk.person.sees("nothingToDo"));
    QCOMPARE(desk.practice.status(id), u"synced"_s);
    // It was so all the same, and stays said for a day.
    QCOMPARE(alertsOf(desk).size(), 1);
    desk.practice.clock.advance(26h);
    desk.workplace->setDesk(admin);
    desk.window.showView(u"dashboard"_s);
    desk.window.showView(u"health"_s);
    QTRY_VERIFY(alertsOf(desk).isEmpty());
}

void TestHealthView::aTokenThatIsRefusedLeadsToTheSettings()
{
    DeskWindow desk;
    log(desk, u"zoom-token"_s, u"refresh"_s, failureOf(FailureKind::NeedsSignIn, u"zoom.client-invalid"_s), 90ms);
    openHealth(desk);
    QTRY_COMPARE(alertsOf(desk).size(), 1);
    QVERIFY(textOf(alertsOf(desk).first()).contains(u"access token"_s));
    QCOMPARE(stateOn(desk, "zoomHealth").text(), u"Sign-in needed"_s);
    desk.person.click(*alertsOf(desk).first()->button());
    QTRY_VERIFY(desk.person.sees("zoomPage"));
}

void TestHealthView::slowMeetingsAreSaidAndTested()
{
    DeskWindow desk;
    log(desk, u"meeting"_s, u"create"_s, {}, 12s);
    desk.report.lines = {{ports::CheckLine::Mark::Good, u"Zoom answers."_s, {}}};
    openHealth(desk);
    QTRY_COMPARE(alertsOf(desk).size(), 1);
    QVERIFY(textOf(alertsOf(desk).first()).contains(u"ten seconds"_s));
    desk.person.click(*alertsOf(desk).first()->button());
    QTRY_COMPARE(desk.tests, 1);
}

void TestHealthView::whatIsAPersonsToDeleteIsNamedWithItsPlace()
{
    DeskWindow desk;
    const base::Instant now = desk.practice.clock.now();
    need(desk.practice.store().write([now](store::Tables &tables) -> base::Result<bool> {
        tables.strays.report(u"zoom"_s, {{u"zoom"_s, u"edited"_s, u"ada@example.com"_s, u"81"_s, now, now}});
        return true;
    }));
    openHealth(desk);
    QTRY_COMPARE(alertsOf(desk).size(), 1);
    QVERIFY(textOf(alertsOf(desk).first()).contains(u"Zoom ada@example.com, today"_s));
    QVERIFY(!alertsOf(desk).first()->button()->isVisible());
}

void TestHealthView::eachAccountStandsForItself()
{
    DeskWindow desk;
    service::AccountForm form;
    form.name = u"Second practice"_s;
    form.accountId = u"account"_s;
    form.clientId = u"client"_s;
    form.secret = base::Secret("secret");
    need(service::AccountService(desk.practice.context()).add(domain::AccountKind::Zoom, form));
    desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    openHealth(desk);
    const auto names = [&desk] {
        QStringList all;
        for (const QLabel *name : desk.person.part("zoomHealth").findChildren<QLabel *>(u"accountName"_s)) {
            if (name->isVisible()) {
                all.append(name->text());
            }
        }
        return all;
    };
    QTRY_COMPARE(names().size(), 2);
    QCOMPARE(names().last(), u"Second practice"_s);
    const auto states = desk.person.part("zoomHealth").findChildren<widgets::Badge *>(u"accountState"_s);
    QCOMPARE(states.first()->meaning(), Meaning::Good);
    QCOMPARE(states.last()->meaning(), Meaning::Neutral); // nothing was asked of it yet
}

void TestHealthView::anExpiredSignInIsMendedByConnecting()
{
    DeskWindow desk;
    desk.environment.remove(u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s);
    desk.environment.insert(u"GOOGLE_CALENDAR_ACCOUNT"_s, "signed-in");
    desk.environment.insert(u"GOOGLE_CALENDAR_CLIENT_PATH"_s, "/dev/null");
    const Failure expired = failureOf(FailureKind::NeedsSignIn, u"google.sign-in-expired"_s);
    desk.practice.calendar->fail(u"insert"_s, expired, FakeRemote::Effect::NotApplied, often);
    const QUuid id = desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    openHealth(desk);
    QTRY_COMPARE(alertsOf(desk).size(), 1);
    QVERIFY(textOf(alertsOf(desk).first()).contains(u"1 session"_s));

    desk.practice.calendar->recover();
    desk.person.click(*alertsOf(desk).first()->button());
    QTRY_COMPARE(desk.opened.size(), 1);
    QCOMPARE(desk.opened.first().host(), u"accounts.google.com"_s);
    desk.practice.settle();
    QTRY_VERIFY(alertsOf(desk).isEmpty());
    QTRY_VERIFY(desk.person.sees("nothingToDo"));
    QCOMPARE(desk.practice.status(id), u"synced"_s);
}

void TestHealthView::aParkedSessionIsTriedAgainFromItsLine()
{
    DeskWindow desk;
    desk.failNextRoom();
    const QUuid id = desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    openHealth(desk);
    QVERIFY(desk.person.part("troubleSession").isVisible());
    QVERIFY(desk.person.reads("troubleSession").contains(u"Jo Doe"_s));
    QVERIFY(!desk.person.reads("troubleWhat").isEmpty());
    QVERIFY(!desk.person.reads("troubleRemedy").isEmpty());
    desk.person.click("troubleRetry");
    QTRY_VERIFY(desk.person.sees("nothingToDo"));
    QTRY_VERIFY(desk.person.sees("toast"));
    QVERIFY(!desk.row(id).joinLink.isEmpty());
}

void TestHealthView::aParkedSessionOpensInThePanel()
{
    DeskWindow desk;
    desk.failNextRoom();
    desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    openHealth(desk);
    desk.person.part("troubleOpen");
    desk.person.tabTo("troubleOpen");
    desk.person.press(Qt::Key_Space);
    QTRY_VERIFY(desk.person.sees("sessionPanel"));
    QTRY_VERIFY(desk.person.sees("retrySessionButton"));
}

void TestHealthView::retryThatFailsSaysSo()
{
    DeskWindow desk;
    desk.practice.meetings->fail(u"create"_s, rejected(u"zoom.user-unknown"_s), FakeRemote::Effect::NotApplied, often);
    desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    openHealth(desk);
    desk.person.click("troubleRetry");
    QTRY_VERIFY(desk.person.sees("troubleNote"));
    QTRY_VERIFY(desk.person.part<QPushButton>("troubleRetry").isEnabled());
}

void TestHealthView::everythingIsTriedAgainAtOnce()
{
    DeskWindow desk;
    desk.practice.meetings->fail(u"create"_s, rejected(u"zoom.user-unknown"_s), FakeRemote::Effect::NotApplied, 2);
    desk.book(u"2027-03-03T10:00"_s);
    desk.book(u"2027-03-03T14:00"_s, u"Kern"_s);
    desk.practice.settle();
    openHealth(desk);
    QTRY_COMPARE(desk.window.findChildren<QWidget *>(u"troubleLine"_s).size(), 2);
    desk.person.click("retryAll");
    QTRY_VERIFY(desk.person.sees("nothingToDo"));
    QTRY_VERIFY(!desk.rowOf(u"Doe"_s).joinLink.isEmpty());
    QTRY_VERIFY(!desk.rowOf(u"Kern"_s).joinLink.isEmpty());
}

void TestHealthView::manySessionsAreShownBitByBit()
{
    DeskWindow desk;
    desk.practice.meetings->fail(u"create"_s, rejected(u"zoom.user-unknown"_s), FakeRemote::Effect::NotApplied, often);
    for (int hour = 10; hour < 17; ++hour) {
        desk.book(u"2027-03-03T%1:00"_s.arg(hour), u"Kern"_s);
    }
    desk.practice.settle();
    openHealth(desk);
    QTRY_COMPARE(desk.person.reads("moreTrouble"), u"Show 4 more"_s);
    QCOMPARE(desk.window.findChildren<QWidget *>(u"troubleLine"_s).size(), 3);
    desk.person.click("moreTrouble");
    QTRY_COMPARE(desk.window.findChildren<QWidget *>(u"troubleLine"_s).size(), 7);
    QVERIFY(!desk.person.sees("moreTrouble"));
}

void TestHealthView::aTestSaysWhatItFound()
{
    DeskWindow desk;
    desk.report.lines = {{ports::CheckLine::Mark::Bad, u"The user is unknown."_s, u"Look at the address."_s}};
    desk.book(u"2027-03-03T10:00"_s);
    desk.practice.settle();
    openHealth(desk);
    auto *test = desk.person.part("mailHealth").findChild<QPushButton *>(u"testConnection"_s);
    QVERIFY(test->accessibleName().contains(u"Mail"_s));
    desk.person.click(*test);
    const auto says = [&desk](const QString &text) {
        const QList<QLabel *> labels = desk.person.part("mailHealth").findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QTRY_VERIFY(says(u"The user is unknown."_s));
    QVERIFY(says(u"Look at the address."_s));
}

void TestHealthView::changesShowByThemselves()
{
    DeskWindow desk;
    openHealth(desk);
    QTRY_VERIFY(desk.person.sees("nothingToDo"));
    desk.failNextRoom();
    desk.book(u"2027-03-03T10:00"_s);
    QTRY_VERIFY(desk.person.sees("troubleLine"));
    QVERIFY(!desk.person.sees("nothingToDo"));
}

void TestHealthView::whatCannotBeReadIsSaidAndReadAgain()
{
    DeskWindow desk;
    const auto rename = [&desk](const QString &from, const QString &to) {
        need(desk.practice.store().database().write([=](store::Connection &db) -> base::Result<int> {
            db.run(u"ALTER TABLE %1 RENAME TO %2"_s.arg(from, to));
            return 0;
        }));
    };
    rename(u"service_state"_s, u"mislaid"_s);
    desk.open(admin);
    desk.window.showView(u"health"_s);
    QTRY_VERIFY(desk.person.sees("healthError"));
    QVERIFY(!desk.person.sees("healthScroll"));
    rename(u"mislaid"_s, u"service_state"_s);
    desk.person.click(*desk.person.part("healthError").findChild<QPushButton *>());
    QTRY_VERIFY(desk.person.sees("healthScroll"));
    QVERIFY(!desk.person.sees("healthError"));
}

void TestHealthView::theLightOfASessionStandsInTheTableAndIsRepaired()
{
    DeskWindow desk;
    const QUuid id = desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    findChange(desk);
    desk.open();
    desk.person.press(Qt::Key_2, Qt::ControlModifier);
    auto &table = desk.person.part<QTableView>("appointmentsTable");
    const auto cell = [&table](int role) {
        return table.model()->index(0, appointments::CheckColumn).data(role).toString();
    };
    QTRY_COMPARE(cell(Qt::AccessibleTextRole), u"Not as it should be"_s);
    QVERIFY(cell(Qt::ToolTipRole).contains(u"passcode"_s));
    QCOMPARE(cell(Qt::AccessibleDescriptionRole), cell(Qt::ToolTipRole));
    const QString passcode = desk.row(id).passcode;

    desk.window.showSession(id);
    QTRY_VERIFY(desk.person.sees("checkCard"));
    QVERIFY(desk.person.reads("checkReason").contains(u"passcode"_s));
    desk.person.click("repairSessionButton");
    QTRY_VERIFY(!desk.person.sees("checkCard"));
    desk.practice.settle(); // only now it is certain that the repair has been asked for
    QCOMPARE(desk.practice.meetings->meetings().begin()->second.meeting.passcode, passcode);
    sync::PreflightJob look;
    desk.practice.run(look);
    QTRY_COMPARE(cell(Qt::AccessibleTextRole), u"Checked"_s);
}

void TestHealthView::theLightOfASessionStandsInTodaysList()
{
    DeskWindow desk;
    desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    findChange(desk);
    desk.open();
    auto &today = desk.person.part<QListView>("todayList");
    const auto says = [&today](int role, const QString &text) {
        for (int row = 0; row < today.model()->rowCount(); ++row) {
            if (today.model()->index(row, 0).data(role).toString().contains(text)) {
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(says(Qt::AccessibleTextRole, u"Not as it should be"_s));
    QVERIFY(says(Qt::ToolTipRole, u"passcode"_s));
}

void TestHealthView::aRedLightIsRepairedFromItsLine()
{
    DeskWindow desk;
    const QUuid id = desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    const QString passcode = desk.practice.meeting(id).identity.passcode;
    findChange(desk);
    openHealth(desk);
    QTRY_VERIFY(desk.person.sees("troubleLine"));
    QVERIFY(!desk.person.sees("nothingToDo"));
    QVERIFY(desk.person.reads("troubleSession").contains(u"Jo Doe"_s));
    QCOMPARE(desk.person.reads("troubleWhat"), u"Not as it should be: The passcode is not the one that was sent."_s);
    QCOMPARE(desk.person.reads("troubleRetry"), u"Repair"_s);
    QVERIFY(!desk.person.sees("retryAll")); // would change nothing
    QTRY_COMPARE(desk.person.reads("practiceState"), u"1 need(s) you"_s);

    desk.person.click("troubleRetry");
    QTRY_VERIFY(!desk.row(id).preflight); // the repair has been asked for
    desk.practice.settle();
    QTRY_VERIFY(desk.person.sees("nothingToDo"));
    QTRY_VERIFY(desk.person.sees("toast"));
    QCOMPARE(desk.practice.meetings->meetings().begin()->second.meeting.passcode, passcode);
    QTRY_COMPARE(desk.person.reads("practiceState"), u"All in line"_s);
}

void TestHealthView::aRedLightOfASessionThatHasBegunIsToldUntilItsEnd()
{
    DeskWindow desk;
    desk.book(u"2027-03-01T14:00"_s);
    desk.practice.settle();
    findChange(desk);
    desk.setTime(u"2027-03-01T14:49"_s);
    openHealth(desk);
    QTRY_VERIFY(desk.person.sees("troubleLine"));
    QVERIFY(desk.person.sees("troubleOpen"));
    QVERIFY(!desk.person.sees("troubleRetry"));
    desk.setTime(u"2027-03-01T14:50"_s);
    desk.workplace->setDesk(admin);
    desk.window.showView(u"dashboard"_s);
    desk.window.showView(u"health"_s);
    QTRY_VERIFY(desk.person.sees("nothingToDo"));
    QVERIFY(!desk.person.sees("troubleLine"));
}

void TestHealthView::whatTheSandboxRefusesIsRetriedInTheProgram()
{
    SandboxPractice sandbox;
    sandbox.refuse(u"zoom"_s, u"create"_s, 404);
    gui::Desktop desktop({testTheme(), sandbox, {{u"DESK_ROLE"_s, "admin"}}, nullptr, [](const QUrl &, QWidget *) {}});
    desktop.start();
    const Person person(desktop.window());
    QVERIFY(QTest::qWaitForWindowActive(&desktop.window()));
    QTRY_VERIFY_WITH_TIMEOUT(desktop.practice() && person.sees("newSession"), 20000);
    QTRY_VERIFY(!desktop.practice()->workplace({}).psychologists().empty());
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
    QTRY_VERIFY_WITH_TIMEOUT(person.sees("sessionPanel"), 20000);
    person.press(Qt::Key_Escape);

    person.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(person.sees("troubleLine"), 30000);
    QVERIFY(person.reads("troubleSession").contains(u"Mia Kern"_s));
    QVERIFY(!person.reads("troubleWhat").isEmpty());
    sandbox.work();
    person.click("troubleRetry");
    QTRY_VERIFY_WITH_TIMEOUT(person.sees("nothingToDo"), 30000);
    QCOMPARE(sandbox.kept(u"meetings"_s).size(), 1);
}

QTEST_MAIN(TestHealthView)
#include "test_healthview.moc"
