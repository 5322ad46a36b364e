// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::widgets {

/// Puts a secret on the clipboard: marked for clipboard managers not to keep (x-kde-passwordManagerHint; on Windows
/// ExcludeClipboardContentFromMonitorProcessing; on macOS org.nspasteboard.ConcealedType), and taken off after 20
/// seconds, or when the program ends, unless something else is there by then.
void copySecret(const QString &text);
/// Puts ordinary text on the clipboard.
void copyText(const QString &text);

} // namespace anteroom::widgets
