// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingfield.h"

#include "core/service/settinginput.h"
#include "ui/settings/secretedit.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/settingwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QTimeZone>

namespace anteroom::settings {

using namespace Qt::StringLiterals;
using service::SettingType;
namespace space = theme::space;

namespace {

QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        names.append(QString::fromLatin1(id));
    }
    return names;
}

QString plain(QString label)
{
    return label.remove(u'&');
}

} // namespace

SettingField::SettingField(service::SettingKey key, QWidget *parent)
    : QWidget(parent), m_key(key), m_definition(service::definitionOf(key))
{
    const widgets::SettingWords words = widgets::wordsFor(key);
    QWidget *editor = makeEditor();
    editor->setObjectName(QString(m_definition.name));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    // A check box says itself what it is for.
    m_field = new widgets::FormField(m_check ? QString() : words.label, editor);
    m_field->setHint(words.hint);
    editor->setAccessibleName(plain(words.label));
    layout->addWidget(m_field);
}

QWidget *SettingField::makeEditor()
{
    if (m_definition.type == SettingType::Flag) {
        m_check = new QCheckBox(widgets::wordsFor(m_key).label);
        connect(m_check, &QCheckBox::toggled, this, &SettingField::changed);
        return m_check;
    }
    if (m_definition.type == SettingType::Choice) {
        m_combo = new QComboBox;
        for (const QString &choice : m_definition.choiceList()) {
            m_combo->addItem(widgets::choiceName(m_key, choice), choice);
        }
        connect(m_combo, &QComboBox::currentIndexChanged, this, &SettingField::changed);
        return m_combo;
    }
    if (m_definition.type == SettingType::Secret) {
        m_secret = new SecretEdit;
        m_secret->setAccessibleName(plain(widgets::wordsFor(m_key).label));
        connect(m_secret, &SecretEdit::changed, this, &SettingField::changed);
        return m_secret;
    }
    m_line = new QLineEdit;
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        judge();
        Q_EMIT changed();
    });
    if (m_definition.type == SettingType::Zone) {
        auto *completer = new QCompleter(zoneNames(), m_line);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_line->setCompleter(completer);
    }
    return m_definition.type == SettingType::Path ? makePathEditor() : m_line;
}

QWidget *SettingField::makePathEditor()
{
    auto *editor = new QWidget;
    auto *layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    QPushButton *browse = widgets::makeButton(tr("Browse…"), widgets::ButtonKind::Normal);
    browse->setAccessibleName(tr("Browse for %1").arg(plain(widgets::wordsFor(m_key).label)));
    m_line->setAccessibleName(plain(widgets::wordsFor(m_key).label));
    layout->addWidget(m_line, 1);
    layout->addWidget(browse);
    editor->setFocusProxy(m_line);
    connect(browse, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, plain(widgets::wordsFor(m_key).label));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, m_line, &QLineEdit::setText);
        dialog->open();
    });
    return editor;
}

void SettingField::show(const service::Settings &settings)
{
    const bool isFixed = settings.origin(m_key) == service::Settings::Origin::Environment;
    const QString fixedBy =
        isFixed ? tr("Set by %1 in the environment.").arg(settings.environmentName(m_key)) : QString();
    const QSignalBlocker quiet(this);
    if (m_secret) {
        m_secret->show(settings.isSet(m_key), fixedBy);
        // What comes from the environment is not entered here, and so not kept either.
        m_field->setHint(isFixed ? QString() : widgets::wordsFor(m_key).hint);
    } else {
        m_shown = settings.text(m_key);
        setText(m_shown);
        m_field->editor()->setEnabled(!isFixed);
        m_field->setHint(isFixed ? fixedBy : widgets::wordsFor(m_key).hint);
    }
    judge();
}

void SettingField::setText(const QString &text)
{
    if (m_check) {
        m_check->setChecked(text == u"true"_s);
    } else if (m_combo) {
        m_combo->setCurrentIndex(m_combo->findData(text));
    } else if (m_line) {
        m_line->setText(text);
    }
}

QString SettingField::text() const
{
    if (m_check) {
        return m_check->isChecked() ? u"true"_s : u"false"_s;
    }
    if (m_combo) {
        return m_combo->currentData().toString();
    }
    return m_line ? m_line->text() : QString();
}

base::Secret SettingField::secret() const
{
    return m_secret ? m_secret->typed() : base::Secret();
}

bool SettingField::isChanged() const
{
    return m_secret ? m_secret->isTyped() : text() != m_shown;
}

void SettingField::judge()
{
    m_isWrong = m_line && isChanged() && !service::normalize(QString(m_definition.name), m_line->text());
    m_field->setProblem(m_isWrong ? widgets::expectationOf(m_definition) : QString());
}

void SettingField::setProblem(const QString &problem)
{
    if (!m_isWrong) {
        m_field->setProblem(problem);
    }
}

} // namespace anteroom::settings
