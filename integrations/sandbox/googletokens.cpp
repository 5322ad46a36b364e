// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googletokens.h"

#include <QJsonDocument>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::sandbox {

namespace {

constexpr auto Skew = 60s;
constexpr auto LongestLife = 3600s;

struct Assertion {
    QJsonObject header;
    QJsonObject claims;
    QByteArray signedText;
    QByteArray signature;
};

HttpAnswer refused(const QString &error, const QString &description, int status = 400)
{
    HttpAnswer answer = jsonAnswer(status, {{u"error"_s, error}, {u"error_description"_s, description}});
    answer.contentType = "application/json; charset=utf-8";
    return answer;
}

HttpAnswer badGrant(const QString &description)
{
    return refused(u"invalid_grant"_s, description);
}

QByteArray decoded(const QByteArray &part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
}

std::optional<Assertion> parsed(const QByteArray &jwt)
{
    const QList<QByteArray> parts = jwt.split('.');
    if (parts.size() != 3) {
        return std::nullopt;
    }
    Assertion assertion;
    assertion.header = QJsonDocument::fromJson(decoded(parts[0])).object();
    assertion.claims = QJsonDocument::fromJson(decoded(parts[1])).object();
    assertion.signedText = parts[0] + '.' + parts[1];
    assertion.signature = decoded(parts[2]);
    return assertion.claims.isEmpty() ? std::nullopt : std::optional(assertion);
}

bool isTimely(const QJsonObject &claims, base::Instant now)
{
    const auto issued = base::fromMs(claims.value(u"iat"_s).toInteger() * 1000);
    const auto expires = base::fromMs(claims.value(u"exp"_s).toInteger() * 1000);
    return issued <= now + Skew && expires > now && expires > issued && expires - issued <= LongestLife;
}

bool areCalendarScopes(const QStringList &scopes)
{
    return std::all_of(scopes.begin(), scopes.end(), [](const QString &scope) {
        return scope.startsWith("https://www.googleapis.com/auth/calendar"_L1);
    });
}

/// Everything about the assertion but the scopes.
std::optional<HttpAnswer> wrongAssertion(const Assertion &assertion, const GoogleAccount &account,
                                         const QString &tokenUri, base::Instant now)
{
    if (assertion.claims.value(u"iss"_s).toString() != account.email()) {
        return badGrant(u"Invalid grant: account not found"_s);
    }
    if (assertion.header.value(u"alg"_s) != "RS256"_L1 ||
        !account.key().verifies(assertion.signedText, assertion.signature)) {
        return badGrant(u"Invalid JWT Signature."_s);
    }
    if (assertion.claims.value(u"aud"_s).toString() != tokenUri) {
        return badGrant(u"Invalid JWT: Failed audience check. The right audience is %1"_s.arg(tokenUri));
    }
    if (!isTimely(assertion.claims, now)) {
        return badGrant(u"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
                        "Check your iat and exp values and use a clock with skew to account for clock differences "
                        "between systems."_s);
    }
    return std::nullopt;
}

std::optional<HttpAnswer> wrongSubject(const QString &subject, const GoogleAccount &account)
{
    if (subject.isEmpty() || subject == account.email()) {
        return std::nullopt;
    }
    if (!subject.contains(u'@')) {
        return badGrant(u"Invalid email or User ID"_s);
    }
    if (!account.isDelegated()) {
        return refused(u"unauthorized_client"_s,
                       u"Client is unauthorized to retrieve access tokens using this method, or client not authorized "
                       "for any of the scopes requested."_s,
                       401);
    }
    return std::nullopt;
}

} // namespace

HttpAnswer googleToken(const HttpRequest &request, const GoogleAccount &account, const QString &tokenUri,
                       const base::Clock &clock, TokenBook &tokens)
{
    HttpRequest form;
    form.query = decodeForm(request.body);
    const QString grant = form.parameter(u"grant_type"_s);
    if (request.contentType() != "application/x-www-form-urlencoded" ||
        grant != "urn:ietf:params:oauth:grant-type:jwt-bearer"_L1) {
        return refused(u"unsupported_grant_type"_s, u"Invalid grant_type: "_s + grant);
    }
    const auto assertion = parsed(form.parameter(u"assertion"_s).toLatin1());
    if (!assertion) {
        return badGrant(u"Bad Request"_s);
    }
    if (const auto wrong = wrongAssertion(*assertion, account, tokenUri, clock.now())) {
        return *wrong;
    }
    const QStringList scopes = assertion->claims.value(u"scope"_s).toString().split(u' ', Qt::SkipEmptyParts);
    if (scopes.isEmpty()) {
        return refused(u"invalid_scope"_s, u"Empty or missing scope not allowed."_s);
    }
    if (!areCalendarScopes(scopes)) {
        return refused(u"invalid_scope"_s, u"Invalid OAuth scope or ID token audience provided."_s);
    }
    const QString subject = assertion->claims.value(u"sub"_s).toString();
    if (const auto wrong = wrongSubject(subject, account)) {
        return *wrong;
    }
    const QByteArray token = tokens.issue("ya29.sandbox.", scopes, subject == account.email() ? QString() : subject);
    return jsonAnswer(200, {{u"access_token"_s, QString::fromLatin1(token)},
                            {u"expires_in"_s, qint64(tokens.lifetime().count()) - 1},
                            {u"token_type"_s, u"Bearer"_s}});
}

} // namespace anteroom::sandbox
