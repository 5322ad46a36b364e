// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/contactlines.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QVBoxLayout>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
namespace space = theme::space;

ContactLines::ContactLines(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"contactLines"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::tight);
    QWidget::hide();
}

void ContactLines::show(const std::vector<domain::Person> &people)
{
    setVisible(!people.empty());
    if (people == m_people) {
        return; // a button that has the keyboard keeps it
    }
    m_people = people;
    for (QWidget *line : m_lines) {
        delete line;
    }
    m_lines.clear();
    for (const domain::Person &person : m_people) {
        addLine(person, u"mail"_s, person.email, tr("Copy the e-mail address of %1").arg(fullName(person)));
        addLine(person, u"phone"_s, person.phone, tr("Copy the phone number of %1").arg(fullName(person)));
    }
}

void ContactLines::addLine(const domain::Person &person, const QString &iconName, const QString &text,
                           const QString &copyName)
{
    if (text.isEmpty()) {
        return;
    }
    // Beside the patient a guardian may be told: then each line says whose it is.
    const bool isAlone = m_people.size() == 1;
    auto *words =
        new widgets::ElidedLabel(isAlone ? text : tr("%1 · %2", "address or number, name").arg(text, fullName(person)));
    words->setObjectName(u"contact_"_s + iconName);
    words->setTabular();
    auto *copy = new widgets::CopyButton(
        copyName, [text] { return text; }, false);
    copy->setObjectName(u"copyContact_"_s + iconName);
    copy->setCompact();
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(new widgets::IconLabel(iconName));
    row->addWidget(words, 1);
    row->addWidget(copy);
    m_column->addWidget(line);
    m_lines.push_back(line);
}

} // namespace anteroom::booking
