// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/viewcontext.h"

#include <QList>
#include <QUuid>
#include <QWidget>

class QComboBox;
class QSettings;

namespace anteroom::widgets {
class FormField;
class Label;
} // namespace anteroom::widgets

namespace anteroom::settings {

/// Who sits at this desk, and how it looks: kept on this computer, in effect at once (the language after a restart).
class DeskPage : public QWidget
{
    Q_OBJECT
public:
    /// `desk` may be null: nothing is kept then.
    DeskPage(widgets::ViewContext context, theme::Theme &theme, QSettings *desk, QWidget *parent = nullptr);

private:
    void build();
    void fillPsychologists();
    void showDesk();
    void takeDesk();
    void takeSendHold();
    void takeAppearance();
    void takeLanguage();
    void tellLanguageOfDemo(const QString &language);
    void keep(const QString &key, const QString &value);

    widgets::ViewContext m_context;
    theme::Theme &m_theme;
    QSettings *m_desk;
    QComboBox *m_role;
    QComboBox *m_psychologist;
    QComboBox *m_sendHold;
    QComboBox *m_appearance;
    QComboBox *m_language;
    widgets::FormField *m_psychologistField;
    QList<std::pair<QString, QUuid>> m_shown; ///< the psychologists in the list
    widgets::FormField *m_languageField;
    widgets::Label *m_others; ///< where the other settings are
};

} // namespace anteroom::settings
