// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/context.h"
#include "integrations/sandbox/googleaccount.h"
#include "integrations/sandbox/googleconsent.h"
#include "integrations/sandbox/googleevents.h"
#include "integrations/sandbox/googleroutes.h"
#include "integrations/sandbox/httpserver.h"
#include "integrations/sandbox/tokenbook.h"

namespace anteroom::sandbox {

/// The look-alike of Google: the token endpoint and the part of the Calendar API that Anteroom uses, as
/// strict as the real one.
class GoogleRemote : public QObject
{
    Q_OBJECT
public:
    GoogleRemote(Context context, PrivateKey key, QObject *parent = nullptr);

    HttpServer &server() { return m_server; }
    GoogleAccount &account() { return m_account; }
    TokenBook &tokens() { return m_tokens; }
    GoogleConsent &consent() { return m_consent; }
    GoogleEvents &events() { return m_events; }
    const GoogleEvents &events() const { return m_events; }
    /// Where the key file says that tokens come from.
    QString tokenUri() const;
    /// What it answers when nothing goes wrong; does what is asked.
    HttpAnswer respond(const HttpRequest &request) { return apply(request, googleRoute(request)); }

private:
    void handle(const HttpRequest &request, HttpConnection *connection);
    HttpAnswer token(const HttpRequest &request);
    HttpAnswer apply(const HttpRequest &request, const std::optional<GoogleRoute> &route);
    HttpAnswer applyToCalendar(const HttpRequest &request, const GoogleRoute &route, const GoogleCaller &caller);

    Context m_context;
    GoogleAccount m_account;
    TokenBook m_tokens;
    GoogleConsent m_consent;
    GoogleEvents m_events;
    HttpServer m_server;
};

} // namespace anteroom::sandbox
