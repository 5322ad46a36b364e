// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/mailserver.h"

#include "integrations/sandbox/mailtext.h"
#include "tests/fault/program.h"

#include <algorithm>

namespace anteroom::fault {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ports::FailureKind;

/// A mail on its way.
struct MailServer::Flight {
    Program *program;
    ports::Envelope envelope;
    std::optional<std::pair<Step, MailFault>> fault;
    Arrival<ports::Outcome<>> arrival;
    Step step() const { return fault ? fault->first : Step::MailDot; }
};

QCoro::Task<ports::Outcome<>> MailServer::send(Program &program, ports::Envelope envelope)
{
    if (program.isDead()) {
        co_return ports::failed(FailureKind::Unreachable, u"mail.stopped"_s);
    }
    const auto flight = std::make_shared<Flight>();
    flight->program = &program;
    flight->envelope = std::move(envelope);
    flight->fault = m_mischief ? m_mischief->atMail(program) : std::nullopt;
    m_flights.push_back(flight);
    m_time.after(40ms, [this, flight] {
        arrive(flight);
        return true;
    });
    Arrival<ports::Outcome<>> arrival = flight->arrival;
    const ports::Outcome<> outcome = co_await arrival;
    co_return outcome;
}

void MailServer::arrive(const std::shared_ptr<Flight> &flight)
{
    if (!flight->fault || isDelivered(flight->fault->second, flight->fault->first)) {
        const QString id = sandbox::mailHeader(flight->envelope.bytes, "Message-ID");
        m_accepted.push_back({flight->envelope, m_time.now(), QString(id).remove(u'<').remove(u'>')});
        if (m_observer) {
            m_observer(m_accepted.back());
        }
    }
    if (m_mischief && !flight->arrival.hasCome()) {
        m_mischief->afterSend(*flight->program, flight->step());
    }
    m_time.after(flight->fault ? takes(flight->fault->second) : 40ms, [this, flight] {
        comeBack(flight);
        return true;
    });
}

void MailServer::comeBack(const std::shared_ptr<Flight> &flight)
{
    if (flight->arrival.hasCome()) {
        return; // the program died meanwhile
    }
    if (m_mischief) {
        m_mischief->beforeReply(*flight->program, flight->step());
    }
    m_flights.remove(flight);
    flight->arrival.come(flight->fault ? outcomeOf(flight->fault->second, flight->fault->first) : ports::Outcome<>());
    if (m_mischief) {
        m_mischief->afterReply(*flight->program);
    }
}

void MailServer::drop(const Program &program)
{
    std::vector<std::shared_ptr<Flight>> dropped;
    std::copy_if(m_flights.begin(), m_flights.end(), std::back_inserter(dropped),
                 [&program](const auto &flight) { return flight->program == &program; });
    for (const std::shared_ptr<Flight> &flight : dropped) {
        m_flights.remove(flight);
        flight->arrival.come(ports::failed(FailureKind::Unknown, u"mail.unanswered"_s));
    }
}

bool MailServer::hasCallsOf(const Program &program) const
{
    return std::any_of(m_flights.begin(), m_flights.end(),
                       [&program](const auto &flight) { return flight->program == &program; });
}

} // namespace anteroom::fault
