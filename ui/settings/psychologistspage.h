// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/psychologist.h"
#include "ui/widgets/viewcontext.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace anteroom::widgets {
class Banner;
class EmptyState;
class Label;
} // namespace anteroom::widgets

namespace anteroom::settings {

class PsychologistForm;

/// The psychologists of the practice, with a form to add and edit them.
class PsychologistsPage : public QWidget
{
    Q_OBJECT
public:
    explicit PsychologistsPage(widgets::ViewContext context, QWidget *parent = nullptr);

private:
    QWidget *makeList();
    QWidget *makeEditor();
    void fill();
    void edit(const domain::Psychologist &psychologist);
    void editChosen();
    void save();
    void saved(const base::Result<domain::Psychologist> &result);
    void backToList();

    widgets::ViewContext m_context;
    QStackedWidget *m_pages;
    QListWidget *m_list;
    widgets::EmptyState *m_empty;
    PsychologistForm *m_form;
    widgets::Label *m_formTitle;
    widgets::Banner *m_refusal;
    QPushButton *m_save;
    QUuid m_edited; ///< null: a new one
};

} // namespace anteroom::settings
