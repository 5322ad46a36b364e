// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/figures.h"

#include "ui/health/healthwords.h"
#include "ui/health/sharebar.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace anteroom::health {

using namespace Qt::StringLiterals;
using theme::Meaning;
using theme::Role;
using theme::TextSize;
using widgets::Label;
namespace space = theme::space;

namespace {

// What the practice expects of Zoom; below the second share most of the day's work is done by hand.
constexpr double good = 0.95;
constexpr double poor = 0.5;
// As long as a meeting may take before somebody is told: a full bar.
constexpr std::chrono::milliseconds mayTake{10'000};
// Of captions; how columns share the room.
constexpr int wide = 3;
constexpr int narrow = 2;

Meaning meaningOf(double share)
{
    return share >= good ? Meaning::Good : share >= poor ? Meaning::Attention : Meaning::Danger;
}

double shareOf(std::chrono::milliseconds duration)
{
    return double(duration.count()) / double(mayTake.count());
}

} // namespace

Figures::Figures(QWidget *parent)
    : QWidget(parent)
    , m_numbers(new QWidget)
    , m_none(new Label(tr("Nothing was tried in the last 24 hours."), TextSize::Base, Role::SecondaryText))
{
    auto *row = new QHBoxLayout(m_numbers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::large);
    m_success = add(u"successRate"_s, wide);
    m_average = add(u"averageTime"_s, narrow);
    m_p95 = add(u"p95Time"_s, wide);
    m_retries = add(u"retries"_s, narrow);
    m_none->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_numbers);
    column->addWidget(m_none);
}

Figures::Figure Figures::add(const QString &objectName, int stretch)
{
    const Figure figure{new Label({}, TextSize::Large), new ShareBar,
                        new Label({}, TextSize::Small, Role::SecondaryText)};
    figure.number->setTextSize(TextSize::Large, QFont::DemiBold);
    figure.number->setTabular();
    figure.number->setObjectName(objectName);
    figure.caption->setWordWrap(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(figure.number);
    column->addSpacing(space::tight / 2);
    column->addWidget(figure.bar);
    column->addSpacing(space::tight);
    column->addWidget(figure.caption);
    column->addStretch();
    static_cast<QHBoxLayout *>(m_numbers->layout())->addLayout(column, stretch);
    return figure;
}

void Figures::tell(const Figure &figure, const QString &number, const QString &caption)
{
    figure.number->setText(number);
    figure.number->setAccessibleName(tr("%1 %2").arg(number, caption));
    figure.caption->setText(caption);
}

void Figures::show(const service::ServiceHealth &service)
{
    const bool isThere = service.attempts > 0;
    m_numbers->setVisible(isThere);
    m_none->setVisible(!isThere);
    if (!isThere) {
        return;
    }
    const double share = double(service.succeeded) / service.attempts;
    // Rounded down: 100 % means all of them.
    tell(m_success, tr("%1 %").arg(int(share * 100)), tr("of %n attempt(s) worked", nullptr, service.attempts));
    tell(m_average, durationText(service.average), tr("on average"));
    tell(m_p95, durationText(service.p95), tr("95 of 100 took no longer"));
    tell(m_retries, QString::number(service.retries), tr("tried again"));
    m_success.bar->show(share, meaningOf(share));
    m_average.bar->show(shareOf(service.average), Meaning::Accent);
    m_p95.bar->show(shareOf(service.p95), service.p95 > mayTake ? Meaning::Attention : Meaning::Accent);
    m_retries.bar->show(double(service.retries) / service.attempts, Meaning::Accent);
}

} // namespace anteroom::health
