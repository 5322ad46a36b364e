// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/hostbudget.h"

#include <QTimeZone>
#include <QWidget>

class QGridLayout;

namespace anteroom::widgets {
class Label;
}

namespace anteroom::health {

class ShareBar;

/// How near Zoom users are to what they may change in a day: those that changed most, each with a bar.
class HostLimits : public QWidget
{
    Q_OBJECT
public:
    explicit HostLimits(QWidget *parent = nullptr);
    using QWidget::show;
    void show(std::vector<service::HostBudget> hosts, const QTimeZone &zone);

private:
    struct Line {
        widgets::Label *who;
        widgets::Label *count;
        ShareBar *bar;
    };
    Line addLine();

    widgets::Label *m_title;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;
};

} // namespace anteroom::health
