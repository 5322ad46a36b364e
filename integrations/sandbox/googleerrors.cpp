// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googleerrors.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

HttpAnswer envelope(int status, const QString &message, const QJsonObject &error, QJsonObject more = {})
{
    more.insert(u"errors"_s, QJsonArray{error});
    more.insert(u"code"_s, status);
    more.insert(u"message"_s, message);
    HttpAnswer answer = jsonAnswer(status, {{u"error"_s, more}});
    answer.contentType = "application/json; charset=UTF-8";
    return answer;
}

HttpAnswer located(int status, const QString &reason, const QString &message, const QString &header)
{
    return envelope(status, message,
                    {{u"domain"_s, u"global"_s},
                     {u"reason"_s, reason},
                     {u"message"_s, message},
                     {u"locationType"_s, u"header"_s},
                     {u"location"_s, header}});
}

} // namespace

HttpAnswer googleError(int status, const QString &reason, const QString &message, const QString &domain)
{
    return envelope(status, message, {{u"domain"_s, domain}, {u"reason"_s, reason}, {u"message"_s, message}});
}

HttpAnswer googleAuthError()
{
    return located(401, u"authError"_s, u"Invalid Credentials"_s, u"Authorization"_s);
}

HttpAnswer googlePreconditionFailed()
{
    return located(412, u"conditionNotMet"_s, u"Precondition Failed"_s, u"If-Match"_s);
}

HttpAnswer googleScopeError()
{
    const QJsonObject detail{{u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
                             {u"reason"_s, u"ACCESS_TOKEN_SCOPE_INSUFFICIENT"_s},
                             {u"domain"_s, u"googleapis.com"_s}};
    return envelope(403, u"Request had insufficient authentication scopes."_s,
                    {{u"domain"_s, u"global"_s},
                     {u"reason"_s, u"insufficientPermissions"_s},
                     {u"message"_s, u"Insufficient Permission"_s}},
                    {{u"status"_s, u"PERMISSION_DENIED"_s}, {u"details"_s, QJsonArray{detail}}});
}

HttpAnswer googleNotFound()
{
    return googleError(404, u"notFound"_s, u"Not Found"_s);
}

} // namespace anteroom::sandbox
