// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/marks.h"

#include "ui/theme/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/label.h"

#include <QPainter>

namespace anteroom::widgets {

Mark::Mark(theme::Meaning meaning, QWidget *parent) : QWidget(parent), m_meaning(meaning)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Mark::setMeaning(theme::Meaning meaning)
{
    if (m_meaning != meaning) {
        m_meaning = meaning;
        update();
    }
}

QSize Mark::sizeHint() const
{
    return {theme::space::large, theme::space::large};
}

void Mark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, rect(), m_meaning, theme::colour(this, theme::foregroundOf(m_meaning)));
}

IconLabel::IconLabel(const QString &name, theme::Role role, int size, QWidget *parent)
    : QWidget(parent), m_name(name), m_role(role), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name, theme::Role role)
{
    m_name = name;
    m_role = role;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {m_size, m_size};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (!m_name.isEmpty()) {
        QPainter painter(this);
        theme::icon(m_name, m_role).paint(&painter, rect());
    }
}

PsychologistDot::PsychologistDot(int number, QWidget *parent) : QWidget(parent), m_number(number)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PsychologistDot::setPsychologist(int number, const QString &name)
{
    m_number = number;
    setToolTip(plainToolTip(name));
    setAccessibleName(name);
    update();
}

QSize PsychologistDot::sizeHint() const
{
    return {theme::space::medium, theme::space::medium};
}

void PsychologistDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::psychologistColour(palette(), m_number));
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
}

Separator::Separator(Qt::Orientation orientation, QWidget *parent) : QWidget(parent), m_orientation(orientation)
{
    const bool isHorizontal = orientation == Qt::Horizontal;
    setSizePolicy(isHorizontal ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  isHorizontal ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

QSize Separator::sizeHint() const
{
    return {1, 1};
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(this, theme::Role::Hairline));
}

} // namespace anteroom::widgets
