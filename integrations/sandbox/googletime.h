// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace anteroom::sandbox {

/// An event's start or end: a moment with a zone, or a whole day.
struct GoogleTime {
    base::Instant instant;
    QString zone; ///< empty for a whole day
    QString day;  ///< "2026-12-01" for a whole day

    bool isWholeDay() const { return !day.isEmpty(); }
    /// As Google answers it: the moment with the zone's offset.
    QJsonObject toJson() const;

    /// Reads {"dateTime","timeZone"} or {"date"}; otherwise what Google calls wrong, as {reason, message}.
    struct Wrong {
        QString reason;
        QString message;
    };
    static std::optional<Wrong> read(const QJsonObject &object, const QString &which, GoogleTime *time);
};

} // namespace anteroom::sandbox
