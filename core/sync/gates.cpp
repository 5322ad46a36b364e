// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/gates.h"

#include "core/sync/objectoutcome.h"

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using ports::Failure;
using ports::FailureKind;

std::optional<Wait> Gates::ask(const RemoteKey &key, base::Instant now)
{
    Gate &gate = m_gates[key];
    const bool wasOpen = gate.breaker.isOpen();
    const std::optional<base::Instant> until = gate.breaker.ask(now);
    if (!until) {
        gate.limit = {};
        return std::nullopt;
    }
    const domain::FailureNote silent{
        ports::toText(FailureKind::Unreachable), QString::fromLatin1(notAnsweringCode), {}};
    return Wait{*until, wasOpen || gate.limit.isEmpty() ? silent : gate.limit};
}

void Gates::heard(const RemoteKey &key, const Failure *failure, base::Instant now, quint32 random)
{
    Gate &gate = m_gates[key];
    if (failure && failure->code == u"net.aborted"_s) {
        return; // by our own end
    }
    if (failure && isUnanswered(*failure)) {
        gate.breaker.unanswered(now, random);
        return;
    }
    gate.breaker.answered();
    if (failure && limitsAccount(*failure)) {
        gate.breaker.waitUntil(now + failure->retryAfter);
        gate.limit = toNote(*failure);
    }
}

void Gates::tryNow()
{
    for (auto &[key, gate] : m_gates) {
        gate.breaker.tryNow();
    }
}

bool isUnanswered(const Failure &failure)
{
    const bool byNetwork = failure.code.startsWith(u"net."_s) || failure.code.startsWith(u"http.5"_s);
    return failure.kind == FailureKind::Unreachable ||
           (byNetwork && (failure.kind == FailureKind::Temporary || failure.kind == FailureKind::Unknown));
}

bool limitsAccount(const Failure &failure)
{
    const bool isOfOneObject = failure.code == u"zoom.host-daily-limit"_s || failure.code == u"zoom.concurrent"_s;
    return failure.kind == FailureKind::RateLimited && failure.retryAfter.count() > 0 && !isOfOneObject;
}

} // namespace anteroom::sync
