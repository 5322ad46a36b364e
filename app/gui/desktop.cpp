// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/desktop.h"

#include "app/gui/desksettings.h"
#include "core/base/deliver.h"

#include <QSettings>

namespace anteroom::gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// So long the views have the machine to themselves to show what they read.
constexpr std::chrono::milliseconds viewsFirst = 300ms;

} // namespace

Desktop::Desktop(Parts parts)
    : m_parts(std::move(parts))
    , m_worker(u"opening"_s)
    , m_opening(m_parts.source.takesLong() ? QFuture<Opened>() : beginOpening())
    , m_window(m_parts.theme, m_parts.desk)
{
    m_parts.theme.setAppearance(appearanceOf(m_parts.desk));
    m_remotesTimer.setSingleShot(true);
    m_remotesTimer.setInterval(viewsFirst);
    connect(&m_remotesTimer, &QTimer::timeout, this, &Desktop::startRemotes);
    connect(&m_window, &shell::MainWindow::firstPaint, this, &Desktop::painted);
}

Desktop::~Desktop()
{
    m_worker.stop();
    m_quitNotice.reset();
    m_window.leave();
    m_practice.reset();
}

void Desktop::start()
{
    if (!m_parts.source.takesLong()) {
        base::deliver(m_opening, this, [this](const Opened &opened) { take(opened); });
    }
    m_window.showOpening();
    m_window.show();
}

void Desktop::raise()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.raise();
    m_window.activateWindow();
}

QFuture<Desktop::Opened> Desktop::beginOpening()
{
    return m_worker.run([source = &m_parts.source] { return source->open(); });
}

void Desktop::openPractice()
{
    base::deliver(beginOpening(), this, [this](const Opened &opened) { take(opened); });
}

void Desktop::take(const Opened &opened)
{
    if (opened) {
        m_practice = *opened;
        show();
        return;
    }
    const base::Error &error = opened.error();
    if (error.kind == base::ErrorKind::NotFound) {
        m_window.showFirstRun([this](const QString &name, const QByteArray &zone) { createPractice(name, zone); });
    } else if (error.kind != base::ErrorKind::Stopped) {
        m_window.showProblem(error, tr("Try again"), [this] {
            m_window.showOpening();
            openPractice();
        });
    }
}

void Desktop::show()
{
    service::Workplace &workplace = m_practice->workplace(deskOf(m_parts.environment, m_parts.desk));
    if (m_parts.desk) {
        connect(&workplace, &service::Workplace::deskChanged, this,
                [this, &workplace] { keepDesk(workplace.desk(), *m_parts.desk); });
        m_quitNotice = std::make_unique<shell::QuitNotice>(m_window, workplace);
    }
    m_window.open(
        workplace, [this](const QUrl &link) { m_parts.open(link, &m_window); }, m_parts.showMail);
    Q_EMIT opened();
    m_remotesTimer.start();
}

void Desktop::createPractice(const QString &name, const QByteArray &zone)
{
    const auto create = [source = &m_parts.source, name, zone] { return source->create(name, zone); };
    base::deliver(m_worker.run(create), this, [this](const base::Result<> &made) { created(made); });
}

void Desktop::created(const base::Result<> &made)
{
    if (!made) {
        const base::Error &error = made.error();
        m_window.showFirstRunProblems(error.problems.empty() ? std::vector{base::Problem{{}, error.text}}
                                                             : error.problems);
        return;
    }
    if (m_parts.desk) {
        // Whoever sets the practice up has its settings to make.
        keepDesk({security::Role::Admin, {}}, *m_parts.desk);
    }
    m_window.showOpening();
    openPractice();
}

void Desktop::painted()
{
    m_isPainted = true;
    m_parts.theme.followSystem();
    if (m_parts.source.takesLong()) {
        openPractice();
    }
    m_remotesTimer.start();
}

// Off this thread, for it loads libraries and makes connections ready.
void Desktop::startRemotes()
{
    if (m_isPainted && m_practice) {
        m_worker.run([practice = m_practice.get()]() -> base::Result<> {
            practice->sync().startEngine();
            return {};
        });
    }
}

} // namespace anteroom::gui
