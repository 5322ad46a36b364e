// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/viewcontext.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

#include <deque>
#include <functional>

namespace anteroom::booking {
class BookingPanel;
class SessionPanel;
} // namespace anteroom::booking

namespace anteroom::shell {

class PanelHost;

/// The panels for one session, one of them open at a time: booking or moving it, its result, cancelling it, giving it
/// another meeting. What was typed into a panel that is closed can be brought back for a while.
class SessionPanels : public QObject
{
    Q_OBJECT
public:
    /// `host` and what `context` names outlive it.
    SessionPanels(PanelHost &host, widgets::ViewContext context, QObject *parent = nullptr);
    ~SessionPanels() override;

    void book();
    void show(const QUuid &id);
    /// Where a session is shown, shows this one instead; the keyboard stays where it is. Nobody may take one for the
    /// other because both are on the screen.
    void follow(const QUuid &id);
    void move(const QUuid &id);
    void cancel(const QUuid &id);
    void regenerate(const QUuid &id);
    /// Closes the open panel. With typed things in it a toast offers to bring them back.
    void close();
    /// Leaves the open panel for the session from which it was opened; closes it when it was not.
    void leave();
    /// Closes the open panel, and nothing can be brought back: somebody else sits here now.
    void forget();

Q_SIGNALS:
    /// The open panel is about this session now.
    void shown(const QUuid &id);

private:
    /// A panel that is open, or was.
    struct Panel {
        QPointer<QWidget> widget;
        std::function<bool()> isTouched;
        bool isNewSession = false;
        QUuid from{}; ///< the session that was shown before
    };

    booking::BookingPanel *makeBooking();
    booking::SessionPanel *session();
    /// The session `id`, if that is what is shown.
    QUuid shownSession(const QUuid &id) const;
    void open(const Panel &panel, const std::function<void()> &start);
    void showResult(QWidget *from, const QUuid &id);
    void makeWay();
    void putAside();
    void bringBack(const Panel &panel);
    void dropFormer();

    PanelHost &m_host;
    widgets::ViewContext m_context;
    QPointer<booking::SessionPanel> m_session;
    Panel m_current;
    QPointer<QWidget> m_former;            ///< slides out still; goes when the next one comes
    std::deque<QPointer<QWidget>> m_aside; ///< can be brought back
};

} // namespace anteroom::shell
