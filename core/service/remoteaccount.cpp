// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/remoteaccount.h"

namespace anteroom::service {

bool isSame(const RemoteAccount &a, const RemoteAccount &b)
{
    const domain::Account &x = a.account;
    const domain::Account &y = b.account;
    return x.id == y.id && x.enabled == y.enabled && x.name == y.name && x.accountId == y.accountId &&
           x.clientId == y.clientId && x.subject == y.subject && a.secret.reveal() == b.secret.reveal();
}

} // namespace anteroom::service
