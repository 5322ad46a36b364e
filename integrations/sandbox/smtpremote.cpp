// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/smtpremote.h"

#include "integrations/sandbox/smtpsession.h"

namespace anteroom::sandbox {

SmtpRemote::SmtpRemote(Context context, SmtpAccount account, QObject *parent)
    : QObject(parent), m_context(context), m_account(std::move(account))
{
    connect(&m_listener, &Listener::arrived, this,
            [this](qintptr descriptor) { new SmtpSession(descriptor, m_context, m_account, this); });
}

void SmtpRemote::setRefusing(bool refusing)
{
    m_listener.setRefusing(refusing);
    if (refusing) {
        const auto sessions = findChildren<SmtpSession *>(Qt::FindDirectChildrenOnly);
        for (SmtpSession *session : sessions) {
            session->abort();
        }
    }
}

} // namespace anteroom::sandbox
