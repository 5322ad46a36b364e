// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace anteroom::widgets {

namespace {

constexpr char valueProperty[] = "anteroomValue";

QString valueOf(const QAbstractButton *button)
{
    return button != nullptr ? button->property(valueProperty).toString() : QString();
}

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool isTaken) {
        // Qt does this only once the focus is in the row: Tab leads to the choice that is taken.
        button->setFocusPolicy(isTaken ? Qt::StrongFocus : Qt::ClickFocus);
        if (isTaken) {
            setFocusProxy(button);
            Q_EMIT valueChanged(valueOf(button));
        }
    });
}

void SegmentedControl::addChoice(const QString &text, const QString &value, const QString &iconName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(value);
    button->setProperty(theme::buttonLookProperty, static_cast<int>(theme::ButtonLook::Segment));
    button->setProperty(valueProperty, value);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setFont(theme::font(theme::TextSize::Base, QFont::Medium));
    if (!iconName.isEmpty()) {
        button->setIcon(theme::icon(iconName));
    }
    button->setFocusPolicy(Qt::ClickFocus);
    m_group->addButton(button);
    layout()->addWidget(button);
    if (m_group->buttons().size() == 1) {
        const QSignalBlocker quiet(m_group);
        button->setChecked(true);
        button->setFocusPolicy(Qt::StrongFocus);
        setFocusProxy(button);
    }
}

QString SegmentedControl::value() const
{
    return valueOf(m_group->checkedButton());
}

void SegmentedControl::setValue(const QString &value)
{
    for (QAbstractButton *button : m_group->buttons()) {
        if (valueOf(button) == value) {
            button->setChecked(true);
        }
    }
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::drawBox(&painter, rect(), theme::colour(this, theme::Role::Sunken), Qt::transparent);
}

} // namespace anteroom::widgets
