// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remoteobject.h"
#include "core/ports/calendarprovider.h"
#include "core/ports/meetingprovider.h"

#include <QUuid>

#include <optional>

namespace anteroom::sync {

/// What to do with something at a remote that carries our mark.
enum class StrayVerdict {
    Keep,          ///< it is as it should be, or the engine is at it
    Delete,        ///< ours, not wanted, and nobody changed it
    ReportEdited,  ///< not wanted, but somebody changed it: theirs to delete
    ReportUnknown, ///< this store never made it: another copy of the practice may need it
};

/// The beginning of every marker of this practice, without the last colon.
QString markerPrefix(const QUuid &practice);

/// The token in a text that holds a marker of this practice; nothing: it holds none.
std::optional<QString> tokenIn(const QString &text, const QUuid &practice);

/// Judges a listed meeting. `object` is the row with its token; null: there is none. Pure.
StrayVerdict judgeMeeting(const ports::ListedMeeting &meeting, const QString &marker,
                          const domain::RemoteObject *object);

/// Judges a listed event likewise.
StrayVerdict judgeEvent(const ports::Event &event, const domain::RemoteObject *object);

} // namespace anteroom::sync
