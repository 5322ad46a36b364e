// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/loopbackrequest.h"
#include "tests/fuzz/target.h"

#include <QUrlQuery>

using namespace anteroom;
using namespace Qt::StringLiterals;
using oauth::LoopbackRequest;

namespace {

// The bytes come in two pieces, as they may over a connection; the first line says how long the first is.
void read(const QByteArray &bytes)
{
    QByteArray rest = bytes;
    const qsizetype split = fuzz::takeLine(rest).toUInt() % 100000;
    LoopbackRequest request("/path");
    LoopbackRequest::State state = request.take(rest.left(split));
    if (state == LoopbackRequest::State::NeedsMore) {
        state = request.take(rest.mid(split));
    } else {
        rest = rest.left(split);
    }
    const bool isWhole = rest.contains("\r\n\r\n");
    fuzz::require(isWhole || state != LoopbackRequest::State::Whole, "a request ends with an empty line");
    fuzz::require(state != LoopbackRequest::State::NeedsMore || rest.size() <= LoopbackRequest::MaximumHead,
                  "a head without end is not kept");
    const std::optional<QUrlQuery> answer = request.answer();
    if (!answer) {
        return;
    }
    fuzz::require(state == LoopbackRequest::State::Whole && rest.startsWith("GET /path?"),
                  "only the path of this attempt is answered");
    // What is read is read the same when it is written again.
    const QString code = answer->queryItemValue(u"code"_s, QUrl::FullyDecoded);
    QUrlQuery again;
    again.addQueryItem(u"code"_s, QString::fromLatin1(QUrl::toPercentEncoding(code)));
    fuzz::require(again.queryItemValue(u"code"_s, QUrl::FullyDecoded) == code, "a code is read as it was written");
}

const fuzz::Target target("loopback", &read);

} // namespace
