// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/health.h"

#include <QWidget>

namespace anteroom::widgets {
class Label;
}

namespace anteroom::health {

class ShareBar;

/// How well and how fast a service worked in the last 24 hours: four numbers side by side, each with a bar.
class Figures : public QWidget
{
    Q_OBJECT
public:
    explicit Figures(QWidget *parent = nullptr);
    using QWidget::show;
    void show(const service::ServiceHealth &service);

private:
    struct Figure {
        widgets::Label *number;
        ShareBar *bar;
        widgets::Label *caption;
    };
    Figure add(const QString &objectName, int stretch);
    static void tell(const Figure &figure, const QString &number, const QString &caption);

    QWidget *m_numbers;
    widgets::Label *m_none;
    Figure m_success;
    Figure m_average;
    Figure m_p95;
    Figure m_retries;
};

} // namespace anteroom::health
