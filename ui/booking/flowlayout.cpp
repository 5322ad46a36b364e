// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/flowlayout.h"

#include "ui/theme/scheme.h"

#include <QWidget>

namespace anteroom::booking {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(theme::space::small);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    return size;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            const QSize hint = item->sizeHint();
            width += hint.width() + (width > 0 ? spacing() : 0);
            height = std::max(height, hint.height());
        }
    }
    return {width, height};
}

void FlowLayout::setGeometry(const QRect &rectangle)
{
    QLayout::setGeometry(rectangle);
    place(rectangle, true);
}

int FlowLayout::place(const QRect &rectangle, bool moves) const
{
    const bool isMirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    int x = rectangle.left();
    int y = rectangle.top();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize hint(std::min(item->sizeHint().width(), rectangle.width()), item->sizeHint().height());
        if (lineHeight > 0 && x + hint.width() > rectangle.left() + rectangle.width()) {
            x = rectangle.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (moves) {
            const QRect place(QPoint(x, y), hint);
            item->setGeometry(isMirrored ? QStyle::visualRect(Qt::RightToLeft, rectangle, place) : place);
        }
        x += hint.width() + spacing();
        lineHeight = std::max(lineHeight, hint.height());
    }
    return y + lineHeight - rectangle.top();
}

} // namespace anteroom::booking
