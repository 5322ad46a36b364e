// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/httpfault.h"

#include "integrations/http/classification.h"
#include "integrations/http/retryafter.h"
#include "tests/fault/errorbodies.h"

#include <QLocale>

namespace anteroom::fault {

using namespace std::chrono_literals;
using http::Ending;
using sandbox::HttpAnswer;

namespace {

constexpr auto deadline = 30s;

constexpr std::array<HttpFaultTraits, httpFaults> table{{
    {"refused", Applied::No},
    {"connect timeout", Applied::No, deadline},
    {"no such host", Applied::No},
    {"tls cut", Applied::No},
    {"certificate expired", Applied::No},
    {"certificate of another host", Applied::No},
    {"certificate of nobody known", Applied::No},
    {"reset while sending", Applied::No},
    {"closed, not applied", Applied::No},
    {"closed, applied", Applied::Yes},
    {"timeout, not applied", Applied::No, deadline},
    {"timeout, applied", Applied::Yes, deadline},
    {"applied late", Applied::Late, deadline},
    {"reset in head, applied", Applied::Yes},
    {"reset in body, applied", Applied::Yes},
    {"400", Applied::No},
    {"401 token expired", Applied::No},
    {"401 invalid grant", Applied::No},
    {"403 forbidden", Applied::No},
    {"403 rate", Applied::No},
    {"404", Applied::No},
    {"409", Applied::No},
    {"410", Applied::No},
    {"412", Applied::No},
    {"429 seconds", Applied::No},
    {"429 date", Applied::No},
    {"429 without a time", Applied::No},
    {"429 absurd", Applied::No},
    {"429 daily", Applied::No},
    {"500, not applied", Applied::No},
    {"500, applied", Applied::Yes},
    {"502 page", Applied::No},
    {"503", Applied::No},
    {"504, applied", Applied::Yes, deadline},
    {"2xx malformed", Applied::Yes},
    {"2xx cut short", Applied::Yes},
    {"2xx empty", Applied::Yes},
    {"2xx without id", Applied::Yes},
    {"2xx wrong types", Applied::Yes},
    {"2xx duplicate keys", Applied::Yes},
    {"captive portal", Applied::No},
    {"huge body", Applied::Yes},
    {"compressed body", Applied::Yes},
    {"slow drip", Applied::Yes, deadline},
    {"redirect, same host", Applied::No},
    {"redirect, other host", Applied::No},
    {"redirect to http", Applied::No},
    {"407", Applied::No},
    {"applied twice", Applied::Twice},
    {"list lags", Applied::Yes},
}};

QByteArray headerOf(const HttpAnswer &answer, const QByteArray &name)
{
    for (const auto &[header, value] : answer.headers) {
        if (header.toLower() == name) {
            return value;
        }
    }
    return {};
}

// As http::HttpClient does it of a real exchange.
ports::Outcome<http::Reply> concluded(const Ending &ending, const HttpAnswer &answer, base::Instant now)
{
    std::optional<ports::Failure> failure = http::classify(ending);
    if (failure) {
        if (failure->kind != ports::FailureKind::Rejected) {
            failure->retryAfter = http::retryAfter(headerOf(answer, "retry-after"), now);
        }
        return tl::unexpected(*failure);
    }
    http::Reply reply;
    reply.status = answer.status;
    reply.contentType = answer.contentType;
    for (const auto &[header, value] : answer.headers) {
        reply.headers.insert(header.toLower(), value);
    }
    reply.headers.insert("content-type", answer.contentType);
    reply.body = answer.body;
    return reply;
}

Ending unanswered(const http::Request &request, QNetworkReply::NetworkError error, bool left)
{
    Ending ending;
    ending.method = request.method;
    ending.error = error;
    ending.left = left;
    ending.whole = false;
    return ending;
}

Ending timedOut(const http::Request &request, bool left)
{
    Ending ending = unanswered(request, QNetworkReply::OperationCanceledError, left);
    ending.cause = Ending::Cause::Deadline;
    return ending;
}

Ending answered(const http::Request &request, int status)
{
    Ending ending;
    ending.method = request.method;
    ending.left = true;
    ending.status = status;
    return ending;
}

Ending cutOff(const http::Request &request, int status, Ending::Cause cause)
{
    Ending ending = answered(request, status);
    ending.cause = cause;
    ending.whole = false;
    ending.error = QNetworkReply::RemoteHostClosedError;
    return ending;
}

Ending badCertificate(const http::Request &request)
{
    Ending ending = unanswered(request, QNetworkReply::SslHandshakeFailedError, false);
    ending.badCertificate = true;
    return ending;
}

// How it ends when no answer that counts comes; nothing: an answer comes.
std::optional<Ending> endingOf(HttpFault fault, const http::Request &request, int status)
{
    switch (fault) {
    case HttpFault::Refused:
        return unanswered(request, QNetworkReply::ConnectionRefusedError, false);
    case HttpFault::ConnectTimeout:
        return timedOut(request, false);
    case HttpFault::NoSuchHost:
        return unanswered(request, QNetworkReply::HostNotFoundError, false);
    case HttpFault::TlsCut:
        return unanswered(request, QNetworkReply::SslHandshakeFailedError, false);
    case HttpFault::CertificateExpired:
    case HttpFault::CertificateOfOther:
    case HttpFault::CertificateUnknown:
        return badCertificate(request);
    case HttpFault::ResetWhileSending:
    case HttpFault::ClosedNotApplied:
    case HttpFault::ClosedApplied:
    case HttpFault::ResetInHead:
        return unanswered(request, QNetworkReply::RemoteHostClosedError, true);
    case HttpFault::TimeoutNotApplied:
    case HttpFault::TimeoutApplied:
    case HttpFault::AppliedLate:
        return timedOut(request, true);
    case HttpFault::ResetInBody:
    case HttpFault::CutShort:
        return cutOff(request, status, Ending::Cause::Finished);
    case HttpFault::Huge:
        return cutOff(request, status, Ending::Cause::TooLarge);
    case HttpFault::Drip:
        return cutOff(request, status, Ending::Cause::Deadline);
    case HttpFault::RedirectSameHost:
    case HttpFault::RedirectOtherHost:
    case HttpFault::RedirectToHttp:
        return cutOff(request, 307, Ending::Cause::TooLarge);
    default:
        return std::nullopt;
    }
}

} // namespace

const HttpFaultTraits &traits(HttpFault fault)
{
    return table[size_t(fault)];
}

ports::Outcome<http::Reply> toReply(const http::Request &request, const HttpAnswer &answer, base::Instant now)
{
    return concluded(answered(request, answer.status), answer, now);
}

ports::Outcome<http::Reply> spoiled(HttpFault fault, Step step, const http::Request &request, const HttpAnswer &right,
                                    base::Instant now)
{
    if (const std::optional<Ending> ending = endingOf(fault, request, right.status)) {
        return concluded(*ending, right, now);
    }
    return toReply(request, faultyAnswer(fault, step, right, now), now);
}

} // namespace anteroom::fault
