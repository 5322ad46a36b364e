// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/psychologist.h"
#include "core/service/peopleservice.h"

#include <QHash>
#include <QWidget>

namespace anteroom::widgets {
class FormField;
}

namespace anteroom::settings {

/// The fields of one psychologist.
class PsychologistForm : public QWidget
{
    Q_OBJECT
public:
    explicit PsychologistForm(QWidget *parent = nullptr);
    /// Fills the fields; an empty one for a new psychologist.
    void show(const domain::Psychologist &psychologist);
    /// What is in the fields.
    service::PsychologistForm form() const;
    /// Says what is wrong under the fields (PeopleService's names), and goes to the first of them.
    void showProblems(const std::vector<base::Problem> &problems);

private:
    void add(QLayout *layout, const QString &field, const QString &label, const QString &hint);
    QString text(const QString &field) const;

    QHash<QString, QLineEdit *> m_edits;
    QHash<QString, widgets::FormField *> m_fields;
};

} // namespace anteroom::settings
