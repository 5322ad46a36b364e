// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QJsonObject>
#include <QString>

namespace anteroom::sandbox {

/// A meeting as the Zoom look-alike keeps it.
struct ZoomMeeting {
    qint64 id = 0;    ///< eleven digits
    qint64 order = 0; ///< grows with each meeting made
    QString uuid;     ///< of the present instance
    QString hostId;
    QString hostEmail;
    QString host; ///< as the host was first addressed
    QString topic;
    QString agenda;
    int type = 2;
    int duration = 60; ///< minutes
    base::Instant start;
    QString timezone;
    QString password;
    QString encryptedPassword; ///< what join links carry as pwd
    QJsonObject settings;      ///< as given, not as asked
    base::Instant created;
    bool started = false;
    bool deleted = false;
    int updates = 0;

    QString joinUrl() const;
    /// The whole meeting as create and get answer it; `zak` goes into the start link.
    QJsonObject toAnswer(const QString &zak) const;
    /// The few fields that lists have; the agenda's first 250 characters.
    QJsonObject toListItem() const;
    /// The meeting as state.json holds it.
    QJsonObject toState() const;
};

} // namespace anteroom::sandbox
