// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/reasons.h"
#include "integrations/smtp/smtpconfig.h"
#include "integrations/smtp/smtpoutcome.h"
#include "tests/fuzz/target.h"

#include <algorithm>

using namespace anteroom;
using namespace Qt::StringLiterals;
using ports::FailureKind;

namespace {

void readConversation(const QList<QByteArray> &words)
{
    smtp::Exchange exchange;
    exchange.curlCode = words.value(0).toInt();
    exchange.response = words.value(1).toInt();
    exchange.phase = smtp::Phase(words.value(2).toUInt() % 6);
    exchange.isAborted = words.value(3) == "aborted";
    const ports::Outcome<> outcome = smtp::outcomeOf(exchange);
    const bool isAtEnd = exchange.phase == smtp::Phase::EndOfData;
    if (outcome) {
        fuzz::require(isAtEnd && exchange.response / 100 == 2, "only a server's word makes a mail sent");
        return;
    }
    const ports::Failure &failure = outcome.error();
    static const QStringList known = ports::knownReasonCodes();
    fuzz::require(known.contains(failure.code), "every failure has words");
    fuzz::require(isAtEnd || failure.kind != FailureKind::Unknown, "before the end of the data nothing was taken");
    fuzz::require(failure.slowLook == (failure.kind == FailureKind::Unknown), "only the unknown is looked for");
    fuzz::require(
        std::all_of(failure.detail.begin(), failure.detail.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }),
        "a detail is the server's number");
}

// The first line is a conversation: libcurl's code, the answer, the phase; the second an address; the third a server.
void read(const QByteArray &bytes)
{
    QByteArray rest = bytes;
    readConversation(fuzz::takeLine(rest).toUtf8().split(' '));
    smtp::SmtpConfig config;
    config.from = fuzz::takeLine(rest);
    config.url = QUrl(fuzz::takeLine(rest), QUrl::StrictMode);
    const std::vector<base::Problem> problems = smtp::problemsIn(config);
    if (smtp::isPlainAddress(config.from)) {
        fuzz::require(config.from.count(u'@') == 1 && !config.from.contains(u'>') && !config.from.contains(u' '),
                      "an address stays within its brackets");
    }
    if (problems.empty()) {
        const int port = smtp::portOf(config);
        fuzz::require(config.url.scheme().startsWith(u"smtp"_s) && port > 0 && port < 65536, "a server has a port");
    }
}

const fuzz::Target target("smtpoutcome", &read);

} // namespace
