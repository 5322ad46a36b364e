// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/delivery.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QTimeZone>

class QToolButton;

namespace anteroom::widgets {

/// One row of a DeliveryList; a screen reader reads it as one sentence.
class DeliveryRow : public QWidget
{
    Q_OBJECT
public:
    explicit DeliveryRow(QWidget *parent = nullptr);
    void setDelivery(const service::Delivery &delivery, const QTimeZone &zone);
    /// A mail that was sent can be asked for from now on.
    void offerMail();

Q_SIGNALS:
    void mailRequested(const QByteArray &mail);

private:
    void showMailButton(const service::Delivery &delivery);

    QByteArray m_mail;
    QToolButton *m_read = nullptr;
    Mark *m_mark;
    Label *m_name;
    Label *m_state;
    Label *m_reason;
    Label *m_remedy;
};

} // namespace anteroom::widgets
