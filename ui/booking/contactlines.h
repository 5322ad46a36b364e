// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "ui/widgets/viewcontext.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace anteroom::booking {

class ContactEditor;

/// How whoever is told of a session can be reached: a line for each address and number, with a button that copies it;
/// who may can correct them there.
class ContactLines : public QWidget
{
    Q_OBJECT
public:
    explicit ContactLines(widgets::ViewContext context, QWidget *parent = nullptr);
    /// Nobody: hides.
    void show(const std::vector<domain::Person> &people);

private:
    void showLines();
    void addLine(const domain::Person &person, const QString &iconName, const QString &text, const QString &copyName);
    QWidget *makeEditButton(const domain::Person &person);
    void edit(const domain::Person &person);
    void endEditing();
    void focusEditButton();

    widgets::ViewContext m_context;
    std::vector<domain::Person> m_people;
    QVBoxLayout *m_column;
    std::vector<QWidget *> m_lines;
    ContactEditor *m_editor = nullptr; ///< in place of the lines
    bool m_mayEdit = false;
};

} // namespace anteroom::booking
