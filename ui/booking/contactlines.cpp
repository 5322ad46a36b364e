// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/contactlines.h"

#include "core/service/workplace.h"
#include "ui/booking/contacteditor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
namespace space = theme::space;

ContactLines::ContactLines(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent), m_context(std::move(context)), m_column(new QVBoxLayout(this))
{
    setObjectName(u"contactLines"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::tight);
    QWidget::hide();
}

void ContactLines::show(const std::vector<domain::Person> &people)
{
    setVisible(!people.empty());
    const bool mayEdit = m_context.workplace.mayDo(security::Action::EditPeople);
    if (people == m_people && mayEdit == m_mayEdit) {
        return; // a button that has the keyboard keeps it
    }
    m_people = people;
    m_mayEdit = mayEdit;
    const bool isOfThem = m_editor && std::any_of(people.begin(), people.end(), [this](const domain::Person &person) {
                              return person.id == m_editor->person();
                          });
    if (m_editor && (!isOfThem || !mayEdit)) {
        std::exchange(m_editor, nullptr)->deleteLater();
    }
    showLines();
}

void ContactLines::showLines()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()) && !m_editor;
    for (QWidget *line : m_lines) {
        delete line;
    }
    m_lines.clear();
    for (const domain::Person &person : m_people) {
        addLine(person, u"mail"_s, person.email, tr("Copy the e-mail address of %1").arg(fullName(person)));
        addLine(person, u"phone"_s, person.phone, tr("Copy the phone number of %1").arg(fullName(person)));
    }
    if (hadFocus) {
        focusEditButton();
    }
}

void ContactLines::focusEditButton()
{
    if (auto *button = findChild<QToolButton *>(u"editContact"_s)) {
        button->setFocus();
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
    if (m_mayEdit && iconName == u"mail"_s) { // everybody has an address
        row->addWidget(makeEditButton(person));
    }
    row->addWidget(copy);
    m_column->addWidget(line);
    m_lines.push_back(line);
    line->setVisible(!m_editor);
}

QWidget *ContactLines::makeEditButton(const domain::Person &person)
{
    QToolButton *button =
        widgets::makeIconButton(u"edit"_s, tr("Correct the contact details of %1").arg(fullName(person)));
    button->setObjectName(u"editContact"_s);
    connect(button, &QToolButton::clicked, this, [this, person] { edit(person); });
    return button;
}

void ContactLines::edit(const domain::Person &person)
{
    m_editor = new ContactEditor(m_context, person);
    connect(m_editor, &ContactEditor::finished, this, &ContactLines::endEditing);
    m_column->addWidget(m_editor);
    m_editor->show(); // or the focus would go elsewhere before it is
    m_editor->setFocus();
    for (QWidget *line : m_lines) {
        line->hide();
    }
}

void ContactLines::endEditing()
{
    if (!m_editor) {
        return;
    }
    ContactEditor *ended = std::exchange(m_editor, nullptr);
    for (QWidget *line : m_lines) {
        line->show();
    }
    if (ended->isAncestorOf(QApplication::focusWidget())) {
        focusEditButton();
    }
    ended->hide();
    ended->deleteLater();
}

} // namespace anteroom::booking
