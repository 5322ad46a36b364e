// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/fault.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

struct KindWord {
    QLatin1StringView word;
    FaultKind kind;
    bool afterByDefault;
};

constexpr std::array KindWords{
    KindWord{"refuse"_L1, FaultKind::Refuse, false},      KindWord{"status"_L1, FaultKind::Status, false},
    KindWord{"delay"_L1, FaultKind::Delay, false},        KindWord{"close"_L1, FaultKind::Close, false},
    KindWord{"late"_L1, FaultKind::Late, false},          KindWord{"truncate"_L1, FaultKind::Truncate, true},
    KindWord{"malformed"_L1, FaultKind::Malformed, true}, KindWord{"empty"_L1, FaultKind::Empty, true},
    KindWord{"silent"_L1, FaultKind::Silent, false},      KindWord{"slow-drip"_L1, FaultKind::SlowDrip, true},
};

QStringList operationsOf(const QString &remote)
{
    if (remote == "zoom"_L1) {
        return {u"any"_s,    u"token"_s, u"create"_s, u"get"_s,      u"patch"_s,
                u"delete"_s, u"list"_s,  u"end"_s,    u"settings"_s, u"user"_s};
    }
    if (remote == "google"_L1) {
        return {u"any"_s,   u"token"_s,  u"insert"_s, u"create"_s,  u"get"_s,
                u"patch"_s, u"delete"_s, u"list"_s,   u"calendar"_s};
    }
    if (remote == "smtp"_L1) {
        return {u"any"_s,  u"connect"_s, u"ehlo"_s,       u"starttls"_s, u"auth"_s,
                u"mail"_s, u"rcpt"_s,    u"data-start"_s, u"data"_s,     u"quit"_s};
    }
    return {};
}

tl::unexpected<base::Error> wrong(const QString &field, const QString &reason)
{
    return base::refusal({{field, reason}});
}

std::optional<KindWord> kindWord(const QString &word)
{
    for (const KindWord &entry : KindWords) {
        if (word == entry.word) {
            return entry;
        }
    }
    return std::nullopt;
}

std::optional<base::Problem> firstUnknownField(const QJsonObject &object)
{
    static const QStringList known{u"remote"_s, u"operation"_s, u"match"_s, u"times"_s,   u"kind"_s,        u"when"_s,
                                   u"ms"_s,     u"code"_s,      u"body"_s,  u"headers"_s, u"contentType"_s, u"close"_s};
    for (const QString &key : object.keys()) {
        if (!known.contains(key)) {
            return base::Problem{key, u"There is no such field."_s};
        }
    }
    return std::nullopt;
}

/// Reads "before" and "after", also in the long form "after applying".
bool readWhen(const QJsonObject &object, bool *after)
{
    if (!object.contains("when"_L1)) {
        return true;
    }
    const QString when = object["when"_L1].toString();
    *after = when.startsWith("after"_L1);
    return *after || when.startsWith("before"_L1);
}

void readStatus(const QJsonObject &object, Fault *fault)
{
    fault->code = object["code"_L1].toInt(500);
    fault->body = object.contains("body"_L1) ? object["body"_L1] : QJsonValue(QJsonValue::Undefined);
    fault->contentType = object["contentType"_L1].toString().toUtf8();
    const QJsonObject headers = object["headers"_L1].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        fault->headers.emplace_back(it.key().toUtf8(), it.value().toVariant().toString().toUtf8());
    }
}

} // namespace

base::Result<Fault> Fault::fromJson(const QJsonObject &object)
{
    if (const auto unknown = firstUnknownField(object)) {
        return base::refusal({*unknown});
    }
    Fault fault;
    fault.remote = object["remote"_L1].toString();
    fault.operation = object["operation"_L1].toString(u"any"_s);
    fault.match = object["match"_L1].toString();
    fault.times = object["times"_L1].toInt(1);
    fault.milliseconds = object["ms"_L1].toInt(1000);
    fault.closeAtOnce = object["close"_L1].toBool(true);
    const QStringList operations = operationsOf(fault.remote);
    if (operations.isEmpty()) {
        return wrong(u"remote"_s, u"It is zoom, google or smtp."_s);
    }
    if (!operations.contains(fault.operation)) {
        return wrong(u"operation"_s, u"For this remote it is one of: "_s + operations.join(", "_L1));
    }
    const auto kind = kindWord(object["kind"_L1].toString());
    if (!kind) {
        return wrong(u"kind"_s, u"There is no such kind of fault."_s);
    }
    fault.kind = kind->kind;
    fault.afterApplying = kind->afterByDefault;
    readStatus(object, &fault);
    if (!readWhen(object, &fault.afterApplying)) {
        return wrong(u"when"_s, u"It is before or after (applying)."_s);
    }
    if (fault.times == 0 || fault.times < -1) {
        return wrong(u"times"_s, u"It is a number from 1, or -1 for until cleared."_s);
    }
    if (fault.milliseconds < 0 || fault.code < 100 || fault.code > 599) {
        return wrong(fault.milliseconds < 0 ? u"ms"_s : u"code"_s, u"It is out of range."_s);
    }
    return fault;
}

QJsonObject Fault::toJson() const
{
    QJsonObject object{{u"id"_s, id},
                       {u"remote"_s, remote},
                       {u"operation"_s, operation},
                       {u"times"_s, times},
                       {u"ms"_s, milliseconds},
                       {u"close"_s, closeAtOnce},
                       {u"code"_s, code},
                       {u"when"_s, afterApplying ? u"after"_s : u"before"_s}};
    for (const KindWord &entry : KindWords) {
        if (entry.kind == kind) {
            object.insert(u"kind"_s, QString(entry.word));
        }
    }
    if (!match.isEmpty()) {
        object.insert(u"match"_s, match);
    }
    if (!body.isUndefined()) {
        object.insert(u"body"_s, body);
    }
    return object;
}

} // namespace anteroom::sandbox
