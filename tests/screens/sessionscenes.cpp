// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/deskwindow.h"
#include "tests/screens/scenes.h"

using namespace Qt::StringLiterals;

namespace anteroom::screens {

namespace {

const service::Desk reception{security::Role::Reception, {}};

void takeResults(Studio &studio)
{
    PracticeDay day;
    day.practice.stopEngines();
    const QUuid waiting = day.book(u"Marta"_s, u"Silva"_s, day.practice.ada.uuid, u"2027-03-09T13:30"_s);
    DeskWindow desk(studio, day, reception);
    desk.window.showSession(waiting);
    desk.take(u"session-waiting"_s);
    day.practice.settle();
    desk.take(u"session-done"_s);
    desk.click("editContact");
    desk.type("contactEmail", u"marta.silva@example"_s);
    desk.click("saveContact");
    desk.take(u"session-contact"_s);
    desk.click("leaveContact");
    constexpr int always = 1000;
    day.practice.meetings->fail(u"create"_s, testing::rejected(u"zoom.user-not-licensed"_s),
                                testing::FakeRemote::Effect::NotApplied, always);
    const QUuid failed = day.book(u"Ewan"_s, u"McGregor-Hughes"_s, day.practice.ben.uuid, u"2027-03-05T16:30"_s);
    day.practice.settle();
    desk.window.showSession(failed);
    desk.take(u"session-failed"_s);
    desk.window.showSession(day.session(u"Patel"_s, u"2027-03-04T11:30"_s));
    desk.take(u"session-cancelled"_s);
    desk.window.showSession(day.session(u"Fischer"_s, u"2027-03-04T13:30"_s));
    desk.take(u"session-in-person"_s);
}

void takeChanges(Studio &studio)
{
    PracticeDay day;
    DeskWindow desk(studio, day, reception);
    desk.move(day.session(u"Hale"_s, u"2027-03-04T15:00"_s));
    desk.take(u"move-unchanged"_s);
    desk.type("sessionDate", u"5.3.2027"_s);
    desk.type("sessionTime", u"14:00"_s);
    desk.take(u"move-changed"_s);
    desk.click("saveSession");
    desk.take(u"move-undo"_s);
    desk.cancel(day.session(u"Okafor"_s, u"2027-03-04T11:00"_s));
    desk.take(u"cancel-start"_s);
    desk.type("cancelReason", u"Patient is ill"_s);
    desk.click("cancelNow");
    desk.take(u"cancel-undo"_s);
    desk.cancel(day.session(u"Brandt"_s, u"2027-03-04T09:30"_s));
    desk.type("cancelReason", u"Fire alarm"_s);
    desk.click("cancelNow");
    desk.take(u"cancel-running"_s);
}

void takeNewMeeting(Studio &studio)
{
    PracticeDay day;
    DeskWindow desk(studio, day, {security::Role::Admin, {}});
    desk.window.showSession(day.session(u"Okafor"_s, u"2027-03-04T11:00"_s));
    desk.take(u"session-admin"_s);
    desk.click("regenerateMeetingButton");
    desk.type("regenerateReason", u"Sent to the wrong person"_s);
    desk.take(u"regenerate-start"_s);
}

} // namespace

void takeSessions(Studio &studio)
{
    takeResults(studio);
    takeChanges(studio);
    takeNewMeeting(studio);
}

} // namespace anteroom::screens
