// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/connectioncheck.h"
#include "core/ports/outcome.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace anteroom::zoom {

// What the test of the Zoom connection says about what it read; pure.

/// One line per scope that we need and `granted` (separated by spaces) lacks; one Good line when all are
/// there. A classic scope ("meeting:write:admin") stands for its granular ones.
std::vector<ports::CheckLine> scopeLines(const QString &granted);

/// About a user as GET /users/{userId} answers: whether it is active, and licensed.
std::vector<ports::CheckLine> userLines(const QString &user, const QJsonObject &answer);

/// About GET /users/{userId}/settings?option=meeting_security: whether the user's meetings can be end-to-end
/// encrypted. (in_meeting.e2e_encryption is something else, in spite of its name.)
ports::CheckLine encryptionLine(const QString &user, const QJsonObject &answer);

/// About GET /users/{userId}/settings: what should be off in therapy, is on, and has no field in a meeting
/// by which we could switch it off. Read from Zoom, not changed.
std::vector<ports::CheckLine> settingLines(const QString &user, const QJsonObject &answer);

/// A call that failed; `about` says what was looked at, `addressSetting` where it was asked: it is named when
/// nobody answered there.
ports::CheckLine failureLine(const QString &about, const ports::Failure &failure, const QString &addressSetting);

} // namespace anteroom::zoom
