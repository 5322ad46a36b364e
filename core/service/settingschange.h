// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/practiceservice.h"

namespace anteroom::service {

/// Stores settings by name in the caller's transaction, all or none: a null text brings a setting or secret back to
/// its default. Refused as PracticeService::set(), with one problem for each setting that cannot be stored.
base::Result<> changeSettings(store::Tables &tables, const ServiceContext &context,
                              const QHash<QString, QString> &texts, const QHash<QString, base::Secret> &secrets);

} // namespace anteroom::service
