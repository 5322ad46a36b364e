// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRect;
class QWidget;

namespace anteroom::shell {

/// Fills a rectangle with the corners of a control.
void fillRounded(QPainter &painter, const QRect &rectangle, const QColor &colour);
/// The ring around what has the keyboard.
void paintFocusRing(QPainter &painter, const QWidget *widget);

} // namespace anteroom::shell
