// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/psychologist.h"
#include "core/store/context.h"

#include <QHash>

#include <optional>
#include <vector>

namespace anteroom::store {

/// The practice's psychologists. Name, address, Zoom user and calendar are sealed: they are people too.
class PsychologistStore
{
public:
    explicit PsychologistStore(const Context &context) : m_context(context) {}
    /// Gives the psychologist a number, and a UUID if there is none yet.
    void insert(domain::Psychologist &psychologist);
    /// Writes name, addresses, zone and hours anew.
    void update(const domain::Psychologist &psychologist);
    /// The psychologist; nothing when there is none.
    std::optional<domain::Psychologist> find(domain::PsychologistId id);
    std::optional<domain::Psychologist> find(const QUuid &uuid);
    /// All of them; a practice has few.
    std::vector<domain::Psychologist> all();

private:
    domain::Psychologist read(const QSqlQuery &row);
    domain::WorkingHours hoursOf(const QString &text);
    QByteArray seal(const domain::Psychologist &psychologist) const;
    Context m_context;
    QHash<QString, domain::WorkingHours> m_hours; ///< by their text: most keep the same
};

} // namespace anteroom::store
