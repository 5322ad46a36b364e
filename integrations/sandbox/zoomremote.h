// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/context.h"
#include "integrations/sandbox/httpserver.h"
#include "integrations/sandbox/tokenbook.h"
#include "integrations/sandbox/zoomaccount.h"
#include "integrations/sandbox/zoommeetings.h"
#include "integrations/sandbox/zoomroutes.h"

namespace anteroom::sandbox {

/// The look-alike of Zoom: the token endpoint and the part of the REST API that Anteroom uses, as
/// strict as the real one.
class ZoomRemote : public QObject
{
    Q_OBJECT
public:
    explicit ZoomRemote(Context context, QObject *parent = nullptr);

    HttpServer &server() { return m_server; }
    ZoomAccount &account() { return m_account; }
    ZoomMeetings &meetings() { return m_meetings; }
    TokenBook &tokens() { return m_tokens; }
    /// What it answers when nothing goes wrong; does what is asked.
    HttpAnswer respond(const HttpRequest &request) { return apply(request, zoomRoute(request)); }

private:
    void handle(const HttpRequest &request, HttpConnection *connection);
    HttpAnswer apply(const HttpRequest &request, const std::optional<ZoomRoute> &route);
    HttpAnswer token(const HttpRequest &request);
    std::optional<HttpAnswer> refusedAccess(const HttpRequest &request, const ZoomRoute &route) const;
    HttpAnswer applyToUser(const HttpRequest &request, const ZoomRoute &route);
    HttpAnswer applyToMeeting(const HttpRequest &request, const ZoomRoute &route);

    Context m_context;
    ZoomAccount m_account;
    TokenBook m_tokens;
    ZoomMeetings m_meetings;
    HttpServer m_server;
};

} // namespace anteroom::sandbox
