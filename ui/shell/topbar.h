// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/practicestate.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace anteroom::widgets {
class Label;
}

namespace anteroom::shell {

class StateButton;

/// The bar above the views: search, today's date, the state of the practice, "New session".
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    void setDate(const QString &date);
    void showState(const PracticeState &state);
    /// Before there is a workplace: nothing of it can be used.
    void setUsable(bool usable);
    void setMayBook(bool mayBook);
    /// Puts the keyboard into the search field.
    void focusSearch();
    /// Whether the view below leaves searching to this bar. Empties the field.
    void setSearchable(bool searchable);

Q_SIGNALS:
    /// Something was typed into the search field.
    void searchChanged(const QString &text);
    /// Enter, down or Escape: on to the view.
    void searchLeft();
    void bookRequested();
    void stateRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *m_search;
    widgets::Label *m_date;
    StateButton *m_state;
    QPushButton *m_newSession;
};

} // namespace anteroom::shell
