// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/booking/consequences.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

namespace anteroom::booking {

/// What a move is about: whose session, when it was, when it will be, and what will follow.
class MoveSummary : public widgets::Card
{
    Q_OBJECT
public:
    explicit MoveSummary(const service::Workplace &workplace, QWidget *parent = nullptr);
    /// `after` is nothing while the new time is none.
    void show(const service::AppointmentRow &before, const std::optional<MovedSession> &after);

private:
    QString newText(const service::AppointmentRow &before, const std::optional<MovedSession> &after) const;
    QString nameOfPsychologist(const QUuid &id) const;

    const service::Workplace &m_workplace;
    widgets::Label *m_patient;
    widgets::Label *m_old;
    widgets::Label *m_new;
    widgets::Label *m_follows;
};

} // namespace anteroom::booking
