// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/errorbodies.h"

#include "integrations/sandbox/googleerrors.h"
#include "integrations/sandbox/zoomerrors.h"

#include <QLocale>

namespace anteroom::fault {

using namespace Qt::StringLiterals;
using sandbox::googleError;
using sandbox::HttpAnswer;
using sandbox::jsonAnswer;
using sandbox::zoomError;

namespace {

bool isToken(Step step)
{
    return step == Step::ZoomToken || step == Step::GoogleToken;
}

HttpAnswer error(Step step, int status, int zoomCode, const QString &googleReason)
{
    if (isToken(step)) {
        return jsonAnswer(status, {{u"error"_s, u"temporarily_unavailable"_s}, {u"reason"_s, u"Try again"_s}});
    }
    return isZoom(step) ? zoomError(status, zoomCode, u"Refused."_s) : googleError(status, googleReason, u"Refused."_s);
}

HttpAnswer badRequest(Step step)
{
    if (isToken(step)) {
        return jsonAnswer(400, {{u"error"_s, u"invalid_client"_s}, {u"reason"_s, u"Invalid client_id"_s}});
    }
    return error(step, 400, 300, u"invalid"_s);
}

HttpAnswer invalidGrant(Step step)
{
    if (isToken(step)) {
        return jsonAnswer(400,
                          {{u"error"_s, u"invalid_grant"_s}, {u"error_description"_s, u"Invalid JWT Signature."_s}});
    }
    return error(step, 401, 124, u"authError"_s);
}

HttpAnswer forbidden(Step step)
{
    if (isToken(step)) {
        return jsonAnswer(401, {{u"error"_s, u"unauthorized_client"_s}});
    }
    return isZoom(step)
               ? zoomError(400, 4711, u"Invalid access token, does not contain scopes:[meeting:write:meeting]."_s)
               : googleError(403, u"requiredAccessLevel"_s, u"You need to have writer access."_s, u"calendar"_s);
}

HttpAnswer rateLimited(HttpFault fault, Step step, base::Instant now)
{
    const bool daily = fault == HttpFault::RateDaily;
    HttpAnswer answer = isZoom(step)
                            ? zoomError(429, 429,
                                        daily ? u"You have reached the maximum daily rate limit for this API."_s
                                              : u"You have reached the maximum per-second rate limit for this API."_s)
                            : googleError(429, daily ? u"quotaExceeded"_s : u"rateLimitExceeded"_s,
                                          u"Rate Limit Exceeded"_s, u"usageLimits"_s);
    if (fault == HttpFault::RateSeconds) {
        answer.headers.emplace_back("Retry-After", "7");
    } else if (fault == HttpFault::RateAbsurd) {
        answer.headers.emplace_back("Retry-After", "1000000000");
    } else if (fault == HttpFault::RateDate) {
        const QDateTime later = base::toUtc(now + std::chrono::seconds(20));
        answer.headers.emplace_back("Retry-After",
                                    QLocale::c().toString(later, u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " GMT");
    }
    return answer;
}

HttpAnswer page(int status, const char *title)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = "text/html";
    answer.body = QByteArray("<html><head><title>") + title + "</title></head><body></body></html>";
    return answer;
}

// A right head over another body.
HttpAnswer withBody(const HttpAnswer &right, const QByteArray &body)
{
    HttpAnswer answer = right;
    answer.body = body;
    if (answer.status == 204) {
        answer.status = 200;
    }
    return answer;
}

} // namespace

HttpAnswer faultyAnswer(HttpFault fault, Step step, const HttpAnswer &right, base::Instant now)
{
    switch (fault) {
    case HttpFault::BadRequest:
        return badRequest(step);
    case HttpFault::TokenExpired:
        return isToken(step) ? error(step, 401, 124, {}) : error(step, 401, 124, u"authError"_s);
    case HttpFault::InvalidGrant:
        return invalidGrant(step);
    case HttpFault::Forbidden:
        return forbidden(step);
    case HttpFault::ForbiddenByRate:
        return isZoom(step)
                   ? error(step, 403, 429, {})
                   : googleError(403, u"userRateLimitExceeded"_s, u"User Rate Limit Exceeded"_s, u"usageLimits"_s);
    case HttpFault::NotFound:
        return error(step, 404, step == Step::ZoomCreate || step == Step::ZoomList ? 1001 : 3001, u"notFound"_s);
    case HttpFault::Conflict:
        return error(step, 409, 409, u"duplicate"_s);
    case HttpFault::Gone:
        return error(step, 410, 410, u"deleted"_s);
    case HttpFault::PreconditionFailed:
        return error(step, 412, 412, u"conditionNotMet"_s);
    case HttpFault::RateSeconds:
    case HttpFault::RateDate:
    case HttpFault::RateUnsaid:
    case HttpFault::RateAbsurd:
    case HttpFault::RateDaily:
        return rateLimited(fault, step, now);
    case HttpFault::ServerErrorNotApplied:
    case HttpFault::ServerErrorApplied:
        return error(step, 500, 500, u"backendError"_s);
    case HttpFault::BadGatewayPage:
        return page(502, "Bad Gateway");
    case HttpFault::Unavailable:
        return error(step, 503, 503, u"backendError"_s);
    case HttpFault::GatewayTimeoutApplied:
        return page(504, "Gateway Timeout");
    case HttpFault::Malformed:
        return withBody(right, "{\"id\": 9, \"oops");
    case HttpFault::Empty:
        return withBody(right, {});
    case HttpFault::WithoutId:
        return withBody(right, "{\"ok\":true}");
    case HttpFault::WrongTypes:
        return withBody(right, R"({"id":[1],"start_time":{},"meetings":7,"items":"x","access_token":5,"etag":1})");
    case HttpFault::DuplicateKeys:
        return withBody(right, R"({"id":null,"id":{},"meetings":null,"access_token":null,"access_token":[]})");
    case HttpFault::CaptivePortal:
        return page(200, "Welcome to the Wi-Fi");
    case HttpFault::Compressed:
        return withBody(right, QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10) + QByteArray(64, '\x7f'));
    case HttpFault::ProxyAuthentication:
        return page(407, "Proxy Authentication Required");
    default:
        return right;
    }
}

} // namespace anteroom::fault
