// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/connectioncheck.h"
#include "ui/widgets/viewcontext.h"

#include <QWidget>

class QGridLayout;

namespace anteroom::widgets {
class Label;
}

namespace anteroom::settings {

/// Asks a remote whether it works and says the answer, line by line: what was looked at, what was found, what to do.
class ConnectionTest : public QWidget
{
    Q_OBJECT
public:
    ConnectionTest(widgets::ViewContext context, ports::Remote remote, QWidget *parent = nullptr);
    /// Says to screen readers which service it is about, where there are several tests.
    void nameFor(const QString &service);
    /// Asks now, with the settings as they are stored.
    void run();
    /// The settings are not those that were tested.
    void makeStale();
    /// What was found is no longer so: it goes away.
    void forget();
    /// Whether there is something typed that is not stored, and whether it can be: then the button asks to save first.
    void setUnsaved(bool isUnsaved, bool canSave);

Q_SIGNALS:
    /// What is typed is to be saved, and run() called.
    void saveRequested();
    /// A test has ended, and what it found is shown.
    void tested(bool isGood);

private:
    void press();
    void show(const ports::CheckReport &report);
    void addLine(const ports::CheckLine &line);
    void clear();

    widgets::ViewContext m_context;
    ports::Remote m_remote;
    bool m_running = false;
    bool m_isUnsaved = false;
    bool m_isStale = false; ///< the settings changed while it runs
    QPushButton *m_button;
    widgets::Label *m_state;
    QWidget *m_lines;
    QGridLayout *m_rows;
};

} // namespace anteroom::settings
