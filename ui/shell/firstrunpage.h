// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;

namespace anteroom::widgets {
class Banner;
class FormField;
} // namespace anteroom::widgets

namespace anteroom::shell {

/// Asks for what a new practice needs: its name and its time zone.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    /// `create` is called with what was typed; the answer is another page, or showProblems().
    explicit FirstRunPage(std::function<void(QString name, QByteArray zone)> create, QWidget *parent = nullptr);
    /// Fields practice and zone stand under their editors, others above the button.
    void showProblems(const std::vector<base::Problem> &problems);

private:
    void create();

    std::function<void(QString name, QByteArray zone)> m_createPractice;
    QLineEdit *m_name;
    QLineEdit *m_zone;
    widgets::FormField *m_nameField;
    widgets::FormField *m_zoneField;
    widgets::Banner *m_banner;
    QPushButton *m_create;
};

} // namespace anteroom::shell
