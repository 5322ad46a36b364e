// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/preflightwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::PreflightCheck;

namespace {

struct Row {
    const char *what;
    const char *found; ///< "": in order
    const char *words;
};

constexpr Row rows[] = {
    {"room", "", QT_TRANSLATE_NOOP("Preflight", "The room is there.")},
    {"room", "missing", QT_TRANSLATE_NOOP("Preflight", "Zoom no longer has the room.")},
    {"room", "not-made", QT_TRANSLATE_NOOP("Preflight", "There is no room yet.")},
    {"room", "unchecked", QT_TRANSLATE_NOOP("Preflight", "Zoom could not be asked for the room.")},
    {"host", "", QT_TRANSLATE_NOOP("Preflight", "The room belongs to the psychologist.")},
    {"host", "other", QT_TRANSLATE_NOOP("Preflight", "The room belongs to somebody else at Zoom.")},
    {"start", "", QT_TRANSLATE_NOOP("Preflight", "Zoom has the right time.")},
    {"start", "other", QT_TRANSLATE_NOOP("Preflight", "Zoom has another time.")},
    {"waiting-room", "", QT_TRANSLATE_NOOP("Preflight", "The waiting room is as it should be.")},
    {"waiting-room", "off", QT_TRANSLATE_NOOP("Preflight", "The waiting room was switched off.")},
    {"recording", "", QT_TRANSLATE_NOOP("Preflight", "Nothing is recorded by itself.")},
    {"recording", "on", QT_TRANSLATE_NOOP("Preflight", "The session would be recorded.")},
    {"passcode", "", QT_TRANSLATE_NOOP("Preflight", "The passcode is the one that was sent.")},
    {"passcode", "other", QT_TRANSLATE_NOOP("Preflight", "The passcode is not the one that was sent.")},
    {"link", "", QT_TRANSLATE_NOOP("Preflight", "The link is the one that was sent.")},
    {"link", "other", QT_TRANSLATE_NOOP("Preflight", "The link is not the one that was sent.")},
    {"practice-event", "", QT_TRANSLATE_NOOP("Preflight", "The practice's calendar has the session.")},
    {"practice-event", "missing", QT_TRANSLATE_NOOP("Preflight", "Somebody deleted it from the practice's calendar.")},
    {"practice-event", "not-made", QT_TRANSLATE_NOOP("Preflight", "It is not in the practice's calendar yet.")},
    {"practice-event", "other", QT_TRANSLATE_NOOP("Preflight", "The practice's calendar has another time.")},
    {"practice-event", "unchecked", QT_TRANSLATE_NOOP("Preflight", "The practice's calendar could not be asked.")},
    {"psychologist-event", "", QT_TRANSLATE_NOOP("Preflight", "The psychologist's calendar has the session.")},
    {"psychologist-event", "missing",
     QT_TRANSLATE_NOOP("Preflight", "Somebody deleted it from the psychologist's calendar.")},
    {"psychologist-event", "not-made", QT_TRANSLATE_NOOP("Preflight", "It is not in the psychologist's calendar yet.")},
    {"psychologist-event", "other", QT_TRANSLATE_NOOP("Preflight", "The psychologist's calendar has another time.")},
    {"psychologist-event", "unchecked",
     QT_TRANSLATE_NOOP("Preflight", "The psychologist's calendar could not be asked.")},
    {"mail", "", QT_TRANSLATE_NOOP("Preflight", "The last message was delivered.")},
    {"mail", "waiting", QT_TRANSLATE_NOOP("Preflight", "The last message has not gone yet.")},
    {"mail", "failed", QT_TRANSLATE_NOOP("Preflight", "The last message was not delivered.")},
    {"host-free", "", QT_TRANSLATE_NOOP("Preflight", "The psychologist has no other meeting at Zoom then.")},
    {"host-free", "busy", QT_TRANSLATE_NOOP("Preflight", "The psychologist has another meeting at Zoom then.")},
    {"host-free", "unchecked", QT_TRANSLATE_NOOP("Preflight", "Zoom could not be asked for other meetings.")},
};

} // namespace

QString wordsFor(const PreflightCheck &check)
{
    const auto *row = std::find_if(std::begin(rows), std::end(rows), [&check](const Row &candidate) {
        return check.what == QLatin1StringView(candidate.what) && check.found == QLatin1StringView(candidate.found);
    });
    return row == std::end(rows) ? check.what : QCoreApplication::translate("Preflight", row->words);
}

QJsonValue toJson(const std::optional<domain::Preflight> &preflight)
{
    if (!preflight) {
        return QJsonValue::Null;
    }
    QJsonArray checks;
    for (const PreflightCheck &check : preflight->checks) {
        checks.append(
            QJsonObject{{u"what"_s, check.what}, {u"light"_s, toText(check.light)}, {u"text"_s, wordsFor(check)}});
    }
    return QJsonObject{{u"at"_s, base::toUtc(preflight->at).toString(Qt::ISODateWithMs)},
                       {u"light"_s, toText(preflight->light())},
                       {u"checks"_s, checks}};
}

} // namespace anteroom::service
