// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/theme/style.h"
#include "ui/widgets/wrappedlabel.h"

#include <QVBoxLayout>
#include <QVariant>

namespace anteroom::widgets {

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(new Label(label, theme::TextSize::Small, theme::Role::SecondaryText, this))
    , m_note(new WrappedLabel({}, theme::TextSize::Small, theme::Role::SecondaryText, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::tight);
    column->addWidget(m_label);
    column->addWidget(m_editor);
    column->addWidget(m_note);
    m_label->setTextSize(theme::TextSize::Small, QFont::Medium);
    // A label's key leads to what takes the keyboard, and a row of editors lets others take it.
    const bool isRow = m_editor->focusPolicy() == Qt::NoFocus;
    setFocusPolicy(isRow ? Qt::ClickFocus : Qt::NoFocus);
    m_label->setBuddy(isRow ? this : m_editor);
    m_label->setVisible(!label.isEmpty());
    m_note->setVisible(false);
    if (m_editor->accessibleName().isEmpty()) {
        QString name = label;
        m_editor->setAccessibleName(name.remove(QLatin1Char('&')));
    }
    setFocusProxy(m_editor);
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void FormField::setProblem(const QString &problem)
{
    m_problem = problem;
    showNote();
}

void FormField::setWarning(const QString &warning)
{
    m_warning = warning;
    showNote();
}

void FormField::showNote()
{
    const QString &note = !m_problem.isEmpty() ? m_problem : !m_warning.isEmpty() ? m_warning : m_hint;
    m_note->setText(note);
    m_note->setRole(!m_problem.isEmpty()   ? theme::Role::Danger
                    : !m_warning.isEmpty() ? theme::Role::Attention
                                           : theme::Role::SecondaryText);
    m_note->setVisible(!note.isEmpty());
    m_editor->setAccessibleDescription(note);
    m_editor->setProperty(theme::problemProperty, !m_problem.isEmpty());
    m_editor->update();
}

} // namespace anteroom::widgets
