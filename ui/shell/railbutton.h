// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace anteroom::shell {

/// An entry of the rail: icon and word; the one that is shown has a soft background and a bar in the accent.
class RailButton : public QPushButton
{
    Q_OBJECT
public:
    RailButton(const QString &title, const QString &iconName, QWidget *parent = nullptr);
    /// What its tooltip names; empty: none.
    void setShortcutText(const QString &text);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    QString m_iconName;
    QString m_shortcutText;
    bool m_narrow = false;
};

/// Who sits here, at the foot of the rail: a name above a role.
class DeskButton : public QPushButton
{
    Q_OBJECT
public:
    explicit DeskButton(QWidget *parent = nullptr);
    void show(const QString &name, const QString &role);
    /// Whether it can be pressed; else it only tells.
    void setUsable(bool usable);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_role;
    bool m_narrow = false;
};

} // namespace anteroom::shell
