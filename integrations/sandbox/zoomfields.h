// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/jsonrules.h"

#include <QDateTime>

#include <optional>

namespace anteroom::sandbox {

/// The fields that Zoom takes when a meeting is created, or changed (which takes fewer).
const FieldRules &zoomCreateRules();
const FieldRules &zoomPatchRules();

/// The names of the on/off fields of a meeting's settings.
const QStringList &zoomFlagSettings();

/// Reads `start_time`: "yyyy-MM-ddTHH:mm:ssZ" is UTC whatever the zone says, without Z it is local in `zone`.
/// Nothing for any other form, for a day that does not exist and for an unknown zone.
std::optional<QDateTime> zoomStartTime(const QString &text, const QString &zone);

} // namespace anteroom::sandbox
