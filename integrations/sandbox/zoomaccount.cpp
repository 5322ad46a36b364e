// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/zoomaccount.h"

#include "integrations/sandbox/randomtext.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

QString idFor(const QString &email)
{
    const QByteArray hash = QCryptographicHash::hash(email.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding).left(22));
}

QString emailFor(const QString &id)
{
    static const QRegularExpression others(u"[^a-z0-9.]"_s);
    return id.toLower().remove(others) + "@zoom-users.example.org"_L1;
}

} // namespace

ZoomAccount::ZoomAccount(base::Random &random)
    : m_accountId(randomText(random, 16)), m_clientId(randomText(random, 16)), m_clientSecret(randomText(random, 24))
{
}

QStringList ZoomAccount::allScopes()
{
    return {u"meeting:write:meeting:admin"_s, u"meeting:update:meeting:admin"_s,     u"meeting:delete:meeting:admin"_s,
            u"meeting:read:meeting:admin"_s,  u"meeting:read:list_meetings:admin"_s, u"meeting:update:status:admin"_s,
            u"user:read:user:admin"_s,        u"user:read:settings:admin"_s};
}

ZoomUser &ZoomAccount::user(const QString &key)
{
    const bool isEmail = key.contains(u'@');
    const QString email = key == "me"_L1 ? u"owner@zoom-users.example.org"_s : isEmail ? key.toLower() : emailFor(key);
    const QString id = key == "me"_L1 || isEmail ? m_idByEmail.value(email, idFor(email)) : key;
    const auto known = m_users.find(id);
    if (known != m_users.end()) {
        return known->second;
    }
    ZoomUser user;
    user.id = id;
    user.email = email;
    user.name = key == "me"_L1 || isEmail ? email : key;
    m_idByEmail.insert(email, id);
    return m_users.emplace(id, user).first->second;
}

bool ZoomAccount::countChange(const ZoomUser &user, base::Instant now)
{
    int &count = m_changes[user.id + u' ' + base::toUtc(now).date().toString(Qt::ISODate)];
    if (count >= m_dailyLimit) {
        return false;
    }
    ++count;
    return true;
}

} // namespace anteroom::sandbox
