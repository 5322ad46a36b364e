// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/httpparser.h"

#include <optional>

namespace anteroom::sandbox {

namespace {

constexpr qsizetype MaximalHead = 64 * 1024;
constexpr qsizetype MaximalBody = 8 * 1024 * 1024;

using State = ParsedRequest::State;

bool parseRequestLine(const QByteArray &line, HttpRequest *request)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !parts[2].startsWith("HTTP/1.") || !parts[1].startsWith('/')) {
        return false;
    }
    request->method = parts[0];
    request->target = parts[1];
    request->keepAlive = parts[2] != "HTTP/1.0";
    const qsizetype mark = parts[1].indexOf('?');
    const QByteArray path = mark < 0 ? parts[1] : parts[1].left(mark);
    for (const QByteArray &segment : path.mid(1).split('/')) {
        request->segments.append(QString::fromUtf8(QByteArray::fromPercentEncoding(segment)));
    }
    if (mark >= 0) {
        request->query = decodeForm(parts[1].mid(mark + 1));
    }
    return true;
}

bool parseHead(const QByteArray &head, HttpRequest *request)
{
    const QList<QByteArray> lines = head.split('\n');
    if (!parseRequestLine(lines[0].trimmed(), request)) {
        return false;
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon <= 0) {
            return false;
        }
        request->headers.insert(lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed());
    }
    if (request->headers.value("connection").toLower() == "close") {
        request->keepAlive = false;
    }
    return true;
}

/// Takes one chunk at `*at`; false when it is not whole yet or broken (`*state` says which).
bool takeChunk(const QByteArray &bytes, qsizetype *at, QByteArray *body, State *state)
{
    *state = State::NeedsMore;
    const qsizetype lineEnd = bytes.indexOf("\r\n", *at);
    if (lineEnd < 0) {
        return false;
    }
    bool isNumber = false;
    const qint64 size = bytes.mid(*at, lineEnd - *at).split(';').value(0).trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || size < 0 || size > MaximalBody - body->size()) {
        *state = State::Broken;
        return false;
    }
    if (bytes.size() < lineEnd + 2 + size + 2) {
        return false;
    }
    body->append(bytes.mid(lineEnd + 2, size));
    *at = lineEnd + 2 + size + 2;
    if (size == 0) {
        *state = State::Whole;
        return false;
    }
    return true;
}

void parseChunks(const QByteArray &bytes, qsizetype at, ParsedRequest *parsed)
{
    QByteArray body;
    State state = State::NeedsMore;
    while (takeChunk(bytes, &at, &body, &state)) {
    }
    parsed->state = state;
    parsed->request.body = body;
    parsed->used = at;
}

void parseSizedBody(const QByteArray &bytes, qsizetype at, ParsedRequest *parsed)
{
    const QByteArray lengthText = parsed->request.headers.value("content-length", "0");
    bool isNumber = false;
    const qint64 length = lengthText.toLongLong(&isNumber);
    if (!isNumber || length < 0 || length > MaximalBody) {
        parsed->state = State::Broken;
        return;
    }
    if (bytes.size() - at < length) {
        return;
    }
    parsed->request.body = bytes.mid(at, length);
    parsed->used = at + length;
    parsed->state = State::Whole;
}

} // namespace

ParsedRequest parseRequest(const QByteArray &bytes)
{
    ParsedRequest parsed;
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        parsed.state = bytes.size() > MaximalHead ? State::Broken : State::NeedsMore;
        return parsed;
    }
    if (headEnd > MaximalHead || !parseHead(bytes.left(headEnd), &parsed.request)) {
        parsed.state = State::Broken;
        return parsed;
    }
    if (parsed.request.headers.value("transfer-encoding").toLower() == "chunked") {
        parseChunks(bytes, headEnd + 4, &parsed);
    } else {
        parseSizedBody(bytes, headEnd + 4, &parsed);
    }
    parsed.expectsContinue = parsed.request.headers.value("expect").toLower() == "100-continue";
    return parsed;
}

} // namespace anteroom::sandbox
