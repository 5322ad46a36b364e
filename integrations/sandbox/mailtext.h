// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace anteroom::sandbox {

/// The first header `name` of a message, unfolded and with RFC 2047 words decoded.
QString mailHeader(const QByteArray &message, const QByteArray &name);

/// Why a careful server refuses these bytes, as an SMTP reply; nothing when it takes them. Checks line ends (CRLF
/// only), line length (998 octets) and that From, Date and Message-ID are there once.
std::optional<QByteArray> refusedMessage(const QByteArray &message);

/// The mail as state.json holds it; `raw` keeps its CRLF.
QJsonObject mailState(const QString &from, const QStringList &recipients, const QByteArray &message);

} // namespace anteroom::sandbox
