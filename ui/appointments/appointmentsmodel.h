// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appointments/appointmentsource.h"
#include "ui/appointments/linecache.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace anteroom::appointments {

/// The sessions that a query finds, as a table of any length: it holds all their numbers, and reads the sessions
/// themselves by pages, those in sight first. What is not read yet is blank. Sessions stay on screen while they are
/// read again, and rows keep their place by session when the store changes.
class AppointmentsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum { RowRole = Qt::UserRole }; ///< the service::AppointmentRow
    enum class State { Loading, Ready, Failed };

    AppointmentsModel(AppointmentSource source, const base::Clock &clock, QTimeZone zone, QObject *parent = nullptr);

    /// Shows what this query finds, as soon as it is found; answers to older queries are dropped.
    void ask(service::AppointmentQuery query);
    /// The store is different: looks again, soon. `query` may differ from the last one by the time of day only.
    void refresh(service::AppointmentQuery query);
    /// Forgets everything that was read, since somebody else may see other things; then ask() again.
    void forget(QTimeZone zone);
    /// These rows are in sight.
    void setVisible(int first, int last);

    const service::AppointmentQuery &query() const { return m_query; }
    const QTimeZone &zone() const { return m_zone; }
    State state() const { return m_state; }
    /// Whether the rows are not yet those of query().
    bool isSearching() const { return m_shownQuestion != m_question; }
    /// Why the state is Failed.
    const base::Error &problem() const { return m_problem; }

    /// Null: not read yet.
    const AppointmentLine *line(int row) const;
    /// The session of a row; 0 when there is no such row.
    domain::BookingId idAt(int row) const;
    /// The row of a session; `hint` is where to look first. -1: none.
    int rowOf(domain::BookingId id, int hint = -1) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// state(), isSearching() or the number of rows may be different.
    void stateChanged();

private:
    void find();
    void found(quint64 question, quint64 ticket, base::Result<BookingIds> answer);
    void findAgain();
    void fail(base::Error error);
    void show(BookingIds ids);
    void replace(BookingIds ids);
    void rearrange(BookingIds ids);
    void movePersistentIndexes(const BookingIds &ids);
    void read();
    BookingIds nextToRead() const;
    BookingIds missingOf(int page, bool isInSight) const;
    void take(const BookingIds &asked, quint64 age, base::Result<AppointmentRows> answer);
    void tellChanged(const QSet<domain::BookingId> &changed);

    AppointmentSource m_source;
    const base::Clock &m_clock;
    QTimeZone m_zone;
    service::AppointmentQuery m_query;
    State m_state = State::Loading;
    base::Error m_problem;
    BookingIds m_ids;
    LineCache m_lines;
    int m_firstVisible = 0;
    int m_lastVisible = -1;

    enum class Wanted { Nothing, Soon, Now };
    Wanted m_findWanted = Wanted::Nothing;
    QTimer m_pause; ///< runs while it is too early to find again
    int m_finding = 0;
    quint64 m_question = 0; ///< grows with each query
    quint64 m_shownQuestion = 0;
    quint64 m_ticket = 0; ///< grows with each find
    quint64 m_shownTicket = 0;

    int m_reading = 0;
    quint64 m_forgotten = 0; ///< grows when what is in flight must not be shown any more
    QSet<domain::BookingId> m_inFlight;
};

} // namespace anteroom::appointments
