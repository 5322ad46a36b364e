// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/tokenbook.h"

namespace anteroom::sandbox {

TokenBook::TokenBook(const base::Clock &clock, base::Random &random) : m_clock(clock), m_random(random) {}

QByteArray TokenBook::issue(const QByteArray &prefix, const QStringList &scopes, const QString &subject)
{
    const QByteArray token =
        prefix + m_random.bytes(30).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    m_tokens.insert(token, {scopes, subject, m_clock.now() + m_lifetime});
    return token;
}

TokenBook::Found TokenBook::find(const QByteArray &authorization) const
{
    const qsizetype space = authorization.indexOf(' ');
    if (authorization.left(space).toLower() != "bearer") {
        return {};
    }
    const auto entry = m_tokens.constFind(authorization.mid(space + 1).trimmed());
    if (entry == m_tokens.constEnd()) {
        return {};
    }
    return {entry->expires > m_clock.now() ? State::Good : State::Expired, *entry};
}

void TokenBook::expireAll()
{
    for (Token &token : m_tokens) {
        token.expires = m_clock.now();
    }
}

} // namespace anteroom::sandbox
