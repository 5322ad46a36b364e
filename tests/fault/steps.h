// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace anteroom::fault {

/// The calls that can go wrong. HTTP first, then the stages of a mail, then what is asked of the store.
enum class Step {
    ZoomToken,
    ZoomList,
    ZoomCreate,
    ZoomGet,
    ZoomPatch,
    ZoomDelete,
    GoogleToken,
    GoogleInsert,
    GoogleGet,
    GooglePatch,
    GoogleDelete,
    GoogleChanges,
    MailConnect,
    MailTls,
    MailSignIn,
    MailAddresses,
    MailText,
    MailDot,
    StoreConnect,
    StoreClaim,
    StoreResult,
};

inline constexpr size_t httpSteps = size_t(Step::MailConnect);
inline constexpr size_t mailSteps = size_t(Step::StoreConnect) - httpSteps;
inline constexpr size_t storeSteps = 3;
inline constexpr size_t allSteps = httpSteps + mailSteps + storeSteps;

/// The name of a step, as traces and failures have it.
constexpr std::string_view name(Step step)
{
    constexpr std::array<std::string_view, allSteps> names{
        "zoom token",    "zoom list",     "zoom create",  "zoom get",       "zoom patch",    "zoom delete",
        "google token",  "google insert", "google get",   "google patch",   "google delete", "google changes",
        "mail connect",  "mail tls",      "mail sign-in", "mail addresses", "mail text",     "mail dot",
        "store connect", "store claim",   "store result"};
    return names[size_t(step)];
}

constexpr bool isZoom(Step step)
{
    return step < Step::GoogleToken;
}

} // namespace anteroom::fault
