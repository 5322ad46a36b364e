// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ports/outcome.h"
#include "integrations/http/client.h"
#include "integrations/oauth/tokensource.h"
#include "integrations/zoom/callpace.h"
#include "integrations/zoom/zoomconfig.h"

#include <QJsonObject>

#include <qcorotask.h>

#include <memory>
#include <optional>

namespace anteroom::zoom {

/// One call of Zoom's REST API.
struct ApiCall {
    QByteArray method;
    QString path;         ///< after the base URL; percent-encoded, with its query
    QString pathTemplate; ///< what the log says instead
    std::optional<QJsonObject> body;
    Weight weight = Weight::Light;
};

/// Signs calls with the account's token, renews it once when Zoom calls it invalid (code 124) and sends
/// the call once more (a refused call did nothing), and turns Zoom's errors into failures.
/// Lives on the sync thread and must outlive its calls.
class ZoomApi
{
public:
    /// `pace` null: calls go as they come. `heard` is told of each new token.
    ZoomApi(http::Client &http, ZoomConfig config, const base::Clock &clock, std::shared_ptr<CallPace> pace = {},
            oauth::TokenHeard heard = {});
    /// A 2xx answer that is no error in disguise; else the failure.
    QCoro::Task<ports::Outcome<http::Reply>> call(ApiCall call);
    /// The same for answers that must be a JSON object; one that is not is zoom.unusable-answer, Unknown for
    /// a call that changes something and Temporary for a look.
    QCoro::Task<ports::Outcome<QJsonObject>> callForObject(ApiCall call);
    /// The account's token, with the scopes that Zoom granted.
    QCoro::Task<ports::Outcome<oauth::Token>> token();
    base::Instant now() const { return m_clock.now(); }

private:
    http::Request requestFor(const ApiCall &call, const oauth::Token &token) const;

    http::Client &m_http;
    QString m_base;
    const base::Clock &m_clock;
    oauth::TokenSource m_tokens;
    std::shared_ptr<CallPace> m_pace;
};

/// "/users/{userId}" and what follows, for a host by id or e-mail address. "me" is never used: with a
/// Server-to-Server app it would be the account's owner.
QString userPath(const QString &user, const QString &rest = {});

} // namespace anteroom::zoom
