// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/installedclient.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anteroom::oauth {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GoogleCheck)
};

constexpr qint64 maximumFile = 64 * 1024;

tl::unexpected<base::Error> fileFault(const QString &fault)
{
    return base::failure(
        base::ErrorKind::Settings,
        Text::tr("Nobody can sign in to Google: %1 Set google.oauth.client-path to the JSON file of an "
                 "OAuth client of the kind \"Desktop app\".")
            .arg(fault));
}

/// What kind of credentials the file holds instead.
QString kindFault(const QJsonObject &json)
{
    if (json.contains("web"_L1)) {
        return Text::tr("the file is an OAuth client for a web site, not for a desktop app.");
    }
    if (json.value("type"_L1).toString() == "service_account"_L1) {
        return Text::tr("the file is a service account's key, not an OAuth client.");
    }
    return Text::tr("the file is not an OAuth client for a desktop app (it has no \"installed\").");
}

QUrl uriIn(const QJsonObject &json, QLatin1StringView name, const QUrl &usual)
{
    const QString text = json.value(name).toString();
    return text.isEmpty() ? usual : QUrl(text, QUrl::StrictMode);
}

} // namespace

bool isSafeUri(const QUrl &uri)
{
    if (!uri.isValid() || uri.host().isEmpty() || !uri.userInfo().isEmpty() || uri.hasFragment()) {
        return false;
    }
    const bool loopback = uri.host() == "localhost"_L1 || QHostAddress(uri.host()).isLoopback();
    return uri.scheme() == "https"_L1 || (uri.scheme() == "http"_L1 && loopback);
}

base::Result<InstalledClient> InstalledClient::fromFile(const QString &path)
{
    QFile file(path);
    if (path.trimmed().isEmpty() || !file.exists()) {
        return fileFault(Text::tr("the client file does not exist."));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fileFault(Text::tr("the client file cannot be read; check who may read it."));
    }
    const base::Secret text(file.read(maximumFile + 1));
    if (text.size() > maximumFile) {
        return fileFault(Text::tr("the file is far too large for a client file."));
    }
    return fromJson(text.reveal());
}

base::Result<InstalledClient> InstalledClient::fromJson(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject()) {
        return fileFault(Text::tr("the client file is not JSON."));
    }
    const QJsonObject json = document.object().value("installed"_L1).toObject();
    if (json.isEmpty()) {
        return fileFault(kindFault(document.object()));
    }
    InstalledClient client;
    client.id = json.value("client_id"_L1).toString();
    client.secret = base::Secret(json.value("client_secret"_L1).toString().toUtf8());
    client.authorizationUri = uriIn(json, "auth_uri"_L1, client.authorizationUri);
    client.tokenUri = uriIn(json, "token_uri"_L1, client.tokenUri);
    if (client.id.isEmpty() || client.secret.isEmpty()) {
        return fileFault(Text::tr("the client file has no \"client_id\" or no \"client_secret\"."));
    }
    if (!isSafeUri(client.authorizationUri) || !isSafeUri(client.tokenUri)) {
        return fileFault(Text::tr("an address in the client file is not an https address."));
    }
    return client;
}

} // namespace anteroom::oauth
