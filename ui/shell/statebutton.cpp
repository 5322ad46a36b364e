// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statebutton.h"

#include "ui/shell/paint.h"
#include "ui/widgets/badge.h"

#include <QPainter>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = theme::space::large;

} // namespace

StateButton::StateButton(QWidget *parent) : QPushButton(parent)
{
    setObjectName(u"practiceState"_s);
    setFont(theme::font(theme::TextSize::Base, QFont::Medium));
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateButton::show(const PracticeState &state)
{
    m_meaning = meaningOf(state);
    setText(phraseOf(state));
    setAccessibleName(tr("State of the practice: %1").arg(text()));
    setToolTip(m_meaning == theme::Meaning::Good ? tr("Everything is where it should be")
                                                 : tr("Show the sessions that this is about"));
    updateGeometry();
    update();
}

QSize StateButton::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text());
    return {theme::space::small + markSize + theme::space::small + words + theme::space::medium, theme::controlHeight};
}

void StateButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    fillRounded(painter, rect(), theme::colour(this, theme::backgroundOf(m_meaning)));
    const QColor colour = theme::colour(this, theme::foregroundOf(m_meaning));
    const QRect mark(theme::space::small, (height() - markSize) / 2, markSize, markSize);
    widgets::paintMark(painter, QRectF(QStyle::visualRect(layoutDirection(), rect(), mark)), m_meaning, colour);
    const QRect words = rect().adjusted(mark.right() + theme::space::small, 0, -theme::space::small, 0);
    painter.setPen(colour);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), int(Qt::AlignVCenter | Qt::AlignLeading),
                     text());
    if (underMouse()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::controlRadius,
                                theme::controlRadius);
    }
    if (hasFocus()) {
        paintFocusRing(painter, this);
    }
}

} // namespace anteroom::shell
