// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/flow/killpoint/moment.h"

#include <cstdint>
#include <functional>
#include <mutex>

namespace anteroom::killpoint {

/// Follows the one call that the order is about, from its first byte to the last one of its answer.
class WireWatch
{
public:
    /// A socket, or the encryption on it.
    using Channel = std::intptr_t;
    using Sender = std::function<long(size_t length)>;

    /// Sends, by `send`, up to the moment to die at.
    long send(Channel channel, std::string_view bytes, const Sender &send);
    /// A connection to the mail server, made by `connect`.
    int connectToMail(Channel channel, const std::function<int()> &connect);
    /// Before something is read: how much of it is asked for.
    size_t beforeRead(Channel channel, size_t length);
    void received(Channel channel, std::string_view bytes);
    /// Whether the answer is here.
    bool isAnswered();

private:
    enum class Phase { Waiting, Sending, Answering, Answered };

    bool begins(std::string_view bytes);
    bool isAnswerWhole() const;

    std::recursive_mutex m_mutex; ///< encryption sends by way of the socket;
    Phase m_phase = Phase::Waiting;
    Channel m_channel = -1;
    size_t m_length = 0; ///< of the request
    size_t m_sent = 0;
    std::string m_answer;
};

WireWatch &wireWatch();

} // namespace anteroom::killpoint
