// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowframe.h"

#include "ui/shell/panelhost.h"
#include "ui/shell/rail.h"
#include "ui/shell/taborder.h"
#include "ui/shell/toaststack.h"
#include "ui/shell/topbar.h"
#include "ui/theme/scheme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace anteroom::shell {

namespace {

constexpr int skeletonRows = 6;

/// The skeleton with the margins that views have.
QWidget *makeSkeleton(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme::space::wide, theme::space::wide, theme::space::wide, theme::space::wide);
    layout->addWidget(new widgets::Skeleton(skeletonRows, page));
    return page;
}

} // namespace

WindowFrame::WindowFrame(QWidget *parent)
    : QWidget(parent)
    , m_rail(new Rail(this))
    , m_topBar(new TopBar(this))
    , m_stack(new QStackedWidget)
    , m_host(new PanelHost(m_stack, this))
    , m_toasts(new ToastStack(this))
    , m_skeleton(makeSkeleton(m_stack))
{
    m_stack->addWidget(m_skeleton);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_host, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(right, 1);
    connect(m_host, &PanelHost::placed, this, &WindowFrame::placeToasts);
    connect(m_toasts, &ToastStack::changed, this, &WindowFrame::placeToasts);
}

void WindowFrame::addView(QWidget *view)
{
    m_stack->addWidget(view);
}

void WindowFrame::showView(QWidget *view)
{
    m_stack->setCurrentWidget(view);
}

void WindowFrame::showSkeleton()
{
    m_stack->setCurrentWidget(m_skeleton);
}

void WindowFrame::placeToasts()
{
    // Beside a panel, so that its buttons stay free; over it where that would be too narrow to read.
    const QRect beside = m_host->freeArea();
    const QRect area = beside.width() < theme::panelWidth * 2 / 3 ? m_host->rect() : beside;
    m_toasts->setArea(aboveActionBars(area.translated(m_host->mapTo(this, QPoint()))));
}

QRect WindowFrame::aboveActionBars(QRect area)
{
    if (m_toasts->isHidden()) {
        return area;
    }
    for (QWidget *bar : widgets::actionBars(*m_host)) {
        bar->installEventFilter(this); // it comes and goes
        const QRect place(bar->mapTo(this, QPoint()), bar->size());
        if (bar->isVisible() && place.intersects(area)) {
            area.setBottom(place.top() - 1);
        }
    }
    return area;
}

bool WindowFrame::eventFilter(QObject *watched, QEvent *event)
{
    const std::array moves{QEvent::Show, QEvent::Hide, QEvent::Move, QEvent::Resize};
    if (std::find(moves.begin(), moves.end(), event->type()) != moves.end() && m_toasts->isVisible()) {
        QMetaObject::invokeMethod(this, &WindowFrame::placeToasts, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void WindowFrame::focusView()
{
    QWidget *view = m_stack->currentWidget();
    const QWidget *wanted = view->focusProxy();
    QWidget *first = wanted && wanted->isVisible() ? nullptr : firstTabStop(*view);
    (first ? first : view)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace anteroom::shell
