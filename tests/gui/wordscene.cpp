// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wordscene.h"

#include "ui/settings/settingsview.h"
#include "ui/shell/panelhost.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::testing {

namespace {

theme::Theme &theTheme()
{
    static theme::Theme theme(*qApp);
    return theme;
}

} // namespace

WordScene::WordScene(security::Role role)
{
    practice.hold = 0ms;
    running = book(u"2027-03-01T11:05"_s, u"Doe"_s, u"video"_s);
    coming = book(u"2027-03-03T10:00"_s, u"Roe"_s, u"video"_s);
    book(u"2027-03-01T12:30"_s, u"Poe"_s, u"in-person"_s);
    book(u"2027-03-02T09:00"_s, u"Moe"_s, u"phone"_s);
    practice.settle();
    practice.meetings->fail(u"create"_s, rejected(u"zoom.scope-missing"_s), FakeRemote::Effect::NotApplied, 3);
    troubled = book(u"2027-03-01T15:00"_s, u"Low"_s, u"video"_s);
    practice.settle();
    const QUuid psychologist = role == security::Role::Psychologist ? practice.ada.uuid : QUuid();
    workplace = std::make_unique<service::Workplace>(practice.store(), practice.clock, practice.random, environment(),
                                                     service::StoredSettings(), service::Desk{role, psychologist},
                                                     service::RemoteAccess());
    window = std::make_unique<shell::MainWindow>(theTheme());
    window->resize(1240, 800);
    window->open(*workplace, [](const QUrl &) {});
    window->show();
    waitUntil([this] { return workplace->psychologists().size() == 2; }, "psychologists");
    part("practiceState");
}

WordScene::~WordScene()
{
    window->leave();
    window.reset();
    workplace.reset();
}

QUuid WordScene::book(const QString &start, const QString &last, const QString &modality)
{
    service::BookingForm form = practice.form();
    form.start = start;
    form.patient.last = last;
    form.patient.email = last.toLower() + u"@example.com"_s;
    form.modality = modality;
    form.place = modality == u"in-person"_s ? u"Room Seven"_s : QString();
    return practice.book(form);
}

service::EnvironmentValues WordScene::environment() const
{
    return {
        {u"PRACTICE_NAME"_s, "Harbour Psychology"},
        {u"PRACTICE_ZONE"_s, "Australia/Sydney"},
        {u"SESSION_TYPES"_s, practice.settings.sessionTypes.join(u',').toUtf8()},
        {u"ZOOM_ENABLED"_s, "true"},
        {u"ZOOM_ACCOUNT_ID"_s, "account"},
        {u"ZOOM_CLIENT_ID"_s, "client"},
        {u"ZOOM_CLIENT_SECRET"_s, "secret"},
        {u"GOOGLE_CALENDAR_ENABLED"_s, "true"},
        {u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s, "/dev/null"},
        {u"GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID"_s, practice.settings.sync.practiceCalendar.toUtf8()},
        {u"MAIL_SMTP_URL"_s, "smtps://mail.example:465"},
        {u"MAIL_FROM"_s, "desk@harbour.example"},
    };
}

QStringList WordScene::data() const
{
    QStringList words{u"Harbour Psychology"_s,
                      u"Australia/Sydney"_s,
                      u"Room Seven"_s,
                      u"English"_s,
                      u"Deutsch"_s,
                      practice.ada.name,
                      practice.ben.name,
                      u"us02web.zoom.us/j/"_s,
                      u"Jo Doe"_s,
                      u"Jo Roe"_s,
                      u"Jo Poe"_s,
                      u"Jo Moe"_s,
                      u"Jo Low"_s,
                      u"Byron"_s,
                      u"Anteroom"_s};
    return words + practice.settings.sessionTypes;
}

void WordScene::showView(const QString &view, const QString &page)
{
    window->showView(view);
    if (view == u"settings"_s) {
        part<settings::SettingsView>("").showPage(page);
        return;
    }
    auto &list = part<QAbstractItemView>(view == u"dashboard"_s ? "todayList" : "appointmentsTable");
    waitUntil([&] { return list.model()->rowCount() > 1; }, "rows");
}

void WordScene::openSession(const QUuid &id)
{
    window->showSession(id);
    part("sessionDeliveries");
}

void WordScene::follow(const char *action, const char *button)
{
    QWidget *panel = window->findChild<shell::PanelHost *>()->panel();
    panel->findChild<QAction *>(QString::fromLatin1(action))->trigger();
    part(button);
}

void WordScene::type(const char *editor, const QString &text)
{
    auto &edit = part<QLineEdit>(editor);
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
    QTest::keyClick(&edit, Qt::Key_Tab);
}

void WordScene::click(const char *button)
{
    part<QAbstractButton>(button).click();
}

void WordScene::waitUntil(const std::function<bool()> &isTrue, const char *what)
{
    if (!QTest::qWaitFor(isTrue)) {
        qFatal("Waited in vain for %s.", what);
    }
}

} // namespace anteroom::testing
