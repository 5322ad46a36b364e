// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/deskwindow.h"
#include "tests/screens/scenes.h"

#include "integrations/zoom/checklines.h"
#include "ui/settings/settingsview.h"

#include <QListWidget>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace anteroom::screens {

namespace {

using ports::CheckReport;

void append(CheckReport &report, const std::vector<ports::CheckLine> &lines)
{
    report.lines.insert(report.lines.end(), lines.begin(), lines.end());
}

QJsonObject licensedUser()
{
    return {{u"status"_s, u"active"_s}, {u"type"_s, 2}};
}

CheckReport goodReport()
{
    CheckReport report;
    append(report, zoom::scopeLines(u"meeting:write:admin meeting:read:admin user:read:admin"_s));
    append(report, zoom::userLines(u"ada@example.com"_s, licensedUser()));
    append(report, zoom::userLines(u"ben@example.com"_s, licensedUser()));
    return report;
}

CheckReport badReport()
{
    CheckReport report;
    append(report, zoom::scopeLines(u"meeting:write:admin meeting:read:admin user:read:user:admin"_s));
    append(report, zoom::userLines(u"ada@example.com"_s, licensedUser()));
    append(report, zoom::userLines(u"ben@example.com"_s, {{u"status"_s, u"pending"_s}, {u"type"_s, 1}}));
    report.lines.push_back(zoom::encryptionLine(u"ada@example.com"_s, {}));
    return report;
}

/// Moves the page so that this part of it is seen, and some of what stands below.
void scrollTo(DeskWindow &desk, const char *name)
{
    constexpr int roomBelow = 300;
    auto &part = desk.part<QWidget>(name);
    for (QWidget *parent = &part; parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent)) {
            area->ensureWidgetVisible(&part, 0, roomBelow);
        }
    }
}

void takePages(DeskWindow &desk)
{
    for (const QString &page : {u"practice"_s, u"psychologists"_s, u"zoom"_s, u"google"_s, u"mail"_s, u"desk"_s}) {
        desk.window.findChild<settings::SettingsView *>()->showPage(page);
        desk.take(u"settings-"_s + page);
    }
}

void takeZoom(DeskWindow &desk)
{
    desk.window.findChild<settings::SettingsView *>()->showPage(u"zoom"_s);
    desk.report = goodReport();
    desk.click("testConnection");
    desk.rest();
    scrollTo(desk, "testConnection");
    desk.take(u"settings-test-good"_s);
    desk.report = badReport();
    desk.click("testConnection");
    desk.rest();
    scrollTo(desk, "testConnection");
    desk.take(u"settings-test-bad"_s);
    desk.type("zoom.oauth.account-id", u" "_s);
    desk.press(Qt::Key_Backspace);
    scrollTo(desk, "zoom.oauth.account-id");
    desk.take(u"settings-problem"_s);
}

void takePsychologist(DeskWindow &desk)
{
    desk.window.findChild<settings::SettingsView *>()->showPage(u"psychologists"_s);
    desk.rest();
    auto &list = desk.part<QListWidget>("psychologists");
    list.setFocus(Qt::TabFocusReason);
    list.setCurrentRow(1);
    desk.press(Qt::Key_Return);
    desk.take(u"settings-psychologist"_s);
}

} // namespace

void takeSettings(Studio &studio)
{
    PracticeDay day;
    {
        DeskWindow desk(studio, day, {security::Role::Admin, {}});
        desk.window.showView(u"settings"_s);
        takePages(desk);
        takeZoom(desk);
        takePsychologist(desk);
    }
    DeskWindow desk(studio, day, {security::Role::Reception, {}});
    desk.window.showView(u"settings"_s);
    desk.take(u"settings-reception"_s);
}

} // namespace anteroom::screens
