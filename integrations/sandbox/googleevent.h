// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace anteroom::sandbox {

/// An event as the Google look-alike keeps it.
struct GoogleEvent {
    QString id;
    QString calendar;
    QJsonObject fields; ///< what a client may write, as it was last written
    QString status = QStringLiteral("confirmed");
    bool deleted = false;
    int sequence = 0;
    qint64 version = 0; ///< grows with every change in any calendar
    QString organizer;
    QString creator;
    base::Instant created;
    base::Instant updated;
    base::Instant start;
    base::Instant end;
    QJsonArray notifications; ///< mails Google would have sent: {"action","to"}

    /// With the quotes, as it stands in headers and bodies.
    QString etag() const;
    QString htmlLink() const;
    /// The event as the API answers it.
    QJsonObject toAnswer() const;
    /// The event as state.json holds it.
    QJsonObject toState() const;
};

} // namespace anteroom::sandbox
