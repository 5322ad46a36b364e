// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/checkcard.h"

#include "ui/booking/actionbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QVBoxLayout>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using theme::Meaning;
namespace space = theme::space;

CheckCard::CheckCard(QAction *repair, QWidget *parent)
    : Card(parent), m_mark(new widgets::Mark), m_name(new widgets::Label), m_reason(new widgets::Label)
{
    setObjectName(u"checkCard"_s);
    m_name->setObjectName(u"checkName"_s);
    m_name->setTextSize(theme::TextSize::Base, QFont::DemiBold);
    m_name->setWordWrap(true);
    m_reason->setObjectName(u"checkReason"_s);
    m_reason->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_name, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addLayout(head);
    column->addWidget(m_reason);
    column->addWidget(makeActionButton(repair, widgets::ButtonKind::Normal), 0, Qt::AlignLeading);
    setVisible(false);
}

void CheckCard::show(const service::AppointmentRow &row, const QTimeZone &zone, base::Instant now)
{
    const std::optional<widgets::SessionLight> light = widgets::lightOf(row, zone, now);
    setVisible(light.has_value());
    if (light) {
        setMeaning(light->meaning == Meaning::Good ? Meaning::Neutral : light->meaning);
        m_mark->setMeaning(light->meaning);
        m_name->setText(light->name);
        m_name->setRole(theme::foregroundOf(light->meaning));
        m_reason->setText(light->reason);
    }
}

} // namespace anteroom::booking
