// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <chrono>

namespace anteroom::sandbox {

/// Access tokens that a look-alike gave out.
class TokenBook
{
public:
    enum class State { Good, Unknown, Expired };
    struct Token {
        QStringList scopes;
        QString subject; ///< the user acted for, when there is one
        base::Instant expires;
    };
    struct Found {
        State state = State::Unknown;
        Token token;
    };

    TokenBook(const base::Clock &clock, base::Random &random);
    /// A new token beginning with `prefix`, good for lifetime().
    QByteArray issue(const QByteArray &prefix, const QStringList &scopes, const QString &subject);
    /// How long tokens are good: an hour, until told otherwise.
    std::chrono::seconds lifetime() const { return m_lifetime; }
    void setLifetime(std::chrono::seconds lifetime) { m_lifetime = lifetime; }
    /// Looks up the value of an Authorization header.
    Found find(const QByteArray &authorization) const;
    /// Makes every token given out so far an expired one.
    void expireAll();

private:
    const base::Clock &m_clock;
    base::Random &m_random;
    std::chrono::seconds m_lifetime{3600};
    QHash<QByteArray, Token> m_tokens;
};

} // namespace anteroom::sandbox
