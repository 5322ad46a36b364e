// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/faultplan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

const QStringList Remotes{QStringLiteral("zoom"), QStringLiteral("google"), QStringLiteral("smtp")};

bool fits(const Fault &fault, const QString &remote, const QString &operation, const QString &text)
{
    if (fault.kind == FaultKind::Refuse || fault.remote != remote) {
        return false;
    }
    // People say "create" for every remote; Google calls it insert.
    const QString wanted = remote == "google"_L1 && fault.operation == "create"_L1 ? u"insert"_s : fault.operation;
    return (wanted == "any"_L1 || wanted == operation) && (fault.match.isEmpty() || text.contains(fault.match));
}

} // namespace

FaultPlan::FaultPlan(QObject *parent) : QObject(parent) {}

void FaultPlan::add(Fault fault)
{
    fault.id = ++m_lastId;
    const QString remote = fault.remote;
    m_faults.push_back(std::move(fault));
    Q_EMIT refusalChanged(remote);
}

void FaultPlan::clear(const QString &remote)
{
    std::erase_if(m_faults, [&](const Fault &fault) { return remote.isEmpty() || fault.remote == remote; });
    for (const QString &each : Remotes) {
        Q_EMIT refusalChanged(each);
    }
}

void FaultPlan::setCondition(const QString &remote, Condition condition, int milliseconds)
{
    m_switches.insert(remote, {condition, milliseconds});
    Q_EMIT refusalChanged(remote);
}

std::optional<Fault> FaultPlan::take(const QString &remote, const QString &operation, const QString &text)
{
    for (auto it = m_faults.begin(); it != m_faults.end(); ++it) {
        if (!fits(*it, remote, operation, text)) {
            continue;
        }
        Fault fault = *it;
        if (it->times > 0 && --it->times == 0) {
            m_faults.erase(it);
        }
        return fault;
    }
    const Switch state = m_switches.value(remote);
    if (state.condition != Condition::Slow) {
        return std::nullopt;
    }
    Fault slow;
    slow.remote = remote;
    slow.kind = FaultKind::Delay;
    slow.milliseconds = state.milliseconds;
    slow.afterApplying = true;
    return slow;
}

bool FaultPlan::refuses(const QString &remote) const
{
    return m_switches.value(remote).condition == Condition::Down ||
           std::any_of(m_faults.begin(), m_faults.end(),
                       [&](const Fault &fault) { return fault.kind == FaultKind::Refuse && fault.remote == remote; });
}

QJsonArray FaultPlan::faults() const
{
    QJsonArray list;
    for (const Fault &fault : m_faults) {
        list.append(fault.toJson());
    }
    return list;
}

QJsonObject FaultPlan::conditions() const
{
    QJsonObject object;
    for (const QString &remote : Remotes) {
        const Switch state = m_switches.value(remote);
        const QString word = state.condition == Condition::Up     ? u"up"_s
                             : state.condition == Condition::Down ? u"down"_s
                                                                  : u"slow"_s;
        object.insert(remote, QJsonObject{{u"state"_s, word}, {u"delayMs"_s, state.milliseconds}});
    }
    return object;
}

} // namespace anteroom::sandbox
