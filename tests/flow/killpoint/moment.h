// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace anteroom::killpoint {

/// Which of the seven moments of a step. Those of a call to a remote:
enum class Moment {
    None,
    BeforeSend,   ///< before its first byte leaves
    HalfSent,     ///< half of it has left
    AllSent,      ///< all of it has left, nothing of the answer was read
    FirstAnswer,  ///< the first bytes of the answer were read
    AnswerRead,   ///< all of the answer was read, and the store does not have it
    InResult,     ///< in the midst of writing the transaction that records it
    ResultStored, ///< that transaction is committed
};

/// What a step is known by, among all that a program sends, receives and stores.
struct Step {
    std::string_view name;
    const char *request = nullptr; ///< the first line that it sends, as fnmatch(3) has it
    const char *result = nullptr;  ///< a statement of the transaction that records it, likewise
    int pageOfResult = 1;          ///< which write of that transaction is torn for Moment::InResult
    const char *text = nullptr;    ///< what HalfSent and AllSent are about instead of `request`
};

/// What this process is to die of, as its environment says: ANTEROOM_KILL_STEP names a step, ANTEROOM_KILL_MOMENT is
/// 1 to 7. Without them it lives on.
struct Order {
    const Step *step = nullptr;
    Moment moment = Moment::None;
    int mailPort = 0; ///< ANTEROOM_KILL_MAIL_PORT
};

const Order &order();

/// Whether `text` is as `pattern` says.
bool matches(std::string_view text, const char *pattern);

/// Whether the order is about this step.
bool isAbout(std::string_view step);

/// Kills this process at once, as `kill -9` does, after it has left word in the file ANTEROOM_KILL_NOTE that it came to
/// its moment.
[[noreturn]] void die();

} // namespace anteroom::killpoint
