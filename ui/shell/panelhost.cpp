// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelhost.h"

#include "ui/shell/taborder.h"
#include "ui/theme/scheme.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVariantAnimation>

#include <algorithm>

namespace anteroom::shell {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

/// From this width of the window on a panel stands beside the view.
constexpr int besideFrom = 1150;

/// Lies between a view and the panel over it.
class Scrim : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QColor veil = theme::colour(this, Role::Sunken);
        veil.setAlphaF(0.7F);
        QPainter(this).fillRect(rect(), veil);
    }
};

/// The ground of a panel, with a line towards the view.
class Frame : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme::colour(this, Role::Card));
        painter.fillRect(0, 0, 1, height(), theme::colour(this, Role::Hairline));
    }
};

} // namespace

PanelHost::PanelHost(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_scrim(new Scrim(this))
    , m_frame(new Frame(this))
    , m_slide(new QVariantAnimation(this))
{
    content->setParent(this);
    content->lower();
    m_scrim->installEventFilter(this);
    m_scrim->hide();
    m_frame->setObjectName(u"panelFrame"_s);
    m_frame->hide();
    m_slide->setDuration(theme::motion);
    m_slide->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_offset = value.toInt();
        place();
    });
    connect(m_slide, &QVariantAnimation::finished, this, [this] {
        if (m_leaving) {
            m_leaving->hide();
            m_leaving = nullptr;
        }
        m_frame->setVisible(m_panel != nullptr);
    });
}

void PanelHost::open(QWidget *panel)
{
    const bool wasOpen = m_panel != nullptr;
    QWidget *focus = QApplication::focusWidget();
    if (!wasOpen) {
        m_returnFocus = focus;
    }
    if (m_leaving) {
        m_leaving->hide();
        m_leaving = nullptr;
    }
    QWidget *former = m_panel;
    m_panel = panel;
    panel->setParent(m_frame);
    panel->show();
    if (former && former != panel) {
        former->hide();
    }
    m_frame->show();
    m_frame->raise();
    if (!wasOpen) {
        slide(panelWidth(), 0);
    } else {
        place();
    }
}

void PanelHost::focusPanel()
{
    const QWidget *focus = window()->focusWidget(); // even while the window itself waits for the keyboard
    if (!m_panel || (focus && m_panel->isAncestorOf(focus))) {
        return;
    }
    // Not the button that closes it: one key too many would do so.
    const QList<QWidget *> stops = tabStops(*m_panel);
    const auto first = std::find_if(stops.begin(), stops.end(),
                                    [](const QWidget *stop) { return stop->objectName() != u"closePanel"_s; });
    (first == stops.end() ? m_panel.data() : *first)->setFocus(Qt::OtherFocusReason);
}

void PanelHost::close()
{
    if (!m_panel) {
        return;
    }
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = !focus || m_panel->isAncestorOf(focus) || focus == m_panel;
    m_leaving = m_panel;
    m_panel = nullptr;
    if (hadFocus) {
        const bool canReturn = m_returnFocus && m_returnFocus->isVisible() && m_returnFocus->isEnabled();
        QWidget *first = firstTabStop(*m_content);
        (canReturn ? m_returnFocus.data() : first ? first : m_content)->setFocus(Qt::OtherFocusReason);
    }
    slide(m_offset, panelWidth());
}

bool PanelHost::isOver() const
{
    return m_panel && (window()->width() < besideFrom || m_content->minimumSizeHint().width() > width() - panelWidth());
}

QRect PanelHost::freeArea() const
{
    return rect().adjusted(0, 0, m_panel ? -panelWidth() : 0, 0);
}

void PanelHost::setReserved(int height)
{
    if (height != m_reserved) {
        m_reserved = height;
        place();
    }
}

QSize PanelHost::minimumSizeHint() const
{
    return m_content->minimumSizeHint();
}

int PanelHost::panelWidth() const
{
    const QWidget *panel = m_panel ? m_panel : m_leaving;
    return qMin(width(), qMax(theme::panelWidth, panel ? panel->minimumSizeHint().width() : 0));
}

void PanelHost::slide(int from, int to)
{
    m_slide->stop();
    m_offset = from;
    place();
    m_slide->setStartValue(from);
    m_slide->setEndValue(to);
    // Without motion the end comes at once.
    m_slide->setDuration(theme::isMotionReduced() ? 0 : theme::motion);
    m_slide->start();
}

void PanelHost::place()
{
    const int panel = panelWidth();
    const bool over = isOver();
    m_content->setGeometry(0, 0, width() - (m_panel && !over ? panel : 0), height() - (over ? 0 : m_reserved));
    m_scrim->setGeometry(rect());
    m_scrim->setVisible(over);
    m_frame->setGeometry(width() - panel + m_offset, 0, panel, height());
    if (QWidget *shown = m_panel ? m_panel : m_leaving) {
        shown->setGeometry(m_frame->rect().adjusted(1, 0, 0, over ? -m_reserved : 0));
    }
    Q_EMIT placed();
}

void PanelHost::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void PanelHost::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_panel) {
        Q_EMIT closeRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool PanelHost::focusNextPrevChild(bool next)
{
    const QWidget *focus = QApplication::focusWidget();
    // What the panel covers cannot be reached.
    const bool staysInside = isOver() && focus && m_panel->isAncestorOf(focus);
    return staysInside ? moveByTab(*m_panel, next) : QWidget::focusNextPrevChild(next);
}

bool PanelHost::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scrim && event->type() == QEvent::MouseButtonPress) {
        Q_EMIT closeRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace anteroom::shell
