// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/script.h"
#include "tests/fault/trouble.h"

#include <QCryptographicHash>
#include <QStringList>

namespace anteroom::fault {

/// One run: a script played in a world where things go wrong, then everything heals and must come into line.
class Simulation
{
public:
    struct Outcome {
        QStringList violations;
        quint64 events = 0; ///< things that happened and commits, after each of which one may die
        int sessions = 0;
        int deaths = 0;
        int lateAnswers = 0; ///< that came to a program whose sessions were another's already
        std::chrono::milliseconds virtualTime{0};
        QByteArray trace; ///< SHA-256 over all that happened, in order
    };

    Simulation(quint32 seed, Script script);
    Outcome run();

private:
    void play(const Deed &deed);
    void playOnSession(const Deed &deed);
    void book(const Deed &deed);
    void heal();
    void healAndCheck();
    bool isTriedWithin(std::chrono::minutes pause);
    void watchMail(const MailServer::Accepted &mail);
    void retryAll(const std::vector<QUuid> &sessions);
    /// A session that has not begun, by the deed's argument; null: there is none.
    QUuid upcoming(quint32 argument);
    base::Instant slot(quint32 argument) const;
    void note(const QByteArray &what);

    World m_world;
    Trouble m_trouble;
    Script m_script;
    QCryptographicHash m_trace{QCryptographicHash::Sha256};
    QStringList m_violations;
    int m_sessions = 0;
    int m_addresses = 0;
};

/// The shortest part of a script that still goes wrong, found by leaving out deeds for two minutes at most.
Script shortened(quint32 seed, const Script &script);

} // namespace anteroom::fault
