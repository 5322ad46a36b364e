// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/ports/outcome.h"

#include <QJsonObject>
#include <QString>

#include <qcorotask.h>

#include <chrono>
#include <optional>
#include <vector>

namespace anteroom::ports {

/// What a meeting should be. Topic is neutral always; no patient datum leaves the building.
struct MeetingSpec {
    QString host;   ///< Zoom user id or e-mail
    QString marker; ///< begins the agenda, at most 250 characters: by it we know the meeting as ours
    QString topic;
    base::Instant start;
    std::chrono::minutes length{50};
    QByteArray zone; ///< IANA name, for display in the provider's pages
    QString passcode;
    bool waitingRoom = true;
    bool joinBeforeHost = false;
    bool muteUponEntry = true;
    QString autoRecording = QStringLiteral("none"); ///< none, local, cloud
    QString encryption = QStringLiteral("e2ee");    ///< e2ee, enhanced
};

/// A meeting as the provider gave it.
struct Meeting {
    QString id; ///< Zoom's number, as text
    QString joinUrl;
    QString passcode;
    QString agenda;
    QString hostId;    ///< the user it belongs to, by id and by address; empty: not said
    QString hostEmail; ///< likewise
    base::Instant start;
    std::chrono::minutes length{0};
    bool isRunning = false;
    QJsonObject given; ///< settings really given: waitingRoom, joinBeforeHost, muteUponEntry (bool), autoRecording,
                       ///< encryption (text), passcode (bool: there is one)
};

/// A meeting in a host's list: no passcode, no settings.
struct ListedMeeting {
    QString id;
    QString agenda; ///< at most its first 250 characters
    base::Instant start;
    std::chrono::minutes length{0};
};

/// Makes, changes and removes video meetings. Lives on the sync thread; may be called for several
/// meetings at a time. Every method sends at most one mutating request.
class MeetingProvider
{
public:
    virtual ~MeetingProvider() = default;
    /// Makes a meeting. Unknown: it may exist; look for the marker in list().
    virtual QCoro::Task<Outcome<Meeting>> create(MeetingSpec spec) = 0;
    /// The meeting as it is now, with passcode and settings. NotFound: it is gone.
    virtual QCoro::Task<Outcome<Meeting>> get(QString id) = 0;
    /// Changes time, length and settings; keeps id and link, and the passcode when the spec has none. Says nothing
    /// of what it made of them: get() it. NotFound: it is gone, make a new one.
    virtual QCoro::Task<Outcome<>> update(QString id, MeetingSpec spec) = 0;
    /// Removes it; a meeting in progress is ended first. A meeting that is gone already is success.
    virtual QCoro::Task<Outcome<>> remove(QString id) = 0;
    /// Ends a running session.
    virtual QCoro::Task<Outcome<>> end(QString id) = 0;
    /// The link that makes its bearer the host; asked for anew each time and never stored. NotFound: it is gone.
    virtual QCoro::Task<Outcome<base::Secret>> startLink(QString id) = 0;
    /// All meetings of `host` that have not expired.
    virtual QCoro::Task<Outcome<std::vector<ListedMeeting>>> list(QString host) = 0;
};

} // namespace anteroom::ports
