// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace anteroom::booking {

/// How whoever is told of a session can be reached: a line for each address and number, with a button that copies it.
class ContactLines : public QWidget
{
    Q_OBJECT
public:
    explicit ContactLines(QWidget *parent = nullptr);
    /// Nobody: hides.
    void show(const std::vector<domain::Person> &people);

private:
    void addLine(const domain::Person &person, const QString &iconName, const QString &text, const QString &copyName);

    std::vector<domain::Person> m_people;
    QVBoxLayout *m_column;
    std::vector<QWidget *> m_lines;
};

} // namespace anteroom::booking
