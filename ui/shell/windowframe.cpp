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

// What they would cover makes room for them, so that it can be read and pressed meanwhile. Buttons at a lower edge stay
// where they are, and the toasts stand above them.
void WindowFrame::placeToasts()
{
    if (m_isPlacing) {
        return; // making room places the panel anew
    }
    m_isPlacing = true;
    // Beside a panel, so that its buttons stay free; over it where that would be too narrow to read.
    const QRect beside = m_host->freeArea();
    const bool isOverPanel = beside.width() < theme::panelWidth * 2 / 3;
    QRect area = isOverPanel ? m_host->rect() : beside;
    area.translate(m_host->mapTo(this, QPoint()));
    const int height = m_toasts->heightIn(area.width());
    const bool isVeiled = m_host->isOver() && !isOverPanel; // nobody reads there
    QWidget *bar = height > 0 && !isVeiled ? actionBarIn(area) : nullptr;
    makeGapAbove(bar, height);
    m_host->setReserved(bar || isVeiled ? 0 : height);
    if (bar) {
        area.setBottom(bar->mapTo(this, QPoint()).y() - 1);
    }
    m_toasts->setArea(area);
    m_isPlacing = false;
}

QWidget *WindowFrame::actionBarIn(const QRect &area)
{
    for (QWidget *bar : widgets::actionBars(*m_host)) {
        bar->installEventFilter(this); // it comes and goes
        if (bar->isVisible() && QRect(bar->mapTo(this, QPoint()), bar->size()).intersects(area)) {
            return bar;
        }
    }
    return nullptr;
}

void WindowFrame::makeGapAbove(QWidget *bar, int height)
{
    auto *column = bar ? qobject_cast<QBoxLayout *>(bar->parentWidget()->layout()) : nullptr;
    const int place = column ? column->indexOf(bar) : -1;
    if (m_gap && (place < 0 || m_gap->parentWidget() != bar->parentWidget())) {
        delete m_gap;
    }
    if (place >= 0 && !m_gap) {
        m_gap = new QWidget(bar->parentWidget());
        column->insertWidget(place, m_gap);
    }
    if (m_gap) {
        m_gap->setFixedHeight(height);
    }
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
