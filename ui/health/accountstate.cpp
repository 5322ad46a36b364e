// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/accountstate.h"

#include "ui/health/facts.h"
#include "ui/health/figures.h"
#include "ui/health/healthwords.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/settingwords.h"
#include "ui/widgets/wrappedlabel.h"

#include <QVBoxLayout>

namespace anteroom::health {

using namespace Qt::StringLiterals;
using theme::Role;
using theme::TextSize;
using widgets::Label;
using State = service::ServiceHealth::State;
namespace space = theme::space;

AccountState::AccountState(QWidget *parent)
    : QWidget(parent)
    , m_head(new QWidget)
    , m_name(new widgets::WrappedLabel)
    , m_state(new widgets::Badge)
    , m_words(new Label)
    , m_remedy(new Label({}, TextSize::Base, Role::SecondaryText))
    , m_facts(new Facts)
    , m_figures(new Figures)
{
    m_name->setTextSize(TextSize::Base, QFont::DemiBold);
    m_name->setObjectName(u"accountName"_s);
    m_state->setObjectName(u"accountState"_s);
    m_words->setObjectName(u"serviceWords"_s);
    m_remedy->setObjectName(u"serviceRemedy"_s);
    m_words->setWordWrap(true);
    m_remedy->setWordWrap(true);
    m_lastSuccess = m_facts->add(tr("Last success"), u"lastSuccess"_s);
    m_lastAttempt = m_facts->add(tr("Last attempt"), u"lastAttempt"_s);
    m_lastError = m_facts->add(tr("Last error"), u"lastError"_s);
    m_staleSince = m_facts->add(tr("Not kept in line since"), u"staleSince"_s);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(space::small);
    head->addWidget(m_name, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_head);
    column->addWidget(m_words);
    column->addWidget(m_remedy);
    column->addWidget(m_facts);
    column->addWidget(m_figures);
}

void AccountState::show(const service::ServiceHealth &account, bool isNamed, const QTimeZone &zone, base::Instant now)
{
    m_head->setVisible(isNamed);
    m_name->setText(account.account.isEmpty() ? tr("The account in the settings") : account.account);
    m_state->show(meaningOf(account.state), nameOf(account.state));
    m_words->setText(widgets::withLabels(account.words));
    // Of the others their state says it already.
    m_words->setVisible(account.state != State::Working && account.state != State::SwitchedOff);
    m_remedy->setText(widgets::withLabels(account.remedy));
    m_remedy->setVisible(!account.remedy.isEmpty());
    showFacts(account, zone, now);
    m_figures->show(account);
    m_figures->setVisible(account.attempts > 0 || account.lastAttempt);
}

void AccountState::showFacts(const service::ServiceHealth &account, const QTimeZone &zone, base::Instant now)
{
    const auto when = [&](const std::optional<base::Instant> &instant) {
        return instant ? whenText(*instant, zone, now) : QString();
    };
    m_facts->setVisible(account.lastAttempt.has_value());
    m_facts->tell(m_lastSuccess,
                  account.lastAttempt && !account.lastSuccess ? tr("none yet") : when(account.lastSuccess));
    m_facts->tell(m_lastAttempt, when(account.lastAttempt));
    m_facts->tell(m_staleSince, when(account.staleSince));
    QString error = when(account.lastFailure);
    const bool isSaid = account.state == State::Failing || account.state == State::SignInNeeded;
    if (account.lastFailure && !isSaid) {
        const ports::Reason reason = ports::reasonFor(account.failure.code, account.failure.detail);
        //: When, and what: "today, 9:46: Zoom does not answer."
        error = tr("%1: %2").arg(error, widgets::withLabels(reason.what));
    }
    m_facts->tell(m_lastError, error);
}

} // namespace anteroom::health
