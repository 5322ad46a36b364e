// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/toast.h"

#include <QTimer>

class QPushButton;

namespace anteroom::widgets {
class WrappedLabel;
}

namespace anteroom::shell {

/// One toast on screen: mark, text, the action with what is left of its time. The time stands still while the
/// pointer or the keyboard is on it.
class ToastCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit ToastCard(widgets::Toast toast, QWidget *parent = nullptr);
    bool hasAction() const { return m_action != nullptr; }
    /// Breaks its text into lines that leave it no wider than this.
    void fitInto(int width);
    /// Presses the action's button.
    void act();
    /// Puts the keyboard on the action, or on the button that closes it.
    void focusAction();

Q_SIGNALS:
    /// Its time is over, it was closed, or its action was taken.
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *makeAction();
    QWidget *makeClose();
    void holdOrGo();
    void end();

    widgets::Toast m_toast;
    widgets::WrappedLabel *m_text;
    QPushButton *m_action = nullptr;
    QWidget *m_close;
    QTimer m_expiry;
    QTimer m_tick;
    int m_left;
    bool m_ended = false;
};

} // namespace anteroom::shell
