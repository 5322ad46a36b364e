// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/faultbodies.h"

#include "integrations/sandbox/googleerrors.h"
#include "integrations/sandbox/zoomerrors.h"

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

HttpAnswer zoomStatus(int code)
{
    switch (code) {
    case 401:
        return zoomError(401, 124, u"Access token is expired."_s);
    case 404:
        return zoomError(404, 3001, u"Meeting does not exist: 0."_s);
    case 429:
        return zoomError(429, 429,
                         u"You have reached the maximum per-second rate limit for this API. Try again later."_s);
    default:
        return zoomError(code, code >= 500 ? code : 300, u"The request could not be completed."_s);
    }
}

HttpAnswer googleStatus(int code)
{
    switch (code) {
    case 400:
        return googleError(400, u"invalid"_s, u"Invalid Value"_s);
    case 401:
        return googleAuthError();
    case 403:
        return googleError(403, u"rateLimitExceeded"_s, u"Rate Limit Exceeded"_s, u"usageLimits"_s);
    case 404:
        return googleError(404, u"notFound"_s, u"Not Found"_s);
    case 409:
        return googleError(409, u"duplicate"_s, u"The requested identifier already exists."_s);
    case 410:
        return googleError(410, u"deleted"_s, u"Resource has been deleted"_s);
    case 412:
        return googlePreconditionFailed();
    case 429:
        return googleError(429, u"rateLimitExceeded"_s, u"Rate Limit Exceeded"_s, u"usageLimits"_s);
    default:
        return googleError(code, u"backendError"_s, u"Backend Error"_s);
    }
}

HttpAnswer tokenStatus(const QString &remote, int code)
{
    if (remote == "zoom"_L1) {
        return jsonAnswer(code, {{u"reason"_s, u"Invalid Token!"_s}, {u"error"_s, u"invalid_grant"_s}});
    }
    return jsonAnswer(code, {{u"error"_s, u"invalid_grant"_s}, {u"error_description"_s, u"Invalid JWT Signature."_s}});
}

} // namespace

HttpAnswer statusAnswer(const Fault &fault, const QString &operation)
{
    HttpAnswer answer;
    if (fault.body.isObject()) {
        answer = jsonAnswer(fault.code, fault.body.toObject());
    } else if (fault.body.isString()) {
        answer.status = fault.code;
        answer.body = fault.body.toString().toUtf8();
    } else if (fault.code < 400) {
        answer = emptyAnswer(fault.code);
    } else if (operation == "token"_L1 && fault.code < 500) {
        answer = tokenStatus(fault.remote, fault.code);
    } else {
        answer = fault.remote == "zoom"_L1 ? zoomStatus(fault.code) : googleStatus(fault.code);
    }
    if (!fault.contentType.isEmpty()) {
        answer.contentType = fault.contentType;
    }
    answer.headers.insert(answer.headers.end(), fault.headers.begin(), fault.headers.end());
    return answer;
}

} // namespace anteroom::sandbox
