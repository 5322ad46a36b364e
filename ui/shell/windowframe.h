// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace anteroom::shell {

class PanelHost;
class Rail;
class ToastStack;
class TopBar;

/// The parts of the window around its views.
class WindowFrame : public QWidget
{
    Q_OBJECT
public:
    explicit WindowFrame(QWidget *parent = nullptr);
    Rail *rail() const { return m_rail; }
    TopBar *topBar() const { return m_topBar; }
    PanelHost *host() const { return m_host; }
    ToastStack *toasts() const { return m_toasts; }

    /// Takes a view; showView() shows it.
    void addView(QWidget *view);
    void showView(QWidget *view);
    /// In place of a view while there is none.
    void showSkeleton();
    /// Puts the keyboard into the view that is shown: where the view says, else to its first stop.
    void focusView();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeToasts();
    QWidget *actionBarIn(const QRect &area);
    void makeGapAbove(QWidget *bar, int height);

    Rail *m_rail;
    TopBar *m_topBar;
    QStackedWidget *m_stack;
    PanelHost *m_host;
    ToastStack *m_toasts;
    QWidget *m_skeleton;
    QPointer<QWidget> m_gap; ///< in which toasts stand above an action bar
    bool m_isPlacing = false;
};

} // namespace anteroom::shell
