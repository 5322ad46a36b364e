// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QPainter>

namespace anteroom::widgets {

Card::Card(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::setMeaning(theme::Meaning meaning)
{
    m_meaning = meaning;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const bool isPlain = m_meaning == theme::Meaning::Neutral;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme::colour(this, isPlain ? theme::Role::Card : theme::backgroundOf(m_meaning)));
    painter.setPen(isPlain ? QPen(theme::colour(this, theme::Role::Hairline), 1) : QPen(Qt::NoPen));
    const double inset = isPlain ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme::cardRadius,
                            theme::cardRadius);
}

} // namespace anteroom::widgets
