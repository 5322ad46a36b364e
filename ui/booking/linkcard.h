// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointmentrow.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

namespace anteroom::booking {

/// A session's link and passcode, with buttons that copy them.
class LinkCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit LinkCard(QWidget *parent = nullptr);
    /// Shows what the row holds; says that it is still to come, or hides where there is none.
    void show(const service::AppointmentRow &row);
    /// Whether there is a link to copy.
    bool hasLink() const { return !m_link.isEmpty(); }
    /// Whether copying the link is the first thing to do here.
    void setLeading(bool leading);

private:
    QWidget *makeLine(const QString &name, widgets::Label *text, widgets::CopyButton *button);

    QString m_link; ///< guarded
    QString m_passcode;
    widgets::Label *m_linkText;
    widgets::Label *m_passcodeText;
    widgets::CopyButton *m_copyLink;
    QWidget *m_linkLine;
    QWidget *m_passcodeLine;
    widgets::Label *m_note;
};

} // namespace anteroom::booking
