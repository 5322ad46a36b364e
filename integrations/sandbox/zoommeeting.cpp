// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/zoommeeting.h"

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

constexpr int ListedAgenda = 250;

QString zoomTime(base::Instant instant)
{
    return base::toUtc(instant).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'Z';
}

} // namespace

QString ZoomMeeting::joinUrl() const
{
    const QString plain = u"https://us02web.zoom.us/j/%1"_s.arg(id);
    return encryptedPassword.isEmpty() ? plain : plain + "?pwd="_L1 + encryptedPassword;
}

QJsonObject ZoomMeeting::toListItem() const
{
    return {{u"id"_s, id},
            {u"uuid"_s, uuid},
            {u"host_id"_s, hostId},
            {u"topic"_s, topic},
            {u"type"_s, type},
            {u"start_time"_s, zoomTime(start)},
            {u"duration"_s, duration},
            {u"timezone"_s, timezone},
            {u"created_at"_s, zoomTime(created)},
            {u"agenda"_s, agenda.left(ListedAgenda)},
            {u"join_url"_s, joinUrl()}};
}

QJsonObject ZoomMeeting::toAnswer(const QString &zak) const
{
    QJsonObject object = toListItem();
    object.insert(u"agenda"_s, agenda);
    object.insert(u"host_email"_s, hostEmail);
    object.insert(u"assistant_id"_s, QString());
    object.insert(u"status"_s, started ? u"started"_s : u"waiting"_s);
    object.insert(u"start_url"_s, u"https://us02web.zoom.us/s/%1?zak=%2"_s.arg(QString::number(id), zak));
    object.insert(u"pre_schedule"_s, false);
    object.insert(u"creation_source"_s, u"open_api"_s);
    object.insert(u"settings"_s, settings);
    if (!password.isEmpty()) {
        object.insert(u"password"_s, password);
        object.insert(u"h323_password"_s, QString::number(qHash(password) % 900000 + 100000));
        object.insert(u"pstn_password"_s, object.value(u"h323_password"_s));
        object.insert(u"encrypted_password"_s, encryptedPassword);
    }
    return object;
}

QJsonObject ZoomMeeting::toState() const
{
    return {{u"id"_s, id},
            {u"status"_s, deleted   ? u"deleted"_s
                          : started ? u"started"_s
                                    : u"waiting"_s},
            {u"host"_s, host},
            {u"hostId"_s, hostId},
            {u"topic"_s, topic},
            {u"agenda"_s, agenda},
            {u"start_time"_s, zoomTime(start)},
            {u"duration"_s, duration},
            {u"timezone"_s, timezone},
            {u"password"_s, password},
            {u"join_url"_s, joinUrl()},
            {u"settings"_s, settings},
            {u"created_at"_s, zoomTime(created)},
            {u"creates"_s, 1},
            {u"updates"_s, updates}};
}

} // namespace anteroom::sandbox
