// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/httpclient.h"

#include "integrations/http/exchange.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <qcorofuture.h>

#include <algorithm>

namespace anteroom::http {

using namespace Qt::StringLiterals;
using ports::FailureKind;

namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}

/// https, or http within this machine; no user name or password in it.
bool isAllowed(const QUrl &url)
{
    const bool secure = url.scheme() == u"https"_s || (url.scheme() == u"http"_s && isLoopback(url.host()));
    return url.isValid() && secure && !url.host().isEmpty() && url.userInfo().isEmpty();
}

bool breaksLine(const QByteArray &text)
{
    return text.contains('\r') || text.contains('\n') || text.contains('\0');
}

/// Header values that come from settings or tokens must not smuggle in a further header.
bool isWellFormed(const Request &request)
{
    return !breaksLine(request.method) && !breaksLine(request.contentType) &&
           !breaksLine(request.authorization.reveal()) &&
           std::none_of(request.headers.begin(), request.headers.end(),
                        [](const auto &header) { return breaksLine(header.first) || breaksLine(header.second); });
}

QNetworkRequest prepare(const Request &request, const QList<QSslCertificate> &extraAuthorities)
{
    QNetworkRequest prepared(request.url);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Over HTTP/2 Qt 6.4 holds a part of the POSTs back for 40 ms.
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!extraAuthorities.isEmpty()) {
        tls.addCaCertificates(extraAuthorities);
    }
    prepared.setSslConfiguration(tls);
    prepared.setHeader(QNetworkRequest::UserAgentHeader, u"Anteroom"_s);
    prepared.setRawHeader("Accept-Encoding", "identity"); // a compressed body could grow past the cap
    for (const auto &[name, value] : request.headers) {
        prepared.setRawHeader(name, value);
    }
    if (!request.authorization.isEmpty()) {
        prepared.setRawHeader("Authorization", request.authorization.reveal());
    }
    if (!request.contentType.isEmpty()) {
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    }
    if (isMutating(request.method)) {
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }
    return prepared;
}

} // namespace

HttpClient::HttpClient(const base::Clock &clock, Limits limits, QList<QSslCertificate> extraAuthorities)
    : m_clock(clock)
    , m_limits(limits)
    , m_extraAuthorities(std::move(extraAuthorities))
    , m_manager(std::make_unique<QNetworkAccessManager>())
{
}

HttpClient::~HttpClient()
{
    close();
    qDeleteAll(m_manager->findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly));
}

// After the first co_await nothing here touches the client: it may be gone by then.
QCoro::Task<ports::Outcome<Reply>> HttpClient::send(Request request)
{
    if (!isAllowed(request.url)) {
        co_return ports::failed(FailureKind::Rejected, u"http.insecure-url"_s);
    }
    if (!isWellFormed(request)) {
        co_return ports::failed(FailureKind::Rejected, u"http.bad-request"_s);
    }
    if (m_closed) {
        co_return ports::failed(FailureKind::Unreachable, u"net.aborted"_s);
    }
    const QNetworkRequest prepared = prepare(request, m_extraAuthorities);
    auto *exchange = new Exchange(m_manager.get(), m_clock, m_limits, std::move(request));
    QFuture<ports::Outcome<Reply>> answer = exchange->start(prepared);
    ports::Outcome<Reply> outcome = co_await answer;
    co_return outcome;
}

void HttpClient::abortAll()
{
    const auto exchanges = m_manager->findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly);
    for (Exchange *exchange : exchanges) {
        exchange->abort();
    }
}

void HttpClient::close()
{
    m_closed = true;
    abortAll();
}

} // namespace anteroom::http
