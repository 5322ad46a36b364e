// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/messagesender.h"
#include "integrations/smtp/smtpconfig.h"
#include "integrations/smtp/smtpoutcome.h"

#include <QByteArray>

#include <curl/curl.h>

#include <atomic>
#include <memory>

namespace anteroom::smtp {

/// Conversations with one mail server, by libcurl. Blocks, so it lives on a worker thread; only abort()
/// may be called from elsewhere. TLS 1.2 or newer always, certificate and host name checked. A connection
/// is kept for half a minute, so that several mails in a row sign in once.
class SmtpSession
{
public:
    explicit SmtpSession(SmtpConfig config);
    ~SmtpSession();
    SmtpSession(const SmtpSession &) = delete;
    SmtpSession &operator=(const SmtpSession &) = delete;

    /// Hands over one mail. The bytes go as they are (libcurl doubles the dots at line starts, the server
    /// takes them off again).
    Exchange deliver(const ports::Envelope &envelope);
    /// Connects, signs in and sends NOOP; hands over nothing. `curlCode` 0: all of it worked.
    Exchange probe();
    /// Whether the last conversation sent AUTH on its connection.
    bool hasSignedIn() const { return m_hasSignedIn; }
    /// Ends the conversation in progress, and all later ones, within about a second.
    void abort();

private:
    void prepare();
    void prepareTls();
    Exchange perform();
    bool isDeadKeptConnection(const Exchange &exchange) const;
    static size_t readText(char *target, size_t size, size_t count, void *self);
    static size_t ignoreText(char *text, size_t size, size_t count, void *self);
    static int watchCommand(CURL *handle, curl_infotype type, char *text, size_t size, void *self);
    static int watchAbort(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    SmtpConfig m_config;
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> m_handle;
    QByteArray m_text;
    qsizetype m_sent = 0;
    Phase m_phase = Phase::Connect;
    bool m_hasSignedIn = false;
    std::atomic<bool> m_aborted{false};
};

} // namespace anteroom::smtp
