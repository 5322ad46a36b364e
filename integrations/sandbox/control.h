// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/context.h"
#include "integrations/sandbox/googleremote.h"
#include "integrations/sandbox/httpserver.h"
#include "integrations/sandbox/zoomremote.h"

namespace anteroom::sandbox {

/// The control address: tells the look-alikes to fail, to change behind the program's back, and what they
/// hold. docs/sandbox.md has every order.
class Control : public QObject
{
    Q_OBJECT
public:
    Control(Context context, ZoomRemote &zoom, GoogleRemote &google, QObject *parent = nullptr);

    HttpServer &server() { return m_server; }
    /// Does what a request to the control address would do, for callers in the same process.
    HttpAnswer order(const HttpRequest &request);

private:
    HttpAnswer faults(const HttpRequest &request, const QJsonObject &body);
    HttpAnswer remotes(const HttpRequest &request, const QJsonObject &body);
    HttpAnswer zoom(const QStringList &path, const QJsonObject &body);
    HttpAnswer google(const QStringList &path, const QJsonObject &body);
    HttpAnswer zoomUser(const QString &key, const QJsonObject &body);
    HttpAnswer zoomScopes(const QJsonObject &body);

    Context m_context;
    ZoomRemote &m_zoom;
    GoogleRemote &m_google;
    HttpServer m_server;
};

} // namespace anteroom::sandbox
