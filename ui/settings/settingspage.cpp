// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "core/base/deliver.h"
#include "core/service/workplace.h"
#include "ui/settings/column.h"
#include "ui/settings/connectgoogle.h"
#include "ui/settings/connectiontest.h"
#include "ui/settings/settingfield.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/settingwords.h"

#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace anteroom::settings {

using namespace Qt::StringLiterals;
using service::SettingKey;
namespace space = theme::space;

SettingsPage::SettingsPage(widgets::ViewContext context, SettingsPageContent content, QWidget *parent)
    : QWidget(parent), m_context(std::move(context)), m_content(std::move(content))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_scroll = inColumn(makeFields());
    layout->addWidget(m_scroll, 1);
    layout->addWidget(makeSaveBar());
    connect(&m_context.workplace, &service::Workplace::settingsChanged, this, &SettingsPage::reload);
    discard();
}

QWidget *SettingsPage::makeFields()
{
    auto *fields = new QWidget;
    auto *layout = new QVBoxLayout(fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    auto *title = new widgets::Label(m_content.title);
    title->setTextSize(theme::TextSize::Title, QFont::DemiBold);
    layout->addWidget(title);
    if (!m_content.introduction.isEmpty()) {
        auto *introduction =
            new widgets::Label(m_content.introduction, theme::TextSize::Base, theme::Role::SecondaryText);
        introduction->setWordWrap(true);
        layout->addWidget(introduction);
    }
    m_refusal = new widgets::Banner;
    layout->addWidget(m_refusal);
    for (const SettingGroup &group : m_content.groups) {
        layout->addWidget(makeGroup(group));
    }
    if (m_content.remote == ports::Remote::Calendar) {
        layout->addWidget(new ConnectGoogle(m_context));
    }
    if (m_content.remote) {
        m_test = new ConnectionTest(m_context, *m_content.remote);
        connect(m_test, &ConnectionTest::saveRequested, this, [this] {
            m_testsWhenSaved = true;
            save();
        });
        connect(m_test, &ConnectionTest::tested, this, &SettingsPage::revealTest);
        layout->addWidget(m_test);
    }
    layout->addStretch();
    return fields;
}

// What was found stands below the fields.
void SettingsPage::revealTest()
{
    const auto reveal = [this] {
        m_scroll->widget()->layout()->activate();
        m_scroll->ensureWidgetVisible(m_test, 0, space::wide);
    };
    // Once its lines have their places.
    QMetaObject::invokeMethod(this, reveal, Qt::QueuedConnection);
}

QWidget *SettingsPage::makeGroup(const SettingGroup &group)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    if (!group.heading.isEmpty()) {
        auto *heading = new widgets::Label(group.heading);
        heading->setTextSize(theme::TextSize::Large, QFont::DemiBold);
        layout->addWidget(heading);
    }
    for (const SettingKey key : group.keys) {
        auto *field = new SettingField(key);
        connect(field, &SettingField::changed, this, [this, field] { edited(field); });
        m_fields.push_back(field);
        layout->addWidget(field);
    }
    return widget;
}

QWidget *SettingsPage::makeSaveBar()
{
    m_saveBar = new QWidget;
    widgets::markActionBar(m_saveBar);
    auto *layout = new QHBoxLayout(m_saveBar);
    layout->setContentsMargins(space::huge, space::medium, space::huge, space::medium);
    layout->setSpacing(space::small);
    m_save = widgets::makeButton(tr("Save"), widgets::ButtonKind::Primary);
    m_save->setObjectName(u"saveSettings"_s);
    m_save->setShortcut(QKeySequence(u"Ctrl+S"_s));
    QPushButton *discard = widgets::makeButton(tr("Discard"), widgets::ButtonKind::Quiet);
    discard->setObjectName(u"discardSettings"_s);
    layout->addWidget(m_save);
    layout->addWidget(discard);
    layout->addStretch();
    connect(m_save, &QPushButton::clicked, this, &SettingsPage::save);
    connect(discard, &QPushButton::clicked, this, &SettingsPage::discard);
    return m_saveBar;
}

void SettingsPage::edited(SettingField *field)
{
    if (m_saving) {
        m_typedWhileSaving.insert(field);
    }
    review();
}

// The settings were changed, here or elsewhere: what is being typed stays.
void SettingsPage::reload()
{
    for (SettingField *field : m_fields) {
        if (!field->isChanged()) {
            field->show(m_context.workplace.settings());
        }
    }
    if (m_test) {
        m_test->makeStale();
    }
    review();
}

void SettingsPage::discard()
{
    for (SettingField *field : m_fields) {
        field->show(m_context.workplace.settings());
    }
    m_refusal->hide();
    review();
}

bool SettingsPage::isChanged() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [](const SettingField *field) { return field->isChanged(); });
}

void SettingsPage::review()
{
    bool isWrong = false;
    for (SettingField *field : m_fields) {
        field->setProblem(missingIn(field->key()));
        isWrong = isWrong || field->isWrong();
    }
    m_saveBar->setVisible(isChanged());
    m_save->setEnabled(!isWrong && !m_saving);
    if (m_test) {
        m_test->setUnsaved(isChanged(), !isWrong);
    }
}

// Half a set-up may be saved; what is still missing is said.
QString SettingsPage::missingIn(SettingKey key) const
{
    const bool zoom =
        key == SettingKey::ZoomAccountId || key == SettingKey::ZoomClientId || key == SettingKey::ZoomClientSecret;
    const bool signedIn =
        field(SettingKey::GoogleAccount) && field(SettingKey::GoogleAccount)->text() == u"signed-in"_s;
    const SettingKey credentials = signedIn ? SettingKey::GoogleClientPath : SettingKey::GoogleCredentialsPath;
    const bool hasClient = signedIn && m_context.workplace.settings().isSet(SettingKey::GoogleClientId);
    const bool google = (key == credentials && !hasClient) || key == SettingKey::GooglePracticeCalendarId;
    if (zoom && isOn(SettingKey::ZoomEnabled) && !isFilled(key)) {
        return tr("Needed to make Zoom meetings.");
    }
    if (google && isOn(SettingKey::GoogleEnabled) && !isFilled(key)) {
        return tr("Needed to write into Google Calendar.");
    }
    if (m_content.area != service::Area::Mail || !isFilled(SettingKey::MailSmtpUrl) || isFilled(key)) {
        return {};
    }
    if (key == SettingKey::MailFrom) {
        return tr("Needed to send mails.");
    }
    if (key == SettingKey::MailSmtpUsername && isFilled(SettingKey::MailSmtpPassword)) {
        return tr("A password needs a user name.");
    }
    if (key == SettingKey::MailSmtpPassword && isFilled(SettingKey::MailSmtpUsername)) {
        return tr("A user name needs a password.");
    }
    return {};
}

bool SettingsPage::isOn(SettingKey key) const
{
    const SettingField *found = field(key);
    return found && found->text() == u"true"_s;
}

bool SettingsPage::isFilled(SettingKey key) const
{
    const SettingField *found = field(key);
    if (found && service::definitionOf(key).isSecret()) {
        return found->isChanged() || m_context.workplace.settings().isSet(key);
    }
    return found && !found->text().trimmed().isEmpty();
}

SettingField *SettingsPage::field(SettingKey key) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [key](const SettingField *field) { return field->key() == key; });
    return found == m_fields.end() ? nullptr : *found;
}

void SettingsPage::save()
{
    QHash<QString, QString> texts;
    QHash<QString, base::Secret> secrets;
    for (const SettingField *field : m_fields) {
        if (field->isChanged()) {
            const QString name(service::definitionOf(field->key()).name);
            if (service::definitionOf(field->key()).isSecret()) {
                secrets.insert(name, field->secret());
            } else {
                texts.insert(name, field->text());
            }
        }
    }
    if (std::exchange(m_saving, true)) {
        return;
    }
    m_typedWhileSaving.clear();
    review();
    base::deliver(m_context.workplace.change(std::move(texts), std::move(secrets)), this,
                  [this](const base::Result<> &result) { saved(result); });
}

void SettingsPage::saved(const base::Result<> &result)
{
    m_saving = false;
    const bool tests = std::exchange(m_testsWhenSaved, false);
    if (result) {
        for (SettingField *field : m_fields) {
            if (!m_typedWhileSaving.contains(field)) {
                field->show(m_context.workplace.settings());
            }
        }
        m_refusal->hide();
        review();
        m_context.notify({theme::Meaning::Good, tr("Settings saved"), {}, {}});
        if (tests) {
            m_test->run();
        }
        return;
    }
    m_refusal->show(theme::Meaning::Danger, widgets::withLabels(result.error().text),
                    tr("Nothing was saved; what you typed is still here."));
    m_refusal->setVisible(true);
    review();
}

} // namespace anteroom::settings
