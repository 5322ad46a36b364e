// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/sandbox.h"
#include "tests/support/manualclock.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace anteroom::testing {

/// What came back for one request that was sent exactly once.
struct Received {
    bool connected = false;
    bool closed = false; ///< the server closed the connection
    int status = 0;      ///< 0: no answer
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    /// Google's {"error":{"errors":[{"reason"…
    QString googleReason() const;
    bool isWhole() const { return body.size() == headers.value("content-length").toLongLong(); }
};

/// One request over a socket of its own.
class Exchange
{
public:
    Exchange(const QString &url, const QByteArray &method, const QByteArray &body,
             const std::vector<std::pair<QByteArray, QByteArray>> &headers);
    /// True when the whole answer is there, or the server closed.
    bool isOver();
    bool wait(int milliseconds = 5000);
    Received received();

private:
    QTcpSocket m_socket;
    QByteArray m_bytes;
    bool m_connected = false;
};

/// A running sandbox with a clock that stands, and short words for talking to it.
class SandboxFixture
{
public:
    SandboxFixture();

    ManualClock &clock() { return m_clock; }
    sandbox::Sandbox &sandbox() { return *m_sandbox; }
    QString value(const QString &name) const { return m_environment.value(name); }
    QString folder() const { return m_folder.path(); }

    /// state.json as it is on disk now.
    QJsonObject stateOnDisk() const;
    QJsonArray meetingsOnDisk() const { return stateOnDisk().value(QStringLiteral("meetings")).toArray(); }
    QJsonArray eventsOnDisk() const { return stateOnDisk().value(QStringLiteral("events")).toArray(); }
    int counted(const QString &request) const;

    QJsonObject order(const QByteArray &target, const QJsonObject &body);

    std::unique_ptr<Exchange> begin(const QString &url, const QByteArray &method, const QByteArray &body = {},
                                    std::vector<std::pair<QByteArray, QByteArray>> headers = {});
    Received send(const QString &url, const QByteArray &method, const QByteArray &body = {},
                  std::vector<std::pair<QByteArray, QByteArray>> headers = {});

    /// A Zoom access token; got once and kept.
    QByteArray zoomToken();
    void forgetTokens();
    Received zoom(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    std::unique_ptr<Exchange> beginZoom(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    /// A meeting's creation as the program asks for it, an hour from now.
    QJsonObject meetingBody() const;
    /// Makes one for anna@example.org and returns its id.
    QString makeMeeting();

    /// The claims that a right assertion has now.
    QJsonObject claims() const;
    /// An assertion signed with the service account's key, or with `otherKey` (PEM).
    QByteArray assertion(const QJsonObject &claims, const QByteArray &otherKey = {}) const;
    Received googleToken(const QByteArray &assertion);
    Received google(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                    std::vector<std::pair<QByteArray, QByteArray>> headers = {});
    /// An event's insertion as the program asks for it.
    QJsonObject eventBody(const QString &id) const;
    /// "/calendars/<practice calendar>/events"
    QString events() const;

private:
    ManualClock m_clock;
    base::SystemRandom m_random;
    QTemporaryDir m_folder;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    QMap<QString, QString> m_environment;
    QByteArray m_zoomToken;
    QByteArray m_googleToken;
};

} // namespace anteroom::testing
