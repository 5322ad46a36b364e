// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace anteroom::base {

/// What kind of thing went wrong; decides how a caller goes on, never what a person reads.
enum class ErrorKind {
    Refused,    ///< the request breaks a rule; `problems` names every field and reason
    NotFound,   ///< no such booking, person or psychologist
    NotAllowed, ///< the role may not do this
    Settings,   ///< a setting is missing or wrong
    Secret,     ///< the vault key is missing, wrong, locked or lost
    Store,      ///< the store refused: damaged, newer, read-only, full, busy
    Stopped,    ///< the program is ending; nothing was done
};

/// One reason why a request was refused: the field it belongs to and a sentence for a person.
struct Problem {
    QString field;
    QString reason;
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// Why something was not done. `text` is a whole sentence for a person: what happened, what was not
/// lost, what to do now. It never holds a secret or a patient's name.
struct Error {
    ErrorKind kind = ErrorKind::Refused;
    QString text;
    std::vector<Problem> problems;
};

template<typename T = void>
using Result = tl::expected<T, Error>;

/// An error ready to be returned from a function with any Result.
inline tl::unexpected<Error> failure(ErrorKind kind, QString text)
{
    return tl::unexpected(Error{kind, std::move(text), {}});
}

/// A refusal that names all its problems at once; its text joins their reasons.
inline tl::unexpected<Error> refusal(std::vector<Problem> problems)
{
    QString text;
    for (const Problem &problem : problems) {
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + problem.reason;
    }
    return tl::unexpected(Error{ErrorKind::Refused, text, std::move(problems)});
}

} // namespace anteroom::base
