// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/actionbutton.h"

#include "ui/widgets/sidepanel.h"

#include <QAction>

namespace anteroom::booking {

using namespace Qt::StringLiterals;

namespace {

/// Qt would give the keyboard to the next button, and whoever presses twice would press that one.
void leaveKeyboardInPanel(const QPushButton *button)
{
    for (QWidget *above = button->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto *panel = qobject_cast<widgets::SidePanel *>(above); panel != nullptr) {
            panel->restFocus();
            return;
        }
    }
}

} // namespace

QPushButton *makeActionButton(QAction *action, widgets::ButtonKind kind, QWidget *parent)
{
    QPushButton *button =
        widgets::makeButton(action->text(), kind, action->property(iconNameProperty).toString(), parent);
    button->setObjectName(action->objectName() + u"Button"_s);
    const auto follow = [button, action] {
        if (button->hasFocus() && !(action->isEnabled() && action->isVisible())) {
            leaveKeyboardInPanel(button);
        }
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
