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
    /// Once the retry of the session `id` is stored.
    RetryResult(widgets::ViewContext context, const QUuid &id, QObject *parent);

    /// What a toast says once trying the session again has helped.
    static widgets::Toast inLineAgain(const service::AppointmentRow &row);

private:
    void look();
    void end();
    void tell(const service::AppointmentRow &row, bool isInLine);

    widgets::ViewContext m_context;
    SessionWatch m_watch;
    QTimer m_limit;
};

} // namespace anteroom::booking
