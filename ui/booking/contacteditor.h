// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/person.h"
#include "ui/widgets/viewcontext.h"

#include <QLineEdit>

namespace anteroom::widgets {
class FormField;
}

namespace anteroom::booking {

/// Corrects a patient's address and number, where they stand. What is wrong with them is said under their fields, and
/// then nothing is changed.
class ContactEditor : public QWidget
{
    Q_OBJECT
public:
    ContactEditor(widgets::ViewContext context, const domain::Person &person, QWidget *parent = nullptr);
    /// Whose they are.
    domain::PersonId person() const { return m_person.id; }

Q_SIGNALS:
    /// They are corrected, or stay as they were.
    void finished();

protected:
    /// Enter saves, Escape leaves everything as it was.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildButtons();
    void save();
    void showProblems(const base::Error &error);

    widgets::ViewContext m_context;
    domain::Person m_person;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    widgets::FormField *m_emailField;
    widgets::FormField *m_phoneField;
    QPushButton *m_save;
    bool m_isSaving = false;
};

} // namespace anteroom::booking
