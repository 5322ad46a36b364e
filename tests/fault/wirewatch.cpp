// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/wirewatch.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace anteroom::fault {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t mostInAMinute = 70; // of one call about one thing: one a second while the store takes nothing
constexpr auto looksLast = 3min;     // until a program believes that there is nothing
constexpr auto isNew = 1min;         // what lists that lag do not show
constexpr auto longestPatience = 24h;

// What the call is about: a meeting's number, an event's id; empty: a list, a sign-in.
QString thingOf(Step step, const http::Request &request)
{
    if (step == Step::ZoomCreate) {
        return WireWatch::markerIn(request);
    }
    if (step == Step::GoogleInsert) {
        return QJsonDocument::fromJson(request.body).object().value("id"_L1).toString();
    }
    const bool isOfMany =
        step == Step::ZoomList || step == Step::GoogleChanges || step == Step::ZoomToken || step == Step::GoogleToken;
    const QStringList parts = request.url.path().split(u'/');
    return isOfMany ? QString() : parts.last() == "status"_L1 ? parts[parts.size() - 2] : parts.last();
}

} // namespace

QString WireWatch::markerIn(const http::Request &request)
{
    return QJsonDocument::fromJson(request.body).object().value("agenda"_L1).toString().section(u'\n', 0, 0);
}

void WireWatch::count(const QString &what, base::Instant now)
{
    std::deque<base::Instant> &calls = m_calls[what];
    while (!calls.empty() && (calls.front() <= now - 1min || calls.front() > now)) {
        calls.pop_front();
    }
    calls.push_back(now);
    if (calls.size() == mostInAMinute) {
        m_violations << u"I11: %1 calls in a minute: %2"_s.arg(mostInAMinute).arg(what.section(u' ', 0, 0));
    }
}

void WireWatch::listsLag(base::Instant now, base::Instant until)
{
    m_lagUntil = until;
    for (const auto &[at, marker] : m_lastCreates) {
        if (at > now - isNew) {
            m_strange.insert(marker);
        }
    }
    m_lastCreates.clear();
}

void WireWatch::leaves(Step step, const http::Request &request, std::optional<HttpFault> fault, base::Instant now)
{
    if (isZoom(step) && (fault == HttpFault::RateDaily || fault == HttpFault::RateAbsurd)) {
        m_patientUntil = now + longestPatience;
    }
    const QString thing = thingOf(step, request);
    if (thing.isEmpty()) {
        return;
    }
    count(QString::fromLatin1(request.method) + u' ' + thing, now);
    if (step == Step::ZoomCreate) {
        m_lastCreates.emplace_back(now, thing);
    }
    const Applied applied = fault ? traits(*fault).applied : Applied::Yes;
    const bool isLagging = step == Step::ZoomCreate && (now < m_lagUntil + looksLast || fault == HttpFault::ListLags);
    const bool isLie = fault == HttpFault::NotFound || fault == HttpFault::Gone; // it stands all the same
    if (applied == Applied::Late || applied == Applied::Twice || isLagging || isLie) {
        m_strange.insert(thing);
    }
}

void WireWatch::created(const http::Request &request, int standing)
{
    if (standing > 1 && !wasStrange(markerIn(request))) {
        m_violations << u"I2: a second meeting was made of a session that has one"_s;
    }
}

} // namespace anteroom::fault
