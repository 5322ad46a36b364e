// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/onefault.h"

namespace anteroom::fault {

using namespace Qt::StringLiterals;

namespace {

int strikesOf(Persistence persistence)
{
    switch (persistence) {
    case Persistence::Once:
        return 1;
    case Persistence::Thrice:
        return 3;
    case Persistence::UntilHealed:
        return -1;
    }
    return 0;
}

// Nobody looks unless an outcome was unknown before.
std::optional<Step> stepBefore(Step step)
{
    if (step == Step::ZoomList) {
        return Step::ZoomCreate;
    }
    return step == Step::GoogleGet ? std::optional(Step::GoogleInsert) : std::nullopt;
}

} // namespace

OneFault::OneFault(World &world, Step step, size_t fault, Persistence persistence, CrashPoint crash, Place place)
    : m_world(world), m_step(step), m_fault(fault), m_left(strikesOf(persistence)), m_crash(crash), m_known(place)
{
}

bool OneFault::strikes()
{
    if (!m_armed || m_left == 0) {
        return false;
    }
    if (m_left > 0) {
        --m_left;
    }
    if (!m_struck) {
        m_place.commitsBeforeSend = m_commits;
    }
    m_struck = true;
    return true;
}

bool OneFault::isPartOf(Step step) const
{
    if (m_step == Step::ZoomToken) {
        return isZoom(step);
    }
    if (m_step == Step::GoogleToken) {
        return !isZoom(step) && step < Step::MailConnect;
    }
    return m_step == step || (m_step >= Step::MailConnect && step >= Step::MailConnect);
}

void OneFault::hear(Step step, CallResult result)
{
    if (m_struck && !m_result && isPartOf(step)) {
        m_result = result;
    }
}

void OneFault::die()
{
    ++m_deaths;
    m_callsSinceDeath = 0;
    m_world.kill();
}

std::optional<HttpFault> OneFault::atCall(Program &, Step step)
{
    if (m_armed && !m_prepared && step == stepBefore(m_step)) {
        m_prepared = true;
        return HttpFault::ClosedApplied;
    }
    if (m_crash == CrashPoint::InRecovery && m_deaths == 1 && ++m_callsSinceDeath == 1) {
        die();
        return HttpFault::ClosedNotApplied; // whatever it is, nobody hears of it
    }
    return step == m_step && strikes() ? std::optional(HttpFault(m_fault)) : std::nullopt;
}

std::optional<std::pair<Step, MailFault>> OneFault::atMail(Program &)
{
    const bool ofMail = m_step >= Step::MailConnect && !isOfStore();
    return ofMail && strikes() ? std::optional(std::pair(m_step, MailFault(m_fault))) : std::nullopt;
}

bool OneFault::matches(const QString &sql) const
{
    switch (m_step) {
    case Step::StoreConnect:
        return sql.startsWith("BEGIN"_L1);
    case Step::StoreClaim:
        return sql.startsWith("UPDATE bookings SET lease_owner = ?"_L1);
    case Step::StoreResult:
        return sql.startsWith("INSERT INTO sync_log"_L1);
    default:
        return false;
    }
}

void OneFault::atStatement(Program &, const QString &sql)
{
    if (sql == "COMMIT"_L1) {
        const bool claims = m_crash == CrashPoint::BeforeClaim && m_commits + 1 == m_known.commitsBeforeSend;
        const bool records = m_crash == CrashPoint::AfterReply && m_commits == m_known.commitsBeforeReply;
        if (m_armed && m_deaths == 0 && m_known.commitsBeforeReply > 0 && (claims || records)) {
            die();
            throw errorOf(StoreFault::Interrupted);
        }
    }
    if (isOfStore() && matches(sql) && strikes()) {
        m_place.commitsBeforeReply = m_commits;
        m_commitIsLost = StoreFault(m_fault) == StoreFault::CommitOutcomeLost;
        if (!m_commitIsLost) {
            throw errorOf(StoreFault(m_fault));
        }
    }
}

void OneFault::atCommit(Program &)
{
    ++m_commits;
    const bool claimed = m_crash == CrashPoint::AfterClaim && m_commits == m_known.commitsBeforeSend;
    const bool recorded = m_crash == CrashPoint::AfterResult && m_commits == m_known.commitsBeforeReply + 1;
    if (m_armed && m_deaths == 0 && m_known.commitsBeforeReply > 0 && (claimed || recorded)) {
        die();
    }
    if (std::exchange(m_commitIsLost, false)) {
        throw errorOf(StoreFault::CommitOutcomeLost);
    }
}

void OneFault::afterSend(Program &, Step step)
{
    const bool dies = m_crash == CrashPoint::AfterSend || m_crash == CrashPoint::InRecovery;
    const bool ofMail = step >= Step::MailConnect && m_step >= Step::MailConnect;
    if (dies && m_struck && m_deaths == 0 && (step == m_step || ofMail || isOfStore())) {
        die();
    }
}

void OneFault::beforeReply(Program &, Step step)
{
    const bool ofMail = step >= Step::MailConnect && m_step >= Step::MailConnect;
    if (m_struck && m_place.commitsBeforeReply == 0 && (step == m_step || ofMail)) {
        m_place.commitsBeforeReply = m_commits;
    }
}

} // namespace anteroom::fault
