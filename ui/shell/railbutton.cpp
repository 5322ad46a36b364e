// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railbutton.h"

#include "ui/shell/paint.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>

namespace anteroom::shell {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

constexpr int edge = theme::space::medium;

int railIconSize()
{
    return theme::iconSize + theme::space::tight / 2;
}

void paintIcon(QPainter &painter, const QWidget *widget, const QString &name, Role role, const QRect &place)
{
    painter.drawPixmap(place, theme::icon(name, role).pixmap(place.size(), widget->devicePixelRatioF()));
}

/// Where the icon is: at the left, or in the middle of a narrow entry.
QRect iconPlace(const QWidget *widget, bool narrow)
{
    const int size = railIconSize();
    const int left = narrow ? (widget->width() - size) / 2 : edge;
    const QRect place(left, (widget->height() - size) / 2, size, size);
    return QStyle::visualRect(widget->layoutDirection(), widget->rect(), place);
}

/// Where the words are, beside the icon.
QRect textPlace(const QWidget *widget)
{
    const QRect place = widget->rect().adjusted(edge + railIconSize() + edge, 0, -theme::space::small, 0);
    return QStyle::visualRect(widget->layoutDirection(), widget->rect(), place);
}

} // namespace

RailButton::RailButton(const QString &title, const QString &iconName, QWidget *parent)
    : QPushButton(title, parent), m_iconName(iconName)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFont(theme::font(theme::TextSize::Base, QFont::Medium));
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void RailButton::setShortcutText(const QString &text)
{
    m_shortcutText = text;
    describe();
}

void RailButton::describe()
{
    setAccessibleName(text());
    setToolTip(m_shortcutText.isEmpty() ? text() : tr("%1 (%2)", "view, shortcut").arg(text(), m_shortcutText));
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    const int height = theme::controlHeight + theme::space::small;
    if (m_narrow) {
        return {height + theme::space::small, height};
    }
    return {edge + railIconSize() + edge + fontMetrics().horizontalAdvance(text()) + theme::space::wide, height};
}

void RailButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    QPushButton::changeEvent(event);
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        fillRounded(painter, rect(), theme::colour(this, Role::AccentSoft));
        const QRect bar(0, theme::space::small, theme::space::tight - 1, height() - 2 * theme::space::small);
        fillRounded(painter, QStyle::visualRect(layoutDirection(), rect(), bar), theme::colour(this, Role::Accent));
    } else if (isEnabled() && (underMouse() || isDown())) {
        fillRounded(painter, rect(), theme::colour(this, Role::Raised));
    }
    const Role role = isChecked() ? Role::Accent : isEnabled() ? Role::SecondaryText : Role::DisabledText;
    paintIcon(painter, this, m_iconName, role, iconPlace(this, m_narrow));
    if (!m_narrow) {
        painter.setPen(theme::colour(this, isChecked() || isEnabled() ? Role::Text : Role::DisabledText));
        painter.drawText(textPlace(this), int(Qt::AlignVCenter | Qt::AlignLeading), text());
    }
    if (hasFocus()) {
        paintFocusRing(painter, this);
    }
}

DeskButton::DeskButton(QWidget *parent) : QPushButton(parent)
{
    setObjectName(u"desk"_s);
    setFont(theme::font(theme::TextSize::Base, QFont::Medium));
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setUsable(false);
}

void DeskButton::show(const QString &name, const QString &role)
{
    m_name = name;
    m_role = role;
    const QString who = name.isEmpty() ? role : tr("%1, %2", "name, role").arg(name, role);
    setAccessibleName(role.isEmpty() ? QString() : tr("At this desk: %1").arg(who));
    setToolTip(widgets::plainToolTip(accessibleName()));
    updateGeometry();
    update();
}

void DeskButton::setUsable(bool usable)
{
    setFocusPolicy(usable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !usable);
}

void DeskButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize DeskButton::sizeHint() const
{
    const int height = theme::controlHeight + theme::space::large;
    if (m_narrow) {
        return {height, height};
    }
    const int words = qMax(fontMetrics().horizontalAdvance(m_name), fontMetrics().horizontalAdvance(m_role));
    return {edge + railIconSize() + edge + words + theme::space::small, height};
}

QSize DeskButton::minimumSizeHint() const
{
    // A long name is elided: it never makes the rail wider.
    const int height = sizeHint().height();
    return {height, height};
}

void DeskButton::paintEvent(QPaintEvent *)
{
    if (m_role.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (focusPolicy() != Qt::NoFocus && (underMouse() || isDown())) {
        fillRounded(painter, rect(), theme::colour(this, Role::Raised));
    }
    paintIcon(painter, this, u"user"_s, Role::SecondaryText, iconPlace(this, m_narrow));
    if (!m_narrow) {
        const QRect place = textPlace(this);
        const auto line = [&](const QString &text, const QRect &where, int flags) {
            painter.drawText(where, flags, painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
        };
        painter.setPen(theme::colour(this, Role::Text));
        if (m_name.isEmpty()) {
            line(m_role, place, int(Qt::AlignVCenter | Qt::AlignLeading));
        } else {
            const int middle = height() / 2;
            line(m_name, place.adjusted(0, 0, 0, -middle), int(Qt::AlignBottom | Qt::AlignLeading));
            painter.setFont(theme::font(theme::TextSize::Small));
            painter.setPen(theme::colour(this, Role::SecondaryText));
            line(m_role, place.adjusted(0, middle, 0, 0), int(Qt::AlignTop | Qt::AlignLeading));
        }
    }
    if (hasFocus()) {
        paintFocusRing(painter, this);
    }
}

} // namespace anteroom::shell
