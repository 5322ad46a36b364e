// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"

#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <chrono>
#include <functional>

namespace anteroom::widgets {

/// How much a button asks for attention. One Primary per view at most.
enum class ButtonKind { Primary, Normal, Quiet, Danger };

/// Dresses a button.
void setKind(QPushButton *button, ButtonKind kind);
/// Gives a button an icon of the set, in the colour of its words; empty: none.
void setIcon(QPushButton *button, const QString &iconName);
/// A button with words, and an icon of the set if named.
QPushButton *makeButton(const QString &text, ButtonKind kind, const QString &iconName = {}, QWidget *parent = nullptr);
/// A square button with an icon only; `name` is its accessible name and tooltip.
QToolButton *makeIconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr);

/// Copies a text, and says for two seconds that it did. The text is asked for when pressed.
class CopyButton : public QPushButton
{
    Q_OBJECT
public:
    /// `name` says what is copied ("Copy link"). `isSecret`: clipboard managers are asked not to keep it, and it is
    /// taken off the clipboard after 20 seconds unless something else is there by then.
    CopyButton(const QString &name, std::function<QString()> text, bool isSecret, QWidget *parent = nullptr);
    /// How long a secret stays on the clipboard.
    void setKeptFor(std::chrono::milliseconds keptFor);
    /// Icon only, beside what it copies; its name is the tooltip.
    void setCompact();

private:
    void copy();
    void dress(bool isCopied);
    /// What becomes of a secret; empty for anything else.
    QString clearingNote() const;
    void describe();
    QTimer m_praise;
    QString m_name;
    std::function<QString()> m_text;
    std::chrono::milliseconds m_keptFor{20'000};
    bool m_isSecret;
    bool m_isCompact = false;
};

} // namespace anteroom::widgets
