// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/facts.h"

#include "ui/widgets/wrappedlabel.h"

#include <QGridLayout>

namespace anteroom::health {

using theme::Role;
using theme::TextSize;
namespace space = theme::space;

Facts::Facts(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::tight);
    m_grid->setColumnStretch(1, 1);
}

widgets::Label *Facts::add(const QString &name, const QString &objectName)
{
    auto *title = new widgets::Label(name, TextSize::Base, Role::SecondaryText);
    auto *words = new widgets::WrappedLabel;
    words->setObjectName(objectName);
    title->setBuddy(words);
    const int row = m_grid->rowCount();
    m_grid->addWidget(title, row, 0, Qt::AlignTop);
    m_grid->addWidget(words, row, 1);
    return words;
}

void Facts::tell(widgets::Label *fact, const QString &words)
{
    fact->setText(words);
    fact->setVisible(!words.isEmpty());
    int row = 0;
    int column = 0;
    int spans = 0;
    m_grid->getItemPosition(m_grid->indexOf(fact), &row, &column, &spans, &spans);
    m_grid->itemAtPosition(row, 0)->widget()->setVisible(!words.isEmpty());
}

} // namespace anteroom::health
