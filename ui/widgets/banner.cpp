// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/widgets/buttons.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::widgets {

Banner::Banner(QWidget *parent)
    : Card(parent)
    , m_what(new Label({}, theme::TextSize::Base))
    , m_remedy(new Label({}, theme::TextSize::Base))
    , m_button(makeButton({}, ButtonKind::Normal))
    , m_mark(new Mark)
{
    setObjectName(u"banner"_s);
    m_button->setObjectName(u"bannerAction"_s);
    m_what->setTextSize(theme::TextSize::Base, QFont::DemiBold);
    m_what->setWordWrap(true);
    m_remedy->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_what);
    words->addWidget(m_remedy);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space::medium, theme::space::medium, theme::space::medium, theme::space::medium);
    row->setSpacing(theme::space::small);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, &Banner::actionRequested);
    hide();
}

void Banner::show(theme::Meaning meaning, const QString &what, const QString &remedy, const QString &actionText)
{
    setMeaning(meaning);
    m_mark->setMeaning(meaning);
    m_what->setRole(meaning == theme::Meaning::Neutral ? theme::Role::Text : theme::foregroundOf(meaning));
    m_what->setText(what);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(remedy);
    if (parentWidget() != nullptr) {
        setVisible(true);
    } else {
        setAttribute(Qt::WA_WState_ExplicitShowHide, false); // its parent, once it has one, shows it
    }
}

} // namespace anteroom::widgets
