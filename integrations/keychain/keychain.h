// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/secretstore.h"

#include <QThread>

#include <functional>
#include <mutex>
#include <semaphore>
#include <vector>

namespace QKeychain {
class Job;
}

namespace anteroom::keychain {

/// The system's keychain, asked on a thread of its own, one thing at a time. Each question is answered: by the
/// keychain, or in words once the deadline has passed (somebody may have to type a password meanwhile), or when this
/// ends. The thread begins with the first question. One per program: QtKeychain works off its jobs on the thread that
/// asked first, and keeps to it.
class Keychain : private QThread
{
public:
    static constexpr std::chrono::milliseconds defaultDeadline{60'000};

    explicit Keychain(std::chrono::milliseconds deadline = defaultDeadline);
    ~Keychain() override;

    /// The item of this name among Anteroom's; must not outlive the keychain.
    std::shared_ptr<ports::SecretStore> item(const QString &name);
    /// Answers everything that is asked, now and later, with Stopped. From any thread.
    void stop();

private:
    class Item;
    struct Request {
        std::function<QKeychain::Job *(QObject *parent)> make;
        std::function<void(const QKeychain::Job &job)> answer;
        std::function<void(const base::Error &error)> refuse; ///< does nothing when answered already
    };

    QFuture<base::Result<std::optional<base::Secret>>> read(const QString &name);
    QFuture<base::Result<>> write(const QString &name, const base::Secret &key);
    void ask(Request request);
    void begin(const Request &request);
    void run() override;

    std::chrono::milliseconds m_deadline;
    std::mutex m_mutex;
    bool m_started = false;
    bool m_stopped = false;
    std::vector<std::function<void(const base::Error &error)>> m_refusals; ///< one for everything that was asked
    std::binary_semaphore m_ready{0};
    QObject *m_here = nullptr; ///< lives on the thread's stack
};

} // namespace anteroom::keychain
