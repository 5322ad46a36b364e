// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/practicesource.h"
#include "core/base/executor.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/quitnotice.h"
#include "ui/theme/theme.h"

#include <QTimer>

class QSettings;

namespace anteroom::gui {

/// The program behind the window: shows it at once, opens the practice on a thread of its own meanwhile, shows it or
/// what stands in the way, and begins to talk to the remotes when the window is on screen.
class Desktop : public QObject
{
    Q_OBJECT
public:
    /// What the desktop works with; all of it outlives it.
    struct Parts {
        theme::Theme &theme;
        PracticeSource &source;
        service::EnvironmentValues environment;
        QSettings *desk = nullptr;                         ///< null: nothing is kept
        std::function<void(const QUrl &, QWidget *)> open; ///< opens a link for a window
        /// Leads to a mail (widgets::ViewContext); null: mails can be read nowhere.
        std::function<void(const QByteArray &mail)> showMail = {};
    };
    explicit Desktop(Parts parts);
    ~Desktop() override;

    /// Shows the window and begins to open the practice.
    void start();
    /// Brings the window to the front.
    void raise();

    shell::MainWindow &window() { return m_window; }
    /// The practice; null until it is open.
    compose::AppContext *practice() { return m_practice.get(); }

Q_SIGNALS:
    /// The window shows the practice.
    void opened();

private:
    using Opened = base::Result<std::shared_ptr<compose::AppContext>>;

    QFuture<Opened> beginOpening();
    void openPractice();
    void take(const Opened &opened);
    void show();
    void createPractice(const QString &name, const QByteArray &zone);
    void created(const base::Result<> &made);
    void painted();
    void startRemotes();

    Parts m_parts;
    std::shared_ptr<compose::AppContext> m_practice;
    base::Executor m_worker;
    QFuture<Opened> m_opening; ///< while the window is being made
    shell::MainWindow m_window;
    std::unique_ptr<shell::QuitNotice> m_quitNotice; ///< where something is kept for the next start
    QTimer m_remotesTimer;
    bool m_isPainted = false;
};

} // namespace anteroom::gui
