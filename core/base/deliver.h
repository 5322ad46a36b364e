// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace anteroom::base {

/// Calls `fn(result)` on the receiver's thread when `future` ends; never after the receiver is gone.
/// The watcher is the receiver's child, which `future.then(context, …)` cannot promise on Qt 6.4.
/// Call it on the receiver's thread.
template<typename T, typename Fn>
void deliver(QFuture<T> future, QObject *receiver, Fn fn)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater(); // first: the receiver may go with what it receives
        fn(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace anteroom::base
