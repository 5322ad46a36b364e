// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/smtp/smtpcheck.h"

#include "core/ports/reasons.h"

#include <QCoreApplication>

#include <qcorofuture.h>

using namespace Qt::StringLiterals;

namespace anteroom::smtp {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SmtpCheck)
};

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
        return {Mark::Good, Text::tr("Signed in."), {}};
    }
    if (hasUsername) {
        return {Mark::Attention, Text::tr("The server offers no sign-in; user name and password were not used."),
                Text::tr("Check mail.smtp.url: this may not be the address for sending mail.")};
    }
    return {
        Mark::Attention, Text::tr("No user name is set, so nobody signed in."),
        Text::tr("Most servers send mail only for signed-in users: set mail.smtp.username and mail.smtp.password.")};
}

} // namespace

SmtpCheck::SmtpCheck(SmtpConfig config)
    : m_config(std::move(config)), m_session(SmtpSession::create(m_config)), m_executor(u"mail check"_s)
{
}

SmtpCheck::~SmtpCheck()
{
    m_session->abort();
    m_executor.stop();
}

QCoro::Task<CheckReport> SmtpCheck::check()
{
    CheckReport report;
    for (const base::Problem &problem : problemsIn(m_config)) {
        report.lines.push_back(
            {Mark::Bad, Text::tr("The setting %1 is not right.").arg(problem.field), problem.reason});
    }
    if (!report.isGood()) {
        co_return report;
    }
    const auto work = [this]() -> base::Result<Probe> {
        const Exchange exchange = m_session->probe();
        return Probe{exchange, m_session->hasSignedIn()};
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
            {Mark::Good, Text::tr("Connected to %1, encrypted, its certificate is trusted.").arg(server), {}});
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
