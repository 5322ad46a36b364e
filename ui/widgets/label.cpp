// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QTextDocument>

namespace anteroom::widgets {

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

Label::Label(const QString &text, theme::TextSize size, theme::Role role, QWidget *parent)
    : QLabel(text, parent), m_size(size), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setTextSize(size);
    dress();
}

void Label::setRole(theme::Role role)
{
    m_role = role;
    dress();
}

void Label::setTextSize(theme::TextSize size, QFont::Weight weight)
{
    m_size = size;
    m_weight = weight;
    setFont(theme::font(size, weight));
}

void Label::setTabular()
{
    setFont(theme::tabularFont(m_size, m_weight));
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_dressing) {
        dress();
    }
}

void Label::dress()
{
    m_dressing = true;
    // Of this palette nothing but the text is set: the rest, by which light is told from dark, is inherited.
    QPalette dressed;
    const QColor colour = theme::colour(this, m_role);
    dressed.setColor(QPalette::Active, QPalette::WindowText, colour);
    dressed.setColor(QPalette::Inactive, QPalette::WindowText, colour);
    setPalette(dressed);
    m_dressing = false;
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect place = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
    const QString whole = shown == text() ? QString() : plainToolTip(text());
    if (toolTip() != whole) {
        setToolTip(whole);
    }
    const Qt::Alignment direction = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(&painter, place, int(direction) | Qt::TextSingleLine, palette(), isEnabled(), shown,
                          foregroundRole());
}

} // namespace anteroom::widgets
