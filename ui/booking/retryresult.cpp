// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/retryresult.h"

namespace anteroom::booking {

using theme::Meaning;

RetryResult::RetryResult(widgets::ViewContext context, const QUuid &id, Kind kind, QObject *parent)
    : QObject(parent), m_context(std::move(context)), m_watch(m_context.workplace), m_kind(kind)
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
    if (isTrying(row) && m_limit.isActive()) {
        return;
    }
    end();
    tell(row, isInLine(row));
}

bool RetryResult::isTrying(const service::AppointmentRow &row) const
{
    const bool waitsForLook = m_kind == Kind::Repair && !row.preflight;
    return waitsForLook || row.isBeingWorkedOn(m_context.workplace.clock().now());
}

bool RetryResult::isInLine(const service::AppointmentRow &row) const
{
    const bool looksRight = m_kind == Kind::Retry || (row.preflight && row.preflight->light() == domain::Light::Ok);
    return looksRight && !isTrying(row) && !row.isInTrouble(m_context.workplace.clock().now());
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
