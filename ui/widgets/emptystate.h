// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace anteroom::widgets {

class IconLabel;
class Label;

/// What a view says when it has nothing to show: an icon, what belongs here, and the button that offers it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    using QWidget::show;
    /// `actionText` empty: no button.
    void show(const QString &iconName, const QString &title, const QString &text, const QString &actionText = {});

    /// The button.
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionRequested();

private:
    IconLabel *m_icon;
    Label *m_title;
    Label *m_text;
    QPushButton *m_button;
};

/// Grey bars where text will be; appears only when loading takes longer than 150 ms.
class Skeleton : public QWidget
{
    Q_OBJECT
public:
    explicit Skeleton(int rows, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer m_patience;
    int m_rows;
    bool m_barsShown = false;
};

} // namespace anteroom::widgets
