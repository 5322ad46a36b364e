// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/deskpage.h"

#include "core/service/workplace.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QLocale>
#include <QSettings>

namespace anteroom::settings {

using namespace Qt::StringLiterals;
using security::Role;
namespace space = theme::space;

namespace {

QComboBox *makeCombo(const QString &name, std::initializer_list<std::pair<QString, QVariant>> choices)
{
    auto *combo = new QComboBox;
    combo->setObjectName(name);
    for (const auto &[text, value] : choices) {
        combo->addItem(text, value);
    }
    return combo;
}

} // namespace

DeskPage::DeskPage(widgets::ViewContext context, theme::Theme &theme, QSettings *desk, QWidget *parent)
    : QWidget(parent), m_context(std::move(context)), m_theme(theme), m_desk(desk)
{
    build();
    fillPsychologists();
    showDesk();
    connect(m_role, &QComboBox::currentIndexChanged, this, &DeskPage::takeDesk);
    connect(m_psychologist, &QComboBox::currentIndexChanged, this, &DeskPage::takeDesk);
    connect(m_sendHold, &QComboBox::currentIndexChanged, this, &DeskPage::takeSendHold);
    connect(m_appearance, &QComboBox::currentIndexChanged, this, &DeskPage::takeAppearance);
    connect(m_language, &QComboBox::currentIndexChanged, this, &DeskPage::takeLanguage);
    connect(&m_context.workplace, &service::Workplace::changed, this, &DeskPage::fillPsychologists);
    connect(&m_context.workplace, &service::Workplace::deskChanged, this, &DeskPage::showDesk);
}

void DeskPage::build()
{
    m_role = makeCombo(u"deskRole"_s, {{tr("Reception"), int(Role::Reception)},
                                       {tr("Psychologist"), int(Role::Psychologist)},
                                       {tr("Administration"), int(Role::Admin)}});
    m_psychologist = makeCombo(u"deskPsychologist"_s, {});
    m_sendHold = makeCombo(u"deskSendHold"_s, {{tr("None"), u"0s"_s},
                                               {tr("5 seconds"), u"5s"_s},
                                               {tr("10 seconds"), u"10s"_s},
                                               {tr("30 seconds"), u"30s"_s},
                                               {tr("One minute"), u"60s"_s}});
    m_appearance = makeCombo(u"deskAppearance"_s, {{tr("As the system"), int(theme::Appearance::System)},
                                                   {tr("Light"), int(theme::Appearance::Light)},
                                                   {tr("Dark"), int(theme::Appearance::Dark)}});
    m_appearance->setCurrentIndex(m_appearance->findData(int(m_theme.appearance())));
    // Languages are called by their own names.
    m_language =
        makeCombo(u"deskLanguage"_s, {{tr("As the system"), u""_s}, {u"English"_s, u"en"_s}, {u"Deutsch"_s, u"de"_s}});
    if (m_desk) {
        m_language->setCurrentIndex(std::max(0, m_language->findData(m_desk->value(u"language"_s).toString())));
    }
    auto *title = new widgets::Label(tr("This desk"));
    title->setTextSize(theme::TextSize::Title, QFont::DemiBold);
    auto *introduction = new widgets::Label(
        m_desk ? tr("Kept on this computer only. Whoever can use this computer's account can change who sits here.")
               : tr("In effect until the window is closed; here nothing is kept."),
        theme::TextSize::Base, theme::Role::SecondaryText);
    introduction->setObjectName(u"deskIntroduction"_s);
    introduction->setWordWrap(true);
    m_psychologistField = new widgets::FormField(tr("&Psychologist"), m_psychologist);
    m_languageField = new widgets::FormField(tr("&Language"), m_language);
    if (!m_desk) {
        tellLanguageOfDemo(QLocale().language() == QLocale::German ? u"en"_s : u"de"_s);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    layout->addWidget(title);
    layout->addWidget(introduction);
    layout->addWidget(new widgets::FormField(tr("&Who sits here"), m_role));
    layout->addWidget(m_psychologistField);
    auto *sendHold = new widgets::FormField(tr("Time for &Undo"), m_sendHold);
    sendHold->setHint(tr("Moves and cancellations are held back this long."));
    layout->addWidget(sendHold);
    layout->addWidget(new widgets::FormField(tr("&Appearance"), m_appearance));
    layout->addWidget(m_languageField);
    m_others = new widgets::Label(tr("The practice, its psychologists, Zoom, Google Calendar and mail are set up where "
                                     "the administration sits."),
                                  theme::TextSize::Base, theme::Role::SecondaryText);
    m_others->setObjectName(u"settingsElsewhere"_s);
    m_others->setWordWrap(true);
    layout->addWidget(m_others);
    layout->addStretch();
}

void DeskPage::fillPsychologists()
{
    QList<std::pair<QString, QUuid>> psychologists;
    for (const domain::Psychologist &psychologist : m_context.workplace.psychologists()) {
        psychologists.append({psychologist.name, psychologist.uuid});
    }
    if (psychologists == m_shown) {
        return; // a list that is held open stays open
    }
    m_shown = psychologists;
    const QSignalBlocker quiet(m_psychologist);
    m_psychologist->clear();
    for (const auto &[name, uuid] : psychologists) {
        m_psychologist->addItem(name, uuid);
    }
    showDesk();
}

void DeskPage::showDesk()
{
    const service::Desk &desk = m_context.workplace.desk();
    const QSignalBlocker quietRole(m_role);
    const QSignalBlocker quietPsychologist(m_psychologist);
    const QSignalBlocker quietHold(m_sendHold);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_context.workplace.sendHold()).count();
    m_sendHold->setCurrentIndex(m_sendHold->findData(u"%1s"_s.arg(seconds)));
    m_role->setCurrentIndex(m_role->findData(int(desk.role)));
    m_psychologist->setCurrentIndex(m_psychologist->findData(desk.psychologist));
    const bool isPsychologist = desk.role == Role::Psychologist;
    m_psychologistField->setVisible(isPsychologist);
    m_others->setVisible(!m_context.workplace.mayDo(security::Action::ChangeSettings));
    m_psychologistField->setProblem(isPsychologist && m_psychologist->count() == 0
                                        ? tr("There is no psychologist yet; add one under Psychologists.")
                                        : QString());
}

void DeskPage::takeDesk()
{
    service::Desk desk = m_context.workplace.desk();
    desk.psychologist = {};
    desk.role = Role(m_role->currentData().toInt());
    if (desk.role == Role::Psychologist) {
        // Somebody must be chosen; the first, until another one is.
        const int chosen = std::max(0, m_psychologist->currentIndex());
        desk.psychologist = m_psychologist->itemData(chosen).toUuid();
    }
    keep(u"desk.role"_s, security::toText(desk.role));
    keep(u"desk.psychologist"_s,
         desk.psychologist.isNull() ? QString() : desk.psychologist.toString(QUuid::WithoutBraces));
    m_context.workplace.setDesk(desk);
}

void DeskPage::takeSendHold()
{
    const QString text = m_sendHold->currentData().toString();
    keep(u"desk.send-hold"_s, text);
    service::Desk desk = m_context.workplace.desk();
    desk.sendHold = std::chrono::seconds(QStringView(text).chopped(1).toInt());
    m_context.workplace.setDesk(desk);
}

void DeskPage::takeAppearance()
{
    const auto appearance = theme::Appearance(m_appearance->currentData().toInt());
    keep(u"appearance"_s, appearance == theme::Appearance::Light  ? u"light"_s
                          : appearance == theme::Appearance::Dark ? u"dark"_s
                                                                  : QString());
    m_theme.setAppearance(appearance);
}

void DeskPage::takeLanguage()
{
    const QString language = m_language->currentData().toString();
    keep(u"language"_s, language);
    if (m_desk) {
        m_languageField->setHint(tr("In effect when Anteroom is started again."));
    } else {
        tellLanguageOfDemo(language);
    }
}

// Nothing is kept, so starting again would not do.
void DeskPage::tellLanguageOfDemo(const QString &language)
{
    const QString demo = u"anteroom --demo"_s;
    const QString command = language.isEmpty() ? demo : demo + u" --language "_s + language;
    m_languageField->setHint(
        tr("A demonstration cannot change its language while it runs. Close it, and start it with: %1").arg(command));
}

void DeskPage::keep(const QString &key, const QString &value)
{
    if (m_desk) {
        m_desk->setValue(key, value);
    }
}

} // namespace anteroom::settings
