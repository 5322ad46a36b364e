// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/strays.h"

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::ObjectState;
using domain::RemoteObject;

namespace {

constexpr int tokenLength = 20;

// The engine may yet adopt it, or is about to take it away. What came too late to be made never is: a call that was
// taken for lost was applied after all.
bool isEnginesBusiness(const RemoteObject &object, const QString &remoteId)
{
    const bool inFlight = object.state == ObjectState::Sending || object.state == ObjectState::Unknown;
    const bool toBeMade =
        object.wanted == domain::Wanted::Present && !object.isThere() && object.state != ObjectState::TooLate;
    return inFlight || toBeMade || object.identity.remoteId == remoteId;
}

} // namespace

QString markerPrefix(const QUuid &practice)
{
    return u"an1:"_s + practice.toString(QUuid::Id128);
}

std::optional<QString> tokenIn(const QString &text, const QUuid &practice)
{
    const QString prefix = markerPrefix(practice) + u':';
    const qsizetype at = text.indexOf(prefix);
    return at < 0 ? std::nullopt : std::optional(text.mid(at + prefix.size(), tokenLength));
}

StrayVerdict judgeMeeting(const ports::ListedMeeting &meeting, const QString &marker, const RemoteObject *object)
{
    if (!object) {
        return StrayVerdict::ReportUnknown;
    }
    const bool startsAsOurs = meeting.agenda.startsWith(marker);
    if (isEnginesBusiness(*object, meeting.id)) {
        return startsAsOurs ? StrayVerdict::Keep : StrayVerdict::ReportEdited;
    }
    return meeting.agenda == marker ? StrayVerdict::Delete : StrayVerdict::ReportEdited;
}

StrayVerdict judgeEvent(const ports::Event &event, const RemoteObject *object)
{
    if (!object) {
        return StrayVerdict::ReportUnknown;
    }
    if (isEnginesBusiness(*object, event.id)) {
        return StrayVerdict::Keep;
    }
    return event.isChanged ? StrayVerdict::ReportEdited : StrayVerdict::Delete;
}

} // namespace anteroom::sync
