// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startcard.h"

#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::shell {

namespace {

/// How wide the card is, in characters: lines of a length that reads well.
constexpr int characters = 68;

} // namespace

StartCard::StartCard(const QString &iconName, theme::Role iconRole, const QString &title, QWidget *page)
    : widgets::Card(page), m_content(new QVBoxLayout)
{
    auto *heading = new widgets::Label(title, theme::TextSize::Title, theme::Role::Text, this);
    heading->setTextSize(theme::TextSize::Title, QFont::DemiBold);
    heading->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::huge, theme::space::huge, theme::space::huge, theme::space::huge);
    layout->setSpacing(theme::space::large);
    layout->addWidget(new widgets::IconLabel(iconName, iconRole, theme::space::huge, this), 0, Qt::AlignLeft);
    layout->addWidget(heading);
    m_content->setSpacing(theme::space::large);
    layout->addLayout(m_content);
    setMaximumWidth(fontMetrics().averageCharWidth() * characters + 2 * theme::space::huge);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(this, 8);
    middle->addStretch(1);
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(theme::space::wide, theme::space::wide, theme::space::wide, theme::space::wide);
    whole->addStretch(2);
    whole->addLayout(middle);
    whole->addStretch(3);
}

void StartCard::addButtons(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::small);
    row->addStretch();
    for (auto button = buttons.rbegin(); button != buttons.rend(); ++button) {
        row->addWidget(*button);
    }
    m_content->addSpacing(theme::space::small);
    m_content->addLayout(row);
}

} // namespace anteroom::shell
