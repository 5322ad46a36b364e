// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/googlecalendar/googleerrors.h"

#include "integrations/http/json.h"
#include "integrations/http/retryafter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::googlecalendar {

namespace {

using ports::Failure;
using ports::FailureKind;

struct Meaning {
    const char *reason;
    FailureKind kind;
    const char *code;
    std::chrono::milliseconds retryAfter{0};
};

/// Reasons of a 403 (and of a 429, which Google calls the same thing).
constexpr Meaning meanings[] = {
    {"forbiddenForServiceAccounts", FailureKind::Rejected, "google.forbidden-for-service-accounts"},
    {"userRateLimitExceeded", FailureKind::RateLimited, "google.rate-limited"},
    {"rateLimitExceeded", FailureKind::RateLimited, "google.rate-limited"},
    {"RATE_LIMIT_EXCEEDED", FailureKind::RateLimited, "google.rate-limited"},
    // An anti-abuse limit on invitations and events, lifted after hours; hammering makes it worse.
    {"quotaExceeded", FailureKind::RateLimited, "google.quota", 1h},
    {"dailyLimitExceeded", FailureKind::RateLimited, "google.quota", 1h},
    {"accessNotConfigured", FailureKind::NeedsSignIn, "google.api-disabled"},
    {"SERVICE_DISABLED", FailureKind::NeedsSignIn, "google.api-disabled"},
    {"insufficientPermissions", FailureKind::NeedsSignIn, "google.scope-missing"},
    {"ACCESS_TOKEN_SCOPE_INSUFFICIENT", FailureKind::NeedsSignIn, "google.scope-missing"},
    {"forbidden", FailureKind::Rejected, "google.no-write-access"},
    {"requiredAccessLevel", FailureKind::Rejected, "google.no-write-access"},
};

/// Every reason that the body names, the most telling first.
QStringList reasonsIn(const QJsonObject &error)
{
    QStringList result;
    for (const auto &list : {"details"_L1, "errors"_L1}) {
        for (const QJsonValue &entry : error.value(list).toArray()) {
            const QString reason = entry.toObject().value("reason"_L1).toString();
            if (!reason.isEmpty()) {
                result.append(reason);
            }
        }
    }
    return result;
}

Failure made(FailureKind kind, const char *code, QString detail = {})
{
    return {kind, QString::fromLatin1(code), std::move(detail), 0ms, false};
}

/// 403: the reason decides. One we do not know is still a refusal, not a reason to hammer.
Failure forbidden(const QStringList &reasons)
{
    for (const QString &reason : reasons) {
        for (const Meaning &meaning : meanings) {
            if (reason == QLatin1StringView(meaning.reason)) {
                Failure failure = made(meaning.kind, meaning.code);
                failure.retryAfter = meaning.retryAfter;
                return failure;
            }
        }
    }
    return made(FailureKind::Rejected, "google.refused", http::safeDetail(reasons.value(0)));
}

Failure byStatus(int status, const QStringList &reasons, Target target)
{
    switch (status) {
    case 400:
    case 422:
        // A sync token of another account, or one that we misread, is no better than an old one.
        return target == Target::List ? made(FailureKind::NotFound, "google.full-read-needed")
                                      : made(FailureKind::Rejected, "google.validation");
    case 401:
        return made(FailureKind::NeedsSignIn, "google.token-refused", u"401"_s);
    case 403:
        return forbidden(reasons);
    case 404:
        return target == Target::Event ? made(FailureKind::NotFound, "google.event-gone")
                                       : made(FailureKind::Rejected, "google.calendar-unknown");
    case 409:
        return made(FailureKind::Conflict, "google.id-taken");
    case 410:
        return made(FailureKind::NotFound, target == Target::List ? "google.full-read-needed" : "google.event-gone");
    case 412:
        return made(FailureKind::Conflict, "google.etag-conflict");
    case 429:
        return made(FailureKind::RateLimited, "google.rate-limited");
    default:
        return made(FailureKind::Rejected, "google.refused", QString::number(status));
    }
}

} // namespace

ports::Failure failureFrom(const http::Reply &reply, Target target, base::Instant now)
{
    const QJsonValue envelope = http::jsonObject(reply).value_or(QJsonObject()).value("error"_L1);
    const bool isGoogle = envelope.isObject();
    if (!isGoogle && reply.status != 401 && reply.status != 410 && reply.status != 429) {
        return made(FailureKind::Temporary, "google.unusable-answer", QString::number(reply.status));
    }
    Failure failure = byStatus(reply.status, reasonsIn(envelope.toObject()), target);
    if (const auto wait = http::retryAfter(reply, now); failure.kind == FailureKind::RateLimited && wait > 0ms) {
        failure.retryAfter = std::max(wait, failure.retryAfter);
    }
    return failure;
}

} // namespace anteroom::googlecalendar
