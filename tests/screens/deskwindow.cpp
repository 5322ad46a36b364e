// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/deskwindow.h"

#include "ui/dashboard/dashboardview.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace anteroom::screens {

namespace {

/// Longer than anything in the window waits before it looks or shows something.
constexpr int resting = 700;

} // namespace

DeskWindow::DeskWindow(Studio &studio, PracticeDay &day, service::Desk desk)
    : window(studio.theme()), m_studio(studio), m_day(day)
{
    service::RemoteAccess remotes;
    remotes.fetchStartLink = [this](domain::AccountId, const QString &) { return ask(); };
    remotes.check = [this](ports::Remote, const service::Settings &, const std::vector<domain::Psychologist> &) {
        return QtFuture::makeReadyFuture(report);
    };
    remotes.signIn = [this](const service::Settings &, const auto &, const auto &) {
        m_signIn.start(); // nobody comes back from the browser
        return m_signIn.future();
    };
    workplace = std::make_unique<service::Workplace>(day.practice.store(), day.practice.clock, day.practice.random,
                                                     service::EnvironmentValues(), day.settings(), desk, remotes);
    window.resize(studio.windowSize());
    window.open(*workplace, [](const QUrl &) {});
    window.show();
    if (!QTest::qWaitForWindowActive(&window, patience)) {
        qFatal("The window does not open.");
    }
    rest();
}

DeskWindow::~DeskWindow()
{
    window.leave();
    m_day.practice.stopEngines();
}

void DeskWindow::rest()
{
    QTest::qWait(resting);
}

void DeskWindow::take(const QString &name)
{
    rest();
    m_studio.take(window, name);
}

void DeskWindow::click(const char *name)
{
    QTest::mouseClick(&part<QWidget>(name), Qt::LeftButton);
}

void DeskWindow::type(const char *name, const QString &text)
{
    auto &edit = part<QLineEdit>(name);
    edit.setFocus(Qt::MouseFocusReason);
    edit.selectAll();
    QTest::keyClicks(&edit, text);
}

void DeskWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void DeskWindow::move(const QUuid &id)
{
    Q_EMIT window.findChild<dashboard::DashboardView *>()->moveRequested(id);
    rest();
}

void DeskWindow::cancel(const QUuid &id)
{
    Q_EMIT window.findChild<dashboard::DashboardView *>()->cancelRequested(id);
    rest();
}

QFuture<DeskWindow::Link> DeskWindow::ask()
{
    const std::lock_guard lock(m_mutex);
    m_questions.push_back(std::make_shared<QPromise<Link>>());
    m_questions.back()->start();
    return m_questions.back()->future();
}

bool DeskWindow::isAsked()
{
    const std::lock_guard lock(m_mutex);
    return !m_questions.empty();
}

void DeskWindow::answer(const Link &link)
{
    if (!QTest::qWaitFor([this] { return isAsked(); }, patience)) {
        qFatal("Nobody asks for a start link.");
    }
    const std::lock_guard lock(m_mutex);
    m_questions.front()->addResult(link);
    m_questions.front()->finish();
    m_questions.pop_front();
}

BlockedStore::BlockedStore(PracticeDay &day)
{
    day.practice.store().database().read([held = m_held](store::Connection &) -> base::Result<int> {
        held->acquire();
        return 0;
    });
}

} // namespace anteroom::screens
