// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/deskwindow.h"
#include "tests/screens/scenes.h"

#include "core/service/accountservice.h"
#include "core/sync/calendarreading.h"
#include "core/sync/calllog.h"
#include "core/sync/preflightjob.h"
#include "ui/settings/settingsview.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::screens {

namespace {

const service::Desk admin{security::Role::Admin, {}};
const service::Desk reception{security::Role::Reception, {}};
const QString view = u"health"_s;

void scrollDown(DeskWindow &desk)
{
    QScrollBar *bar = desk.part<QScrollArea>("healthScroll").verticalScrollBar();
    bar->setValue(bar->maximum());
}

/// What a usual day leaves behind: how long calls took, and what was deleted.
void addRecord(PracticeDay &day)
{
    const base::Instant now = day.practice.clock.now();
    const auto log = [&day, now](const QString &object, const QString &action, int times,
                                 std::chrono::milliseconds took) {
        for (int i = 0; i < times; ++i) {
            const store::SyncLogEntry entry = sync::callEntry(object, action, {}, took, now);
            if (!sync::logCall(day.practice.store(), entry).result()) {
                qFatal("The log takes nothing.");
            }
        }
    };
    log(u"meeting"_s, u"create"_s, 60, 840ms);
    log(u"meeting"_s, u"update"_s, 8, 2300ms);
    log(u"practice-event"_s, u"create"_s, 60, 310ms);
    log(u"psychologist-event"_s, u"create"_s, 60, 420ms);
    log(u"mail"_s, u"send"_s, 90, 1400ms);
    testing::need(day.practice.store().write([now](store::Tables &tables) -> base::Result<bool> {
        tables.retention.prove({u"links-30d"_s, 9, now - 27h, now - 747h});
        tables.retention.prove({u"zoom-meetings-24h"_s, 6, now - 3h, now - 27h});
        return true;
    }));
}

/// Somebody has signed in to Google, by whom the calendars are written.
void signIn(PracticeDay &day)
{
    service::PracticeService admins(day.practice.context());
    if (!admins.set(u"google.oauth.client-path"_s, u"/etc/anteroom/google-client.json"_s).result() ||
        !admins.keepGoogleSignIn(base::Secret("token")).result()) {
        qFatal("Nobody can sign in.");
    }
}

void takeHealthy(Studio &studio)
{
    PracticeDay day;
    addRecord(day);
    DeskWindow desk(studio, day, admin);
    desk.window.showView(view);
    desk.take(u"health-good"_s);
}

/// Sessions that wait for somebody, a service that asks for a sign-in, and one that cannot be reached.
void makeTrouble(PracticeDay &day)
{
    constexpr int always = 1000;
    constexpr auto effect = testing::FakeRemote::Effect::NotApplied;
    day.practice.meetings->fail(u"create"_s, testing::rejected(u"zoom.user-unknown"_s), effect, always);
    day.book(u"Marta"_s, u"Silva"_s, day.clara, u"2027-03-04T13:30"_s);
    day.practice.settle();
    day.practice.meetings->recover();
    const ports::Failure expired{ports::FailureKind::NeedsSignIn, u"google.sign-in-expired"_s, {}, {}, false};
    day.practice.calendar->fail(u"insert"_s, expired, effect, always);
    day.practice.mail->fail(u"send"_s, testing::unreachable(), effect, always);
    day.book(u"Ewan"_s, u"McGregor-Hughes"_s, day.practice.ben.uuid, u"2027-03-05T16:30"_s);
    day.book(u"Lena"_s, u"Fischer"_s, day.clara, u"2027-03-09T11:00"_s);
    day.book(u"Tom"_s, u"Baker"_s, day.practice.ada.uuid, u"2027-03-10T15:00"_s);
    day.practice.settle();
}

void nearTheLimit(PracticeDay &day)
{
    constexpr int nearly = 86;
    testing::need(day.practice.store().write([&day](store::Tables &tables) -> base::Result<bool> {
        tables.hostChanges.raise({}, day.practice.ada.zoomUser, day.practice.clock.now(), nearly);
        return true;
    }));
}

void takeAccounts(Studio &studio)
{
    PracticeDay day;
    addRecord(day);
    service::AccountForm form;
    form.name = u"Harbour Practice, second site"_s;
    form.accountId = u"qT4mW9bLRs6xJd1eHzVf0g"_s;
    form.clientId = u"d2LkP8vYNc5rXa7tQwEj"_s;
    form.secret = base::Secret("not a secret");
    testing::need(service::AccountService(day.practice.context()).add(domain::AccountKind::Zoom, form));
    DeskWindow desk(studio, day, admin);
    desk.window.showView(view);
    desk.take(u"health-accounts"_s);
}

void takeInTrouble(Studio &studio)
{
    PracticeDay day;
    addRecord(day);
    signIn(day);
    nearTheLimit(day);
    makeTrouble(day);
    DeskWindow desk(studio, day, admin);
    desk.window.showView(view);
    desk.take(u"health-trouble"_s);
    scrollDown(desk);
    desk.take(u"health-trouble-below"_s);
}

void takeWithoutFigures(Studio &studio)
{
    PracticeDay day(true);
    {
        DeskWindow desk(studio, day, admin);
        desk.window.showView(view);
        desk.take(u"health-unused"_s);
    }
    {
        const BlockedStore blocked(day);
        DeskWindow desk(studio, day, admin);
        desk.window.showView(view);
        desk.take(u"health-loading"_s);
    }
    day.mislay(u"service_state"_s);
    {
        DeskWindow desk(studio, day, admin);
        desk.window.showView(view);
        desk.take(u"health-store-error"_s);
    }
    day.putBack(u"service_state"_s);
}

/// The last look before the day's sessions found that somebody changed some of them.
void takeLights(Studio &studio)
{
    PracticeDay day;
    day.practice.meetings->editAll([&day](ports::Meeting &meeting) {
        if (meeting.id == day.practice.meeting(day.session(u"Okafor"_s, u"2027-03-04T11:00"_s)).identity.remoteId) {
            meeting.passcode = u"other"_s;
        }
    });
    sync::PreflightJob job;
    day.practice.run(job);
    DeskWindow desk(studio, day, reception);
    desk.take(u"lights-dashboard"_s);
    desk.window.showView(u"appointments"_s);
    desk.take(u"lights-appointments"_s);
    desk.window.showSession(day.session(u"Okafor"_s, u"2027-03-04T11:00"_s));
    desk.take(u"lights-session"_s);
    desk.workplace->setDesk(admin);
    desk.window.showView(view);
    desk.take(u"lights-health"_s);
}

void takeSignIn(Studio &studio)
{
    PracticeDay day;
    signIn(day);
    DeskWindow desk(studio, day, admin);
    desk.window.showView(u"settings"_s);
    desk.window.findChild<settings::SettingsView *>()->showPage(u"google"_s);
    desk.rest();
    auto &button = desk.part<QWidget>("connectGoogle");
    constexpr int roomBelow = 120;
    for (QWidget *parent = &button; parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent)) {
            area->ensureWidgetVisible(&button, 0, roomBelow);
        }
    }
    desk.take(u"settings-google-connected"_s);
    desk.click("connectGoogle");
    desk.take(u"settings-google-waiting"_s);
}

void takeDecision(Studio &studio)
{
    PracticeDay day;
    sync::CalendarReading reading;
    day.practice.run(reading);
    day.practice.calendar->moveAll(day.practice.settings.sync.practiceCalendar, 90min);
    day.practice.run(reading);
    DeskWindow desk(studio, day, reception);
    desk.window.showSession(day.session(u"Hale"_s, u"2027-03-04T15:00"_s));
    desk.take(u"session-decision"_s);
}

} // namespace

void takeHealth(Studio &studio)
{
    takeHealthy(studio);
    takeAccounts(studio);
    takeInTrouble(studio);
    takeWithoutFigures(studio);
    takeLights(studio);
    takeDecision(studio);
    takeSignIn(studio);
}

} // namespace anteroom::screens
