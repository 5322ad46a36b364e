// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretedit.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

namespace anteroom::settings {

using namespace Qt::StringLiterals;
namespace space = theme::space;

SecretEdit::SecretEdit(QWidget *parent) : QWidget(parent)
{
    m_state = new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText);
    m_replace = widgets::makeButton({}, widgets::ButtonKind::Normal);
    m_edit = new QLineEdit;
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhHiddenText);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_reveal = widgets::makeIconButton(u"search"_s, tr("Show what is being typed while held down"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_replace);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_reveal);
    connect(m_replace, &QPushButton::clicked, this, &SecretEdit::begin);
    connect(m_edit, &QLineEdit::textChanged, this, &SecretEdit::changed);
    connect(m_reveal, &QToolButton::pressed, this, [this] { m_edit->setEchoMode(QLineEdit::Normal); });
    connect(m_reveal, &QToolButton::released, this, [this] { m_edit->setEchoMode(QLineEdit::Password); });
    show(false, {});
}

void SecretEdit::show(bool isSet, const QString &fixedBy)
{
    wipe();
    // First what comes, then what goes: the keyboard stays here.
    m_state->show();
    m_replace->setVisible(fixedBy.isEmpty());
    m_reveal->hide();
    m_edit->hide();
    m_replace->setText(isSet ? tr("Replace…") : tr("Enter…"));
    m_replace->setAccessibleName(isSet ? tr("Replace %1").arg(accessibleName()) : tr("Enter %1").arg(accessibleName()));
    m_state->setText(!fixedBy.isEmpty() ? fixedBy : isSet ? tr("Set") : tr("Not set"));
    setFocusProxy(m_replace);
}

void SecretEdit::begin()
{
    m_state->hide();
    m_replace->hide();
    m_edit->setAccessibleName(accessibleName());
    m_edit->show();
    m_reveal->show();
    setFocusProxy(m_edit);
    m_edit->setFocus();
}

void SecretEdit::wipe()
{
    const QSignalBlocker quiet(m_edit);
    // The editor's own copy is overwritten as far as Qt lets us: its undo history goes with clear().
    m_edit->setText(QString(m_edit->text().size(), u' '));
    m_edit->clear();
    m_edit->setEchoMode(QLineEdit::Password);
}

base::Secret SecretEdit::typed() const
{
    return base::Secret(m_edit->text().toUtf8());
}

bool SecretEdit::isTyped() const
{
    return !m_edit->text().isEmpty();
}

} // namespace anteroom::settings
