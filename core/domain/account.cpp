// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/account.h"

#include "core/domain/words.h"

namespace anteroom::domain {

namespace {

const Words<AccountKind, 2> kinds{{{AccountKind::Zoom, "zoom"}, {AccountKind::Google, "google"}}};

} // namespace

QString toText(AccountKind kind)
{
    return kinds.text(kind);
}

std::optional<AccountKind> accountKindFromText(const QString &text)
{
    return kinds.value(text);
}

} // namespace anteroom::domain
