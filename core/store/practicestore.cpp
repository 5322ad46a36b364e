// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/practicestore.h"

namespace anteroom::store {

using namespace Qt::StringLiterals;

std::optional<Practice> PracticeStore::find()
{
    return m_db.one(u"SELECT uuid, key_check, created_at FROM practice"_s, {}, [](const QSqlQuery &row) {
        return Practice{QUuid::fromRfc4122(row.value(0).toByteArray()), row.value(1).toByteArray(),
                        base::fromMs(row.value(2).toLongLong())};
    });
}

void PracticeStore::create(const Practice &practice)
{
    m_db.run(u"INSERT INTO practice (id, uuid, key_check, created_at) VALUES (1, ?, ?, ?)"_s,
             {practice.uuid.toRfc4122(), practice.keyCheck, base::toMs(practice.createdAt)});
}

} // namespace anteroom::store
