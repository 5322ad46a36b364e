// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// Outside of every namespace, as Q_INIT_RESOURCE asks.
static void takeIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace anteroom::theme {

namespace {

QPixmap drawn(const QString &name, const QSize &size, const QColor &colour)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("there is no icon of this name");
        return pixmap;
    }
    // QSvgRenderer takes no colour from outside.
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    QPainter painter(&pixmap);
    const int side = std::min(size.width(), size.height());
    renderer.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
    return pixmap;
}

/// Draws an icon of the set in the colour that its role has when it is painted.
class TintedIcon : public QIconEngine
{
public:
    TintedIcon(QString name, Role role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter *painter, const QRect &rectangle, QIcon::Mode mode, QIcon::State state) override
    {
        const double scale = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rectangle, pixmap((QSizeF(rectangle.size()) * scale).toSize(), mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const Role role = mode == QIcon::Disabled ? Role::DisabledText : m_role;
        const QColor tint = colour(QGuiApplication::palette(), role);
        const QString key = u"anteroom/%1/%2x%3/%4"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(tint.rgba());
        QPixmap found;
        if (!QPixmapCache::find(key, &found)) {
            found = drawn(m_name, size, tint);
            QPixmapCache::insert(key, found);
        }
        return found;
    }

    QIconEngine *clone() const override { return new TintedIcon(*this); }

private:
    QString m_name;
    Role m_role;
};

} // namespace

QIcon icon(const QString &name, Role role)
{
    takeIcons();
    return QIcon(new TintedIcon(name, role));
}

} // namespace anteroom::theme
