// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/appcontext.h"
#include "app/ctl/answer.h"
#include "app/ctl/arguments.h"

#include <span>

namespace anteroom::ctl {

/// What a verb works with.
struct Call {
    Arguments arguments;
    Answer answer;
    compose::Profile profile;
    compose::AppContext *practice = nullptr; ///< open already, for verbs that need one
};

/// One verb of the command line.
struct Verb {
    const char *name;     ///< one or two words
    const char *synopsis; ///< what follows the name
    const char *valued;   ///< options with a value, separated by spaces
    const char *flags;    ///< options without
    int words;            ///< how many words must follow the name
    int mostWords;        ///< and how many may
    bool needsPractice;
    int (*run)(Call &call);
};

/// Verbs about sessions, people, accounts, the practice and the sandbox; each in a file of its own.
std::span<const Verb> bookingVerbs();
std::span<const Verb> peopleVerbs();
std::span<const Verb> accountVerbs();
std::span<const Verb> practiceVerbs();
std::span<const Verb> sandboxVerbs();

/// The id that the text names; null: it is none.
QUuid readId(const QString &text);

/// Prints the result that `toJson` makes of a value, or the refusal.
template<typename T, typename Fn>
int print(const Call &call, const base::Result<T> &result, Fn toJson)
{
    return result ? call.answer.success(toJson(*result)) : call.answer.refusal(result.error());
}

} // namespace anteroom::ctl
