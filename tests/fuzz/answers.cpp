// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/answers.h"

#include "core/ports/reasons.h"
#include "integrations/http/classification.h"

#include <algorithm>

namespace anteroom::fuzz {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

http::Reply replyFrom(const QByteArray &bytes)
{
    const qsizetype gap = bytes.indexOf("\n\n");
    http::Reply reply;
    reply.body = gap < 0 ? QByteArray() : bytes.mid(gap + 2);
    const QList<QByteArray> lines = (gap < 0 ? bytes : bytes.left(gap)).split('\n');
    reply.status = lines.front().trimmed().toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            reply.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
    }
    reply.contentType = reply.headers.value("content-type", "application/json");
    return reply;
}

bool isHttpStatus(const QString &code)
{
    return code.startsWith(u"http."_s) && code.size() == 8 && code.mid(5).toUInt() > 0;
}

} // namespace

AnsweringClient::AnsweringClient(const QByteArray &bytes)
{
    qsizetype from = 0;
    for (qsizetype end = bytes.indexOf("\n%%\n"); end >= 0; end = bytes.indexOf("\n%%\n", from)) {
        m_replies.push_back(replyFrom(bytes.mid(from, end - from)));
        from = end + 4;
    }
    m_replies.push_back(replyFrom(bytes.mid(from)));
}

QCoro::Task<ports::Outcome<http::Reply>> AnsweringClient::send(http::Request request)
{
    if (m_next == m_replies.size()) {
        co_return tl::unexpected(http::doubtful(request.method, u"net.closed"_s, false));
    }
    const http::Reply &reply = m_replies[m_next++];
    http::Ending ending;
    ending.method = request.method;
    ending.left = true;
    ending.status = reply.status >= 100 && reply.status <= 999 ? reply.status : 0;
    if (const std::optional<ports::Failure> failure = http::classify(ending)) {
        co_return tl::unexpected(*failure);
    }
    co_return ports::Outcome<http::Reply>(reply);
}

void requireSound(const ports::Failure &failure)
{
    static const QStringList known = ports::knownReasonCodes();
    static const QString plain = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:@/"_s;
    require(known.contains(failure.code) || isHttpStatus(failure.code), "every failure has words");
    require(failure.detail.size() <= 200 && std::all_of(failure.detail.begin(), failure.detail.end(),
                                                        [](QChar letter) { return plain.contains(letter); }),
            "a detail is short and no foreign text");
    require(failure.retryAfter >= 0ms && failure.retryAfter <= 24h, "no wait is longer than a day");
    require(!failure.slowLook || failure.kind == ports::FailureKind::Unknown, "only the unknown is looked for");
}

} // namespace anteroom::fuzz
