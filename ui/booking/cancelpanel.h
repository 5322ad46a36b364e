// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"
#include "ui/booking/sessionwatch.h"
#include "ui/widgets/viewcontext.h"

#include <QTimer>

class QLineEdit;
class QPushButton;

namespace anteroom::widgets {
class Banner;
class FormField;
class Label;
class SidePanel;
} // namespace anteroom::widgets

namespace anteroom::booking {

class Chips;
class SessionHeader;

/// Calls a session off, with a reason.
class CancelPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CancelPanel(widgets::ViewContext context, QWidget *parent = nullptr);
    /// Begins anew with this session.
    void start(const QUuid &id);
    /// Whether a reason was entered.
    bool isTouched() const;

Q_SIGNALS:
    void cancelled(const QUuid &id);
    void closeRequested();

private:
    void build();
    void showRow();
    void showFailure(const base::Error &error);
    void press();
    void send();
    void take(const QUuid &id, const base::Result<service::Saved> &saved);
    void showRunning(bool running);

    widgets::ViewContext m_context;
    SessionWatch m_watch;
    QTimer m_tick; ///< the session may begin while one looks at it
    widgets::SidePanel *m_panel;
    SessionHeader *m_header;
    QLineEdit *m_reason;
    widgets::FormField *m_reasonField;
    Chips *m_reasons;
    widgets::Label *m_follows;
    widgets::Banner *m_running;
    widgets::Banner *m_refusal;
    QPushButton *m_cancel;
    bool m_wasAsked = false; ///< the person was told that it is running
    bool m_sending = false;
};

} // namespace anteroom::booking
