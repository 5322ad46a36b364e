// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/booking/consequences.h"
#include "ui/widgets/card.h"
#include "ui/widgets/wrappedlabel.h"

namespace anteroom::booking {

/// What a move is about: whose session, when it was, when it will be, and what will follow.
class MoveSummary : public widgets::Card
{
    Q_OBJECT
public:
    explicit MoveSummary(const service::Workplace &workplace, QWidget *parent = nullptr);
    /// `moved` is nothing while the new time is none. Of one that is past nothing follows either.
    void show(const service::AppointmentRow &before, const std::optional<MovedSession> &moved);

private:
    QString newText(const service::AppointmentRow &before, const std::optional<MovedSession> &after) const;
    QString nameOfPsychologist(const QUuid &id) const;

    const service::Workplace &m_workplace;
    widgets::WrappedLabel *m_patient;
    widgets::WrappedLabel *m_old;
    widgets::WrappedLabel *m_new;
    widgets::WrappedLabel *m_follows;
};

} // namespace anteroom::booking
