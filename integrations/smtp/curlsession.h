// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/smtp/smtpsession.h"

#include <QByteArray>

#include <curl/curl.h>

#include <atomic>
#include <memory>

namespace anteroom::smtp {

/// An SmtpSession by libcurl. TLS 1.2 or newer always, certificate and host name checked. A connection is kept for half
/// a minute, so that several mails in a row sign in once. The bytes of a mail go as they are (libcurl doubles the dots
/// at line starts, the server takes them off again).
class CurlSession : public SmtpSession
{
public:
    explicit CurlSession(SmtpConfig config);
    ~CurlSession() override;

    Exchange deliver(const ports::Envelope &envelope) override;
    Exchange probe() override;
    bool hasSignedIn() const override { return m_hasSignedIn; }
    void abort() override;

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
