// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/label.h"

#include <QWidget>

namespace anteroom::widgets {

/// A labelled editor: the label above, the editor, and under it what is wrong with it in words, or a hint. The label
/// is the editor's buddy and names it to screen readers; so does the problem.
class FormField : public QWidget
{
    Q_OBJECT
public:
    /// Takes the editor. A "&" in the label makes its shortcut.
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);
    QWidget *editor() const { return m_editor; }
    /// Shown while there is no problem.
    void setHint(const QString &hint);
    /// Empty: nothing is wrong.
    void setProblem(const QString &problem);
    /// Something to know that does not stand in the way.
    void setWarning(const QString &warning);
    QString problem() const { return m_problem; }

private:
    void showNote();
    QWidget *m_editor;
    Label *m_label;
    Label *m_note;
    QString m_hint;
    QString m_problem;
    QString m_warning;
};

} // namespace anteroom::widgets
