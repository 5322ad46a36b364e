// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/context.h"
#include "integrations/sandbox/listener.h"
#include "integrations/sandbox/smtpaccount.h"

namespace anteroom::sandbox {

/// The look-alike of an SMTP submission server with required STARTTLS and login.
class SmtpRemote : public QObject
{
    Q_OBJECT
public:
    SmtpRemote(Context context, SmtpAccount account, QObject *parent = nullptr);

    base::Result<> open() { return m_listener.open(); }
    quint16 port() const { return m_listener.port(); }
    const SmtpAccount &account() const { return m_account; }
    /// Refuses new connections and cuts those there are, or accepts again.
    void setRefusing(bool refusing);

private:
    Context m_context;
    SmtpAccount m_account;
    Listener m_listener;
};

} // namespace anteroom::sandbox
