// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace anteroom::gui {

/// Speaks `language` ("de", "en-AU") from now on, in words, dates and numbers; empty: the system's. Without a
/// translation the words stay English.
void speak(const QString &language, QCoreApplication &application);

} // namespace anteroom::gui
