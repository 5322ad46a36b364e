// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <QWidget>

#include <vector>

namespace anteroom::testing {

/// A piece of text as a widget paints it: the words and where they stand in it.
struct PaintedText {
    QString text;
    QRectF box;
};

/// Everything that the widget itself writes, without what stands in it.
std::vector<PaintedText> paintedTexts(QWidget &widget);

} // namespace anteroom::testing
