// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"
#include "core/ports/connectioncheck.h"
#include "integrations/smtp/smtpsession.h"

namespace anteroom::smtp {

/// Tests the mail settings without sending a mail: settings, connection, TLS, sign-in. Says which of
/// mail.smtp.url, mail.smtp.ca-file, mail.smtp.username and mail.smtp.password is wrong.
class SmtpCheck : public ports::ConnectionCheck
{
public:
    explicit SmtpCheck(SmtpConfig config);
    ~SmtpCheck() override;
    /// It must outlive the task.
    QCoro::Task<ports::CheckReport> check() override;
    void stop() override { m_session->abort(); }

private:
    struct Probe {
        Exchange exchange;
        bool hasSignedIn = false;
    };

    SmtpConfig m_config;
    std::unique_ptr<SmtpSession> m_session; ///< used on the executor's thread only, but for abort()
    base::Executor m_executor;
};

} // namespace anteroom::smtp
