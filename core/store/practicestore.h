// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/connection.h"

#include <QUuid>

#include <optional>

namespace anteroom::store {

/// The practice that a profile belongs to.
struct Practice {
    QUuid uuid;          ///< part of every marker at a remote
    QByteArray keyCheck; ///< by which a wrong vault key is known
    base::Instant createdAt;
};

/// The one row of `practice`.
class PracticeStore
{
public:
    explicit PracticeStore(Connection &db) : m_db(db) {}
    /// The practice; nothing before it was set up.
    std::optional<Practice> find();
    /// Writes the row; there may be none yet.
    void create(const Practice &practice);

private:
    Connection &m_db;
};

} // namespace anteroom::store
