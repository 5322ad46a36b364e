// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/settingstable.h"

#include <QString>

namespace anteroom::widgets {

/// How a setting is called on screen.
struct SettingWords {
    QString label;
    QString hint; ///< what it does, or where to find it; empty: the label says it all
};

/// The words for a setting; "&" in a label marks its key.
SettingWords wordsFor(service::SettingKey key);

/// How a choice of a setting is called: "mail" → "Anteroom's own mails".
QString choiceName(service::SettingKey key, const QString &choice);

/// A text with the names of settings as they are called on screen: "Check zoom.enabled" → "Check “Make a Zoom …”".
QString withLabels(QString text);

/// What to type, when what was typed cannot be read: "One e-mail address, as in practice@example.com."
QString expectationOf(const service::SettingDefinition &definition);

} // namespace anteroom::widgets
