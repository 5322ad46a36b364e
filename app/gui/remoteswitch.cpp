// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/remoteswitch.h"

#include "ui/widgets/label.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::gui {

using theme::Meaning;
using theme::Role;
using theme::TextSize;
using widgets::Label;
namespace space = theme::space;

RemoteSwitch::RemoteSwitch(Remote remote, QWidget *parent)
    : QWidget(parent)
    , m_remote(std::move(remote))
    , m_mark(new widgets::Mark)
    , m_control(new widgets::SegmentedControl)
    , m_sentence(new Label)
    , m_holds(new Label({}, TextSize::Small, Role::SecondaryText))
{
    setObjectName(m_remote.id + u"Remote"_s);
    m_sentence->setObjectName(m_remote.id + u"Sentence"_s);
    m_sentence->setWordWrap(true);
    m_holds->setObjectName(m_remote.id + u"Holds"_s);
    m_holds->setWordWrap(true);
    m_holds->setTabular();
    addChoices();
    layOut();
    explain(m_control->value());
    connect(m_control, &widgets::SegmentedControl::valueChanged, this, [this](const QString &condition) {
        explain(condition);
        Q_EMIT switched(m_remote.id, condition);
    });
}

void RemoteSwitch::addChoices()
{
    m_control->setObjectName(m_remote.id + u"Switch"_s);
    m_control->setAccessibleName(m_remote.name);
    m_control->addChoice(tr("Up"), u"up"_s);
    m_control->addChoice(tr("Slow"), u"slow"_s);
    m_control->addChoice(tr("Down"), u"down"_s);
    // There are three such switches: by ear each choice says which one it belongs to.
    for (QPushButton *choice : m_control->findChildren<QPushButton *>()) {
        choice->setAccessibleName(tr("%1: %2", "service, condition").arg(m_remote.name, choice->text()));
    }
}

void RemoteSwitch::layOut()
{
    auto *name = new Label(m_remote.name);
    name->setTextSize(TextSize::Base, QFont::DemiBold);
    name->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(m_mark);
    head->addWidget(name, 1);
    head->addWidget(m_control);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tight);
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    layout->addWidget(m_holds);
}

void RemoteSwitch::show(const QString &condition, const QString &holds)
{
    const QSignalBlocker quiet(m_control);
    m_control->setValue(condition);
    explain(condition);
    m_holds->setText(holds);
}

void RemoteSwitch::explain(const QString &condition)
{
    if (condition == u"down"_s) {
        m_wasDown = true;
        m_mark->setMeaning(Meaning::Attention);
        m_sentence->setText(m_remote.whenDown);
    } else if (condition == u"slow"_s) {
        m_mark->setMeaning(Meaning::Waiting);
        m_sentence->setText(tr("Answers after three seconds. The window does not wait for it."));
    } else {
        m_mark->setMeaning(Meaning::Good);
        m_sentence->setText(m_wasDown ? tr("Works again. What waited is tried again by itself; Retry on a session does "
                                           "it at once.")
                                      : tr("Works."));
    }
}

} // namespace anteroom::gui
