// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/joinwindow.h"
#include "core/service/appointmentrow.h"
#include "ui/widgets/viewcontext.h"

#include <QObject>
#include <QTimeZone>
#include <QTimer>

#include <optional>

namespace anteroom::booking {

/// The zone in which whoever sits here reads times: a psychologist's own, else the practice's.
QTimeZone zoneOfDesk(const service::Workplace &workplace);

/// Opens a session's room, behind every Join button: for its psychologist with a start link fetched at that moment,
/// for others with the join link. Never opens two for one double click. Looks at the clock each second.
class JoinSession : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unavailable, ///< no room, or not any more; text() says why
        Early,       ///< pressing it says when it opens
        Ready,
        Fetching,
        Opened, ///< by whichever button; may be opened again after five seconds
        Failed, ///< problem() says why; may be pressed again
    };

    JoinSession(widgets::ViewContext context, QObject *parent);

    /// Works with this session from now on. The same session again, as it is now: what goes on goes on, unless its
    /// time, psychologist or link is another.
    void show(const service::AppointmentRow &row);
    /// Works with no session.
    void clear();

    State state() const;
    /// The button's text.
    QString text() const;
    /// Whether the button is to be enabled.
    bool isPressable() const;
    /// What to say beneath the button: why the last press did not open the room. Empty text: nothing.
    base::Error problem() const { return m_problem; }
    void press();
    /// Looks at the clock now.
    void refresh();

Q_SIGNALS:
    /// state(), text(), isPressable() or problem() is different.
    void changed();

private:
    enum class Progress { None, Fetching, Failed };

    bool hasRoom() const;
    bool mayStart() const;
    bool wasOpened() const;
    bool isFresh() const;
    /// When the room opens.
    struct Opening {
        QString day; ///< empty: today
        QString time;
    };
    Opening opening() const;
    QString earlyText() const;
    QString tooEarlyText() const;
    QString unavailableText() const;
    void forget();
    void begin();
    void open(const QString &link);
    void fail(base::Error error);
    void tell();

    widgets::ViewContext m_context;
    std::optional<service::AppointmentRow> m_row;
    Progress m_progress = Progress::None;
    base::Error m_problem;
    bool m_wasEarly = false;
    int m_request = 0; ///< an answer to an earlier one is dropped
    QString m_told;    ///< what changed() was last about
    QTimer m_timer;
};

} // namespace anteroom::booking
