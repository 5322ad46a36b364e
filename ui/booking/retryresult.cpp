// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/retryresult.h"

namespace anteroom::booking {

using theme::Meaning;

RetryResult::RetryResult(widgets::ViewContext context, const QUuid &id, QObject *parent)
    : QObject(parent), m_context(std::move(context)), m_watch(m_context.workplace)
{
    m_limit.setSingleShot(true);
    m_limit.start(longestRetry);
    connect(&m_watch, &SessionWatch::changed, this, &RetryResult::look);
    connect(&m_watch, &SessionWatch::failed, this, &RetryResult::end);
    connect(&m_limit, &QTimer::timeout, this, &RetryResult::look);
    // It is not for whoever sits here next.
    connect(&m_context.workplace, &service::Workplace::deskChanged, this, &RetryResult::end);
    m_watch.watch(id);
}

widgets::Toast RetryResult::inLineAgain(const service::AppointmentRow &row)
{
    return {Meaning::Good, tr("The session of %1 is in line again.").arg(row.patientName), {}, {}};
}

void RetryResult::look()
{
    if (!m_watch.row()) {
        return;
    }
    const service::AppointmentRow row = *m_watch.row();
    const base::Instant now = m_context.workplace.clock().now();
    const bool isTrying = row.isBeingWorkedOn(now);
    if (isTrying && m_limit.isActive()) {
        return;
    }
    end();
    tell(row, !isTrying && !row.isInTrouble(now));
}

void RetryResult::end()
{
    m_limit.stop();
    m_watch.disconnect(this);
    deleteLater();
}

void RetryResult::tell(const service::AppointmentRow &row, bool isInLine)
{
    if (isInLine) {
        m_context.notify(inLineAgain(row));
    } else {
        m_context.notify({Meaning::Danger, tr("The session of %1 is still not in line.").arg(row.patientName), {}, {}});
    }
}

} // namespace anteroom::booking
