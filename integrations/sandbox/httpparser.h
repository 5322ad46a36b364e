// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/httprequest.h"

namespace anteroom::sandbox {

/// What the bytes received so far are.
struct ParsedRequest {
    enum class State {
        NeedsMore, ///< a request has begun and is not whole yet
        Whole,     ///< `request` is one whole request, `used` bytes long
        Broken,    ///< not HTTP/1.1, or larger than the limits
    };
    State state = State::NeedsMore;
    HttpRequest request;
    qsizetype used = 0;
    bool expectsContinue = false; ///< the head is whole and asks for "100 Continue" before the body comes
};

/// Parses the first request in `bytes`: Content-Length and chunked bodies, at most 64 KiB of head and
/// 8 MiB of body.
ParsedRequest parseRequest(const QByteArray &bytes);

} // namespace anteroom::sandbox
