// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/sandboxthread.h"

#include "core/security/opensslthread.h"
#include "integrations/sandbox/sandbox.h"

namespace anteroom::compose {

SandboxThread::SandboxThread(const base::Clock &clock, base::Random &random, QString stateDir)
    : m_clock(clock), m_random(random), m_stateDir(std::move(stateDir))
{
    start();
    m_ready.acquire();
}

SandboxThread::~SandboxThread()
{
    quit();
    wait();
}

QJsonObject SandboxThread::order(const QByteArray &method, const QByteArray &target, const QJsonObject &body)
{
    QJsonObject answer;
    QMetaObject::invokeMethod(
        m_sandbox, [&] { answer = m_sandbox->order(method, target, body); }, Qt::BlockingQueuedConnection);
    return answer;
}

void SandboxThread::run()
{
    const security::OpenSslThread cleanUp;
    sandbox::Sandbox sandbox(m_clock, m_random);
    m_started = sandbox.start(m_stateDir);
    const QMap<QString, QString> environment = sandbox.environment();
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        m_environment.insert(it.key(), it.value().toUtf8());
    }
    m_sandbox = &sandbox;
    m_ready.release();
    if (m_started) {
        exec();
    }
}

} // namespace anteroom::compose
