// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

namespace anteroom::service {
class Workplace;
}

namespace anteroom::shell {

/// Says what still waits when a window is closed: how many sessions, and that it goes on later. Nothing waits: nothing
/// is said. Whoever closes the window once more means it.
class QuitNotice : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    QuitNotice(QWidget &window, service::Workplace &workplace);
    ~QuitNotice() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void tell(int unsent);
    QLayout *makeButtons();
    void quit();

    QWidget &m_window;
    service::Workplace &m_workplace;
    QPointer<QDialog> m_dialog;
    bool m_isAsked = false; ///< the window was to be closed, and is not yet
};

} // namespace anteroom::shell
