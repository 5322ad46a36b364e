// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/setupcard.h"

#include "core/service/workplace.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::dashboard {

using service::SettingKey;
namespace space = theme::space;

namespace {

/// A step in words.
struct StepWords {
    QString page; ///< of the settings
    QString icon;
    QString text;
    QString action;
};

StepWords wordsOf(SetUpStep step)
{
    switch (step) {
    case SetUpStep::Psychologist:
        return {u"psychologists"_s, u"psychologist"_s, SetUpCard::tr("A psychologist, with whom sessions are booked"),
                SetUpCard::tr("Add a psychologist")};
    case SetUpStep::Mail:
        return {u"mail"_s, u"mail"_s, SetUpCard::tr("Mail, so that patients are told what was booked"),
                SetUpCard::tr("Set up mail")};
    case SetUpStep::Zoom:
        return {u"zoom"_s, u"video"_s, SetUpCard::tr("Zoom, so that video sessions get their link"),
                SetUpCard::tr("Set up Zoom")};
    case SetUpStep::Google:
        return {u"google"_s, u"appointments"_s, SetUpCard::tr("Google Calendar, so that sessions stand in calendars"),
                SetUpCard::tr("Set up Google Calendar")};
    }
    return {};
}

} // namespace

QList<SetUpStep> missingSteps(const service::Workplace &workplace)
{
    if (!workplace.knowsPsychologists()) {
        return {};
    }
    QList<SetUpStep> missing;
    if (workplace.psychologists().empty()) {
        missing.append(SetUpStep::Psychologist);
    }
    const service::Settings &settings = workplace.settings();
    if (!settings.isSet(SettingKey::MailSmtpUrl)) {
        missing.append(SetUpStep::Mail);
    }
    if (!settings.flag(SettingKey::ZoomEnabled)) {
        missing.append(SetUpStep::Zoom);
    }
    if (!settings.flag(SettingKey::GoogleEnabled)) {
        missing.append(SetUpStep::Google);
    }
    return missing;
}

SetUpCard::SetUpCard(QWidget *parent)
    : Card(parent), m_introduction(new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText))
{
    setObjectName(u"setUpCard"_s);
    auto *title = new widgets::Label(tr("Still to be set up"), theme::TextSize::Large);
    title->setTextSize(theme::TextSize::Large, QFont::DemiBold);
    m_introduction->setObjectName(u"setUpIntroduction"_s);
    m_introduction->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    layout->setSpacing(space::small);
    layout->addWidget(title);
    layout->addWidget(m_introduction);
    layout->addSpacing(space::small);
    hide();
}

// Made anew only when something is different: whoever is on a button stays there.
void SetUpCard::show(const QList<SetUpStep> &missing, bool mayChange)
{
    setVisible(!missing.isEmpty());
    if (missing == m_missing && mayChange == m_mayChange) {
        return;
    }
    m_missing = missing;
    m_mayChange = mayChange;
    m_introduction->setText(mayChange ? tr("Whatever you do not use can stay as it is.")
                                      : tr("Whoever looks after Anteroom, at a desk of the administration, sets this "
                                           "up in the settings."));
    delete m_lines;
    m_lines = new QWidget;
    m_lines->setObjectName(u"setUpLines"_s);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::small);
    for (const SetUpStep step : missing) {
        lines->addWidget(makeLine(step, mayChange));
    }
    layout()->addWidget(m_lines);
}

QWidget *SetUpCard::makeLine(SetUpStep step, bool mayChange)
{
    const StepWords words = wordsOf(step);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    auto *text = new widgets::Label(words.text);
    text->setWordWrap(true);
    row->addWidget(new widgets::IconLabel(words.icon));
    row->addWidget(text, 1);
    if (mayChange) {
        QPushButton *button = widgets::makeButton(words.action, widgets::ButtonKind::Normal);
        button->setObjectName(words.page + u"SetUp"_s);
        connect(button, &QPushButton::clicked, this, [this, page = words.page] { Q_EMIT settingsRequested(page); });
        row->addWidget(button);
    }
    return line;
}

} // namespace anteroom::dashboard
