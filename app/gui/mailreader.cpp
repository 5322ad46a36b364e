// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/mailreader.h"

#include "ui/widgets/marks.h"

#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::gui {

using theme::Role;
using theme::TextSize;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int fewestLines = 8; ///< that there is room for, however small the window

Label *makeLine(const QString &name, TextSize size, Role role)
{
    auto *label = new Label({}, size, role);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

QString nameOf(const ReadableMail::Attachment &attachment)
{
    return attachment.method.isEmpty() ? attachment.fileName
                                       : MailReader::tr("%1 – %2", "file, method of a calendar file")
                                             .arg(attachment.fileName, attachment.method);
}

} // namespace

MailReader::MailReader(QWidget *parent)
    : QWidget(parent)
    , m_subject(makeLine(u"mailSubject"_s, TextSize::Large, Role::Text))
    , m_to(makeLine(u"mailTo"_s, TextSize::Small, Role::SecondaryText))
    , m_from(makeLine(u"mailFrom"_s, TextSize::Small, Role::SecondaryText))
    , m_attachmentIcon(new widgets::IconLabel(u"calendar-add"_s))
    , m_attachments(makeLine(u"mailAttachments"_s, TextSize::Base, Role::Text))
    , m_text(new QPlainTextEdit)
{
    m_subject->setTextSize(TextSize::Large, QFont::DemiBold);
    m_text->setObjectName(u"mailText"_s);
    m_text->setAccessibleName(tr("Text of the mail"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme::font(TextSize::Base));
    m_text->setMinimumHeight(fewestLines * QFontMetrics(theme::font(TextSize::Base)).lineSpacing());
    layOut();
}

void MailReader::layOut()
{
    auto *attached = new QHBoxLayout;
    attached->setSpacing(space::small);
    attached->addWidget(m_attachmentIcon);
    attached->addWidget(m_attachments, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::small, 0, space::small, space::small);
    layout->setSpacing(space::tight);
    layout->addWidget(m_subject);
    layout->addWidget(m_to);
    layout->addWidget(m_from);
    layout->addLayout(attached);
    layout->addSpacing(space::tight);
    layout->addWidget(m_text, 1);
}

void MailReader::show(const ReadableMail &mail, const QString &when)
{
    m_subject->setText(mail.subject);
    m_to->setText(tr("To %1, %2", "address, time").arg(mail.to, when));
    m_from->setText(tr("From %1").arg(mail.from));
    QStringList names;
    for (const ReadableMail::Attachment &attachment : mail.attachments) {
        names << nameOf(attachment);
    }
    m_attachments->setText(tr("Attached: %1").arg(QLocale().createSeparatedList(names)));
    m_attachments->setVisible(!names.isEmpty());
    m_attachmentIcon->setVisible(!names.isEmpty());
    m_text->setPlainText(mail.text.isEmpty() ? tr("There is no plain text in this mail.") : mail.text);
}

} // namespace anteroom::gui
