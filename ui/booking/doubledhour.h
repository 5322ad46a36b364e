// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QStringList>
#include <QTime>
#include <QTimeZone>

namespace anteroom::booking {

/// The two offsets, as in "+11:00", that a wall time has in a zone where the clock change doubles it, the earlier
/// instant's first; none where it comes once or not at all.
QStringList doubledOffsets(QDate day, QTime time, const QByteArray &zone);

/// Which of these offsets holds at an instant; empty when there are none.
QString offsetFor(base::Instant instant, const QTimeZone &zone, const QStringList &offsets);

} // namespace anteroom::booking
