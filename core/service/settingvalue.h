// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/service/settingstable.h"

#include <chrono>
#include <optional>

namespace anteroom::service {

// How the text of one setting is read. The forms are those of SettingType.

/// The text in its stored form, or what is wrong with it as the end of a sentence that begins with the setting's
/// name ("must be true or false"). Never repeats the text: it may be a secret in the wrong place.
tl::expected<QString, QString> normalizedValue(const SettingDefinition &definition, const QString &text);

/// Reads a normalized value; an unreadable one is nothing.
std::optional<bool> readFlag(const QString &text);
/// Likewise a whole number.
std::optional<qint64> readInteger(const QString &text);
/// Likewise a time: "500ms", "60s", "2m", "1h"; a bare number is seconds.
std::optional<std::chrono::milliseconds> readDuration(const QString &text);
/// The items between commas, trimmed; empty ones are left out.
QStringList readList(const QString &text);

/// Whether a host is this machine: "localhost", 127.x.x.x or ::1.
bool isLoopback(const QString &host);

/// The secret without one line end after it, as `echo` and editors leave it.
base::Secret withoutLineEnd(const base::Secret &secret);

} // namespace anteroom::service
