// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ports/connectioncheck.h"
#include "core/service/settings.h"
#include "ui/widgets/viewcontext.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QScrollArea;

namespace anteroom::widgets {
class Banner;
}

namespace anteroom::settings {

class ConnectionTest;
class SettingField;

/// Some settings under one heading.
struct SettingGroup {
    QString heading; ///< empty: none
    std::vector<service::SettingKey> keys;
};

/// What a page of settings shows.
struct SettingsPageContent {
    QString name;
    QString title;
    QString introduction;
    std::vector<SettingGroup> groups;
    std::optional<service::Area> area;   ///< whose settings must fit together
    std::optional<ports::Remote> remote; ///< what its connection test asks
};

/// One page of the practice's settings: fields, what is wrong with them as one types, Save and Discard together, and
/// the test of the connection. What is typed stays when another page is looked at.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(widgets::ViewContext context, SettingsPageContent content, QWidget *parent = nullptr);
    const SettingsPageContent &content() const { return m_content; }

private:
    QWidget *makeFields();
    QWidget *makeGroup(const SettingGroup &group);
    QWidget *makeSaveBar();
    void revealTest();
    void edited(SettingField *field);
    void reload();
    void review();
    bool isChanged() const;
    void save();
    void discard();
    void saved(const base::Result<> &result);
    QString missingIn(service::SettingKey key) const;
    bool isOn(service::SettingKey key) const;
    bool isFilled(service::SettingKey key) const;
    SettingField *field(service::SettingKey key) const;

    widgets::ViewContext m_context;
    SettingsPageContent m_content;
    std::vector<SettingField *> m_fields;
    QScrollArea *m_scroll;
    widgets::Banner *m_refusal;
    QWidget *m_saveBar;
    QPushButton *m_save;
    ConnectionTest *m_test = nullptr;
    bool m_saving = false;
    bool m_testsWhenSaved = false;
    QSet<SettingField *> m_typedWhileSaving;
};

} // namespace anteroom::settings
