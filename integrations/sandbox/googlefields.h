// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/googleevent.h"
#include "integrations/sandbox/httpanswer.h"

#include <optional>

namespace anteroom::sandbox {

/// Whether `id` is one that Google takes: 5 to 1024 of a–v and 0–9.
bool isGoogleEventId(const QString &id);

/// `over` laid over `base` as PATCH does it: objects merged, arrays replaced, null takes away.
QJsonObject googleMerged(QJsonObject base, const QJsonObject &over);

/// Checks what a client wrote (insert: the body; patch: the merged event) and puts it into `event`: fields, status,
/// start and end. Fields that Google does not know are dropped without a word, as Google does. Otherwise the error.
std::optional<HttpAnswer> googleTake(const QJsonObject &body, GoogleEvent *event);

} // namespace anteroom::sandbox
