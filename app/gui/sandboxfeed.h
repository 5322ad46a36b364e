// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/sandboxthread.h"
#include "app/gui/readablemail.h"
#include "core/base/executor.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace anteroom::gui {

/// Follows the stand-ins for Zoom, Google and mail, and gives them orders; waits for them on a thread of its own.
class SandboxFeed : public QObject
{
    Q_OBJECT
public:
    /// What stands with the stand-ins.
    struct Outside {
        QHash<QString, QString> conditions; ///< of zoom, google and smtp: up, slow, down
        int waitingMeetings = 0;
        int startedMeetings = 0;
        int deletedMeetings = 0;
        int events = 0;
        int deletedEvents = 0;
        int mails = 0;
    };

    /// The sandbox outlives it.
    explicit SandboxFeed(compose::SandboxThread &sandbox, QObject *parent = nullptr);

    /// Whether it looks now and each second from now on.
    void setRunning(bool running);
    /// Makes a stand-in (zoom, google, smtp) up, slow or down.
    void switchRemote(const QString &remote, const QString &condition);

Q_SIGNALS:
    /// It looked. `newMails` came since the last time, the oldest first.
    void looked(const Outside &outside, const std::vector<ReadableMail> &newMails);

private:
    struct Reading {
        Outside outside;
        std::vector<ReadableMail> newMails;
    };
    void look();
    void take(const base::Result<Reading> &reading, int orders);
    static Reading read(compose::SandboxThread &sandbox, int knownMails);

    compose::SandboxThread &m_sandbox;
    QTimer m_timer;
    int m_knownMails = 0;
    int m_orders = 0; ///< given so far: what was read before the last one is out of date
    bool m_isLooking = false;
    base::Executor m_worker;
};

} // namespace anteroom::gui
