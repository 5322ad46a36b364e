// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace anteroom::store {

namespace {

// What was written at the very end may be found whole when the file is opened next.
StoreError uncertainCommit()
{
    return StoreError::refused(StoreFault::Disk,
                               QCoreApplication::translate("Store", "The disk failed while the change was being saved. "
                                                                    "Look whether it was saved before you try again, "
                                                                    "and check the disk."));
}

} // namespace

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
    try {
        m_connection.commit();
    } catch (const StoreError &refusal) {
        throw refusal.fault == StoreFault::Disk ? uncertainCommit() : refusal;
    }
    m_open = false;
}

} // namespace anteroom::store
