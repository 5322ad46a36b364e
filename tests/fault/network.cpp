// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/network.h"

#include "tests/fault/program.h"

#include <algorithm>

namespace anteroom::fault {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ports::FailureKind;

/// A request on its way.
struct Network::Flight {
    Program *program;
    http::Request request;
    Step step;
    std::optional<HttpFault> fault;
    sandbox::HttpAnswer answer;
    Arrival<Answer> arrival;
};

namespace {

sandbox::PrivateKey testKey()
{
    static const base::Result<sandbox::PrivateKey> key = sandbox::PrivateKey::rsa();
    if (!key) {
        qFatal("no key for the simulated Google");
    }
    return *key;
}

sandbox::HttpRequest toSandbox(const http::Request &request)
{
    sandbox::HttpRequest result;
    result.method = request.method;
    result.target = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    const QString path = request.url.path(QUrl::FullyEncoded);
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        result.segments << QUrl::fromPercentEncoding(part.toLatin1());
    }
    result.query = sandbox::decodeForm(request.url.query(QUrl::FullyEncoded).toLatin1());
    for (const auto &[name, value] : request.headers) {
        result.headers.insert(name.toLower(), value);
    }
    result.headers.insert("authorization", request.authorization.reveal());
    result.headers.insert("content-type", request.contentType);
    result.body = request.body;
    return result;
}

std::optional<Step> zoomStep(const http::Request &request)
{
    const QString path = request.url.path();
    if (path == u"/oauth/token"_s) {
        return Step::ZoomToken;
    }
    if (path.startsWith(u"/v2/users/"_s)) {
        return request.method == "POST" ? Step::ZoomCreate : Step::ZoomList;
    }
    if (request.method == "GET") {
        return Step::ZoomGet;
    }
    return request.method == "DELETE" ? Step::ZoomDelete : Step::ZoomPatch;
}

std::optional<Step> googleStep(const http::Request &request)
{
    const QString path = request.url.path();
    if (path == u"/token"_s) {
        return Step::GoogleToken;
    }
    const bool ofOneEvent = !path.endsWith(u"/events"_s);
    if (request.method == "POST") {
        return Step::GoogleInsert;
    }
    if (request.method == "GET") {
        return ofOneEvent ? Step::GoogleGet : Step::GoogleChanges;
    }
    return request.method == "DELETE" ? Step::GoogleDelete : Step::GooglePatch;
}

tl::unexpected<ports::Failure> aborted()
{
    return ports::failed(FailureKind::Unknown, u"net.aborted"_s);
}

} // namespace

std::optional<Step> stepOf(const http::Request &request)
{
    return request.url.host() == u"zoom.simulated"_s ? zoomStep(request) : googleStep(request);
}

Network::Network(VirtualTime &time, base::Random &random)
    : m_time(time)
    , m_random(random)
    , m_zoom({time, random, m_faults, m_state})
    , m_google({time, random, m_faults, m_state}, testKey())
{
}

std::chrono::milliseconds Network::latency()
{
    return 20ms + std::chrono::milliseconds(m_random.below(80));
}

QCoro::Task<Network::Answer> Network::exchange(Program &program, http::Request request)
{
    if (program.isDead()) {
        co_return ports::failed(FailureKind::Unreachable, u"net.aborted"_s);
    }
    const auto flight = std::make_shared<Flight>();
    flight->program = &program;
    flight->request = std::move(request);
    flight->step = stepOf(flight->request).value_or(Step::ZoomGet);
    ++m_counts[size_t(flight->step)];
    flight->fault = m_mischief ? m_mischief->atCall(program, flight->step) : std::nullopt;
    m_watch.leaves(flight->step, flight->request, flight->fault, m_time.now());
    m_flights.push_back(flight);
    m_time.after(latency(), [this, flight] {
        arrive(flight);
        return true;
    });
    Arrival<Answer> arrival = flight->arrival;
    Answer answer = co_await arrival;
    co_return answer;
}

sandbox::HttpAnswer Network::respond(const http::Request &request)
{
    const sandbox::HttpRequest asked = toSandbox(request);
    return request.url.host() == u"zoom.simulated"_s ? m_zoom.respond(asked) : m_google.respond(asked);
}

// What was made just now is not in Zoom's lists for half a minute, and that goes on for some minutes.
void Network::letListsLag()
{
    constexpr auto lasts = 10min;
    m_zoom.account().setListLag(30s);
    m_watch.listsLag(m_time.now(), m_time.now() + lasts);
    m_time.after(lasts, [this, lag = ++m_lags] {
        if (lag == m_lags) {
            m_zoom.account().setListLag(0ms);
        }
        return true;
    });
}

void Network::watchCreate(const http::Request &request)
{
    if (stepOf(request) != Step::ZoomCreate) {
        return;
    }
    const QString host = request.url.path().section(u'/', 3, 3);
    int standing = 0;
    for (const sandbox::ZoomMeeting &meeting : m_zoom.meetings().of(m_zoom.account().user(host))) {
        const bool isOurs = meeting.agenda.section(u'\n', 0, 0) == WireWatch::markerIn(request);
        standing += int(isOurs && !m_zoom.meetings().isGone(meeting));
    }
    m_watch.created(request, standing);
}

void Network::arrive(const std::shared_ptr<Flight> &flight)
{
    const HttpFaultTraits none{"", Applied::Yes};
    const HttpFaultTraits &what = flight->fault ? traits(*flight->fault) : none;
    if (flight->fault == HttpFault::ListLags) {
        letListsLag();
    }
    if (what.applied == Applied::Yes || what.applied == Applied::Twice) {
        flight->answer = respond(flight->request);
        watchCreate(flight->request);
    }
    if (what.applied == Applied::Twice) {
        flight->answer = respond(flight->request);
    }
    if (what.applied == Applied::Late) {
        m_time.after(what.takes + lateness, [this, request = flight->request] {
            respond(request);
            return true;
        });
    }
    if (m_mischief && !flight->arrival.hasCome()) {
        m_mischief->afterSend(*flight->program, flight->step);
    }
    m_time.after(what.takes + latency(), [this, flight] {
        comeBack(flight);
        return true;
    });
}

void Network::comeBack(const std::shared_ptr<Flight> &flight)
{
    if (flight->arrival.hasCome()) {
        return; // the program died meanwhile
    }
    if (m_mischief) {
        m_mischief->beforeReply(*flight->program, flight->step);
    }
    m_flights.remove(flight);
    const base::Instant now = m_time.now();
    flight->arrival.come(flight->fault ? spoiled(*flight->fault, flight->step, flight->request, flight->answer, now)
                                       : toReply(flight->request, flight->answer, now));
    if (m_mischief) {
        m_mischief->afterReply(*flight->program);
    }
}

void Network::drop(const Program &program)
{
    std::vector<std::shared_ptr<Flight>> dropped;
    std::copy_if(m_flights.begin(), m_flights.end(), std::back_inserter(dropped),
                 [&program](const auto &flight) { return flight->program == &program; });
    for (const std::shared_ptr<Flight> &flight : dropped) {
        m_flights.remove(flight);
        flight->arrival.come(aborted());
    }
}

bool Network::hasCallsOf(const Program &program) const
{
    return std::any_of(m_flights.begin(), m_flights.end(),
                       [&program](const auto &flight) { return flight->program == &program; });
}

} // namespace anteroom::fault
