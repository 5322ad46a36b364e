// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/health.h"
#include "ui/theme/scheme.h"

#include <QTimeZone>

namespace anteroom::health {

// How services and their figures are called on screen.

/// "Zoom", "Google Calendar", "Mail".
QString nameOf(ports::Remote remote);
/// Its icon of the set.
QString iconOf(ports::Remote remote);
/// The page of the settings where it is set up.
QString settingsPageOf(ports::Remote remote);

/// A state in a word or two: "Works", "Failing", "Sign-in needed".
QString nameOf(service::ServiceHealth::State state);
theme::Meaning meaningOf(service::ServiceHealth::State state);
/// The state of a service whose last test failed.
QString failedTestName();

/// "today, 9:46".
QString whenText(base::Instant instant, const QTimeZone &zone, base::Instant now);
/// When it was last so, a sentence; empty: it is so now, or nobody knows.
QString whenText(const service::Alert &alert, const QTimeZone &zone, base::Instant now);
/// "140 ms", "2.4 s".
QString durationText(std::chrono::milliseconds duration);
/// What was deleted: "12 links and passcodes".
QString deletedText(const store::RetentionProof &proof);

} // namespace anteroom::health
