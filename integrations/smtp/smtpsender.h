// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/ports/messagesender.h"
#include "integrations/smtp/smtpsession.h"

namespace anteroom::smtp {

/// Sends mails through the practice's own mail server, one at a time, on a thread of its own. send() is
/// called on the sync thread. Failures are those of outcomeOf(), and, before anything is sent,
/// mail.recipient-refused and mail.sender-refused (an address that is not safe to send), mail.malformed
/// (no text, or a line break that is not CR LF), mail.stopped.
class SmtpSender : public ports::MessageSender
{
public:
    /// `clock` outlives it.
    SmtpSender(const base::Clock &clock, SmtpConfig config);
    ~SmtpSender() override;

    QCoro::Task<ports::Outcome<>> send(ports::Envelope envelope) override;
    /// Ends the mail in progress (Unknown when its text had left), answers the waiting ones with
    /// Unreachable mail.stopped and joins the thread; takes up to about a second.
    void stop();

private:
    struct Done {
        ports::Outcome<> outcome;
    };
    ports::Outcome<> deliver(const ports::Envelope &envelope);

    const base::Clock &m_clock;
    QString m_host;
    std::unique_ptr<SmtpSession> m_session; ///< used on the executor's thread only, but for abort()
    base::Executor m_executor;
};

} // namespace anteroom::smtp
