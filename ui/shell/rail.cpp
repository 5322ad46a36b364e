// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/railbutton.h"
#include "ui/theme/scheme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_entries(new QWidget(this))
    , m_entriesLayout(new QVBoxLayout(m_entries))
    , m_desk(new DeskButton(this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Views"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_entriesLayout->setContentsMargins({});
    m_entriesLayout->setSpacing(theme::space::tight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::medium, theme::space::large, theme::space::medium, theme::space::medium);
    layout->addWidget(m_entries);
    layout->addStretch();
    layout->addWidget(m_desk);
    connect(m_desk, &QPushButton::clicked, this, &Rail::deskPressed);
}

void Rail::add(const QString &name, const QString &title, const QString &iconName)
{
    auto *button = new RailButton(title, iconName, m_entries);
    button->setObjectName(u"rail_"_s + name);
    button->setNarrow(m_narrow);
    m_entriesLayout->addWidget(button);
    // clicked() also comes when the arrow keys go to the next of the exclusive buttons; a place never changes.
    connect(button, &QPushButton::clicked, this, [this, place = int(m_buttons.size())] { Q_EMIT selected(place); });
    m_buttons.push_back(button);
}

void Rail::offer(int place, bool isOffered, const QString &shortcutText)
{
    RailButton *button = m_buttons.at(std::size_t(place));
    button->setShortcutText(shortcutText);
    button->setVisible(isOffered);
}

void Rail::removeLast()
{
    delete m_buttons.back();
    m_buttons.pop_back();
}

void Rail::setCurrent(int place)
{
    m_buttons.at(std::size_t(place))->setChecked(true);
}

void Rail::setUsable(bool usable)
{
    m_entries->setEnabled(usable);
}

void Rail::setDesk(const QString &name, const QString &role)
{
    m_desk->show(name, role);
}

void Rail::setDeskUsable(bool usable)
{
    m_desk->setUsable(usable);
}

void Rail::setNarrow(bool narrow)
{
    if (narrow == m_narrow) {
        return;
    }
    m_narrow = narrow;
    for (RailButton *button : m_buttons) {
        button->setNarrow(narrow);
    }
    m_desk->setNarrow(narrow);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(this, theme::Role::Sunken));
    const QRect line = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height()));
    painter.fillRect(line, theme::colour(this, theme::Role::Hairline));
}

} // namespace anteroom::shell
