// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "integrations/http/message.h"
#include "tests/fault/httpfault.h"

#include <QSet>
#include <QStringList>

#include <deque>
#include <map>

namespace anteroom::fault {

/// Watches what programs ask of the remotes, call by call: that nobody is asked without end (I11), and that no second
/// meeting is made of what has one (I2). Knows too which things were treated strangely by a remote, so that only a
/// sweep can put them right.
class WireWatch
{
public:
    /// A call leaves; `fault` is what befalls it.
    void leaves(Step step, const http::Request &request, std::optional<HttpFault> fault, base::Instant now);
    /// A create was done, and so many meetings with its marker stand now.
    void created(const http::Request &request, int standing);
    /// From now until then lists do not show what is new.
    void listsLag(base::Instant now, base::Instant until);
    /// Whether a call about it was applied twice or late, it was said to be gone, or was made while lists lagged.
    /// `name` is a meeting's number, an event's id or a marker.
    bool wasStrange(const QString &name) const { return m_strange.contains(name); }
    /// Until when Zoom may have asked for no calls at all: a day, at most.
    base::Instant patientUntil() const { return m_patientUntil; }
    /// The marker in what a create of a meeting asks for.
    static QString markerIn(const http::Request &request);

    QStringList violations() const { return m_violations; }

private:
    void count(const QString &what, base::Instant now);

    QSet<QString> m_strange;
    std::map<QString, std::deque<base::Instant>> m_calls; ///< of the last minute
    base::Instant m_lagUntil;
    base::Instant m_patientUntil;
    std::deque<std::pair<base::Instant, QString>> m_lastCreates; ///< markers; those that are still new
    QStringList m_violations;
};

} // namespace anteroom::fault
