// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/problempage.h"

#include "ui/shell/startcard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(base::ErrorKind kind)
{
    switch (kind) {
    case base::ErrorKind::Secret:
        return ProblemPage::tr("The key of the practice could not be read");
    case base::ErrorKind::Settings:
        return ProblemPage::tr("A setting stands in the way");
    case base::ErrorKind::Refused:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::NotAllowed:
    case base::ErrorKind::Store:
    case base::ErrorKind::Stopped:
        break;
    }
    return ProblemPage::tr("The practice could not be opened");
}

} // namespace

ProblemPage::ProblemPage(const base::Error &error, const QString &actionText, std::function<void()> action,
                         QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"problemPage"_s);
    auto *card = new StartCard(u"warning"_s, theme::Role::Danger, titleOf(error.kind), this);
    auto *text = new widgets::Label(error.text, theme::TextSize::Base, theme::Role::SecondaryText, card);
    text->setObjectName(u"problemText"_s);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->content()->addWidget(text);
    QPushButton *again = widgets::makeButton(actionText, widgets::ButtonKind::Primary, {}, card);
    again->setObjectName(u"problemAction"_s);
    QPushButton *quit = widgets::makeButton(tr("Quit"), widgets::ButtonKind::Normal, {}, card);
    quit->setObjectName(u"problemQuit"_s);
    card->addButtons({again, quit});
    connect(again, &QPushButton::clicked, this, [again, action = std::move(action)] {
        // Whoever tries again shows another page when they are done.
        again->setEnabled(false);
        action();
    });
    connect(quit, &QPushButton::clicked, this, &ProblemPage::quitRequested);
    setFocusProxy(again);
}

} // namespace anteroom::shell
