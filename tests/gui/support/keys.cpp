// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/reach.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

/// A key and where it works.
struct Binding {
    QKeySequence keys;
    Qt::ShortcutContext context;
    const QWidget *place;
    QString what;
};

bool reaches(const Binding &binding, const QWidget *place)
{
    switch (binding.context) {
    case Qt::WidgetShortcut:
        return binding.place == place;
    case Qt::WidgetWithChildrenShortcut:
        return binding.place == place || binding.place->isAncestorOf(place);
    default:
        return true;
    }
}

void addActions(const QWidget &widget, QList<Binding> &bindings)
{
    for (const QAction *action : widget.actions()) {
        if (action->isEnabled() && action->isVisible()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                bindings.append(
                    {keys, action->shortcutContext(), &widget, action->objectName() + u' ' + action->text()});
            }
        }
    }
}

void addMnemonics(const QWidget &widget, QList<Binding> &bindings)
{
    const auto add = [&](const QKeySequence &keys, const QString &what) {
        if (!keys.isEmpty()) {
            bindings.append({keys, Qt::WindowShortcut, &widget, what});
        }
    };
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button && button->isEnabled()) {
        add(button->shortcut(), described(button));
    } else if (const auto *label = qobject_cast<const QLabel *>(&widget); label && label->buddy()) {
        add(QKeySequence::mnemonic(label->text()), label->text());
    }
}

QList<Binding> bindingsOf(const QWidget &window)
{
    QList<Binding> bindings;
    addActions(window, bindings);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window) {
            addActions(*widget, bindings);
            addMnemonics(*widget, bindings);
        }
    }
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>()) {
        const auto *place = qobject_cast<const QWidget *>(shortcut->parent());
        if (place && place->isVisible() && shortcut->isEnabled()) {
            bindings.append({shortcut->key(), shortcut->context(), place, described(place)});
        }
    }
    return bindings;
}

} // namespace

QStringList ambiguousKeys(const QWidget &window)
{
    const QList<Binding> bindings = bindingsOf(window);
    QStringList problems;
    for (qsizetype i = 0; i < bindings.size(); ++i) {
        for (qsizetype j = i + 1; j < bindings.size(); ++j) {
            const Binding &one = bindings[i];
            const Binding &other = bindings[j];
            if (one.keys == other.keys && (reaches(one, other.place) || reaches(other, one.place))) {
                problems.append(u"%1: %2, %3"_s.arg(one.keys.toString(), one.what, other.what));
            }
        }
    }
    return problems;
}

} // namespace anteroom::testing
