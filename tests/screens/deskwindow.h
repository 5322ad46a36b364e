// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "tests/screens/practiceday.h"
#include "tests/screens/studio.h"
#include "ui/shell/mainwindow.h"

#include <QPromise>

#include <deque>
#include <mutex>
#include <semaphore>

namespace anteroom::screens {

/// The program's window at one desk of a practice. Start links and tests of connections are answered by hand;
/// signing in to Google never ends.
class DeskWindow
{
public:
    DeskWindow(Studio &studio, PracticeDay &day, service::Desk desk);
    ~DeskWindow();
    DeskWindow(const DeskWindow &) = delete;
    DeskWindow &operator=(const DeskWindow &) = delete;

    /// Waits until nothing moves any more, and takes the picture.
    void take(const QString &name);
    /// Waits until what was asked of the store has been answered and shown.
    void rest();

    /// The shown part of this name; the program ends when there is none.
    template<typename Widget>
    Widget &part(const char *name)
    {
        for (Widget *found : window.findChildren<Widget *>(QString::fromLatin1(name))) {
            if (found->isVisible()) {
                return *found;
            }
        }
        qFatal("There is no %s.", name);
    }
    void click(const char *name);
    /// Keys into the field of this name, in place of what stands there.
    void type(const char *name, const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Opens the panel that moves this session, or cancels it.
    void move(const QUuid &id);
    void cancel(const QUuid &id);
    /// Answers the oldest question for a start link.
    void answer(const base::Result<base::Secret> &link);
    /// What tests of connections find from now on.
    ports::CheckReport report;

    shell::MainWindow window;
    std::unique_ptr<service::Workplace> workplace;

private:
    using Link = base::Result<base::Secret>;
    QFuture<Link> ask();
    bool isAsked();

    Studio &m_studio;
    PracticeDay &m_day;
    std::mutex m_mutex;
    std::deque<std::shared_ptr<QPromise<Link>>> m_questions;
    QPromise<base::Result<>> m_signIn;
};

/// As long as it is there, nothing is read from the store.
class BlockedStore
{
public:
    explicit BlockedStore(PracticeDay &day);
    ~BlockedStore() { m_held->release(); }
    BlockedStore(const BlockedStore &) = delete;
    BlockedStore &operator=(const BlockedStore &) = delete;

private:
    std::shared_ptr<std::binary_semaphore> m_held = std::make_shared<std::binary_semaphore>(0);
};

} // namespace anteroom::screens
