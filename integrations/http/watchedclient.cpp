// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/watchedclient.h"

#include "integrations/http/httpdate.h"

namespace anteroom::http {

QCoro::Task<ports::Outcome<Reply>> WatchedClient::send(Request request)
{
    const bool isSecure = request.url.scheme() == QLatin1StringView("https");
    const DateHeard heard = m_heard; // the client may be gone when the answer comes
    QCoro::Task<ports::Outcome<Reply>> sending = m_inner.send(std::move(request));
    ports::Outcome<Reply> reply = co_await sending;
    if (reply && isSecure) {
        if (const std::optional<base::Instant> date = readDate(reply->headers.value("date"))) {
            heard(*date);
        }
    }
    co_return reply;
}

} // namespace anteroom::http
