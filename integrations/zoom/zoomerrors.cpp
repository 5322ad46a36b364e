// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/zoomerrors.h"

#include "integrations/http/json.h"
#include "integrations/http/retryafter.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace anteroom::zoom {

using namespace Qt::StringLiterals;
using ports::Failure;
using ports::FailureKind;

namespace {

struct Row {
    qint64 code;
    FailureKind kind;
    const char *word;
};

/// The codes of the meetings and users API and of its OAuth layer.
constexpr Row rows[] = {
    {124, FailureKind::NeedsSignIn, "zoom.token-invalid"},   {200, FailureKind::Rejected, "zoom.no-permission"},
    {300, FailureKind::Rejected, "zoom.validation"},         {1001, FailureKind::Rejected, "zoom.user-unknown"},
    {1010, FailureKind::Rejected, "zoom.user-unknown"},      {1120, FailureKind::Rejected, "zoom.user-unknown"},
    {2305, FailureKind::Rejected, "zoom.no-permission"},     {3000, FailureKind::Rejected, "zoom.refused"},
    {3001, FailureKind::NotFound, "zoom.meeting-gone"},      {3002, FailureKind::Conflict, "zoom.meeting-live"},
    {3003, FailureKind::Rejected, "zoom.no-permission"},     {3007, FailureKind::Rejected, "zoom.meeting-ended"},
    {3018, FailureKind::Rejected, "zoom.cannot-delete"},     {3037, FailureKind::Rejected, "zoom.cannot-delete"},
    {3063, FailureKind::Rejected, "zoom.cannot-end"},        {3161, FailureKind::Rejected, "zoom.user-not-licensed"},
    {3301, FailureKind::NotFound, "zoom.no-recording"},      {3322, FailureKind::NotFound, "zoom.no-transcript"},
    {4700, FailureKind::NeedsSignIn, "zoom.token-refused"},  {4702, FailureKind::NeedsSignIn, "zoom.client-invalid"},
    {4704, FailureKind::NeedsSignIn, "zoom.client-invalid"}, {4705, FailureKind::NeedsSignIn, "zoom.app-type"},
    {4706, FailureKind::NeedsSignIn, "zoom.client-invalid"}, {4711, FailureKind::NeedsSignIn, "zoom.scope-missing"},
    {4717, FailureKind::NeedsSignIn, "zoom.app-disabled"},   {4735, FailureKind::NeedsSignIn, "zoom.owner-gone"},
    {4738, FailureKind::NeedsSignIn, "zoom.app-disabled"},   {4741, FailureKind::NeedsSignIn, "zoom.app-disabled"},
    {12702, FailureKind::Rejected, "zoom.too-old"},
};

Failure plain(FailureKind kind, QString code, QString detail = {})
{
    return {kind, std::move(code), std::move(detail), {}, false};
}

std::chrono::milliseconds untilNextUtcDay(base::Instant now)
{
    return std::chrono::ceil<std::chrono::days>(now + std::chrono::milliseconds(1)) - now;
}

/// Too many calls: per second, per day for the account, or 100 changes a day for one host. The kinds differ
/// only in wording (and in a header that is no longer promised).
Failure rateLimit(const http::Reply &reply, const QString &message, base::Instant now)
{
    Failure failure = plain(FailureKind::RateLimited, u"zoom.rate-limited"_s);
    const auto says = [&message](const QString &words) { return message.contains(words, Qt::CaseInsensitive); };
    const bool daily = says(u"daily"_s) || says(u"GMT 00:00:00"_s) ||
                       reply.headers.value("x-ratelimit-type").toLower().startsWith("daily");
    if (daily) {
        failure.code = says(u"particular user"_s) ? u"zoom.host-daily-limit"_s : u"zoom.daily-limit"_s;
        failure.retryAfter = untilNextUtcDay(now);
    } else if (says(u"concurrent"_s)) {
        failure.code = u"zoom.concurrent"_s;
        failure.retryAfter = std::chrono::seconds(1);
    } else if (says(u"per-second"_s) || reply.headers.value("x-ratelimit-type").toLower() == "qps") {
        failure.retryAfter = std::chrono::seconds(1);
    }
    const std::chrono::milliseconds asked = http::retryAfter(reply, now);
    failure.retryAfter = asked.count() > 0 ? asked : failure.retryAfter;
    return failure;
}

/// The scopes of "… does not contain scopes:[a, b]." A Server-to-Server app can only be given those that end
/// in :admin, so where there are such, the others are left out.
QString scopesOf(const QString &message)
{
    const qsizetype open = message.indexOf(u'[');
    const qsizetype close = message.indexOf(u']', open);
    if (open < 0 || close < 0) {
        return {};
    }
    QStringList scopes;
    for (const QString &part : message.mid(open + 1, close - open - 1).split(u',')) {
        scopes << http::safeDetail(part);
    }
    const QStringList admin = scopes.filter(u":admin"_s);
    return (admin.isEmpty() ? scopes : admin).join(u'/').left(200);
}

QString fieldsOf(const QJsonObject &body)
{
    QStringList fields;
    const QJsonArray errors = body.value(u"errors").toArray();
    for (const QJsonValue &error : errors) {
        fields << http::safeDetail(error.toObject().value(u"field").toString());
    }
    return fields.join(u'/').left(200);
}

QString detailOf(qint64 code, const QJsonObject &body)
{
    switch (code) {
    case 300:
        return fieldsOf(body);
    case 4711:
        return scopesOf(body.value(u"message").toString());
    case 3000:
        return QString::number(code);
    default:
        return {};
    }
}

/// A code that is not in the table, or none.
Failure unlisted(const http::Reply &reply, qint64 code)
{
    if (reply.status < 400) {
        return {FailureKind::Unknown, u"zoom.unusable-answer"_s, QString::number(reply.status), {}, true};
    }
    if (reply.status == 401) {
        return plain(FailureKind::NeedsSignIn, u"zoom.token-refused"_s);
    }
    return code == 0 ? plain(FailureKind::Temporary, u"zoom.unusable-answer"_s, QString::number(reply.status))
                     : plain(FailureKind::Rejected, u"zoom.refused"_s, QString::number(code));
}

} // namespace

bool isError(const http::Reply &reply)
{
    if (reply.status >= 400) {
        return true;
    }
    const auto body = http::jsonObject(reply);
    return body && body->value(u"code").toVariant().toLongLong() != 0 && body->contains(u"message"_s);
}

Failure failureOf(const http::Reply &reply, base::Instant now)
{
    const QJsonObject body = http::jsonObject(reply).value_or(QJsonObject());
    const qint64 code = body.value(u"code").toVariant().toLongLong();
    if (code == 429 || reply.status == 429) {
        return rateLimit(reply, body.value(u"message").toString(), now);
    }
    const auto *row = std::find_if(std::begin(rows), std::end(rows), [code](const Row &r) { return r.code == code; });
    if (row == std::end(rows)) {
        return unlisted(reply, code);
    }
    return plain(row->kind, QString::fromLatin1(row->word), detailOf(code, body));
}

} // namespace anteroom::zoom
