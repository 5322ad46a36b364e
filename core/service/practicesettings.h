// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/settings.h"
#include "core/sync/syncsettings.h"

#include <QStringList>

namespace anteroom::service {

/// The settings that booking and reconciling need, put together from the settings table.
struct PracticeSettings {
    sync::SyncSettings sync;
    QStringList sessionTypes;
    std::chrono::minutes defaultLength{50};
    QByteArray zone; ///< the practice's, IANA name
};

/// The practice's settings as one value. A remote that is enabled but wrongly set up gets the first setting to
/// mend as its problem; so does mail without a server.
PracticeSettings practiceSettings(const Settings &settings);

} // namespace anteroom::service
