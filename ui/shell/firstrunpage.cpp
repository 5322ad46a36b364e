// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firstrunpage.h"

#include "ui/shell/startcard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"

#include <QCompleter>
#include <QTimeZone>
#include <QVBoxLayout>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *makeZoneEdit(QWidget *parent)
{
    QStringList zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        zones.push_back(QString::fromLatin1(id));
    }
    auto *edit = new QLineEdit(QString::fromLatin1(QTimeZone::systemTimeZoneId()), parent);
    auto *completer = new QCompleter(zones, edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    edit->setCompleter(completer);
    return edit;
}

} // namespace

FirstRunPage::FirstRunPage(std::function<void(QString name, QByteArray zone)> create, QWidget *parent)
    : QWidget(parent), m_createPractice(std::move(create)), m_name(new QLineEdit), m_zone(makeZoneEdit(this))
{
    setObjectName(u"firstRunPage"_s);
    auto *card = new StartCard(u"calendar-add"_s, theme::Role::Accent, tr("Welcome to Anteroom"), this);
    auto *text = new widgets::Label(tr("Two things are needed to begin. Both can be changed later in the settings."),
                                    theme::TextSize::Base, theme::Role::SecondaryText, card);
    text->setWordWrap(true);
    m_name->setObjectName(u"practiceName"_s);
    m_zone->setObjectName(u"practiceZone"_s);
    m_nameField = new widgets::FormField(tr("&Name of the practice"), m_name, card);
    m_nameField->setHint(tr("As patients read it in their mails"));
    m_zoneField = new widgets::FormField(tr("&Time zone"), m_zone, card);
    m_zoneField->setHint(tr("Type a city, for example Sydney or Berlin"));
    m_banner = new widgets::Banner(card);
    m_banner->setObjectName(u"firstRunBanner"_s);
    m_banner->hide();
    m_create = widgets::makeButton(tr("Create practice"), widgets::ButtonKind::Primary, {}, card);
    m_create->setObjectName(u"createPractice"_s);
    card->content()->addWidget(text);
    card->content()->addWidget(m_nameField);
    card->content()->addWidget(m_zoneField);
    card->content()->addWidget(m_banner);
    card->addButtons({m_create});
    connect(m_create, &QPushButton::clicked, this, &FirstRunPage::create);
    connect(m_name, &QLineEdit::returnPressed, this, &FirstRunPage::create);
    connect(m_zone, &QLineEdit::returnPressed, this, &FirstRunPage::create);
    connect(m_name, &QLineEdit::textEdited, m_nameField, [this] { m_nameField->setProblem({}); });
    connect(m_zone, &QLineEdit::textEdited, m_zoneField, [this] { m_zoneField->setProblem({}); });
    setFocusProxy(m_name);
}

void FirstRunPage::create()
{
    if (!m_create->isEnabled()) {
        return;
    }
    m_create->setEnabled(false);
    m_banner->hide();
    m_createPractice(m_name->text().trimmed(), m_zone->text().trimmed().toUtf8());
}

void FirstRunPage::showProblems(const std::vector<base::Problem> &problems)
{
    m_create->setEnabled(true);
    m_nameField->setProblem({});
    m_zoneField->setProblem({});
    QStringList others;
    for (const base::Problem &problem : problems) {
        if (problem.field == "practice"_L1) {
            m_nameField->setProblem(problem.reason);
        } else if (problem.field == "zone"_L1) {
            m_zoneField->setProblem(problem.reason);
        } else {
            others.push_back(problem.reason);
        }
    }
    m_banner->setVisible(!others.isEmpty());
    if (!others.isEmpty()) {
        m_banner->show(theme::Meaning::Danger, others.join(u' '));
    }
    (m_nameField->problem().isEmpty() && !m_zoneField->problem().isEmpty() ? m_zone : m_name)->setFocus();
}

} // namespace anteroom::shell
