// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/httpparser.h"
#include "tests/fuzz/target.h"

using namespace anteroom;
using State = sandbox::ParsedRequest::State;

namespace {

/// A request that is whole is the same when it is followed by another.
void readFollowed(const QByteArray &bytes, const sandbox::ParsedRequest &parsed)
{
    const QByteArray whole = bytes.left(parsed.used);
    const sandbox::ParsedRequest again = sandbox::parseRequest(whole + "GET / HTTP/1.1\r\n\r\n");
    fuzz::require(again.state == State::Whole && again.used == parsed.used, "a request ends where it ends");
    fuzz::require(again.request.body == parsed.request.body && again.request.target == parsed.request.target,
                  "a request says the same whatever follows");
}

void read(const QByteArray &bytes)
{
    const sandbox::ParsedRequest parsed = sandbox::parseRequest(bytes);
    if (parsed.state != State::Whole) {
        return;
    }
    fuzz::require(parsed.used > 0 && parsed.used <= bytes.size(), "a request is made of what came");
    fuzz::require(parsed.request.target.startsWith('/') && !parsed.request.segments.isEmpty(), "a request has a path");
    parsed.request.text();
    parsed.request.contentType();
    sandbox::decodeForm(parsed.request.body);
    readFollowed(bytes, parsed);
}

const fuzz::Target target("sandboxhttp", &read);

} // namespace
