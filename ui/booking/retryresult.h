// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/booking/sessionwatch.h"
#include "ui/widgets/viewcontext.h"

#include <QTimer>

#include <chrono>

namespace anteroom::booking {

/// What was tried again for longer than this simply waits its turn.
inline constexpr std::chrono::minutes longestRetry{1};

/// Waits for what comes of trying a session again, says it in a toast, and deletes itself. After the longest
/// retry the session is not in line yet.
class RetryResult : public QObject
{
    Q_OBJECT
public:
    /// What was asked for.
    enum class Kind {
        Retry,
        Repair, ///< ends with a new look before the session
    };

    /// Once it is stored of the session `id`.
    RetryResult(widgets::ViewContext context, const QUuid &id, Kind kind, QObject *parent);

    /// What a toast says once trying the session again has helped.
    static widgets::Toast inLineAgain(const service::AppointmentRow &row);

private:
    void look();
    bool isTrying(const service::AppointmentRow &row) const;
    bool isInLine(const service::AppointmentRow &row) const;
    void end();
    void tell(const service::AppointmentRow &row, bool isInLine);

    widgets::ViewContext m_context;
    SessionWatch m_watch;
    Kind m_kind;
    QTimer m_limit;
};

} // namespace anteroom::booking
