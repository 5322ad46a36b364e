// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/psychologistbox.h"

#include "ui/theme/scheme.h"

#include <QSignalBlocker>

namespace anteroom::booking {

PsychologistBox::PsychologistBox(QWidget *parent) : QComboBox(parent)
{
    sayNone(false);
    setIconSize({theme::space::medium, theme::space::medium});
}

void PsychologistBox::setPsychologists(const std::vector<domain::Psychologist> &psychologists)
{
    QStringList shown;
    for (const domain::Psychologist &psychologist : psychologists) {
        shown.append(psychologist.uuid.toString() + psychologist.name);
    }
    if (shown == m_shown) {
        return;
    }
    m_shown = shown;
    const QUuid chosen = id();
    const QSignalBlocker blocker(this);
    clear();
    for (const domain::Psychologist &psychologist : psychologists) {
        addItem(psychologist.name, psychologist.uuid);
    }
    drawDots();
    setId(chosen);
}

void PsychologistBox::sayNone(bool isNone)
{
    setPlaceholderText(isNone ? tr("None yet") : tr("Choose"));
}

void PsychologistBox::setId(const QUuid &id)
{
    setCurrentIndex(id.isNull() ? -1 : findData(id));
}

void PsychologistBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawDots();
    }
}

void PsychologistBox::drawDots()
{
    const QSize size = iconSize();
    for (int i = 0; i < count(); ++i) {
        QPixmap dot(size * devicePixelRatioF());
        dot.setDevicePixelRatio(devicePixelRatioF());
        dot.fill(Qt::transparent);
        QPainter painter(&dot);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::psychologistColour(palette(), i));
        painter.drawEllipse(QRectF(QPointF(), QSizeF(size)).adjusted(1, 1, -1, -1));
        painter.end();
        setItemIcon(i, QIcon(dot));
    }
}

} // namespace anteroom::booking
