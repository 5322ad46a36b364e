// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/deskwindow.h"
#include "tests/screens/scenes.h"

#include "core/ports/reasons.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace anteroom::screens {

namespace {

const service::Desk reception{security::Role::Reception, {}};

service::Desk adasDesk(const PracticeDay &day)
{
    return {security::Role::Psychologist, day.practice.ada.uuid};
}

void takePsychologist(Studio &studio)
{
    PracticeDay day;
    DeskWindow desk(studio, day, adasDesk(day));
    desk.take(u"dashboard-psychologist"_s);
    day.setTime(u"2027-03-04T09:52"_s);
    desk.take(u"dashboard-join-open"_s);
    desk.click("joinButton");
    desk.take(u"dashboard-join-fetching"_s);
    const ports::Reason reason = ports::reasonFor(u"net.offline"_s, {});
    desk.answer(base::failure(base::ErrorKind::Refused, reason.what));
    desk.take(u"dashboard-join-failed"_s);
    desk.click("joinButton");
    desk.answer(base::Secret("https://us02web.zoom.us/s/81234567890?zak=none"));
    desk.take(u"dashboard-join-opened"_s);
}

void takeReception(Studio &studio)
{
    PracticeDay day;
    DeskWindow desk(studio, day, reception);
    desk.take(u"dashboard-reception"_s);
    desk.window.resize(760, 620);
    desk.take(u"dashboard-small-window"_s);
}

void takeTrouble(Studio &studio)
{
    PracticeDay day;
    constexpr int always = 1000;
    day.practice.meetings->fail(u"create"_s, testing::rejected(u"zoom.user-not-licensed"_s),
                                testing::FakeRemote::Effect::NotApplied, always);
    day.practice.mail->fail(u"send"_s, testing::rejected(u"mail.recipient-refused"_s),
                            testing::FakeRemote::Effect::NotApplied, 1);
    day.book(u"Marta"_s, u"Silva"_s, day.clara, u"2027-03-04T13:30"_s);
    day.practice.settle();
    day.book(u"Ewan"_s, u"McGregor-Hughes"_s, day.practice.ben.uuid, u"2027-03-04T16:00"_s);
    day.practice.settle();
    DeskWindow desk(studio, day, reception);
    desk.take(u"dashboard-trouble"_s);
}

void takeOffline(Studio &studio)
{
    PracticeDay day;
    day.goOffline();
    day.book(u"Marta"_s, u"Silva"_s, day.practice.ada.uuid, u"2027-03-05T13:30"_s);
    day.book(u"Ewan"_s, u"McGregor-Hughes"_s, day.practice.ben.uuid, u"2027-03-04T16:00"_s);
    day.practice.settle();
    DeskWindow desk(studio, day, reception);
    desk.take(u"dashboard-offline"_s);
}

void takeWithoutRows(Studio &studio)
{
    PracticeDay day(true);
    {
        DeskWindow desk(studio, day, reception);
        desk.take(u"dashboard-empty"_s);
    }
    for (const bool isAdmin : {true, false}) {
        DeskWindow desk(studio, day, isAdmin ? service::Desk{security::Role::Admin, {}} : reception);
        desk.workplace->change({{u"mail.smtp.url"_s, {}}, {u"zoom.enabled"_s, {}}, {u"google.calendar.enabled"_s, {}}},
                               {});
        desk.take(isAdmin ? u"dashboard-new"_s : u"dashboard-new-reception"_s);
    }
    {
        const BlockedStore blocked(day);
        DeskWindow desk(studio, day, reception);
        desk.take(u"dashboard-loading"_s);
    }
    day.mislay(u"bookings"_s);
    {
        DeskWindow desk(studio, day, reception);
        desk.take(u"dashboard-store-error"_s);
    }
    day.putBack(u"bookings"_s);
}

} // namespace

void takeDashboard(Studio &studio)
{
    takePsychologist(studio);
    takeReception(studio);
    takeTrouble(studio);
    takeOffline(studio);
    takeWithoutRows(studio);
}

} // namespace anteroom::screens
