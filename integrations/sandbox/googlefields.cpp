// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googlefields.h"

#include "integrations/sandbox/googleerrors.h"
#include "integrations/sandbox/googletime.h"
#include "integrations/sandbox/jsonrules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

using Type = FieldRule::Type;

FieldRule rule(const QString &name, Type type, const QStringList &words = {})
{
    return {name, type, -1, 0, words, {}};
}

/// What a client may write. conferenceData is missing: without conferenceDataVersion=1 Google drops it.
const FieldRules &writableRules()
{
    static const FieldRules rules{
        rule(u"summary"_s, Type::Text),
        rule(u"description"_s, Type::Text),
        rule(u"location"_s, Type::Text),
        rule(u"start"_s, Type::Object),
        rule(u"end"_s, Type::Object),
        rule(u"attendees"_s, Type::List),
        rule(u"reminders"_s, Type::Object),
        rule(u"extendedProperties"_s, Type::Object),
        rule(u"visibility"_s, Type::Text, {u"default"_s, u"public"_s, u"private"_s, u"confidential"_s}),
        rule(u"transparency"_s, Type::Text, {u"opaque"_s, u"transparent"_s}),
        rule(u"status"_s, Type::Text, {u"confirmed"_s, u"tentative"_s, u"cancelled"_s}),
        rule(u"guestsCanInviteOthers"_s, Type::Flag),
        rule(u"guestsCanSeeOtherGuests"_s, Type::Flag),
        rule(u"guestsCanModify"_s, Type::Flag),
        rule(u"anyoneCanAddSelf"_s, Type::Flag),
        rule(u"colorId"_s, Type::Text),
        rule(u"source"_s, Type::Object),
        rule(u"recurrence"_s, Type::List),
    };
    return rules;
}

HttpAnswer invalid(const QString &message, const QString &reason = QStringLiteral("invalid"))
{
    return googleError(400, reason, message);
}

QJsonObject writableOnly(const QJsonObject &body)
{
    QJsonObject kept;
    for (const FieldRule &each : writableRules()) {
        if (body.contains(each.name)) {
            kept.insert(each.name, body.value(each.name));
        }
    }
    return kept;
}

std::optional<HttpAnswer> wrongReminders(const QJsonObject &reminders)
{
    static const FieldRules rules{rule(u"method"_s, Type::Text, {u"email"_s, u"popup"_s}),
                                  FieldRule{u"minutes"_s, Type::Whole, 40320, 0, {}, {}}};
    const QJsonArray overrides = reminders.value(u"overrides"_s).toArray();
    if (reminders.value(u"useDefault"_s).toBool() && !overrides.isEmpty()) {
        return invalid(u"Cannot specify both default reminders and overrides at the same time."_s,
                       u"cannotUseDefaultRemindersAndSpecifyOverride"_s);
    }
    bool good = overrides.size() <= 5;
    for (const QJsonValue &each : overrides) {
        const QJsonObject reminder = each.toObject();
        good = good && reminder.size() == 2 && wrongFields(reminder, rules).isEmpty();
    }
    return good ? std::nullopt : std::optional(invalid(u"Invalid value for: reminders.overrides"_s));
}

std::optional<HttpAnswer> wrongAttendees(const QJsonArray &attendees)
{
    for (const QJsonValue &each : attendees) {
        const QString email = each.toObject().value(u"email"_s).toString();
        if (email.isEmpty()) {
            return invalid(u"Missing attendee email."_s, u"required"_s);
        }
        static const QRegularExpression address(u"^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"_s);
        if (!address.match(email).hasMatch()) {
            return invalid(u"Invalid attendee email."_s);
        }
    }
    return std::nullopt;
}

std::optional<HttpAnswer> wrongProperties(const QJsonObject &properties)
{
    for (const auto &kind : {u"private"_s, u"shared"_s}) {
        const QJsonObject values = properties.value(kind).toObject();
        for (const QJsonValue &value : values) {
            if (!value.isString()) {
                return invalid(u"Invalid value for: extendedProperties.%1"_s.arg(kind));
            }
        }
    }
    return std::nullopt;
}

QJsonArray answered(const QJsonArray &attendees)
{
    QJsonArray list;
    for (const QJsonValue &each : attendees) {
        QJsonObject attendee = each.toObject();
        if (!attendee.contains(u"responseStatus"_s)) {
            attendee.insert(u"responseStatus"_s, u"needsAction"_s);
        }
        list.append(attendee);
    }
    return list;
}

std::optional<HttpAnswer> takeTimes(const QJsonObject &body, GoogleEvent *event)
{
    GoogleTime start;
    GoogleTime end;
    auto wrong = GoogleTime::read(body.value(u"start"_s).toObject(), u"start"_s, &start);
    if (!wrong) {
        wrong = GoogleTime::read(body.value(u"end"_s).toObject(), u"end"_s, &end);
    }
    if (!wrong && start.isWholeDay() != end.isWholeDay()) {
        wrong = GoogleTime::Wrong{u"invalid"_s, u"Invalid start time."_s};
    }
    if (wrong) {
        return invalid(wrong->message, wrong->reason);
    }
    if (end.instant <= start.instant) {
        return googleError(400, u"timeRangeEmpty"_s, u"The specified time range is empty."_s, u"calendar"_s);
    }
    event->start = start.instant;
    event->end = end.instant;
    event->fields.insert(u"start"_s, start.toJson());
    event->fields.insert(u"end"_s, end.toJson());
    return std::nullopt;
}

} // namespace

bool isGoogleEventId(const QString &id)
{
    static const QRegularExpression form(u"^[a-v0-9]{5,1024}$"_s);
    return form.match(id).hasMatch();
}

QJsonObject googleMerged(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        if (it.value().isNull()) {
            base.remove(it.key());
        } else if (it.value().isObject()) {
            base.insert(it.key(), googleMerged(base.value(it.key()).toObject(), it.value().toObject()));
        } else {
            base.insert(it.key(), it.value());
        }
    }
    return base;
}

std::optional<HttpAnswer> googleTake(const QJsonObject &body, GoogleEvent *event)
{
    const QJsonObject writable = writableOnly(googleMerged({}, body));
    if (const QStringList wrong = wrongFields(writable, writableRules()); !wrong.isEmpty()) {
        return invalid(u"Invalid value for: %1"_s.arg(wrong.first()));
    }
    for (const auto &wrong : {wrongReminders(writable.value(u"reminders"_s).toObject()),
                              wrongAttendees(writable.value(u"attendees"_s).toArray()),
                              wrongProperties(writable.value(u"extendedProperties"_s).toObject())}) {
        if (wrong) {
            return wrong;
        }
    }
    event->fields = writable;
    event->fields.remove(u"status"_s);
    if (writable.contains(u"attendees"_s)) {
        event->fields.insert(u"attendees"_s, answered(writable.value(u"attendees"_s).toArray()));
    }
    if (writable.contains(u"status"_s)) {
        event->status = writable.value(u"status"_s).toString();
    }
    return takeTimes(writable, event);
}

} // namespace anteroom::sandbox
