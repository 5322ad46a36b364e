// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/deskswitch.h"

#include "core/service/workplace.h"
#include "ui/shell/deskwords.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::gui {

using security::Role;
namespace space = theme::space;

DeskSwitch::DeskSwitch(service::Workplace &workplace, QWidget *parent)
    : Card(parent)
    , m_workplace(workplace)
    , m_role(new widgets::SegmentedControl)
    , m_psychologist(new QComboBox)
    , m_psychologistField(new widgets::FormField(tr("&Psychologist"), m_psychologist))
{
    setObjectName(u"deskSwitch"_s);
    m_role->setObjectName(u"demoRole"_s);
    m_role->setAccessibleName(tr("Who sits here"));
    for (const Role role : {Role::Reception, Role::Psychologist, Role::Admin}) {
        m_role->addChoice(shell::roleName(role), security::toText(role));
    }
    m_psychologist->setObjectName(u"demoPsychologist"_s);
    layOut();
    fillPsychologists();
    connect(m_role, &widgets::SegmentedControl::valueChanged, this, &DeskSwitch::takeDesk);
    connect(m_psychologist, &QComboBox::currentIndexChanged, this, &DeskSwitch::takeDesk);
    connect(&m_workplace, &service::Workplace::changed, this, &DeskSwitch::fillPsychologists);
    connect(&m_workplace, &service::Workplace::deskChanged, this, &DeskSwitch::showDesk);
}

void DeskSwitch::layOut()
{
    auto *title = new widgets::Label(tr("Who sits here"));
    title->setTextSize(theme::TextSize::Large, QFont::DemiBold);
    auto *introduction = new widgets::Label(tr("The window shows what this person may see and do."),
                                            theme::TextSize::Base, theme::Role::SecondaryText);
    introduction->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::small);
    layout->addWidget(title);
    layout->addWidget(introduction);
    layout->addWidget(m_role, 0, Qt::AlignLeft);
    layout->addWidget(m_psychologistField);
}

void DeskSwitch::fillPsychologists()
{
    const std::vector<domain::Psychologist> &all = m_workplace.psychologists();
    const QSignalBlocker quiet(m_psychologist);
    // In place: somebody may have the list open.
    for (int place = 0; place < int(all.size()); ++place) {
        if (place == m_psychologist->count()) {
            m_psychologist->addItem(QString());
        }
        m_psychologist->setItemText(place, all[size_t(place)].name);
        m_psychologist->setItemData(place, all[size_t(place)].uuid);
    }
    // Until they are read there is nobody to choose.
    m_role->findChild<QPushButton *>(security::toText(Role::Psychologist))->setEnabled(m_psychologist->count() > 0);
    showDesk();
}

void DeskSwitch::showDesk()
{
    const service::Desk &desk = m_workplace.desk();
    const QSignalBlocker quietRole(m_role);
    const QSignalBlocker quietPsychologist(m_psychologist);
    m_role->setValue(security::toText(desk.role));
    m_psychologist->setCurrentIndex(m_psychologist->findData(desk.psychologist));
    m_psychologistField->setVisible(desk.role == Role::Psychologist);
}

void DeskSwitch::takeDesk()
{
    service::Desk desk = m_workplace.desk();
    desk.psychologist = {};
    desk.role = security::roleFromText(m_role->value()).value_or(Role::Reception);
    if (desk.role == Role::Psychologist) {
        // Somebody must be chosen; the first, until another one is.
        desk.psychologist = m_psychologist->itemData(std::max(0, m_psychologist->currentIndex())).toUuid();
    }
    m_workplace.setDesk(desk);
}

} // namespace anteroom::gui
