// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/exchange.h"

#include "core/base/log.h"
#include "integrations/http/oneshotbody.h"
#include "integrations/http/retryafter.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace anteroom::http {

using namespace Qt::StringLiterals;

namespace {

/// The remote's own number for the request, for its support desk; letters, digits and -_. only.
QString requestId(const QNetworkReply &reply)
{
    for (const char *name : {"x-zm-trackingid", "x-request-id"}) {
        const QByteArray value = reply.rawHeader(name).left(64);
        QString clean;
        for (const char letter : value) {
            const bool digit = letter >= '0' && letter <= '9';
            const bool latin = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
            if (digit || latin || letter == '-' || letter == '_' || letter == '.') {
                clean += QLatin1Char(letter);
            }
        }
        if (!clean.isEmpty()) {
            return clean;
        }
    }
    return u"-"_s;
}

/// Errors that Qt only reports before it writes the first byte of a request.
bool isOfConnecting(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

int statusOf(const QNetworkReply *reply)
{
    return reply ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

} // namespace

Exchange::Exchange(QNetworkAccessManager *manager, const base::Clock &clock, Limits limits, Request request)
    : QObject(manager)
    , m_manager(manager)
    , m_clock(clock)
    , m_limits(limits)
    , m_request(std::move(request))
    , m_started(clock.monotonic())
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(Ending::Cause::Deadline); });
}

Exchange::~Exchange()
{
    abort();
}

QFuture<Exchange::Outcome> Exchange::start(const QNetworkRequest &prepared)
{
    m_promise.start();
    QFuture<Outcome> future = m_promise.future();
    if (isMutating(m_request.method)) {
        m_upload = new OneShotBody(m_request.body);
        m_reply = m_manager->sendCustomRequest(prepared, m_request.method, m_upload);
        m_upload->setParent(m_reply);
    } else {
        m_reply = m_manager->sendCustomRequest(prepared, m_request.method);
    }
    m_reply->setParent(this);
    m_reply->setReadBufferSize(1024 * 1024);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this] { m_badCertificate = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
    m_deadline.start(m_limits.deadline);
    return future;
}

void Exchange::abort()
{
    end(Ending::Cause::Aborted);
}

void Exchange::end(Ending::Cause cause)
{
    if (m_done) {
        return;
    }
    m_cause = cause;
    if (m_reply) {
        m_reply->abort(); // emits finished
    }
    finish();
}

void Exchange::readHead()
{
    const int status = statusOf(m_reply);
    const bool redirect = status >= 300 && status < 400;
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (redirect || announced > m_limits.bodyBytes) {
        end(Ending::Cause::TooLarge); // for a redirect the cause does not count; its body is not wanted
    }
}

void Exchange::readBody()
{
    if (m_done) {
        return;
    }
    m_received += m_reply->readAll();
    if (m_received.size() > m_limits.bodyBytes) {
        end(Ending::Cause::TooLarge);
    }
}

void Exchange::finish()
{
    if (m_done) {
        return;
    }
    if (m_cause == Ending::Cause::Finished) {
        m_received += m_reply->readAll();
        if (m_received.size() > m_limits.bodyBytes) {
            m_cause = Ending::Cause::TooLarge;
        }
    }
    m_done = true;
    m_deadline.stop();
    std::optional<ports::Failure> failure = classify(ending());
    logLine(failure);
    if (failure) {
        if (m_reply && failure->kind != ports::FailureKind::Rejected) {
            failure->retryAfter = retryAfter(m_reply->rawHeader("retry-after"), m_clock.now());
        }
        m_promise.addResult(tl::unexpected(*failure));
    } else {
        m_promise.addResult(takeReply());
    }
    m_promise.finish();
    deleteLater();
}

Ending Exchange::ending() const
{
    Ending ending;
    ending.method = m_request.method;
    ending.cause = m_cause;
    ending.error = m_reply ? m_reply->error() : QNetworkReply::NoError;
    ending.badCertificate = m_badCertificate;
    ending.status = statusOf(m_reply);
    ending.whole = m_reply && isWhole();
    // Qt takes the body only after it wrote the head, so a body that nobody read did not leave. Of a request
    // without a body Qt does not tell; it is given the doubt unless the error is one of connecting.
    ending.left = m_upload && !m_request.body.isEmpty() ? m_upload->wasRead()
                                                        : !m_badCertificate && !isOfConnecting(ending.error);
    return ending;
}

bool Exchange::isWhole() const
{
    const int status = statusOf(m_reply);
    // Qt restates a status of 400 or more as an error of its own; these few are the network's all the same.
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool network =
        error < 200 || error == QNetworkReply::ContentReSendError || error == QNetworkReply::ProtocolFailure;
    const bool broken = error != QNetworkReply::NoError && (status < 400 || network);
    const QByteArray announced = m_reply->rawHeader("content-length");
    const bool bodiless = status == 204 || m_request.method == "HEAD";
    // Qt calls a body that is shorter than its Content-Length complete over plain http.
    return !broken && (bodiless || announced.isEmpty() || announced.toLongLong() == m_received.size());
}

Reply Exchange::takeReply()
{
    Reply reply;
    reply.status = statusOf(m_reply);
    for (const QNetworkReply::RawHeaderPair &header : m_reply->rawHeaderPairs()) {
        reply.headers.insert(header.first.toLower(), header.second);
    }
    reply.contentType = reply.headers.value("content-type");
    reply.body = std::move(m_received);
    return reply;
}

void Exchange::logLine(const std::optional<ports::Failure> &failure) const
{
    const QString path = m_request.pathTemplate.isEmpty() ? u"(path)"_s : m_request.pathTemplate;
    const QString result = failure ? failure->code : QString::number(statusOf(m_reply));
    qCInfo(base::lcHttp).noquote() << m_request.method << m_request.url.host() << path << result
                                   << (m_clock.monotonic() - m_started).count() << "ms"
                                   << (m_reply ? requestId(*m_reply) : u"-"_s);
}

} // namespace anteroom::http
