// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace anteroom::widgets {

class Label;

/// The frame of a panel at the right: a title and a close button, content that scrolls, and a row of buttons below
/// that stays. What gets the keyboard is scrolled into sight. Escape asks to close.
class SidePanel : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(const QString &title, QWidget *parent = nullptr);
    ~SidePanel() override;
    void setTitle(const QString &title);
    /// Where the content goes, from top to bottom; what is left below stays free.
    QVBoxLayout *content() const { return m_content; }
    /// Where the buttons go; hidden while it is empty. Call showFooter() when it is filled.
    QHBoxLayout *footer() const { return m_footer; }
    void showFooter(bool isShown);
    /// Scrolls so that a widget of the content is seen.
    void reveal(QWidget *widget);
    /// Puts the keyboard on the title, where keys do nothing: for when what had it goes.
    void restFocus();
    QSize sizeHint() const override;

Q_SIGNALS:
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillScroll();
    void followFocus(QWidget *focus);
    QWidget *withWhatBelongsToIt(QWidget *focus) const;
    void fillFooter();
    QWidget *makeHead();
    Label *m_title;
    QToolButton *m_close = nullptr;
    QScrollArea *m_scroll;
    QVBoxLayout *m_content;
    QWidget *m_footerFrame;
    QHBoxLayout *m_footer;
};

} // namespace anteroom::widgets
