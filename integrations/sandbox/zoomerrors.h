// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/httpanswer.h"

#include <QStringList>

namespace anteroom::sandbox {

/// Zoom's error shape: {"code","message"[,"errors":[{"field","message"}]]}.
HttpAnswer zoomError(int status, int code, const QString &message, const QStringList &fields = {});
/// 400, code 300: these fields are wrong.
HttpAnswer zoomInvalid(const QStringList &fields);
/// 404, code 3001.
HttpAnswer zoomNoMeeting(const QString &id);
/// 404, code 1001.
HttpAnswer zoomNoUser(const QString &id);

} // namespace anteroom::sandbox
