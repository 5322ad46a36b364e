// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/psychologistform.h"

#include "ui/widgets/formfield.h"

namespace anteroom::settings {

using namespace Qt::StringLiterals;
namespace space = theme::space;

PsychologistForm::PsychologistForm(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    add(layout, u"name"_s, tr("&Name"), tr("As patients read it."));
    add(layout, u"email"_s, tr("&E-mail"), {});
    add(layout, u"zoomUser"_s, tr("&Zoom user"),
        tr("The address with which this person signs in to Zoom. Empty: no Zoom meetings."));
    add(layout, u"calendarId"_s, tr("Google &calendar"),
        tr("The calendar's ID, from its settings in Google Calendar. Empty: only the practice calendar."));
    add(layout, u"hours"_s, tr("&Working hours"), tr("For example Mon-Fri 08:00-18:00, Sat 09:00-12:00."));
    add(layout, u"zone"_s, tr("&Time zone"), tr("Empty: the practice's."));
}

void PsychologistForm::add(QLayout *layout, const QString &field, const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(u"psychologist."_s + field);
    auto *row = new widgets::FormField(label, edit);
    row->setHint(hint);
    connect(edit, &QLineEdit::textEdited, row, [row] { row->setProblem({}); });
    m_edits.insert(field, edit);
    m_fields.insert(field, row);
    layout->addWidget(row);
}

void PsychologistForm::show(const domain::Psychologist &psychologist)
{
    m_edits[u"name"_s]->setText(psychologist.name);
    m_edits[u"email"_s]->setText(psychologist.email);
    m_edits[u"zoomUser"_s]->setText(psychologist.zoomUser);
    m_edits[u"calendarId"_s]->setText(psychologist.calendarId);
    const bool isNew = psychologist.uuid.isNull();
    m_edits[u"hours"_s]->setText(isNew ? domain::WorkingHours::standard().toText() : psychologist.hours.toText());
    m_edits[u"zone"_s]->setText(QString::fromLatin1(psychologist.zone));
    showProblems({});
    m_edits[u"name"_s]->setFocus();
}

QString PsychologistForm::text(const QString &field) const
{
    return m_edits[field]->text().trimmed();
}

service::PsychologistForm PsychologistForm::form() const
{
    service::PsychologistForm form{text(u"name"_s),     text(u"email"_s),      {},
                                   text(u"zoomUser"_s), text(u"calendarId"_s), text(u"hours"_s)};
    if (!text(u"zone"_s).isEmpty()) {
        form.zone = text(u"zone"_s);
    }
    return form;
}

void PsychologistForm::showProblems(const std::vector<base::Problem> &problems)
{
    for (widgets::FormField *field : std::as_const(m_fields)) {
        field->setProblem({});
    }
    QLineEdit *first = nullptr;
    for (const base::Problem &problem : problems) {
        if (widgets::FormField *field = m_fields.value(problem.field)) {
            field->setProblem(problem.reason);
            first = first ? first : m_edits[problem.field];
        }
    }
    if (first) {
        first->setFocus();
    }
}

} // namespace anteroom::settings
