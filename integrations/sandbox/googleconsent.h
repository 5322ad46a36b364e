// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/httpanswer.h"
#include "integrations/sandbox/httprequest.h"
#include "integrations/sandbox/tokenbook.h"

#include "core/base/random.h"

#include <QHash>

namespace anteroom::sandbox {

/// The sign-in page of the Google look-alike, for an OAuth client of the kind "Desktop app": whoever opens it consents
/// at once, unless told otherwise; and what its token endpoint does with codes and refresh tokens. As strict as the
/// real one: PKCE, the redirect as it was, each code once and for ten minutes, the client secret always.
class GoogleConsent
{
public:
    GoogleConsent(const base::Clock &clock, base::Random &random);

    /// The client file that Google would hand out.
    QByteArray clientFile(const QString &address) const;
    /// Who signs in.
    static QString user() { return QStringLiteral("practice@sandbox.example.org"); }

    /// The next people who come press "Cancel", or leave these scopes unticked.
    void setDenying(bool denying) { m_denying = denying; }
    void setUnticked(QStringList scopes) { m_unticked = std::move(scopes); }
    /// Every refresh token given out so far is of no use any more.
    void revokeAll() { m_grants.clear(); }

    /// GET /o/oauth2/v2/auth: sends the browser back with a code, or with an error; a page when it may not.
    HttpAnswer authorize(const HttpRequest &request);
    /// POST /token with the grant types authorization_code and refresh_token; `form` is its body.
    HttpAnswer token(const HttpRequest &form, TokenBook &tokens);

private:
    struct Grant {
        QStringList scopes;
        QString redirect;
        QByteArray challenge;
        base::Instant expires; ///< of a code
    };
    HttpAnswer exchange(const HttpRequest &form, TokenBook &tokens);
    HttpAnswer renew(const HttpRequest &form, TokenBook &tokens);
    QStringList ticked(const QStringList &asked) const;

    const base::Clock &m_clock;
    base::Random &m_random;
    QString m_clientId;
    QString m_clientSecret;
    bool m_denying = false;
    QStringList m_unticked;
    QHash<QString, Grant> m_codes;
    QHash<QString, Grant> m_grants; ///< by refresh token
};

} // namespace anteroom::sandbox
