// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include "ui/shell/toaststack.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QMainWindow *window) : QObject(window), m_window(window)
{
    newSession = add(u"actionNewSession"_s, tr("New session"), QKeySequence::New);
    search = add(u"actionSearch"_s, tr("Search"), Qt::CTRL | Qt::Key_K);
    undo = add(u"actionUndo"_s, tr("Undo"), QKeySequence::Undo);
    messages = add(u"actionMessages"_s, tr("Go to messages"), Qt::Key_F6);
    // Not every platform has keys of its own for it.
    quit = add(u"actionQuit"_s, tr("Quit"), Qt::CTRL | Qt::Key_Q);
#ifdef Q_OS_MACOS
    window->menuBar()->addMenu(tr("Session"))->addActions({newSession, search, undo, messages, quit});
    m_views = window->menuBar()->addMenu(tr("View"));
#endif
}

void WindowActions::reach(ToastStack *toasts)
{
    connect(undo, &QAction::triggered, toasts, &ToastStack::takeNewestAction);
    connect(messages, &QAction::triggered, toasts, &ToastStack::moveFocus);
    undo->setEnabled(toasts->hasAction());
    connect(toasts, &ToastStack::changed, this, [this, toasts] { undo->setEnabled(toasts->hasAction()); });
}

QAction *WindowActions::addView(const QString &title, const QKeySequence &keys)
{
    auto *action = new QAction(title, m_window);
    action->setShortcut(keys);
    m_window->addAction(action);
    if (m_views) {
        m_views->addAction(action);
    }
    return action;
}

QAction *WindowActions::add(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(name);
    action->setShortcut(keys);
    m_window->addAction(action);
    return action;
}

} // namespace anteroom::shell
