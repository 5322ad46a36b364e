// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace anteroom::widgets {
class Label;
}

namespace anteroom::health {

/// Facts below each other: what it is, and beside it how it stands. Those without a word are left out.
class Facts : public QWidget
{
    Q_OBJECT
public:
    explicit Facts(QWidget *parent = nullptr);
    /// One more fact, called `name`; the label for its words.
    widgets::Label *add(const QString &name, const QString &objectName);
    /// What a fact says; empty: it is not shown.
    void tell(widgets::Label *fact, const QString &words);

private:
    QGridLayout *m_grid;
};

} // namespace anteroom::health
