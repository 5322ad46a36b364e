// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/chips.h"

#include "ui/booking/flowlayout.h"
#include "ui/widgets/buttons.h"

#include <QButtonGroup>

namespace anteroom::booking {

using namespace Qt::StringLiterals;

Chips::Chips(const QString &name, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    // None need be marked, so the group does not keep one for itself.
    m_group->setExclusive(false);
    hide();
}

void Chips::show(const QList<Chip> &chips)
{
    if (chips != m_chips) {
        m_chips = chips;
        const QList<QAbstractButton *> old = m_group->buttons();
        for (QAbstractButton *button : old) {
            // One of them may be what was pressed just now.
            m_group->removeButton(button);
            layout()->removeWidget(button);
            button->hide();
            button->setObjectName({});
            button->deleteLater();
        }
        for (const Chip &chip : m_chips) {
            layout()->addWidget(makeButton(chip));
        }
        mark(m_marked);
    }
    setVisible(!m_chips.isEmpty());
}

QWidget *Chips::makeButton(const Chip &chip)
{
    QPushButton *button = widgets::makeButton(chip.text, widgets::ButtonKind::Normal, {}, this);
    button->setObjectName(u"chip-"_s + chip.value);
    button->setAccessibleName(chip.name.isEmpty() ? chip.text : chip.name);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setProperty("value", chip.value);
    m_group->addButton(button);
    connect(button, &QPushButton::clicked, this, [this, value = chip.value] { take(value); });
    return button;
}

void Chips::take(const QString &value)
{
    mark(value);
    Q_EMIT taken(value);
}

void Chips::mark(const QString &value)
{
    m_marked = value;
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *button : buttons) {
        button->setChecked(button->property("value").toString() == value);
    }
}

} // namespace anteroom::booking
