// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"
#include "core/service/peopledirectory.h"
#include "ui/booking/suggestionlist.h"
#include "ui/widgets/formfield.h"

namespace anteroom::booking {

/// Chooses the patient: somebody known, found as one types, or somebody new, whose fields unfold.
class PatientPicker : public QWidget
{
    Q_OBJECT
public:
    explicit PatientPicker(service::PeopleDirectory &directory, QWidget *parent = nullptr);

    void clear();
    /// Whether somebody known was chosen, or the fields of somebody new are open.
    bool hasChoice() const { return m_isNew || !m_person.isNull(); }
    /// Whether the person is still looking for somebody.
    bool isSearching() const { return !hasChoice() && m_search->hasFocus(); }
    /// Shows who matches what was typed. False: nothing was, or somebody was chosen.
    bool offer();
    service::PatientEntry entry() const;
    /// The fields by the names that problems have: patient, first, last, email, phone.
    QHash<QString, widgets::FormField *> fields() const { return m_fields; }

Q_SIGNALS:
    /// The person typed or chose something; `field` by name.
    void edited(const QString &field);
    /// The person chose somebody known.
    void known(const QUuid &person);
    /// The search was left.
    void left();

private:
    QLineEdit *addField(const QString &name, const QString &label, Qt::InputMethodHints hints);
    void buildNewPatient();
    void typed(const QString &text);
    void look(const QString &text);
    void showFound(const QString &text, const std::vector<service::PersonEntry> &found);
    void choose(int index);
    void openNew();
    void fillNew(const QString &text);
    void closeNew();

    service::PeopleDirectory &m_directory;
    QLineEdit *m_search;
    SuggestionList *m_list;
    QWidget *m_newPatient;
    QHash<QString, widgets::FormField *> m_fields;
    QHash<QString, QLineEdit *> m_edits;
    std::vector<service::PersonEntry> m_found;
    QUuid m_person;
    bool m_isNew = false;
    int m_asked = 0; ///< number of the newest search; answers to older ones are dropped
};

} // namespace anteroom::booking
