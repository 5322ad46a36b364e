// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/deskwindow.h"

#include "ui/shell/panelhost.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::testing {

theme::Theme &testTheme()
{
    static theme::Theme theme(*qApp);
    return theme;
}

DeskWindow::DeskWindow() : window(testTheme())
{
    practice.addEngine();
}

DeskWindow::~DeskWindow()
{
    window.leave();
}

QUuid DeskWindow::book(const QString &start, const QString &last, const QUuid &psychologist)
{
    service::BookingForm form = practice.form();
    form.start = start;
    form.patient.last = last;
    form.patient.email = last.toLower() + u"@example.com"_s;
    if (!psychologist.isNull()) {
        form.psychologist = psychologist;
    }
    return practice.book(form);
}

void DeskWindow::failNextRoom()
{
    practice.meetings->fail(u"create"_s, rejected(u"zoom.user-unknown"_s));
}

void DeskWindow::setTime(const QString &dateAndTime)
{
    QDateTime wanted = QDateTime::fromString(dateAndTime, u"yyyy-MM-ddTHH:mm"_s);
    wanted.setTimeZone(QTimeZone("Australia/Sydney"));
    practice.clock.advance(base::fromMs(wanted.toMSecsSinceEpoch()) - practice.clock.now());
}

void DeskWindow::open(const service::Desk &who)
{
    service::RemoteAccess remotes;
    const service::ServiceContext context = practice.context();
    remotes.wake = context.wake;
    remotes.tryNow = context.tryNow;
    remotes.fetchStartLink = context.fetchStartLink;
    remotes.check = [this](ports::Remote, const service::Settings &, const std::vector<domain::Psychologist> &) {
        ++tests;
        return QtFuture::makeReadyFuture(report);
    };
    remotes.signIn = [](const service::Settings &, const std::function<void(const QUrl &)> &open,
                        const std::function<QFuture<base::Result<>>(base::Secret)> &keep) {
        open(QUrl(u"https://accounts.google.com/o/oauth2/v2/auth"_s));
        return keep(base::Secret("refresh-token"));
    };
    workplace = std::make_unique<service::Workplace>(practice.store(), practice.clock, practice.random, environment,
                                                     service::StoredSettings(), who, remotes);
    window.open(*workplace, [this](const QUrl &link) { opened.append(link); });
    show();
    Person::await("psychologists", [this] { return workplace->psychologists().size() == 2; });
}

void DeskWindow::show()
{
    window.show();
    if (!QTest::qWaitForWindowActive(&window)) {
        qFatal("The window does not get the keyboard.");
    }
}

QWidget *DeskWindow::panel() const
{
    return window.findChild<shell::PanelHost *>()->panel();
}

service::AppointmentRow DeskWindow::rowOf(const QString &last)
{
    const base::Instant now = practice.clock.now();
    const auto rows = need(workplace->bookings().rows(now - 24h, now + 24h * 400));
    std::vector<service::AppointmentRow> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                 [&last](const service::AppointmentRow &row) { return row.patientName.endsWith(last); });
    if (found.size() != 1) {
        qFatal("There are %d sessions of this patient.", int(found.size()));
    }
    return found.front();
}

} // namespace anteroom::testing
