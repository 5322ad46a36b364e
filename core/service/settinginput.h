// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace anteroom::service {

/// The text of a setting in the form in which it is stored, for `settings set`. Refused with ErrorKind::Settings
/// and one problem whose field is the setting's name: a name that the table does not have (close ones are named),
/// a setting that only the environment may hold, a secret (see normalizeSecret), a value it cannot hold, and nothing
/// for a setting that is required.
base::Result<QString> normalize(const QString &name, const QString &text);

/// A secret in the form in which it is sealed: without a line end after it. Refused as in normalize(): a name that
/// is no secret's, a setting that only the environment may hold, nothing, and control characters within.
base::Result<base::Secret> normalizeSecret(const QString &name, const base::Secret &value);

} // namespace anteroom::service
