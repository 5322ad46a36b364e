// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/context.h"

#include <QString>

namespace anteroom::store {

/// How far each calendar was read.
class CalendarReadStore
{
public:
    explicit CalendarReadStore(const Context &context) : m_context(context) {}
    /// The calendar's token for what comes next; empty: it was never read to its end.
    QString token(const QString &calendar);
    /// It was read to its end at `now`.
    void setToken(const QString &calendar, const QString &token, base::Instant now);

private:
    Context m_context;
};

} // namespace anteroom::store
