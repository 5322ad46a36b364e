// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deliverylist.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/deliveryrow.h"
#include "ui/widgets/words.h"

#include <QAccessible>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace anteroom::widgets {

DeliveryRow::DeliveryRow(QWidget *parent)
    : QWidget(parent)
    , m_mark(new Mark)
    , m_name(new Label)
    , m_state(new Label({}, theme::TextSize::Base, theme::Role::SecondaryText))
    , m_reason(new Label({}, theme::TextSize::Small))
    , m_remedy(new Label({}, theme::TextSize::Small, theme::Role::SecondaryText))
{
    m_name->setWordWrap(true);
    m_reason->setWordWrap(true);
    m_remedy->setWordWrap(true);
    m_state->setTabular();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::space::small);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_mark, 0, 0, Qt::AlignVCenter);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_state, 0, 2, Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(m_reason, 1, 1, 1, 2);
    grid->addWidget(m_remedy, 2, 1, 1, 2);
}

void DeliveryRow::offerMail()
{
    m_read = makeIconButton(u"chevron-right"_s, {}, this);
    m_read->setObjectName(u"readMail"_s);
    // So that what stands before it lines up.
    QSizePolicy policy = m_read->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_read->setSizePolicy(policy);
    m_read->hide();
    static_cast<QGridLayout *>(layout())->addWidget(m_read, 0, 3);
    connect(m_read, &QToolButton::clicked, this, [this] { Q_EMIT mailRequested(m_mail); });
}

void DeliveryRow::showMailButton(const service::Delivery &delivery)
{
    m_mail = delivery.mail;
    if (m_read != nullptr) {
        m_read->setVisible(!m_mail.isEmpty() && delivery.state == service::Delivery::State::Done);
        const QString name = tr("Show: %1").arg(m_name->text());
        m_read->setAccessibleName(name);
        m_read->setToolTip(name);
    }
}

void DeliveryRow::setDelivery(const service::Delivery &delivery, const QTimeZone &zone)
{
    const theme::Meaning meaning = meaningOf(delivery);
    const ports::Reason reason = reasonOf(delivery);
    m_mark->setMeaning(meaning);
    m_name->setText(nameOf(delivery));
    m_state->setText(stateOf(delivery, zone));
    m_state->setRole(theme::foregroundOf(meaning));
    m_reason->setText(reason.what);
    m_reason->setVisible(!reason.what.isEmpty());
    m_remedy->setText(reason.remedy);
    m_remedy->setVisible(!reason.remedy.isEmpty());
    const QString spoken = tr("%1: %2").arg(m_name->text(), m_state->text());
    showMailButton(delivery);
    setAccessibleDescription(reason.what);
    if (accessibleName() != spoken) {
        setAccessibleName(spoken);
    }
}

DeliveryList::DeliveryList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::space::small);
}

void DeliveryList::show(const std::vector<service::Delivery> &deliveries, const QTimeZone &zone)
{
    while (m_rows.size() > deliveries.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    for (size_t place = 0; place < deliveries.size(); ++place) {
        if (place == m_rows.size()) {
            m_rows.push_back(new DeliveryRow(this));
            if (m_offersMails) {
                m_rows.back()->offerMail();
            }
            connect(m_rows.back(), &DeliveryRow::mailRequested, this, &DeliveryList::mailRequested);
            m_column->addWidget(m_rows.back());
        }
        m_rows[place]->setDelivery(deliveries[place], zone);
    }
}

} // namespace anteroom::widgets
