// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/toast.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;
class QVariantAnimation;

namespace anteroom::shell {

class ToastCard;

/// The toasts at the lower edge of a widget, the newest below, three at most. Screen readers are told of each.
class ToastStack : public QWidget
{
    Q_OBJECT
public:
    /// Lies over `host`.
    explicit ToastStack(QWidget *host);
    /// Where in the host there is room: the toasts stand in the middle of its lower edge.
    void setArea(const QRect &area);
    /// How much of the height of an area so wide they take, with space around; 0: there is none.
    int heightIn(int width) const;
    void show(widgets::Toast toast);
    /// Takes the action of the newest toast that has one. False: there is none.
    bool takeNewestAction();
    /// Puts the keyboard on the newest toast, or back to where it was.
    void moveFocus();
    bool hasAction() const;

Q_SIGNALS:
    /// hasAction() may be different now.
    void changed();

private:
    ToastCard *newestWithAction() const;
    void makeRoom();
    void remove(ToastCard *card);
    QSize sizeIn(int width) const;
    void place();
    void slideIn();

    QVBoxLayout *m_layout;
    std::vector<ToastCard *> m_cards;
    QVariantAnimation *m_slide;
    QPointer<QWidget> m_returnFocus;
    QRect m_area;
    int m_offset = 0;
};

} // namespace anteroom::shell
