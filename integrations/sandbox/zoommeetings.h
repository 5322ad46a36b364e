// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/context.h"
#include "integrations/sandbox/httpanswer.h"
#include "integrations/sandbox/zoomaccount.h"
#include "integrations/sandbox/zoommeeting.h"

#include <map>

namespace anteroom::sandbox {

/// The meetings of the Zoom look-alike: what may be made, what changing does, what is gone.
class ZoomMeetings
{
public:
    ZoomMeetings(Context context, ZoomAccount &account);

    HttpAnswer create(ZoomUser &host, const QByteArray &body);
    HttpAnswer get(const QString &id);
    HttpAnswer patch(const QString &id, const QByteArray &body);
    HttpAnswer remove(const QString &id);
    HttpAnswer setStatus(const QString &id, const QByteArray &body);

    /// All meetings of a host in the order in which they were made, with those that are gone.
    std::vector<ZoomMeeting> of(const ZoomUser &host) const;
    /// True when the meeting can no longer be reached: deleted, or 30 days past.
    bool isGone(const ZoomMeeting &meeting) const;
    /// Changes a meeting behind the program's back. Nothing when there is none with this id.
    bool change(const QString &id, const QJsonObject &wanted);

private:
    ZoomMeeting *find(const QString &id);
    ZoomMeeting made(const ZoomUser &host, const QJsonObject &body);
    void setPassword(ZoomMeeting *meeting, const QString &password);
    HttpAnswer answer(int status, const ZoomMeeting &meeting);
    void store(const ZoomMeeting &meeting);
    QString newUuid();

    Context m_context;
    ZoomAccount &m_account;
    std::map<qint64, ZoomMeeting> m_meetings;
    qint64 m_lastOrder = 0;
};

} // namespace anteroom::sandbox
