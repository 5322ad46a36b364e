// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace anteroom::widgets {

/// Puts a secret on the clipboard: marked for clipboard managers not to keep (x-kde-passwordManagerHint; on Windows
/// ExcludeClipboardContentFromMonitorProcessing), and taken off after `keptFor`, or when the program ends, unless
/// something else is there by then.
void copySecret(const QString &text, std::chrono::milliseconds keptFor = std::chrono::seconds(20));
/// Puts ordinary text on the clipboard.
void copyText(const QString &text);

} // namespace anteroom::widgets
