// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googleaccount.h"

#include "integrations/sandbox/randomtext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

const QString Project = QStringLiteral("anteroom-sandbox");

}

GoogleAccount::GoogleAccount(PrivateKey key, base::Random &random)
    : m_key(std::move(key))
    , m_keyId(QString::fromLatin1(random.bytes(20).toHex()))
    , m_clientId(randomDigits(random, 21))
    , m_email(u"desk@%1.iam.gserviceaccount.com"_s.arg(Project))
{
}

QByteArray GoogleAccount::keyFile(const QString &tokenUri) const
{
    const QJsonObject file{
        {u"type"_s, u"service_account"_s},
        {u"project_id"_s, Project},
        {u"private_key_id"_s, m_keyId},
        {u"private_key"_s, QString::fromLatin1(m_key.pem())},
        {u"client_email"_s, m_email},
        {u"client_id"_s, m_clientId},
        {u"auth_uri"_s, u"https://accounts.google.com/o/oauth2/auth"_s},
        {u"token_uri"_s, tokenUri},
        {u"auth_provider_x509_cert_url"_s, u"https://www.googleapis.com/oauth2/v1/certs"_s},
        {u"client_x509_cert_url"_s, u"https://www.googleapis.com/robot/v1/metadata/x509/"_s + m_email},
        {u"universe_domain"_s, u"googleapis.com"_s},
    };
    return QJsonDocument(file).toJson();
}

} // namespace anteroom::sandbox
