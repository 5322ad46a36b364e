// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace anteroom::fault {

/// What a coroutine awaits until a simulated remote answers: goes on at once when the answer comes, on the same stack,
/// so that the order of events is the simulation's alone.
template<typename T>
class Arrival
{
public:
    bool await_ready() const { return m_state->value.has_value(); }
    void await_suspend(std::coroutine_handle<> waiting) { m_state->waiting = waiting; }
    T await_resume() { return std::move(*m_state->value); }

    bool hasCome() const { return m_state->value.has_value(); }
    /// The answer is here. The first one counts.
    void come(T value)
    {
        if (m_state->value) {
            return;
        }
        const std::shared_ptr<State> state = m_state; // whoever goes on may drop this
        state->value = std::move(value);
        if (state->waiting) {
            std::exchange(state->waiting, nullptr).resume();
        }
    }

private:
    struct State {
        std::optional<T> value;
        std::coroutine_handle<> waiting;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace anteroom::fault
