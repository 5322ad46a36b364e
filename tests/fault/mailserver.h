// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/messagesender.h"
#include "tests/fault/arrival.h"
#include "tests/fault/mischief.h"
#include "tests/fault/virtualtime.h"

#include <list>

namespace anteroom::fault {

/// The outgoing mail server: keeps what it accepted.
class MailServer
{
public:
    /// A mail that was accepted.
    struct Accepted {
        ports::Envelope envelope;
        base::Instant at;
        QString messageId; ///< without < >
    };

    explicit MailServer(VirtualTime &time) : m_time(time) {}
    void setMischief(Mischief *mischief) { m_mischief = mischief; }
    /// Called with each mail that is accepted.
    void setObserver(std::function<void(const Accepted &mail)> observer) { m_observer = std::move(observer); }

    QCoro::Task<ports::Outcome<>> send(Program &program, ports::Envelope envelope);
    void drop(const Program &program);
    bool hasCallsOf(const Program &program) const;
    const std::vector<Accepted> &accepted() const { return m_accepted; }
    void forgetAccepted() { m_accepted.clear(); }

private:
    struct Flight;
    void arrive(const std::shared_ptr<Flight> &flight);
    void comeBack(const std::shared_ptr<Flight> &flight);

    VirtualTime &m_time;
    Mischief *m_mischief = nullptr;
    std::function<void(const Accepted &mail)> m_observer;
    std::vector<Accepted> m_accepted;
    std::list<std::shared_ptr<Flight>> m_flights;
};

/// A program's way to it.
class MailClient : public ports::MessageSender
{
public:
    MailClient(MailServer &server, Program &program) : m_server(server), m_program(program) {}
    QCoro::Task<ports::Outcome<>> send(ports::Envelope envelope) override
    {
        return m_server.send(m_program, std::move(envelope));
    }

private:
    MailServer &m_server;
    Program &m_program;
};

} // namespace anteroom::fault
