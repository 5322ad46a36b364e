// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "integrations/http/client.h"

#include <QList>
#include <QSslCertificate>

#include <memory>

class QNetworkAccessManager;

namespace anteroom::http {

/// Sends each request exactly once (QNetworkAccessManager by itself may send a POST four times), follows
/// no redirect, ends by an absolute deadline, caps the body, speaks HTTP/1.1 over TLS 1.2 or newer with the
/// system's CAs (plain http for loopback addresses only), and logs method, host, path template, status,
/// milliseconds and request id, nothing else.
///
/// This is the one place that decides what an exchange was: an answer (Reply), failed (nothing reached the
/// remote, or it said so) or unknown (it may have acted). A GET is never unknown; it is Temporary instead.
/// Failure codes: net.* (no answer) and http.* (an answer that is none); see classification.h.
/// Lives on the thread that made it.
class HttpClient : public Client
{
public:
    /// `extraAuthorities` are trusted besides the system's CAs; only tests have any.
    explicit HttpClient(const base::Clock &clock, Limits limits = {}, QList<QSslCertificate> extraAuthorities = {});
    /// Ends what is in flight as abortAll() does; whoever awaits it is resumed by the event loop later.
    ~HttpClient() override;
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// Refused unsent, as Rejected: any URL but https (http to a loopback address), or with a user name in
    /// it (http.insecure-url); a header with a line break (http.bad-request).
    QCoro::Task<ports::Outcome<Reply>> send(Request request) override;
    /// Ends every call in flight: Unknown if its request may have left, Temporary for a GET, else
    /// Unreachable; code net.aborted. For a machine that wakes from sleep. The client can be used again.
    void abortAll();
    /// abortAll(), and what is sent from now on is Unreachable, net.aborted. For the end of the program.
    void close();

private:
    const base::Clock &m_clock;
    Limits m_limits;
    QList<QSslCertificate> m_extraAuthorities;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    bool m_closed = false;
};

} // namespace anteroom::http
