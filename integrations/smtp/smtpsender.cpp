// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/smtp/smtpsender.h"

#include "core/base/log.h"

#include <qcorofuture.h>

using namespace Qt::StringLiterals;

namespace anteroom::smtp {

namespace {

using ports::FailureKind;

/// A bare CR or LF: servers differ on whether it ends a line, which lets one mail pass for two.
bool hasBareLineBreak(const QByteArray &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isCrLf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (isCrLf) {
            ++i;
        } else if (text[i] == '\r' || text[i] == '\n') {
            return true;
        }
    }
    return false;
}

/// What must not even be tried.
ports::Outcome<> judge(const ports::Envelope &envelope)
{
    if (!isPlainAddress(envelope.to)) {
        return ports::failed(FailureKind::Rejected, u"mail.recipient-refused"_s);
    }
    if (!isPlainAddress(envelope.from)) {
        return ports::failed(FailureKind::Rejected, u"mail.sender-refused"_s);
    }
    if (envelope.bytes.isEmpty() || hasBareLineBreak(envelope.bytes)) {
        return ports::failed(FailureKind::Rejected, u"mail.malformed"_s);
    }
    return {};
}

} // namespace

SmtpSender::SmtpSender(const base::Clock &clock, SmtpConfig config)
    : m_clock(clock), m_host(config.url.host()), m_session(SmtpSession::create(config)), m_executor(u"mail"_s)
{
}

SmtpSender::~SmtpSender()
{
    stop();
}

void SmtpSender::stop()
{
    m_session->abort();
    m_executor.stop();
}

ports::Outcome<> SmtpSender::deliver(const ports::Envelope &envelope)
{
    const auto started = m_clock.monotonic();
    ports::Outcome<> outcome = outcomeOf(m_session->deliver(envelope));
    const auto elapsed = qint64((m_clock.monotonic() - started).count());
    qCInfo(base::lcMail).noquote() << m_host << (outcome ? u"sent"_s : outcome.error().code)
                                   << (outcome ? QString() : outcome.error().detail) << elapsed << "ms";
    return outcome;
}

QCoro::Task<ports::Outcome<>> SmtpSender::send(ports::Envelope envelope)
{
    const ports::Outcome<> verdict = judge(envelope);
    if (!verdict) {
        co_return verdict;
    }
    const auto work = [this, envelope]() -> base::Result<Done> { return Done{deliver(envelope)}; };
    QFuture<base::Result<Done>> future = m_executor.run(work);
    const base::Result<Done> done = co_await future;
    if (!done) {
        co_return ports::failed(FailureKind::Unreachable, u"mail.stopped"_s);
    }
    co_return done->outcome;
}

} // namespace anteroom::smtp
