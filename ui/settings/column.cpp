// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/column.h"

#include "ui/theme/scheme.h"

#include <QScrollArea>

namespace anteroom::settings {

namespace space = theme::space;

namespace {

constexpr int columnWidth = 560;

} // namespace

QScrollArea *inColumn(QWidget *content)
{
    content->setMaximumWidth(columnWidth);
    auto *holder = new QWidget;
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(space::huge, space::wide, space::huge, space::wide);
    layout->addWidget(content, 1);
    layout->addStretch();
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(holder);
    return area;
}

} // namespace anteroom::settings
