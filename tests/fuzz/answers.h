// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/outcome.h"
#include "integrations/http/client.h"
#include "tests/fuzz/target.h"

#include <optional>
#include <vector>

namespace anteroom::fuzz {

/// Answers every request with the next of the replies that the bytes write, and when there are no more with a closed
/// connection; what is no definite answer becomes a failure, as in HttpClient. The replies are parted by a line "%%";
/// each is a line with the status, a header per line, an empty line and the body.
class AnsweringClient : public http::Client
{
public:
    explicit AnsweringClient(const QByteArray &bytes);
    QCoro::Task<ports::Outcome<http::Reply>> send(http::Request request) override;
    /// Begins again with the first reply.
    void rewind() { m_next = 0; }
    /// The first of the replies.
    const http::Reply &first() const { return m_replies.front(); }

private:
    std::vector<http::Reply> m_replies;
    size_t m_next = 0;
};

/// The result of a task that has ended, as every task has whose client answers at once.
template<typename T>
T resultOf(QCoro::Task<T> task)
{
    std::optional<T> result;
    const auto keep = [](QCoro::Task<T> ended, std::optional<T> *into) -> QCoro::Task<> {
        T value = co_await ended;
        *into = std::move(value);
    };
    const QCoro::Task<> keeping = keep(std::move(task), &result);
    require(result.has_value(), "a call ends when its answers end");
    return std::move(*result);
}

/// A failure has a code with words, and a detail that is no foreign text.
void requireSound(const ports::Failure &failure);

/// What became of a call that may change something.
template<typename T>
ports::Outcome<T> changed(QCoro::Task<ports::Outcome<T>> task)
{
    ports::Outcome<T> outcome = resultOf(std::move(task));
    if (!outcome) {
        requireSound(outcome.error());
    }
    return outcome;
}

/// What became of a call that only looks.
template<typename T>
ports::Outcome<T> seen(QCoro::Task<ports::Outcome<T>> task)
{
    ports::Outcome<T> outcome = changed(std::move(task));
    require(outcome || outcome.error().kind != ports::FailureKind::Unknown, "a look is never unknown");
    return outcome;
}

} // namespace anteroom::fuzz
