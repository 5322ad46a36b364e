// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/prints.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace anteroom::sync {

using namespace Qt::StringLiterals;

namespace {

QByteArray hash(const QByteArray &salt, const QJsonObject &object)
{
    return QCryptographicHash::hash(salt + QJsonDocument(object).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha256);
}

} // namespace

QByteArray printOf(const ports::MeetingSpec &spec, const QByteArray &salt)
{
    // The passcode is not part of it: it is chosen once and kept.
    return hash(salt, {{u"host"_s, spec.host},
                       {u"topic"_s, spec.topic},
                       {u"start"_s, base::toMs(spec.start)},
                       {u"minutes"_s, qint64(spec.length.count())},
                       {u"zone"_s, QString::fromLatin1(spec.zone)},
                       {u"waitingRoom"_s, spec.waitingRoom},
                       {u"joinBeforeHost"_s, spec.joinBeforeHost},
                       {u"mute"_s, spec.muteUponEntry},
                       {u"recording"_s, spec.autoRecording},
                       {u"encryption"_s, spec.encryption}});
}

QByteArray printOf(const ports::EventSpec &spec, const QByteArray &salt)
{
    QJsonArray reminders;
    for (const int minutes : spec.reminderMinutes) {
        reminders.append(minutes);
    }
    return hash(salt, {{u"calendar"_s, spec.calendar},
                       {u"summary"_s, spec.summary},
                       {u"description"_s, spec.description},
                       {u"location"_s, spec.location},
                       {u"start"_s, base::toMs(spec.start)},
                       {u"minutes"_s, qint64(spec.length.count())},
                       {u"zone"_s, QString::fromLatin1(spec.zone)},
                       {u"tentative"_s, spec.tentative},
                       {u"reminders"_s, reminders},
                       {u"attendee"_s, spec.attendee.value_or(QString())}});
}

QByteArray shapeOf(const ports::Event &event, const QByteArray &salt)
{
    return hash(salt, {{u"summary"_s, event.summary},
                       {u"description"_s, event.description},
                       {u"location"_s, event.location},
                       {u"start"_s, event.start ? QJsonValue(base::toMs(*event.start)) : QJsonValue()},
                       {u"minutes"_s, qint64(event.length.count())}});
}

QByteArray printOfSomethingElse()
{
    return "something else"_ba;
}

} // namespace anteroom::sync
