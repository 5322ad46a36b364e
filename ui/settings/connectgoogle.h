// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/viewcontext.h"

#include <QWidget>

class QPushButton;

namespace anteroom::widgets {
class Label;
}

namespace anteroom::settings {

/// Lets somebody sign in to Google in the system's browser, and says how that goes.
class ConnectGoogle : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectGoogle(widgets::ViewContext context, QWidget *parent = nullptr);
    /// Opens Google's page and waits for what comes of it.
    void press();

private:
    void showState();

    widgets::ViewContext m_context;
    bool m_waiting = false;
    QPushButton *m_button;
    widgets::Label *m_state;
};

} // namespace anteroom::settings
