// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/settings.h"
#include "tests/support/practicefixture.h"

namespace anteroom::testing {

/// The environment in which a workplace has the settings of `practice`, with moves and cancellations held for `hold`.
service::EnvironmentValues guiEnvironment(const PracticeFixture &practice, const QByteArray &hold);

} // namespace anteroom::testing
