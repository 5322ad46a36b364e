// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/service/settings.h"

#include <QJsonObject>
#include <QThread>

#include <semaphore>

namespace anteroom::sandbox {
class Sandbox;
}

namespace anteroom::compose {

/// The sandbox on a thread of its own, for programs that use it in the same process (the demo).
class SandboxThread : private QThread
{
public:
    /// Starts it in `stateDir` and waits until its ports are open.
    SandboxThread(const base::Clock &clock, base::Random &random, QString stateDir);
    ~SandboxThread() override;

    /// Whether it started; the error says why not.
    const base::Result<> &started() const { return m_started; }
    /// What a program must find in its environment to talk to it.
    service::EnvironmentValues environment() const { return m_environment; }
    /// Gives it an order as a request to its control address would, and waits for the answer.
    QJsonObject order(const QByteArray &method, const QByteArray &target, const QJsonObject &body = {});

private:
    void run() override;

    const base::Clock &m_clock;
    base::Random &m_random;
    QString m_stateDir;
    base::Result<> m_started;
    service::EnvironmentValues m_environment;
    sandbox::Sandbox *m_sandbox = nullptr; ///< lives on the thread's stack
    std::binary_semaphore m_ready{0};
};

} // namespace anteroom::compose
