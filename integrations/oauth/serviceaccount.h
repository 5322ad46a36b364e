// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/ports/outcome.h"
#include "integrations/http/client.h"
#include "integrations/oauth/tokensource.h"

#include <QString>
#include <QUrl>

#include <qcorotask.h>

namespace anteroom::oauth {

/// A Google service account, as its JSON key file describes it. Signs the requests for access tokens
/// (RFC 7523, RS256). A value: cheap enough to copy, the private key is wiped with the last copy.
class ServiceAccount
{
public:
    /// Reads the key file at `path`. Error of kind Settings: it names google.calendar.credentials-path and
    /// what is wrong (missing, unreadable, not JSON, another kind of credentials, no key, a damaged key,
    /// a token address that is neither https nor on this machine); it never quotes the file.
    static base::Result<ServiceAccount> fromFile(const QString &path);
    /// The same for the text of a key file that is already in memory.
    static base::Result<ServiceAccount> fromJson(const QByteArray &json);

    /// The account's own address: the one that calendars are shared with.
    const QString &clientEmail() const { return m_clientEmail; }
    /// Where access tokens are asked for; also the audience of the assertion.
    const QUrl &tokenUri() const { return m_tokenUri; }

    /// The signed assertion: iss, scope, aud, iat (a minute before `now`, so that a clock that is a little
    /// fast does no harm), exp (an hour after iat), and sub when `subject` is not empty. Empty when OpenSSL
    /// refuses to sign, which a key that was read cannot cause.
    base::Secret assertion(const QString &scope, const QString &subject, base::Instant now) const;

private:
    QString m_clientEmail;
    QString m_keyId;
    QUrl m_tokenUri;
    base::Secret m_privateKey; ///< PEM
};

/// Asks for an access token: one POST to the account's token address. NeedsSignIn: google.clock-skew,
/// google.key-invalid, google.subject-invalid, google.unauthorized-client, google.scope-missing,
/// google.token-refused. Never Unknown: a token asked for twice does no harm, so that is Temporary.
/// `client` and `clock` must live until the task ends.
QCoro::Task<ports::Outcome<Token>> requestToken(ServiceAccount account, http::Client *client, const base::Clock *clock,
                                                QString scope, QString subject);

/// What the token endpoint's answer means; `now` is when the request was sent.
ports::Outcome<Token> tokenFromReply(const http::Reply &reply, base::Instant now);

} // namespace anteroom::oauth
