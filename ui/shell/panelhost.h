// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QVariantAnimation;

namespace anteroom::shell {

/// The place of a view, into which a panel comes from the right: beside the view where there is room, else over it.
/// The keyboard goes into the panel, and back to where it was when the panel closes.
class PanelHost : public QWidget
{
    Q_OBJECT
public:
    /// Takes the view.
    explicit PanelHost(QWidget *content, QWidget *parent = nullptr);

    /// Shows `panel`, of which it becomes the parent, in place of the one that is open.
    void open(QWidget *panel);
    /// Puts the keyboard into the panel, unless it is there.
    void focusPanel();
    /// Hides the panel; it is not deleted.
    void close();
    /// The panel that is open; null: none.
    QWidget *panel() const { return m_panel; }
    /// Whether the panel covers the view.
    bool isOver() const;
    /// What the panel leaves free.
    QRect freeArea() const;
    /// Keeps so much of the lower edge free of the view, or of the panel where that lies over it.
    void setReserved(int height);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Escape, or a press beside a panel that lies over the view.
    void closeRequested();
    /// freeArea() is different now.
    void placed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int panelWidth() const;
    void slide(int from, int to);
    void place();

    QWidget *m_content;
    QWidget *m_scrim;
    QWidget *m_frame;
    QPointer<QWidget> m_panel;
    QPointer<QWidget> m_leaving;
    QPointer<QWidget> m_returnFocus;
    QVariantAnimation *m_slide;
    int m_offset = 0; ///< how far the panel is out at the right
    int m_reserved = 0;
};

} // namespace anteroom::shell
