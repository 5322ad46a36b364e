// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/patientpicker.h"

#include "core/base/deliver.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/searchfield.h"

#include <QGridLayout>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using service::PersonEntry;

namespace {

constexpr int foundAtMost = 8;

} // namespace

PatientPicker::PatientPicker(service::PeopleDirectory &directory, QWidget *parent)
    : QWidget(parent), m_directory(directory), m_search(new QLineEdit), m_newPatient(new QWidget)
{
    m_search->setObjectName(u"patientSearch"_s);
    m_search->setPlaceholderText(tr("Name or e-mail address"));
    widgets::addClearButton(m_search);
    auto *field = new widgets::FormField(tr("&Patient"), m_search);
    field->setObjectName(u"patientField"_s);
    m_fields.insert(u"patient"_s, field);
    buildNewPatient();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(field);
    column->addWidget(m_newPatient);
    m_list = new SuggestionList(m_search);
    m_list->setObjectName(u"patientSuggestions"_s);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textEdited, this, &PatientPicker::typed);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        // The clear button does not count as typing, for Qt.
        if (text.isEmpty() && !m_person.isNull()) {
            typed(text);
        }
    });
    connect(m_search, &QLineEdit::editingFinished, this, &PatientPicker::left);
    connect(m_list, &SuggestionList::chosen, this, &PatientPicker::choose);
    connect(m_list, &SuggestionList::wanted, this, [this] {
        if (m_person.isNull()) {
            look(m_search->text());
        }
    });
    closeNew();
}

QLineEdit *PatientPicker::addField(const QString &name, const QString &label, Qt::InputMethodHints hints)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(u"patient-"_s + name);
    edit->setInputMethodHints(hints);
    m_edits.insert(name, edit);
    m_fields.insert(name, new widgets::FormField(label, edit));
    connect(edit, &QLineEdit::textEdited, this, [this, name] { Q_EMIT edited(name); });
    return edit;
}

void PatientPicker::buildNewPatient()
{
    addField(u"first"_s, tr("&First name"), Qt::ImhNone);
    addField(u"last"_s, tr("L&ast name"), Qt::ImhNone);
    addField(u"email"_s, tr("&E-mail"), Qt::ImhEmailCharactersOnly);
    addField(u"phone"_s, tr("Pho&ne"), Qt::ImhDialableCharactersOnly);
    m_edits[u"phone"_s]->setPlaceholderText(tr("May stay empty"));
    QPushButton *back = widgets::makeButton(tr("Search instead"), widgets::ButtonKind::Quiet, u"search"_s);
    back->setObjectName(u"searchPatientInstead"_s);
    connect(back, &QPushButton::clicked, this, [this] {
        closeNew();
        m_search->setFocus();
        m_search->selectAll();
        Q_EMIT edited(u"patient"_s);
    });
    auto *title = new widgets::Label(tr("New patient"), theme::TextSize::Large);
    title->setTextSize(theme::TextSize::Large, QFont::DemiBold);
    auto *grid = new QGridLayout(m_newPatient);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::space::medium);
    grid->setVerticalSpacing(theme::space::small);
    grid->addWidget(title, 0, 0);
    // What is wrong with one of them must not push the other down.
    grid->addWidget(m_fields[u"first"_s], 1, 0, Qt::AlignTop);
    grid->addWidget(m_fields[u"last"_s], 1, 1, Qt::AlignTop);
    grid->addWidget(m_fields[u"email"_s], 2, 0, 1, 2);
    grid->addWidget(m_fields[u"phone"_s], 3, 0, 1, 2);
    // Last: it is the way back, not the way on.
    grid->addWidget(back, 4, 0, 1, 2, Qt::AlignLeading);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void PatientPicker::clear()
{
    ++m_asked;
    m_person = {};
    m_found.clear();
    m_search->clear();
    m_list->hide();
    for (QLineEdit *edit : std::as_const(m_edits)) {
        edit->clear();
    }
    m_fields[u"patient"_s]->setHint({});
    closeNew();
}

service::PatientEntry PatientPicker::entry() const
{
    if (!m_isNew) {
        return {m_person, {}, {}, {}, {}};
    }
    return {{},
            m_edits[u"first"_s]->text(),
            m_edits[u"last"_s]->text(),
            m_edits[u"email"_s]->text(),
            m_edits[u"phone"_s]->text()};
}

void PatientPicker::typed(const QString &text)
{
    m_person = {};
    m_fields[u"patient"_s]->setHint({});
    ++m_asked;
    Q_EMIT edited(u"patient"_s);
    if (text.trimmed().isEmpty()) {
        m_list->hide();
    } else {
        look(text);
    }
}

bool PatientPicker::offer()
{
    const bool isAsked = isSearching() && !m_search->text().trimmed().isEmpty();
    if (isAsked) {
        look(m_search->text());
    }
    return isAsked;
}

void PatientPicker::look(const QString &text)
{
    const int asked = ++m_asked;
    base::deliver(m_directory.search(text, foundAtMost), this,
                  [this, asked, text](const base::Result<std::vector<PersonEntry>> &found) {
                      if (asked == m_asked) {
                          // Without the directory one can still enter somebody: the same person is recognised.
                          showFound(text, found.value_or(std::vector<PersonEntry>()));
                      }
                  });
}

void PatientPicker::showFound(const QString &text, const std::vector<PersonEntry> &found)
{
    m_found = found;
    QList<SuggestionList::Suggestion> suggestions;
    for (const PersonEntry &person : m_found) {
        suggestions.append({person.name, person.email, u"user"_s});
    }
    const QString typedName = text.trimmed();
    suggestions.append(
        {typedName.isEmpty() ? tr("New patient") : tr("New patient “%1”").arg(typedName), {}, u"plus"_s});
    m_list->show(suggestions);
    m_search->setAccessibleDescription(tr("%n match(es); arrow keys and Enter choose.", nullptr, int(m_found.size())));
}

void PatientPicker::choose(int index)
{
    m_list->hide();
    ++m_asked;
    if (index < 0 || std::size_t(index) >= m_found.size()) {
        openNew();
        return;
    }
    const PersonEntry &person = m_found[std::size_t(index)];
    m_person = person.uuid;
    m_search->setText(person.name);
    m_fields[u"patient"_s]->setHint(person.email);
    Q_EMIT edited(u"patient"_s);
    Q_EMIT known(m_person);
}

void PatientPicker::openNew()
{
    m_person = {};
    m_isNew = true;
    fillNew(m_search->text().simplified());
    m_newPatient->show();
    const QList<QString> order{u"first"_s, u"last"_s, u"email"_s};
    const auto empty = std::find_if(order.begin(), order.end(),
                                    [this](const QString &name) { return m_edits[name]->text().isEmpty(); });
    m_edits[empty == order.end() ? u"phone"_s : *empty]->setFocus();
    m_fields[u"patient"_s]->hide();
    Q_EMIT edited(u"patient"_s);
}

// What was typed is not typed again: "Jo Doe", "Doe, Jo", or an address.
void PatientPicker::fillNew(const QString &text)
{
    QString first = text;
    QString last;
    if (text.contains(u'@')) {
        m_edits[u"email"_s]->setText(text);
        first.clear();
    } else if (const qsizetype comma = text.indexOf(u','); comma >= 0) {
        last = text.left(comma).trimmed();
        first = text.mid(comma + 1).trimmed();
    } else if (const qsizetype space = text.lastIndexOf(u' '); space >= 0) {
        first = text.left(space);
        last = text.mid(space + 1);
    }
    m_edits[u"first"_s]->setText(first);
    m_edits[u"last"_s]->setText(last);
}

void PatientPicker::closeNew()
{
    m_isNew = false;
    m_newPatient->hide();
    m_fields[u"patient"_s]->show();
}

} // namespace anteroom::booking
