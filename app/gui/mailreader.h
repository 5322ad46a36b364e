// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/readablemail.h"
#include "ui/widgets/label.h"

class QPlainTextEdit;

namespace anteroom::widgets {
class IconLabel;
}

namespace anteroom::gui {

/// One mail to read, with its links as plain text and the names of what is attached.
class MailReader : public QWidget
{
    Q_OBJECT
public:
    explicit MailReader(QWidget *parent = nullptr);
    using QWidget::show;
    /// `when`: the day and time as the reader tells it.
    void show(const ReadableMail &mail, const QString &when);

private:
    void layOut();
    widgets::Label *m_subject;
    widgets::Label *m_to;
    widgets::Label *m_from;
    widgets::IconLabel *m_attachmentIcon;
    widgets::Label *m_attachments;
    QPlainTextEdit *m_text;
};

} // namespace anteroom::gui
