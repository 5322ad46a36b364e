// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sandboxfeed.h"

#include "core/base/deliver.h"

#include <QJsonArray>

namespace anteroom::gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int slowMilliseconds = 3000;

/// How many of `things` have this status.
int count(const QJsonArray &things, QStringView status)
{
    return int(std::count_if(things.begin(), things.end(),
                             [status](const QJsonValue &thing) { return thing[u"status"_s].toString() == status; }));
}

} // namespace

SandboxFeed::SandboxFeed(compose::SandboxThread &sandbox, QObject *parent)
    : QObject(parent), m_sandbox(sandbox), m_worker(u"demo page"_s)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &SandboxFeed::look);
}

void SandboxFeed::setRunning(bool running)
{
    if (running) {
        m_timer.start();
        look();
    } else {
        m_timer.stop();
    }
}

void SandboxFeed::switchRemote(const QString &remote, const QString &condition)
{
    ++m_orders;
    const auto order = [this, remote, condition]() -> base::Result<> {
        m_sandbox.order("POST", "/remotes/" + remote.toLatin1(),
                        {{u"state"_s, condition}, {u"delayMs"_s, slowMilliseconds}});
        return {};
    };
    base::deliver(m_worker.run(order), this, [this](const base::Result<> &) { look(); });
}

void SandboxFeed::look()
{
    if (m_isLooking) {
        return;
    }
    m_isLooking = true;
    const auto reading = [this, known = m_knownMails]() -> base::Result<Reading> { return read(m_sandbox, known); };
    base::deliver(m_worker.run(reading), this,
                  [this, orders = m_orders](const base::Result<Reading> &result) { take(result, orders); });
}

void SandboxFeed::take(const base::Result<Reading> &reading, int orders)
{
    m_isLooking = false;
    if (orders != m_orders) {
        look();
    } else if (reading) {
        m_knownMails = reading->outside.mails;
        Q_EMIT looked(reading->outside, reading->newMails);
    }
}

SandboxFeed::Reading SandboxFeed::read(compose::SandboxThread &sandbox, int knownMails)
{
    Reading reading;
    Outside &outside = reading.outside;
    const QJsonObject remotes = sandbox.order("GET", "/remotes");
    for (const QString &remote : remotes.keys()) {
        outside.conditions.insert(remote, remotes[remote][u"state"_s].toString());
    }
    const QJsonObject state = sandbox.order("GET", "/state");
    const QJsonArray meetings = state[u"meetings"_s].toArray();
    outside.waitingMeetings = count(meetings, u"waiting");
    outside.startedMeetings = count(meetings, u"started");
    outside.deletedMeetings = count(meetings, u"deleted");
    const QJsonArray events = state[u"events"_s].toArray();
    outside.deletedEvents = count(events, u"cancelled");
    outside.events = int(events.size()) - outside.deletedEvents;
    const QJsonArray mails = state[u"mails"_s].toArray();
    outside.mails = int(mails.size());
    for (qsizetype place = knownMails; place < mails.size(); ++place) {
        reading.newMails.push_back(readMail(mails[place][u"raw"_s].toString().toUtf8()));
    }
    return reading;
}

} // namespace anteroom::gui
