// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/sharebar.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace anteroom::health {

namespace space = theme::space;

ShareBar::ShareBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::show(double share, theme::Meaning meaning)
{
    m_share = std::clamp(share, 0.0, 1.0);
    m_meaning = meaning;
    update();
}

QSize ShareBar::sizeHint() const
{
    return {space::huge, space::tight};
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double round = height() / 2.0;
    painter.setBrush(theme::colour(this, theme::Role::Hairline));
    painter.drawRoundedRect(rect(), round, round);
    if (m_share > 0) {
        const QRect filled(0, 0, std::max(height(), qRound(width() * m_share)), height());
        painter.setBrush(theme::colour(this, theme::foregroundOf(m_meaning)));
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), filled), round, round);
    }
}

} // namespace anteroom::health
