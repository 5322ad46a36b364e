// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/smtpdialog.h"

#include <QObject>
#include <QSslSocket>

#include <functional>
#include <memory>

namespace anteroom::sandbox {

/// One connection to the SMTP look-alike: takes lines and data from the socket, and lets replies leave as the
/// faults have it. It destroys itself when the other side is gone.
class SmtpSession : public QObject
{
    Q_OBJECT
public:
    SmtpSession(qintptr descriptor, Context context, const SmtpAccount &account, QObject *parent);
    /// Closes at once, whatever is in flight.
    void abort();

private:
    using Apply = std::function<SmtpReply()>;
    void read();
    void handleNext();
    bool handleData();
    bool handleLine();
    void perform(const QString &operation, const QString &text, Apply apply);
    void performFault(const Fault &fault, const Apply &apply);
    void performStatus(const Fault &fault, const Apply &apply);
    void performDelay(const Fault &fault, const Apply &apply);
    void reply(const SmtpReply &reply);
    void drip(SmtpReply rest, int milliseconds);
    void goOn(SmtpReply::Then then);
    void startTls();

    Context m_context;
    const SmtpAccount &m_account;
    // Shared with what a fault does later, when this session may be gone.
    std::shared_ptr<SmtpDialog> m_dialog;
    QSslSocket m_socket;
    QByteArray m_received;
    bool m_busy = true;
};

} // namespace anteroom::sandbox
