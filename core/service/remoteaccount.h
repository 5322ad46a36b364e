// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/domain/account.h"

namespace anteroom::service {

/// An account beside the one in the settings, with what signs in to it.
struct RemoteAccount {
    domain::Account account;
    base::Secret secret; ///< Zoom: the client secret; Google: the text of the key file; empty: none was given
};

/// Whether nothing differs that a remote would notice.
bool isSame(const RemoteAccount &a, const RemoteAccount &b);

} // namespace anteroom::service
