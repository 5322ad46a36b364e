// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verb.h"

namespace anteroom::ctl {

QUuid readId(const QString &text)
{
    return QUuid::fromString(text.trimmed());
}

} // namespace anteroom::ctl
