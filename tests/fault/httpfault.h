// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ports/outcome.h"
#include "integrations/http/message.h"
#include "integrations/sandbox/httpanswer.h"
#include "tests/fault/steps.h"

namespace anteroom::fault {

/// What can go wrong with one HTTP call.
enum class HttpFault {
    Refused,
    ConnectTimeout,
    NoSuchHost,
    TlsCut,
    CertificateExpired,
    CertificateOfOther,
    CertificateUnknown,
    ResetWhileSending,
    ClosedNotApplied,
    ClosedApplied,
    TimeoutNotApplied,
    TimeoutApplied,
    AppliedLate,
    ResetInHead,
    ResetInBody,
    BadRequest,
    TokenExpired,
    InvalidGrant,
    Forbidden,
    ForbiddenByRate,
    NotFound,
    Conflict,
    Gone,
    PreconditionFailed,
    RateSeconds,
    RateDate,
    RateUnsaid,
    RateAbsurd,
    RateDaily,
    ServerErrorNotApplied,
    ServerErrorApplied,
    BadGatewayPage,
    Unavailable,
    GatewayTimeoutApplied,
    Malformed,
    CutShort,
    Empty,
    WithoutId,
    WrongTypes,
    DuplicateKeys,
    CaptivePortal,
    Huge,
    Compressed,
    Drip,
    RedirectSameHost,
    RedirectOtherHost,
    RedirectToHttp,
    ProxyAuthentication,
    AppliedTwice,
    ListLags,
};
inline constexpr size_t httpFaults = size_t(HttpFault::ListLags) + 1;

/// Whether the remote does what it is asked.
enum class Applied { No, Yes, Late, Twice };

struct HttpFaultTraits {
    std::string_view name;
    Applied applied;
    std::chrono::milliseconds takes{0}; ///< until the caller knows, besides the way there and back
};
const HttpFaultTraits &traits(HttpFault fault);

/// How long after the caller gave up a call is applied that is applied late.
inline constexpr std::chrono::seconds lateness{90};

/// What the caller gets. `right` is the remote's answer, if it did what it was asked.
ports::Outcome<http::Reply> spoiled(HttpFault fault, Step step, const http::Request &request,
                                    const sandbox::HttpAnswer &right, base::Instant now);

/// What the caller gets when nothing goes wrong.
ports::Outcome<http::Reply> toReply(const http::Request &request, const sandbox::HttpAnswer &answer, base::Instant now);

} // namespace anteroom::fault
