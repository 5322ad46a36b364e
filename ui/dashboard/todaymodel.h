// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/dayplan.h"
#include "ui/widgets/sessionlight.h"

#include <QAbstractListModel>

namespace anteroom::dashboard {

/// Today's sessions, with a line at the place where now is.
class TodayModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1 };

    /// What one line shows.
    struct Entry {
        QUuid id; ///< null: the line of now
        QString time;
        QString patient;
        QString psychologist; ///< empty: one's own
        int psychologistNumber = 0;
        QString state;
        theme::Meaning meaning = theme::Meaning::Neutral;
        bool isFaded = false; ///< over, or not taking place
        /// What is not in line; neutral: nothing.
        theme::Meaning trouble = theme::Meaning::Neutral;
        std::optional<widgets::SessionLight> light; ///< of the last look before it; nothing: nobody looked
        QString spoken;                             ///< the whole line for screen readers
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    using QAbstractListModel::QAbstractListModel;

    /// Shows the plan as it is at `now`; lines that stay keep their place and selection.
    void show(const DayPlan &plan, base::Instant now, const QTimeZone &zone, Audience audience);
    const Entry &entry(int row) const { return m_entries[size_t(row)]; }
    /// What the widest of the times is among: theirs, each figure as wide as figures get.
    const QStringList &timeShapes() const { return m_timeShapes; }
    /// The line of now, or of the session `id`; -1: not there.
    int rowOf(const QUuid &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<Entry> m_entries;
    QStringList m_timeShapes;
};

} // namespace anteroom::dashboard
