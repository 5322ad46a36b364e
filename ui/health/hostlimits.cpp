// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/hostlimits.h"

#include "ui/health/sharebar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QGridLayout>
#include <QLocale>

#include <algorithm>

namespace anteroom::health {

using namespace Qt::StringLiterals;
using theme::Meaning;
using theme::Role;
using theme::TextSize;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr std::size_t mostLines = 4;
constexpr double nearLimit = 0.8;

} // namespace

HostLimits::HostLimits(QWidget *parent)
    : QWidget(parent), m_title(new Label({}, TextSize::Small, Role::SecondaryText)), m_grid(new QGridLayout)
{
    m_title->setObjectName(u"hostLimits"_s);
    m_title->setWordWrap(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::medium);
    m_grid->setVerticalSpacing(space::tight);
    m_grid->setColumnStretch(2, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    for (std::size_t i = 0; i < mostLines; ++i) {
        m_lines.push_back(addLine());
    }
}

HostLimits::Line HostLimits::addLine()
{
    const Line line{new widgets::ElidedLabel, new Label, new ShareBar};
    line.count->setTabular();
    line.count->setObjectName(u"hostCount"_s);
    const int row = m_grid->rowCount();
    m_grid->addWidget(line.who, row, 0);
    m_grid->addWidget(line.count, row, 1);
    m_grid->addWidget(line.bar, row, 2, Qt::AlignVCenter);
    return line;
}

void HostLimits::show(std::vector<service::HostBudget> hosts, const QTimeZone &zone)
{
    std::erase_if(hosts, [](const service::HostBudget &host) { return host.used == 0; });
    std::stable_sort(hosts.begin(), hosts.end(),
                     [](const auto &one, const auto &other) { return one.used > other.used; });
    setVisible(!hosts.empty());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const bool isThere = i < hosts.size();
        line.who->setVisible(isThere);
        line.count->setVisible(isThere);
        line.bar->setVisible(isThere);
        if (isThere) {
            const service::HostBudget &host = hosts[i];
            const double share = double(host.used) / std::max(1, host.limit);
            line.who->setText(QLocale().createSeparatedList(host.psychologists));
            line.count->setText(tr("%1 of %2").arg(host.used).arg(host.limit));
            line.bar->show(share, share >= nearLimit ? Meaning::Attention : Meaning::Accent);
        }
    }
    if (!hosts.empty()) {
        m_title->setText(tr("Meetings made or changed today, of those Zoom allows. The count begins anew at %1.")
                             .arg(widgets::timeText(hosts.front().resets, zone)));
    }
}

} // namespace anteroom::health
