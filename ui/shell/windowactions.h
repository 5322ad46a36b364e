// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace anteroom::shell {

class ToastStack;

/// What the window does wherever the keyboard is, with the system's keys; in a menu bar where the system has one.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow *window);
    /// Adds what leads to a view. The window owns the action.
    QAction *addView(const QString &title, const QKeySequence &keys);
    /// Lets undo and messages act on these.
    void reach(ToastStack *toasts);

    QAction *newSession;
    QAction *search;
    QAction *undo;     ///< takes the action of the newest toast
    QAction *messages; ///< the keyboard goes to the toasts
    QAction *quit;

private:
    QAction *add(const QString &name, const QString &text, const QKeySequence &keys);
    QMainWindow *m_window;
    QMenu *m_views = nullptr;
};

} // namespace anteroom::shell
