// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/servicecard.h"

#include "core/service/workplace.h"
#include "ui/booking/flowlayout.h"
#include "ui/health/accountstate.h"
#include "ui/health/healthwords.h"
#include "ui/health/hostlimits.h"
#include "ui/settings/connectgoogle.h"
#include "ui/settings/connectiontest.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::health {

using namespace Qt::StringLiterals;
using ports::Remote;
using service::ServiceHealth;
using theme::TextSize;
using State = ServiceHealth::State;
namespace space = theme::space;

ServiceCard::ServiceCard(widgets::ViewContext context, Remote remote, QWidget *parent)
    : Card(parent)
    , m_context(std::move(context))
    , m_remote(remote)
    , m_state(new widgets::Badge)
    , m_accountColumn(new QVBoxLayout)
    , m_limits(new HostLimits)
    , m_test(new settings::ConnectionTest(m_context, remote))
    , m_reconnect(widgets::makeButton({}, widgets::ButtonKind::Normal, u"key"_s))
    , m_retry(widgets::makeButton(tr("Retry"), widgets::ButtonKind::Normal, u"refresh"_s))
{
    setObjectName(settingsPageOf(remote) + u"Health"_s);
    setAccessibleName(nameOf(remote));
    m_accountColumn->setSpacing(space::wide);
    if (remote == Remote::Calendar) {
        m_connect = new settings::ConnectGoogle(m_context);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::large);
    column->addWidget(makeHead());
    column->addLayout(m_accountColumn);
    column->addWidget(m_limits);
    column->addStretch();
    column->addWidget(m_test);
    if (m_connect) {
        column->addWidget(m_connect);
    }
    column->addWidget(makeButtons());
    m_limits->hide();
    nameButtons();
    connect(m_test, &settings::ConnectionTest::tested, this, &ServiceCard::takeTest);
    // Other settings may work.
    connect(&m_context.workplace, &service::Workplace::settingsChanged, this, [this] {
        m_failedTest.reset();
        m_test->makeStale();
    });
}

QWidget *ServiceCard::makeHead()
{
    auto *title = new widgets::Label(nameOf(m_remote), TextSize::Large);
    title->setTextSize(TextSize::Large, QFont::DemiBold);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(new widgets::IconLabel(iconOf(m_remote)));
    row->addWidget(title, 1);
    row->addWidget(m_state);
    m_state->setObjectName(u"serviceState"_s);
    return head;
}

QWidget *ServiceCard::makeButtons()
{
    auto *buttons = new QWidget;
    auto *flow = new booking::FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    flow->addWidget(m_reconnect);
    flow->addWidget(m_retry);
    connect(m_reconnect, &QPushButton::clicked, this, &ServiceCard::reconnect);
    connect(m_retry, &QPushButton::clicked, this, &ServiceCard::retryRequested);
    return buttons;
}

// The same buttons stand on each card; each says to which service it belongs.
void ServiceCard::nameButtons()
{
    m_test->nameFor(nameOf(m_remote));
    m_reconnect->setObjectName(u"reconnect"_s);
    m_retry->setObjectName(u"retryService"_s);
    m_retry->setAccessibleName(tr("Retry what waits for %1").arg(nameOf(m_remote)));
}

bool ServiceCard::signsInByBrowser() const
{
    return m_connect && m_context.workplace.settings().text(service::SettingKey::GoogleAccount) == u"signed-in"_s;
}

void ServiceCard::show(const service::Health &health, base::Instant now)
{
    std::vector<ServiceHealth> accounts;
    std::copy_if(health.services.begin(), health.services.end(), std::back_inserter(accounts),
                 [this](const ServiceHealth &account) { return account.service == m_remote; });
    showState(accounts);
    while (m_accounts.size() < accounts.size()) {
        m_accounts.push_back(new AccountState(this));
        m_accountColumn->addWidget(m_accounts.back());
    }
    for (std::size_t i = 0; i < m_accounts.size(); ++i) {
        m_accounts[i]->setVisible(i < accounts.size());
        if (i < accounts.size()) {
            m_accounts[i]->show(accounts[i], accounts.size() > 1, m_context.workplace.zone(), now);
        }
    }
    if (m_remote == Remote::Zoom) {
        m_limits->show(health.hosts, m_context.workplace.zone());
    }
    showButtons(accounts);
}

// What somebody has just seen fail does not "work", whatever the calls before it say.
void ServiceCard::showState(const std::vector<ServiceHealth> &accounts)
{
    const auto succeededSince = [this](const ServiceHealth &account) {
        return account.lastSuccess && *account.lastSuccess > *m_failedTest;
    };
    const auto isInUse = [](const ServiceHealth &account) {
        return account.state != State::SwitchedOff && account.state != State::NotSetUp;
    };
    if (m_failedTest && std::any_of(accounts.begin(), accounts.end(), succeededSince)) {
        m_failedTest.reset();
        m_test->forget();
    }
    m_isTestBad = m_failedTest && std::any_of(accounts.begin(), accounts.end(), isInUse);
    if (m_isTestBad) {
        m_state->show(theme::Meaning::Danger, failedTestName());
    } else if (accounts.size() == 1) {
        m_state->show(meaningOf(accounts.front().state), nameOf(accounts.front().state));
    }
    m_state->setVisible(m_isTestBad || accounts.size() == 1);
}

void ServiceCard::takeTest(bool isGood)
{
    m_failedTest = isGood ? std::nullopt : std::optional(m_context.workplace.clock().now());
    Q_EMIT tested();
}

void ServiceCard::showButtons(const std::vector<ServiceHealth> &accounts)
{
    const auto any = [&accounts](std::initializer_list<State> states) {
        return std::any_of(accounts.begin(), accounts.end(), [&states](const ServiceHealth &account) {
            return std::find(states.begin(), states.end(), account.state) != states.end();
        });
    };
    const bool isInUse = any({State::Working, State::Failing, State::SignInNeeded, State::Unused});
    m_test->setVisible(isInUse);
    m_reconnect->setText(isInUse ? tr("Reconnect…") : tr("Set up…"));
    m_reconnect->setAccessibleName(isInUse ? tr("Reconnect %1: opens its settings").arg(nameOf(m_remote))
                                           : tr("Set up %1: opens its settings").arg(nameOf(m_remote)));
    if (m_connect) {
        m_connect->setVisible(isInUse && signsInByBrowser());
        m_reconnect->setVisible(m_connect->isHidden());
    }
    m_retry->setVisible(any({State::Failing, State::SignInNeeded}));
}

void ServiceCard::test()
{
    m_test->run();
}

void ServiceCard::reconnect()
{
    if (signsInByBrowser()) {
        m_connect->press();
    } else {
        Q_EMIT settingsRequested(settingsPageOf(m_remote));
    }
}

} // namespace anteroom::health
