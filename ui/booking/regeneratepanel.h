// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"
#include "ui/booking/sessionwatch.h"
#include "ui/widgets/viewcontext.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace anteroom::widgets {
class Banner;
class FormField;
class Label;
class SidePanel;
} // namespace anteroom::widgets

namespace anteroom::booking {

class SessionHeader;

/// Gives a session another meeting, with a reason.
class RegeneratePanel : public QWidget
{
    Q_OBJECT
public:
    explicit RegeneratePanel(widgets::ViewContext context, QWidget *parent = nullptr);
    /// Begins anew with this session.
    void start(const QUuid &id);
    /// Whether a reason was entered.
    bool isTouched() const;

Q_SIGNALS:
    void regenerated(const QUuid &id);
    void closeRequested();

private:
    void build();
    void showRow();
    void showWhatFollows();
    void showFailure(const base::Error &error);
    void press();
    void take(const QUuid &id, const base::Result<service::Saved> &saved);
    void showRunning(bool running);

    widgets::ViewContext m_context;
    SessionWatch m_watch;
    widgets::SidePanel *m_panel;
    SessionHeader *m_header;
    QLineEdit *m_reason;
    widgets::FormField *m_reasonField;
    QCheckBox *m_leaked;
    widgets::Label *m_follows;
    widgets::Banner *m_banner;
    QPushButton *m_regenerate;
    bool m_wasAsked = false; ///< the person was told that it is running
    bool m_sending = false;
};

} // namespace anteroom::booking
