// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/delivery.h"

#include <QTimeZone>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace anteroom::widgets {

class DeliveryRow;

/// The deliveries of a session, one below the other: mark, name, state; under one that failed the reason and what to
/// do now. Shown again it changes in place: rows that stay are kept, so nothing flickers and focus and reading stay.
class DeliveryList : public QWidget
{
    Q_OBJECT
public:
    explicit DeliveryList(QWidget *parent = nullptr);
    using QWidget::show;
    void show(const std::vector<service::Delivery> &deliveries, const QTimeZone &zone);
    /// Mails that were sent can be asked for from now on.
    void offerMails() { m_offersMails = true; }

Q_SIGNALS:
    /// Somebody wants to read this mail.
    void mailRequested(const QByteArray &mail);

private:
    QVBoxLayout *m_column;
    std::vector<DeliveryRow *> m_rows;
    bool m_offersMails = false;
};

} // namespace anteroom::widgets
