// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preflight.h"

#include <QJsonValue>

namespace anteroom::service {

/// What one check found, a sentence for a person.
QString wordsFor(const domain::PreflightCheck &check);

/// {at, light, checks: [{what, light, text}]}; null when nobody looked yet. `at` in UTC.
QJsonValue toJson(const std::optional<domain::Preflight> &preflight);

} // namespace anteroom::service
