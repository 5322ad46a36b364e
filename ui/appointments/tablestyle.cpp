// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/tablestyle.h"

#include "ui/theme/icons.h"

#include <QFontMetrics>

using namespace Qt::StringLiterals;

namespace anteroom::appointments {

using theme::Role;
using theme::TextSize;

void TableStyle::follow(const QStyleOptionViewItem &option)
{
    const QPalette &palette = option.widget ? option.widget->palette() : option.palette;
    const QFont widgetFont = option.widget ? option.widget->font() : option.font;
    const qreal scale = option.widget ? option.widget->devicePixelRatio() : 1;
    if (palette.cacheKey() == m_paletteKey && scale == m_scale && widgetFont == m_widgetFont) {
        return;
    }
    m_palette = palette;
    m_paletteKey = palette.cacheKey();
    m_scale = scale;
    m_widgetFont = widgetFont;
    for (size_t role = 0; role < m_colours.size(); ++role) {
        m_colours[role] = theme::colour(palette, Role(role));
    }
    m_fonts = {theme::font(TextSize::Base), theme::font(TextSize::Base, QFont::DemiBold),
               theme::tabularFont(TextSize::Base), theme::tabularFont(TextSize::Base, QFont::DemiBold),
               theme::font(TextSize::Small)};
    m_lines.clear();

    const auto pixmap = [scale](const QString &name, Role role) {
        return theme::icon(name, role).pixmap(QSize(theme::iconSize, theme::iconSize), scale);
    };
    m_modalityIcons = {pixmap(u"video"_s, Role::SecondaryText), pixmap(u"person"_s, Role::SecondaryText),
                       pixmap(u"phone"_s, Role::SecondaryText)};
    m_copyIcon = pixmap(u"copy"_s, Role::Text);
    m_doneIcon = pixmap(u"check"_s, Role::Good);
}

int TableStyle::drawText(QPainter &painter, const QRect &rectangle, const QString &text, Face face, Role role,
                         Qt::Alignment alignment, Qt::TextElideMode elide)
{
    if (text.isEmpty() || rectangle.width() <= 0) {
        return 0;
    }
    const Line &line = lineOf({text, rectangle.width(), face, elide});
    painter.setFont(font(face));
    painter.setPen(colour(role));
    const int left = alignment.testFlag(Qt::AlignRight) ? rectangle.right() + 1 - line.width : rectangle.left();
    const int top = rectangle.top() + (rectangle.height() - int(line.text.size().height())) / 2;
    painter.drawStaticText(left, top, line.text);
    return line.width;
}

const TableStyle::Line &TableStyle::lineOf(const Key &key)
{
    if (const Line *known = m_lines.object(key)) {
        return *known;
    }
    const QFontMetrics metrics(font(key.face));
    const QString elided = metrics.elidedText(key.text, key.elide, key.width);
    auto *line = new Line{QStaticText(elided), metrics.horizontalAdvance(elided)};
    line->text.setTextFormat(Qt::PlainText);
    line->text.prepare({}, font(key.face));
    m_lines.insert(key, line);
    return *line;
}

} // namespace anteroom::appointments
