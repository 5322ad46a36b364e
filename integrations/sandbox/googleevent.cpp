// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googleevent.h"

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

QString googleStamp(base::Instant instant)
{
    return base::toUtc(instant).toString(Qt::ISODateWithMs);
}

} // namespace

QString GoogleEvent::etag() const
{
    return u"\"%1\""_s.arg(3500000000000000 + version * 2);
}

QString GoogleEvent::htmlLink() const
{
    const QByteArray eid = (id + u' ' + calendar).toUtf8().toBase64(QByteArray::OmitTrailingEquals);
    return "https://www.google.com/calendar/event?eid="_L1 + QString::fromLatin1(eid);
}

QJsonObject GoogleEvent::toAnswer() const
{
    QJsonObject object = fields;
    object.insert(u"kind"_s, u"calendar#event"_s);
    object.insert(u"etag"_s, etag());
    object.insert(u"id"_s, id);
    object.insert(u"status"_s, deleted ? u"cancelled"_s : status);
    object.insert(u"htmlLink"_s, htmlLink());
    object.insert(u"created"_s, googleStamp(created));
    object.insert(u"updated"_s, googleStamp(updated));
    object.insert(u"creator"_s, QJsonObject{{u"email"_s, creator}});
    object.insert(u"organizer"_s, QJsonObject{{u"email"_s, organizer}, {u"self"_s, true}});
    object.insert(u"iCalUID"_s, id + "@google.com"_L1);
    object.insert(u"sequence"_s, sequence);
    object.insert(u"eventType"_s, u"default"_s);
    if (!object.contains(u"reminders"_s)) {
        object.insert(u"reminders"_s, QJsonObject{{u"useDefault"_s, true}});
    }
    return object;
}

QJsonObject GoogleEvent::toState() const
{
    QJsonObject object = toAnswer();
    object.insert(u"calendar"_s, calendar);
    object.insert(u"notifications"_s, notifications);
    return object;
}

} // namespace anteroom::sandbox
