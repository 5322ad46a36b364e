// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace anteroom::widgets {
class FormField;
}

namespace anteroom::settings {

class SecretEdit;

/// One setting as a field: its words, the editor that fits its type, and what is wrong with what is typed.
class SettingField : public QWidget
{
    Q_OBJECT
public:
    explicit SettingField(service::SettingKey key, QWidget *parent = nullptr);

    service::SettingKey key() const { return m_key; }
    /// Shows the setting as it is now; what was typed is forgotten.
    void show(const service::Settings &settings);
    /// Whether what is typed differs from what was shown.
    bool isChanged() const;
    /// What is typed; a secret's is empty here.
    QString text() const;
    /// What is typed of a secret.
    base::Secret secret() const;
    /// Something that is wrong with it together with others; empty: nothing.
    void setProblem(const QString &problem);
    /// Whether what is typed cannot be read.
    bool isWrong() const { return m_isWrong; }

Q_SIGNALS:
    void changed();

private:
    QWidget *makeEditor();
    QWidget *makePathEditor();
    void judge();
    void setText(const QString &text);

    service::SettingKey m_key;
    const service::SettingDefinition &m_definition;
    QString m_shown;
    bool m_isWrong = false;
    QLineEdit *m_line = nullptr;
    QCheckBox *m_check = nullptr;
    QComboBox *m_combo = nullptr;
    SecretEdit *m_secret = nullptr;
    widgets::FormField *m_field = nullptr;
};

} // namespace anteroom::settings
