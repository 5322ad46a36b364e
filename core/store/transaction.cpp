// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace anteroom::store {

Transaction::Transaction(Connection &connection, Kind kind) : m_connection(connection)
{
    m_connection.begin(kind == Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

Transaction::~Transaction()
{
    if (m_open) {
        m_connection.rollback();
    }
}

void Transaction::commit()
{
    m_connection.commit();
    m_open = false;
}

} // namespace anteroom::store
