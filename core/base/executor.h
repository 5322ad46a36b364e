// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPromise>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace anteroom::base {

/// One thread that runs closures in the order they were handed in. Each closure returns a Result and
/// yields exactly one; it is never cancelled and must not throw. What is handed in after stop(), or was
/// still waiting then, yields an Error of kind Stopped.
class Executor
{
public:
    enum class Mode {
        Thread, ///< a thread of its own
        Caller, ///< test seam: each closure runs at once on the thread that hands it in, so that runs can be repeated
    };
    explicit Executor(QString name, Mode mode = Mode::Thread);
    ~Executor();
    Executor(const Executor &) = delete;
    Executor &operator=(const Executor &) = delete;

    /// Runs `work`, a callable returning Result<T>, on the executor's thread.
    template<typename Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work>>;

    /// Lets the closure that is running end, answers the waiting ones with Stopped, joins the thread.
    void stop();

private:
    struct Job {
        std::function<void()> run;
        std::function<void()> refuse;
    };
    void push(Job job);
    void loop();

    QString m_name;
    Mode m_mode;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopped = false;
    std::thread m_thread;
};

template<typename Work>
auto Executor::run(Work work) -> QFuture<std::invoke_result_t<Work>>
{
    using Value = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Value>>();
    QFuture<Value> future = promise->future();
    promise->start();
    const auto finish = [promise](Value value) {
        promise->addResult(std::move(value));
        promise->finish();
    };
    auto shared = std::make_shared<Work>(std::move(work));
    push({[finish, shared] { finish((*shared)()); },
          [finish] {
              finish(failure(ErrorKind::Stopped,
                             QCoreApplication::translate("Base", "Anteroom is closing; nothing was changed.")));
          }});
    return future;
}

} // namespace anteroom::base
