// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QTimer>

#include <optional>

namespace anteroom::booking {

/// Tells when the time for Undo of what is shown is over: nothing is written then, so nobody else tells.
class HoldEnd : public QObject
{
    Q_OBJECT
public:
    explicit HoldEnd(const base::Clock &clock, QObject *parent = nullptr);
    /// Nothing: nothing that is shown is held.
    void watch(std::optional<base::Instant> until);

Q_SIGNALS:
    /// That time has come; told once.
    void passed();

private:
    void look();

    const base::Clock &m_clock;
    QTimer m_timer;
    std::optional<base::Instant> m_until;
};

} // namespace anteroom::booking
