// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbar.h"

#include <QVariant>

namespace anteroom::widgets {

namespace {

constexpr char actionBarProperty[] = "anteroomActionBar";

} // namespace

void markActionBar(QWidget *bar)
{
    bar->setProperty(actionBarProperty, true);
}

QList<QWidget *> actionBars(const QWidget &part)
{
    QList<QWidget *> bars = part.findChildren<QWidget *>();
    bars.removeIf([](const QWidget *widget) { return !widget->property(actionBarProperty).toBool(); });
    return bars;
}

} // namespace anteroom::widgets
