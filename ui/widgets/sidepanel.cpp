// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidepanel.h"

#include "ui/theme/scheme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace anteroom::theme;

namespace anteroom::widgets {

SidePanel::SidePanel(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(title, TextSize::Large))
    , m_scroll(new QScrollArea)
    , m_content(new QVBoxLayout)
    , m_footerFrame(new QWidget)
    , m_footer(new QHBoxLayout)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(title);
    fillScroll();
    fillFooter();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_scroll, 1);
    column->addWidget(m_footerFrame);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *focus) { followFocus(focus); });
}

// The keyboard leaves what goes with the panel when this is no panel any more.
SidePanel::~SidePanel()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void SidePanel::fillScroll()
{
    auto *inside = new QWidget;
    auto *insideColumn = new QVBoxLayout(inside);
    insideColumn->setContentsMargins(space::wide, space::large, space::wide, space::large);
    m_content->setSpacing(space::large);
    insideColumn->addLayout(m_content);
    insideColumn->addStretch();
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
}

void SidePanel::fillFooter()
{
    auto *footerColumn = new QVBoxLayout(m_footerFrame);
    footerColumn->setContentsMargins(0, 0, 0, 0);
    footerColumn->setSpacing(0);
    footerColumn->addWidget(new Separator);
    m_footer->setContentsMargins(space::wide, space::medium, space::wide, space::medium);
    m_footer->setSpacing(space::small);
    footerColumn->addLayout(m_footer);
    m_footerFrame->hide();
    markActionBar(m_footerFrame);
}

QWidget *SidePanel::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::wide, space::large, space::large, space::small);
    m_title->setTextSize(TextSize::Large, QFont::DemiBold);
    m_title->setWordWrap(true);
    m_close = makeIconButton(u"close"_s, tr("Close"));
    m_close->setObjectName(u"closePanel"_s);
    row->addWidget(m_title, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &SidePanel::closeRequested);
    return head;
}

void SidePanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SidePanel::showFooter(bool isShown)
{
    m_footerFrame->setVisible(isShown);
}

void SidePanel::reveal(QWidget *widget)
{
    const auto scroll = [this, widget] {
        // What is new gets its place first.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        m_scroll->ensureWidgetVisible(widget, 0, space::large);
    };
    QMetaObject::invokeMethod(widget, scroll, Qt::QueuedConnection);
}

// A field's name and what is wrong with it are seen with it.
QWidget *SidePanel::withWhatBelongsToIt(QWidget *focus) const
{
    for (QWidget *above = focus; above != m_scroll->widget(); above = above->parentWidget()) {
        if (qobject_cast<FormField *>(above) != nullptr) {
            return above;
        }
    }
    return focus;
}

// A scroll area does this only for Tab. What is pressed must not move away under the pointer.
void SidePanel::followFocus(QWidget *focus)
{
    if (focus && m_scroll->widget()->isAncestorOf(focus) && QGuiApplication::mouseButtons() == Qt::NoButton) {
        reveal(withWhatBelongsToIt(focus));
    }
}

void SidePanel::restFocus()
{
    m_title->setFocus(Qt::OtherFocusReason);
}

QSize SidePanel::sizeHint() const
{
    return {panelWidth, QWidget::sizeHint().height()};
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return;
    }
    // Unlike a push button a tool button passes Enter on.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat() && m_close->hasFocus()) {
        m_close->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SidePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(this, Role::Card));
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(edge, 0, 1, height(), colour(this, Role::Hairline));
}

} // namespace anteroom::widgets
