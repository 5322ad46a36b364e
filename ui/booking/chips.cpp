// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/chips.h"

#include "ui/booking/flowlayout.h"
#include "ui/widgets/buttons.h"

#include <QKeyEvent>
#include <QPushButton>

namespace anteroom::booking {

using namespace Qt::StringLiterals;

Chips::Chips(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void Chips::show(const QList<Chip> &chips)
{
    if (chips != m_chips) {
        m_chips = chips;
        for (QPushButton *button : std::exchange(m_buttons, {})) {
            // One of them may be what was pressed just now.
            layout()->removeWidget(button);
            button->hide();
            button->setObjectName({});
            button->deleteLater();
        }
        for (const Chip &chip : m_chips) {
            m_buttons.append(makeButton(chip));
            layout()->addWidget(m_buttons.last());
        }
        mark(m_marked);
    }
    setVisible(!m_chips.isEmpty());
}

QPushButton *Chips::makeButton(const Chip &chip)
{
    // Names may have it; to a button it is the mark of a key.
    const QString text = QString(chip.text).replace(u'&', u"&&"_s);
    QPushButton *button = widgets::makeButton(text, widgets::ButtonKind::Normal, {}, this);
    button->setObjectName(u"chip-"_s + chip.value);
    button->setAccessibleName(chip.name.isEmpty() ? chip.text : chip.name);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setProperty("value", chip.value);
    button->installEventFilter(this);
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
    QPushButton *marked = m_buttons.value(0);
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->setChecked(button->property("value").toString() == value);
        marked = button->isChecked() ? button : marked;
    }
    if (std::none_of(m_buttons.begin(), m_buttons.end(),
                     [](const QPushButton *button) { return button->hasFocus(); })) {
        leadTabTo(marked);
    }
}

void Chips::leadTabTo(const QPushButton *chosen)
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->setFocusPolicy(button == chosen ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

// A group of buttons would do this for us, but only where one of them is always taken.
bool Chips::eventFilter(QObject *watched, QEvent *event)
{
    const auto found = std::find(m_buttons.cbegin(), m_buttons.cend(), watched);
    if (found == m_buttons.cend()) {
        return QWidget::eventFilter(watched, event); // a former one, perhaps being taken down
    }
    if (event->type() == QEvent::FocusIn) {
        leadTabTo(*found);
    } else if (event->type() == QEvent::KeyPress) {
        const qsizetype place = found - m_buttons.cbegin();
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const int step = key == Qt::Key_Down || key == (mirrored ? Qt::Key_Left : Qt::Key_Right) ? 1
                         : key == Qt::Key_Up || key == (mirrored ? Qt::Key_Right : Qt::Key_Left) ? -1
                                                                                                 : 0;
        if (QPushButton *other = step != 0 ? m_buttons.value(place + step) : nullptr) {
            other->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
        return step != 0;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace anteroom::booking
