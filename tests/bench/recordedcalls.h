// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/settings.h"
#include "tests/support/scriptedserver.h"

#include <QNetworkAccessManager>

namespace anteroom::bench {

/// The calls by which the product makes a meeting (a token, then the meeting), as they came over the wire, to be made
/// again without the product.
class RecordedCalls
{
public:
    /// Lets the product book one session against a server that writes down what it is asked. `environment` is that of
    /// the sandbox; nothing of it is called. Broken when the product makes other calls than these two.
    RecordedCalls(const QString &folder, service::EnvironmentValues environment);

    /// Makes the calls one after the other with Qt alone, on a connection of their own, at the sandbox; the same
    /// bodies, with the token it hands out. Returns with the last byte of the last answer; Broken when one is refused.
    void replay() const;

private:
    QByteArray answerTo(QNetworkAccessManager &manager, const testing::ScriptedRequest &call,
                        const QByteArray &authorization) const;

    QString m_address;
    std::vector<testing::ScriptedRequest> m_calls;
};

} // namespace anteroom::bench
