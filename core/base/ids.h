// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace anteroom::base {

/// A row's number in the store, typed so that a booking's is never taken for a person's. 0 = none yet.
template<typename Tag>
struct Id {
    qint64 value = 0;
    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace anteroom::base
