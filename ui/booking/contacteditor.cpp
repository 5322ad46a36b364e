// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/contacteditor.h"

#include "core/base/deliver.h"
#include "core/service/workplace.h"
#include "ui/booking/offerundo.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
namespace space = theme::space;

ContactEditor::ContactEditor(widgets::ViewContext context, const domain::Person &person, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_person(person)
    , m_email(new QLineEdit(person.email))
    , m_phone(new QLineEdit(person.phone))
    , m_emailField(new widgets::FormField(tr("E-mail"), m_email))
    , m_phoneField(new widgets::FormField(tr("Phone"), m_phone))
    , m_save(widgets::makeButton(tr("Save"), widgets::ButtonKind::Normal, u"check"_s))
{
    setObjectName(u"contactEditor"_s);
    m_email->setObjectName(u"contactEmail"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_emailField->setHint(tr("Mails about coming sessions go to a new address by themselves."));
    m_phone->setObjectName(u"contactPhone"_s);
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_phone->setPlaceholderText(tr("May stay empty"));
    m_save->setObjectName(u"saveContact"_s);
    m_save->setAccessibleName(tr("Save the contact details of %1").arg(fullName(person)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_emailField);
    column->addWidget(m_phoneField);
    column->addWidget(buildButtons());
    setFocusProxy(m_email);
    m_email->selectAll();
    connect(m_save, &QPushButton::clicked, this, &ContactEditor::save);
}

QWidget *ContactEditor::buildButtons()
{
    QPushButton *cancel = widgets::makeButton(tr("Leave as it is"), widgets::ButtonKind::Quiet);
    cancel->setObjectName(u"leaveContact"_s);
    connect(cancel, &QPushButton::clicked, this, &ContactEditor::finished);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_save);
    row->addWidget(cancel);
    row->addStretch();
    return buttons;
}

void ContactEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter) {
        save();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT finished();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ContactEditor::save()
{
    if (m_isSaving) {
        return;
    }
    m_isSaving = true;
    m_save->setEnabled(false);
    service::PersonForm form;
    form.email = m_email->text();
    form.phone = m_phone->text();
    base::deliver(m_context.workplace.people().editPatient(m_person.uuid, form), this,
                  [this](const base::Result<domain::Person> &edited) {
                      m_isSaving = false;
                      m_save->setEnabled(true);
                      if (!edited) {
                          showProblems(edited.error());
                          return;
                      }
                      if (*edited != m_person) {
                          m_context.notify({theme::Meaning::Good,
                                            tr("The contact details of %1 are corrected.").arg(fullName(*edited)),
                                            {},
                                            {}});
                      }
                      Q_EMIT finished();
                  });
}

void ContactEditor::showProblems(const base::Error &error)
{
    m_emailField->setProblem({});
    m_phoneField->setProblem({});
    if (error.problems.empty()) {
        tellRefusal(m_context, error);
    }
    for (const base::Problem &problem : error.problems) {
        (problem.field == u"phone"_s ? m_phoneField : m_emailField)->setProblem(problem.reason);
    }
    (m_emailField->problem().isEmpty() ? m_phone : m_email)->setFocus();
}

} // namespace anteroom::booking
