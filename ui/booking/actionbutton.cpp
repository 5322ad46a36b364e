// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/actionbutton.h"

#include <QAction>

namespace anteroom::booking {

using namespace Qt::StringLiterals;

QPushButton *makeActionButton(QAction *action, widgets::ButtonKind kind, QWidget *parent)
{
    QPushButton *button =
        widgets::makeButton(action->text(), kind, action->property(iconNameProperty).toString(), parent);
    button->setObjectName(action->objectName() + u"Button"_s);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        // Shown without a parent it would be a window.
        button->setHidden(!action->isVisible() || !button->parentWidget());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(keys);
        button->setAccessibleName(action->text());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace anteroom::booking
