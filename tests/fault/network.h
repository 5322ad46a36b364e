// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/http/client.h"
#include "integrations/sandbox/googleremote.h"
#include "integrations/sandbox/zoomremote.h"
#include "tests/fault/arrival.h"
#include "tests/fault/mischief.h"
#include "tests/fault/virtualtime.h"
#include "tests/fault/wirewatch.h"

#include <list>

namespace anteroom::fault {

/// What lies between programs and Zoom and Google: takes time, and goes wrong as the mischief decides. Zoom and Google
/// are the sandbox's look-alikes, without their sockets.
class Network
{
public:
    Network(VirtualTime &time, base::Random &random);

    void setMischief(Mischief *mischief) { m_mischief = mischief; }
    sandbox::ZoomRemote &zoom() { return m_zoom; }
    sandbox::GoogleRemote &google() { return m_google; }
    /// Where a program finds them.
    static QString zoomAddress() { return QStringLiteral("https://zoom.simulated"); }
    static QString googleAddress() { return QStringLiteral("https://google.simulated"); }

    /// Sends a program's request; it arrives at most once.
    QCoro::Task<ports::Outcome<http::Reply>> exchange(Program &program, http::Request request);
    /// Ends what a program that died has on its way.
    void drop(const Program &program);
    bool hasCallsOf(const Program &program) const;
    /// How many calls of this step were sent so far.
    int count(Step step) const { return m_counts[size_t(step)]; }
    /// What was seen of the calls.
    const WireWatch &watch() const { return m_watch; }

private:
    struct Flight;
    using Answer = ports::Outcome<http::Reply>;
    void arrive(const std::shared_ptr<Flight> &flight);
    void comeBack(const std::shared_ptr<Flight> &flight);
    sandbox::HttpAnswer respond(const http::Request &request);
    void watchCreate(const http::Request &request);
    void letListsLag();
    std::chrono::milliseconds latency();

    VirtualTime &m_time;
    base::Random &m_random;
    Mischief *m_mischief = nullptr;
    sandbox::FaultPlan m_faults;
    sandbox::StateFile m_state{QString()};
    sandbox::ZoomRemote m_zoom;
    sandbox::GoogleRemote m_google;
    std::list<std::shared_ptr<Flight>> m_flights;
    std::array<int, allSteps> m_counts{};
    WireWatch m_watch;
    int m_lags = 0; ///< how often lists began to lag
};

/// A program's way into the network.
class NetworkClient : public http::Client
{
public:
    NetworkClient(Network &network, Program &program) : m_network(network), m_program(program) {}
    QCoro::Task<ports::Outcome<http::Reply>> send(http::Request request) override
    {
        return m_network.exchange(m_program, std::move(request));
    }

private:
    Network &m_network;
    Program &m_program;
};

/// The step that a request is; nothing for one that is none of ours.
std::optional<Step> stepOf(const http::Request &request);

} // namespace anteroom::fault
