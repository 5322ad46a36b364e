// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/linkcard.h"

#include "core/domain/meetinglink.h"

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using service::AppointmentRow;
using service::Delivery;

namespace {

// Why there is no link.
QString noteFor(const AppointmentRow &row, bool isRefused)
{
    if (isRefused) {
        return LinkCard::tr("The stored link does not lead to Zoom, so it is neither shown nor opened. The session "
                            "itself is not affected; check the Zoom settings.");
    }
    const auto meeting = std::find_if(row.deliveries.begin(), row.deliveries.end(), [](const Delivery &delivery) {
        return delivery.kind == Delivery::Kind::Meeting && !delivery.isRemoval;
    });
    if (meeting == row.deliveries.end()) {
        return LinkCard::tr("This session has no Zoom meeting.");
    }
    switch (meeting->state) {
    case Delivery::State::Failed:
        return LinkCard::tr("There is no link, because the Zoom meeting could not be made.");
    case Delivery::State::NotNeeded:
        return LinkCard::tr("This session gets no Zoom meeting.");
    case Delivery::State::TooLate:
        return LinkCard::tr("The session has begun before its Zoom meeting could be made.");
    case Delivery::State::Done:
        return LinkCard::tr("The link is not shown at this desk.");
    default:
        return LinkCard::tr("The link appears here as soon as Zoom has made the meeting.");
    }
}

} // namespace

LinkCard::LinkCard(QWidget *parent)
    : Card(parent)
    , m_linkText(new widgets::ElidedLabel)
    , m_passcodeText(new widgets::ElidedLabel)
    , m_note(new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText))
{
    m_linkText->setObjectName(u"sessionLink"_s);
    m_passcodeText->setObjectName(u"sessionPasscode"_s);
    m_passcodeText->setTabular();
    m_note->setObjectName(u"sessionLinkNote"_s);
    m_note->setWordWrap(true);
    m_copyLink = new widgets::CopyButton(
        tr("Copy link"), [this] { return m_link; }, true);
    m_copyLink->setObjectName(u"copyLinkButton"_s);
    auto *copyPasscode = new widgets::CopyButton(
        tr("Copy passcode"), [this] { return m_passcode; }, true);
    copyPasscode->setObjectName(u"copyPasscodeButton"_s);
    m_linkLine = makeLine(tr("Zoom link"), m_linkText, m_copyLink);
    m_passcodeLine = makeLine(tr("Passcode"), m_passcodeText, copyPasscode);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::large, theme::space::medium, theme::space::large, theme::space::medium);
    column->setSpacing(theme::space::medium);
    column->addWidget(m_linkLine);
    column->addWidget(m_passcodeLine);
    column->addWidget(m_note);
}

QWidget *LinkCard::makeLine(const QString &name, widgets::Label *text, widgets::CopyButton *button)
{
    auto *line = new QWidget;
    auto *label = new widgets::Label(name, theme::TextSize::Small, theme::Role::SecondaryText);
    text->setAccessibleName(name);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(label);
    words->addWidget(text);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::medium);
    row->addLayout(words, 1);
    row->addWidget(button);
    return line;
}

void LinkCard::setLeading(bool leading)
{
    widgets::setKind(m_copyLink, leading ? widgets::ButtonKind::Primary : widgets::ButtonKind::Normal);
}

void LinkCard::show(const AppointmentRow &row)
{
    const base::Result<QUrl> link = domain::guardedMeetingLink(row.joinLink);
    m_link = link ? QString::fromUtf8(link->toEncoded()) : QString();
    m_passcode = link ? row.passcode : QString();
    // The query holds the passcode for one click; on screen it is only noise.
    m_linkText->setText(link ? link->host() + link->path() : QString());
    m_passcodeText->setText(m_passcode);
    m_linkLine->setVisible(!m_link.isEmpty());
    m_passcodeLine->setVisible(!m_passcode.isEmpty());
    m_note->setVisible(m_link.isEmpty());
    m_note->setText(m_link.isEmpty() ? noteFor(row, !row.joinLink.isEmpty()) : QString());
    setVisible(row.modality == domain::Modality::Video && domain::isActive(row.status));
}

} // namespace anteroom::booking
