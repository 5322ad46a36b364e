// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/leasewatch.h"

#include "tests/fault/world.h"

#include <QCryptographicHash>
#include <QSqlRecord>

namespace anteroom::fault {

using namespace Qt::StringLiterals;

QByteArray LeaseWatch::othersRows(const Program &program)
{
    const auto read = [owner = program.owner()](store::Connection &db) -> base::Result<QByteArray> {
        QByteArray rows;
        for (const QString &table : {u"remote_objects"_s, u"messages"_s}) {
            db.all(u"SELECT t.* FROM %1 t JOIN bookings b ON b.id = t.booking WHERE b.lease_owner <> ?"_s.arg(table),
                   {owner}, [&rows](const QSqlQuery &row) {
                       for (int column = 0; column < row.record().count(); ++column) {
                           rows += row.value(column).toByteArray() + '\n';
                       }
                       return true;
                   });
        }
        return rows.isEmpty() ? rows : QCryptographicHash::hash(rows, QCryptographicHash::Sha256);
    };
    return m_world.store().database().read(read).result().value_or(QByteArray());
}

void LeaseWatch::before(const Program &program)
{
    if (m_world.isTakenForDead(program)) {
        m_before = othersRows(program);
        m_late += int(!m_before.isEmpty());
    }
}

void LeaseWatch::after(const Program &program)
{
    if (m_world.isTakenForDead(program) && !m_before.isEmpty() && othersRows(program) != m_before) {
        m_violations << u"I14: a program changed a session that another one works on"_s;
    }
    m_before.clear();
}

} // namespace anteroom::fault
