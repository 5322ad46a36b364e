// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/reach.h"
#include "tests/gui/support/textrecorder.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

/// Letters may lean out of their box by so much.
constexpr double slack = 2;

const QAbstractScrollArea *areaOf(const QWidget *viewport)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(viewport->parentWidget());
    if (!area || area->viewport() != viewport) {
        return nullptr;
    }
    // A header is scrolled with its table.
    const auto *table = qobject_cast<const QHeaderView *>(area) ? area->parentWidget() : nullptr;
    return table ? qobject_cast<const QAbstractScrollArea *>(table) : area;
}

/// Where text may stand; what can be scrolled has no end in that direction.
QRectF roomIn(const QWidget &widget)
{
    QRectF room = QRectF(widget.rect()).adjusted(-slack, -slack, slack, slack);
    if (const QAbstractScrollArea *area = areaOf(&widget)) {
        const bool isWide = area->horizontalScrollBar()->maximum() > 0;
        room.adjust(isWide ? -1e6 : 0, -1e6, isWide ? 1e6 : 0, 1e6);
    }
    return room;
}

/// The part of the window that the widget is cut off by; null: none.
const QWidget *cutOffBy(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        const QRect place(widget.mapTo(parent, QPoint()), widget.size());
        if (!roomIn(*parent).contains(place)) {
            return parent;
        }
        // The rest is brought into sight by scrolling.
        if (parent->isWindow() || areaOf(parent)) {
            break;
        }
    }
    return nullptr;
}

/// What one types into scrolls by itself.
bool scrollsItsText(const QWidget &widget)
{
    return qobject_cast<const QLineEdit *>(&widget) != nullptr;
}

} // namespace

QStringList textProblems(const QWidget &window)
{
    QStringList problems;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window || scrollsItsText(*widget)) {
            continue;
        }
        const std::vector<PaintedText> texts = paintedTexts(*widget);
        const QRectF room = roomIn(*widget);
        for (const PaintedText &painted : texts) {
            if (!painted.text.trimmed().isEmpty() && !room.contains(painted.box)) {
                problems.append(u"\"%1\" does not fit into %2"_s.arg(painted.text, described(widget)));
            }
        }
        const QWidget *edge = texts.empty() ? nullptr : cutOffBy(*widget);
        if (edge) {
            problems.append(u"%1 is cut off by %2"_s.arg(described(widget), described(edge)));
        }
    }
    return problems;
}

} // namespace anteroom::testing
