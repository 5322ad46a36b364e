// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/installedclient.h"
#include "tests/fuzz/target.h"

#include <QHostAddress>

using namespace anteroom;
using namespace Qt::StringLiterals;

namespace {

bool isSafe(const QUrl &url)
{
    const bool isHere = url.host() == u"localhost"_s || QHostAddress(url.host()).isLoopback();
    return (url.scheme() == u"https"_s || (url.scheme() == u"http"_s && isHere)) && !url.host().isEmpty() &&
           url.userInfo().isEmpty();
}

void read(const QByteArray &bytes)
{
    const base::Result<oauth::InstalledClient> client = oauth::InstalledClient::fromJson(bytes);
    if (!client) {
        fuzz::require(client.error().kind == base::ErrorKind::Settings && !client.error().text.isEmpty(),
                      "a refused file has a reason");
        return;
    }
    fuzz::require(!client->id.isEmpty() && !client->secret.isEmpty(), "a client has an id and a secret");
    fuzz::require(isSafe(client->authorizationUri), "people are sent to https only");
    fuzz::require(isSafe(client->tokenUri), "the secret is sent by https only");
}

const fuzz::Target target("clientfile", &read);

} // namespace
