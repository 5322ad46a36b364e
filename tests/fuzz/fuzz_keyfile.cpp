// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/serviceaccount.h"
#include "tests/fuzz/target.h"
#include "tests/support/googlekey.h"

#include <QHostAddress>
#include <QJsonObject>

using namespace anteroom;
using namespace Qt::StringLiterals;

namespace {

/// The bytes with a real key in place of @KEY@, as no key lies in the corpus.
QByteArray withKey(QByteArray bytes)
{
    static const QByteArray key = testing::GoogleKey::make().privatePem.replace('\n', "\\n");
    return bytes.replace("@KEY@", key);
}

bool isSafe(const QUrl &url)
{
    const bool isHere = url.host() == u"localhost"_s || QHostAddress(url.host()).isLoopback();
    return (url.scheme() == u"https"_s || (url.scheme() == u"http"_s && isHere)) && !url.host().isEmpty() &&
           url.userInfo().isEmpty();
}

void read(const QByteArray &bytes)
{
    const base::Result<oauth::ServiceAccount> account = oauth::ServiceAccount::fromJson(withKey(bytes));
    if (!account) {
        fuzz::require(account.error().kind == base::ErrorKind::Settings && !account.error().text.isEmpty(),
                      "a refused file has a reason");
        return;
    }
    fuzz::require(!account->clientEmail().isEmpty(), "an account has an address");
    fuzz::require(isSafe(account->tokenUri()), "signatures are sent by https only");
    const base::Instant now{std::chrono::sys_days(std::chrono::year(2027) / 1 / 15)};
    const base::Secret assertion = account->assertion(u"scope"_s, {}, now);
    fuzz::require(assertion.reveal().count('.') == 2, "a key that was read signs");
}

const fuzz::Target target("keyfile", &read);

} // namespace
