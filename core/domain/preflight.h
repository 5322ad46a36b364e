// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace anteroom::domain {

/// How a session stands before it begins. Ok: as it should be. Attention: look at it. Danger: it will not work, or not
/// in private.
enum class Light { Ok, Attention, Danger };

/// One thing that was looked at before a session.
struct PreflightCheck {
    QString what; ///< room, host, start, waiting-room, recording, passcode, link, practice-event, psychologist-event,
                  ///< mail, host-free
    Light light = Light::Ok;
    QString found; ///< empty: in order; else missing, not-made, other, off, on, waiting, failed, busy, unchecked
    friend bool operator==(const PreflightCheck &, const PreflightCheck &) = default;
};

/// What a look before a session found.
struct Preflight {
    BookingId booking;
    int revision = 0; ///< of the booking that was looked at; another one: out of date
    base::Instant at;
    std::vector<PreflightCheck> checks;

    /// The worst of the checks.
    Light light() const;
    /// Whether something could not be looked at, and all the rest is in order.
    bool isUnchecked() const;
    friend bool operator==(const Preflight &, const Preflight &) = default;
};

/// When to look before a session that starts then: on the evening before, at 18:00 in the practice's zone, and half an
/// hour and five minutes before it. In order; those that lie in the past too.
std::vector<base::Instant> preflightTimes(base::Instant start, const QByteArray &practiceZone);

QString toText(Light light);
std::optional<Light> lightFromText(const QString &text);

/// The checks as one line of fixed words, for the store.
QString toText(const std::vector<PreflightCheck> &checks);
std::vector<PreflightCheck> checksFromText(const QString &text);

} // namespace anteroom::domain
