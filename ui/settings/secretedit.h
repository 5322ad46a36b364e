// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QWidget>

class QLineEdit;

namespace anteroom::widgets {
class Label;
}

namespace anteroom::settings {

/// A secret that is typed once and never shown again: says whether one is set, and takes a new one. What is typed can
/// be looked at while a button is held down, and is wiped when it was taken over.
class SecretEdit : public QWidget
{
    Q_OBJECT
public:
    explicit SecretEdit(QWidget *parent = nullptr);
    /// Whether one is set, or why it cannot be set here ("Set by … in the environment"); forgets what was typed.
    void show(bool isSet, const QString &fixedBy);
    /// What was typed; empty: nothing.
    base::Secret typed() const;
    bool isTyped() const;

Q_SIGNALS:
    void changed();

private:
    void begin();
    void wipe();

    widgets::Label *m_state;
    QPushButton *m_replace;
    QLineEdit *m_edit;
    QToolButton *m_reveal;
};

} // namespace anteroom::settings
