// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "ui/theme/scheme.h"

#include <QCache>
#include <QPixmap>
#include <QStaticText>
#include <QStyleOptionViewItem>

#include <array>

namespace anteroom::appointments {

/// How a text in the table is set.
enum class Face { Base, Strong, Tabular, StrongTabular, Small };

/// Everything the table is painted with, looked up once per palette, font and scale instead of once per cell.
class TableStyle
{
public:
    /// Brings it up to date with what `option` is painted in.
    void follow(const QStyleOptionViewItem &option);

    const QColor &colour(theme::Role role) const { return m_colours[size_t(role)]; }
    QColor psychologistColour(int number) const { return theme::psychologistColour(m_palette, number); }
    const QPixmap &modalityIcon(domain::Modality modality) const { return m_modalityIcons[size_t(modality)]; }
    const QPixmap &copyIcon() const { return m_copyIcon; }
    const QPixmap &doneIcon() const { return m_doneIcon; }

    /// Draws one line of text in the middle of `rectangle`'s height, with an ellipsis where there is no room. Returns
    /// how wide it is.
    int drawText(QPainter &painter, const QRect &rectangle, const QString &text, Face face, theme::Role role,
                 Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight);

private:
    struct Key {
        QString text;
        int width = 0;
        Face face = Face::Base;
        Qt::TextElideMode elide = Qt::ElideRight;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, int(key.face), int(key.elide));
        }
    };
    struct Line {
        QStaticText text;
        int width = 0;
    };
    const Line &lineOf(const Key &key);
    const QFont &font(Face face) const { return m_fonts[size_t(face)]; }

    QPalette m_palette;
    qint64 m_paletteKey = 0;
    qreal m_scale = 0;
    QFont m_widgetFont;
    std::array<QColor, size_t(theme::Role::DangerSoft) + 1> m_colours;
    std::array<QFont, size_t(Face::Small) + 1> m_fonts;
    std::array<QPixmap, 3> m_modalityIcons;
    QPixmap m_copyIcon;
    QPixmap m_doneIcon;
    QCache<Key, Line> m_lines{4096};
};

} // namespace anteroom::appointments
