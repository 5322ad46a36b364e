// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "ui/booking/joinsession.h"

#include <QHash>
#include <QList>
#include <QPointer>
#include <QSet>

class QAction;

namespace anteroom::booking {

class RetryResult;

/// What one can do with a session, for buttons, menus and keys alike: the actions that the role may and the session's
/// status allows. The QActions stay the same ones; they work on the session that was asked for last.
class SessionActions : public QObject
{
    Q_OBJECT
public:
    SessionActions(widgets::ViewContext context, QObject *parent);

    enum class Kind { Open, Join, CopyLink, Move, Confirm, Complete, NoShow, Retry, Repair, Regenerate, Cancel };

    /// Works on this session from now on.
    QList<QAction *> actionsFor(const service::AppointmentRow &row);
    /// Works on none; all actions are switched off.
    void clear();
    /// One of them; its being visible and enabled says whether it is possible.
    QAction *action(Kind kind) const { return m_actions[std::size_t(kind)]; }
    /// All of them, for adding to a widget so that their keys work there.
    QList<QAction *> all() const { return {m_actions.begin(), m_actions.end()}; }
    /// Has Regenerate among them; without it nobody is offered to replace a meeting.
    void offerRegenerate() { m_offersRegenerate = true; }
    /// Opens the room; shared by everything that shows the session.
    JoinSession &join() { return m_join; }

Q_SIGNALS:
    void openRequested(const QUuid &id);
    void moveRequested(const QUuid &id);
    void cancelRequested(const QUuid &id);
    void regenerateRequested(const QUuid &id);

private:
    static constexpr std::size_t kindCount = std::size_t(Kind::Cancel) + 1;

    struct Look {
        QString name;
        QString text;
        QString iconName;
        QKeySequence shortcut;
    };
    static Look lookOf(Kind kind);
    void trigger(Kind kind);
    bool isPossible(Kind kind) const;
    bool mayDo(security::Action action) const;
    bool allows(domain::Transition transition) const;
    void showJoin();
    void showRepair();
    bool isUnchecked() const;
    void copyLink();
    using Future = QFuture<base::Result<service::Saved>>;
    void change(Kind kind, Future future, const QString &done);
    void tryAgain(Kind kind, Future future, const QString &doing);
    void write(Kind kind, Future future, std::function<void(const service::Saved &)> tell);

    widgets::ViewContext m_context;
    JoinSession m_join;
    std::optional<service::AppointmentRow> m_row;
    std::array<QAction *, kindCount> m_actions{};
    bool m_offersRegenerate = false;
    QSet<QUuid> m_changing; ///< sessions of which a change is being written
    QHash<QUuid, QPointer<RetryResult>> m_results;
};

} // namespace anteroom::booking
