// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sessionpanels.h"

#include "core/service/workplace.h"
#include "ui/booking/bookingpanel.h"
#include "ui/booking/cancelpanel.h"
#include "ui/booking/regeneratepanel.h"
#include "ui/booking/sessionpanel.h"
#include "ui/shell/panelhost.h"

namespace anteroom::shell {

using namespace Qt::StringLiterals;

namespace {

/// As many as there are toasts to bring them back.
constexpr std::size_t mostAside = 3;

} // namespace

SessionPanels::SessionPanels(PanelHost &host, widgets::ViewContext context, QObject *parent)
    : QObject(parent), m_host(host), m_context(std::move(context))
{
    connect(&host, &PanelHost::closeRequested, this, &SessionPanels::close);
}

SessionPanels::~SessionPanels()
{
    forget();
    delete m_former;
    delete m_session;
}

void SessionPanels::book()
{
    if (m_current.widget && m_current.isNewSession) {
        m_host.focusPanel();
        return;
    }
    booking::BookingPanel *panel = makeBooking();
    open({panel, [panel] { return panel->isTouched(); }, true}, [panel] { panel->startNew(); });
}

void SessionPanels::move(const QUuid &id)
{
    booking::BookingPanel *panel = makeBooking();
    open({panel, [panel] { return panel->isTouched(); }, false, shownSession(id)},
         [panel, id] { panel->startMove(id); });
}

void SessionPanels::cancel(const QUuid &id)
{
    auto *panel = new booking::CancelPanel(m_context, &m_host);
    connect(panel, &booking::CancelPanel::cancelled, this,
            [this, panel](const QUuid &done) { showResult(panel, done); });
    connect(panel, &booking::CancelPanel::closeRequested, this, &SessionPanels::leave);
    open({panel, [panel] { return panel->isTouched(); }, false, shownSession(id)}, [panel, id] { panel->start(id); });
}

void SessionPanels::regenerate(const QUuid &id)
{
    auto *panel = new booking::RegeneratePanel(m_context, &m_host);
    connect(panel, &booking::RegeneratePanel::regenerated, this,
            [this, panel](const QUuid &done) { showResult(panel, done); });
    connect(panel, &booking::RegeneratePanel::closeRequested, this, &SessionPanels::leave);
    open({panel, [panel] { return panel->isTouched(); }, false, shownSession(id)}, [panel, id] { panel->start(id); });
}

void SessionPanels::show(const QUuid &id)
{
    booking::SessionPanel *panel = session();
    open({panel, [] { return false; }}, [panel, id] { panel->show(id); });
    Q_EMIT shown(id);
}

void SessionPanels::follow(const QUuid &id)
{
    if (m_session && m_current.widget == m_session) {
        m_session->show(id);
        Q_EMIT shown(id);
    }
}

void SessionPanels::close()
{
    putAside();
    m_host.close();
}

void SessionPanels::leave()
{
    if (const QUuid from = m_current.from; !from.isNull()) {
        show(from);
    } else {
        close();
    }
}

QUuid SessionPanels::shownSession(const QUuid &id) const
{
    return m_session && m_current.widget == m_session ? id : QUuid();
}

void SessionPanels::forget()
{
    makeWay();
    m_host.close();
    for (const QPointer<QWidget> &panel : m_aside) {
        delete panel;
    }
    m_aside.clear();
}

booking::BookingPanel *SessionPanels::makeBooking()
{
    auto *panel = new booking::BookingPanel(m_context, &m_host);
    connect(panel, &booking::BookingPanel::saved, this, [this, panel](const QUuid &id) { showResult(panel, id); });
    connect(panel, &booking::BookingPanel::closeRequested, this, &SessionPanels::leave);
    return panel;
}

booking::SessionPanel *SessionPanels::session()
{
    if (!m_session) {
        m_session = new booking::SessionPanel(m_context, &m_host);
        connect(m_session, &booking::SessionPanel::moveRequested, this, &SessionPanels::move);
        connect(m_session, &booking::SessionPanel::cancelRequested, this, &SessionPanels::cancel);
        connect(m_session, &booking::SessionPanel::regenerateRequested, this, &SessionPanels::regenerate);
        connect(m_session, &booking::SessionPanel::closeRequested, this, &SessionPanels::close);
    }
    return m_session;
}

void SessionPanels::open(const Panel &panel, const std::function<void()> &start)
{
    putAside();
    dropFormer();
    m_current = panel;
    m_host.open(panel.widget);
    start();
    m_host.focusPanel();
}

void SessionPanels::showResult(QWidget *from, const QUuid &id)
{
    // What was typed there is saved now.
    std::erase(m_aside, from);
    if (from == m_current.widget) {
        makeWay();
    } else if (from != m_former) {
        from->deleteLater();
    }
    // Whoever went on with something else meanwhile is left to it.
    if (!m_current.widget) {
        show(id);
    }
}

void SessionPanels::makeWay()
{
    QWidget *panel = m_current.widget;
    m_current = {};
    if (panel && panel != m_session) {
        m_former = panel;
    }
}

void SessionPanels::putAside()
{
    const Panel panel = m_current;
    if (!panel.widget || !panel.isTouched()) {
        makeWay();
        return;
    }
    m_current = {};
    m_aside.push_back(panel.widget);
    if (m_aside.size() > mostAside) {
        delete m_aside.front();
        m_aside.pop_front();
    }
    widgets::Toast toast;
    toast.text = tr("Discarded what was typed.");
    toast.actionText = tr("Undo");
    toast.action = [self = QPointer(this), panel] {
        if (self) {
            self->bringBack(panel);
        }
    };
    m_context.notify(std::move(toast));
}

void SessionPanels::bringBack(const Panel &panel)
{
    if (panel.widget) {
        std::erase(m_aside, panel.widget);
        open(panel, [] {});
    }
}

void SessionPanels::dropFormer()
{
    // It may be the sender of the signal that brought us here.
    if (m_former) {
        m_former->hide();
        m_former->deleteLater();
    }
    m_former = nullptr;
}

} // namespace anteroom::shell
