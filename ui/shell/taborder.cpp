// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/taborder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QLayout>
#include <QScrollArea>

namespace anteroom::shell {

namespace {

/// What a button forms a group with; null: it stands for itself.
const QObject *groupOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || !button->isCheckable()) {
        return nullptr;
    }
    if (button->group()) {
        return button->group();
    }
    return button->autoExclusive() ? button->parent() : nullptr;
}

// Qt takes Tab away from all buttons of a group but the one that had the keyboard last.
bool takesTab(const QWidget *widget)
{
    const bool wantsTab =
        groupOf(widget) ? widget->focusPolicy() != Qt::NoFocus : (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    return wantsTab && widget->isEnabled() && !widget->focusProxy();
}

void addItems(const QLayout &layout, QList<QWidget *> &widgets)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->widget()) {
            widgets.append(item->widget());
        } else if (item->layout()) {
            addItems(*item->layout(), widgets);
        }
    }
}

QList<QWidget *> childrenInOrder(const QWidget &parent)
{
    QList<QWidget *> widgets;
    if (parent.layout()) {
        addItems(*parent.layout(), widgets);
    }
    for (QObject *child : parent.children()) {
        if (auto *widget = qobject_cast<QWidget *>(child); widget && !widgets.contains(widget)) {
            widgets.append(widget);
        }
    }
    return widgets;
}

void collect(QWidget &widget, QWidget *present, QList<QWidget *> &stops)
{
    if (&widget == present || takesTab(&widget)) {
        stops.append(&widget);
    }
    for (QWidget *child : childrenInOrder(widget)) {
        if (child->isWindow()) {
            continue;
        }
        if (!child->isHidden()) {
            collect(*child, present, stops);
        } else if (present && (child == present || child->isAncestorOf(present))) {
            stops.append(present); // it has just gone, and one goes on from where it was
        }
    }
}

/// Whether the keyboard comes to `one` rather than to `other` of the same group.
bool isPreferred(const QWidget *one, const QWidget *other, const QWidget *present)
{
    const auto rank = [present](const QWidget *button) {
        return button == present                                           ? 3
               : static_cast<const QAbstractButton *>(button)->isChecked() ? 2
               : (button->focusPolicy() & Qt::TabFocus) == Qt::TabFocus    ? 1
                                                                           : 0;
    };
    return rank(one) > rank(other);
}

/// The stops, with `present` among them wherever it stands.
QList<QWidget *> stopsWith(QWidget &root, QWidget *present)
{
    QList<QWidget *> all;
    collect(root, present, all);
    QHash<const QObject *, QWidget *> chosen;
    for (QWidget *stop : std::as_const(all)) {
        if (const QObject *group = groupOf(stop)) {
            QWidget *&best = chosen[group];
            best = !best || isPreferred(stop, best, present) ? stop : best;
        }
    }
    all.removeIf([&chosen](const QWidget *stop) {
        const QObject *group = groupOf(stop);
        return group && chosen.value(group) != stop;
    });
    return all;
}

/// What stands nearest to something that has gone: in the same row, card or panel, after it rather than before.
QWidget *nearest(const QWidget &root, const QWidget *gone, const QList<QWidget *> &stops)
{
    const qsizetype place = stops.indexOf(gone);
    for (const QWidget *part = gone->parentWidget(); part && place >= 0; part = part->parentWidget()) {
        const auto isHere = [&](const QWidget *stop) { return stop != gone && part->isAncestorOf(stop); };
        const auto after = std::find_if(stops.begin() + place, stops.end(), isHere);
        const auto before = std::find_if(stops.rend() - place, stops.rend(), isHere);
        if (after != stops.end() || before != stops.rend()) {
            return after != stops.end() ? *after : *before;
        }
        if (part == &root) {
            break;
        }
    }
    return nullptr;
}

void reveal(QWidget *stop)
{
    for (QWidget *parent = stop->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent)) {
            area->ensureWidgetVisible(stop);
        }
    }
}

} // namespace

QList<QWidget *> tabStops(QWidget &root)
{
    return stopsWith(root, nullptr);
}

QWidget *firstTabStop(QWidget &root)
{
    return tabStops(root).value(0);
}

bool moveByTab(QWidget &root, bool next)
{
    QWidget *present = QApplication::focusWidget();
    const QList<QWidget *> stops = stopsWith(root, present);
    const qsizetype place = stops.indexOf(present);
    const qsizetype step = next ? 1 : place < 0 ? 0 : -1;
    QWidget *stop = stops.isEmpty() ? nullptr : stops[(place + step + stops.size()) % stops.size()];
    // Qt asks for the next stop also when a widget goes while it has the keyboard.
    const bool isGone = present && place >= 0 && (!present->isVisible() || !present->isEnabled());
    if (isGone) {
        stop = nearest(root, present, stops);
    }
    if (!stop || stop == present) {
        return false;
    }
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    if (!isGone) {
        reveal(stop); // nobody asked for another place when something has gone
    }
    return true;
}

} // namespace anteroom::shell
