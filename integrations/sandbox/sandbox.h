// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QString>

#include <memory>

namespace anteroom::sandbox {

/// Look-alikes of Zoom, Google Calendar and an SMTP server on 127.0.0.1, with state and with faults told over a
/// control address (docs/sandbox.md). They check what they are asked as the real ones do. Lives on the
/// thread that made it, which must run an event loop.
class Sandbox : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the sandbox.
    Sandbox(const base::Clock &clock, base::Random &random, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Makes keys, certificates and credentials, writes the key file, the authority's certificate and an empty
    /// state.json into `stateDir` (made when missing), and opens four ports of the system's choice. An Error
    /// of kind Settings says what could not be made. Call it once.
    base::Result<> start(const QString &stateDir);

    /// What a program must find in its environment to talk to the sandbox. Holds secrets of the sandbox's own,
    /// and a random vault key that is nowhere on disk. Empty before start().
    QMap<QString, QString> environment() const;

    /// Gives an order as a request to the control address would ("POST", "/faults", {…}) and returns the
    /// answer's JSON; an order that is refused has the key "error".
    QJsonObject order(const QByteArray &method, const QByteArray &target, const QJsonObject &body = {});

private:
    struct Parts;
    base::Result<> makeParts(const QString &stateDir);
    base::Result<> openPorts();
    base::Result<> writeFiles(const QString &stateDir, const QByteArray &authority);

    const base::Clock &m_clock;
    base::Random &m_random;
    std::unique_ptr<Parts> m_parts;
    QString m_keyFilePath;
    QString m_clientFilePath;
    QString m_authorityPath;
    QString m_vaultKey;
};

} // namespace anteroom::sandbox
