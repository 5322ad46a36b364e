// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/smtp/smtpcheck.h"

#include "core/ports/reasons.h"

#include <qcorofuture.h>

using namespace Qt::StringLiterals;

namespace anteroom::smtp {

namespace {

using ports::CheckLine;
using ports::CheckReport;
using Mark = ports::CheckLine::Mark;

CheckLine faultLine(const QString &server, const ports::Failure &failure)
{
    const ports::Reason reason = ports::reasonFor(failure.code, failure.detail);
    return {Mark::Bad, server + u": "_s + reason.what, reason.remedy};
}

CheckLine signInLine(bool hasUsername, bool hasSignedIn)
{
    if (hasUsername && hasSignedIn) {
        return {Mark::Good, u"Signed in."_s, {}};
    }
    if (hasUsername) {
        return {Mark::Attention, u"The server offers no sign-in; user name and password were not used."_s,
                u"Check mail.smtp.url: this may not be the address for sending mail."_s};
    }
    return {Mark::Attention, u"No user name is set, so nobody signed in."_s,
            u"Most servers send mail only for signed-in users: set mail.smtp.username and mail.smtp.password."_s};
}

} // namespace

SmtpCheck::SmtpCheck(SmtpConfig config) : m_config(std::move(config)), m_session(m_config), m_executor(u"mail check"_s)
{
}

SmtpCheck::~SmtpCheck()
{
    m_session.abort();
    m_executor.stop();
}

QCoro::Task<CheckReport> SmtpCheck::check()
{
    CheckReport report;
    for (const base::Problem &problem : problemsIn(m_config)) {
        report.lines.push_back({Mark::Bad, u"The setting %1 is not right."_s.arg(problem.field), problem.reason});
    }
    if (!report.isGood()) {
        co_return report;
    }
    const auto work = [this]() -> base::Result<Probe> {
        const Exchange exchange = m_session.probe();
        return Probe{exchange, m_session.hasSignedIn()};
    };
    QFuture<base::Result<Probe>> future = m_executor.run(work);
    const base::Result<Probe> probe = co_await future;
    const QString server = m_config.url.host() + u':' + QString::number(portOf(m_config));
    if (!probe) {
        report.lines.push_back(
            faultLine(server, ports::failed(ports::FailureKind::Unreachable, u"mail.stopped"_s).value()));
        co_return report;
    }
    const bool isConnected = probe->exchange.curlCode == 0 || probe->exchange.phase == Phase::SignIn;
    if (isConnected) {
        report.lines.push_back(
            {Mark::Good, u"Connected to %1, encrypted, its certificate is trusted."_s.arg(server), {}});
    }
    if (probe->exchange.curlCode == 0) {
        report.lines.push_back(signInLine(!m_config.username.isEmpty(), probe->hasSignedIn));
        co_return report;
    }
    const ports::Outcome<> outcome = outcomeOf(probe->exchange); // never sent: no text went
    report.lines.push_back(faultLine(server, outcome ? ports::Failure() : outcome.error()));
    co_return report;
}

} // namespace anteroom::smtp
