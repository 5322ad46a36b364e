// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/smtp/smtpoutcome.h"

#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace anteroom::smtp {

namespace {

using ports::FailureKind;
using Failed = tl::unexpected<ports::Failure>;

Failed failed(FailureKind kind, const char *code, int response = 0)
{
    return ports::failed(kind, QString::fromLatin1(code), response >= 400 ? QString::number(response) : QString());
}

/// 530 authentication required, 534 too weak, 535 credentials invalid, 538 encryption required (RFC 4954).
bool isAboutSignIn(int response)
{
    return response == 530 || response == 534 || response == 535 || response == 538;
}

/// A 5xx: whom or what the server refused.
Failed refused(const Exchange &exchange)
{
    if (exchange.phase == Phase::SignIn || isAboutSignIn(exchange.response)) {
        return failed(FailureKind::NeedsSignIn, "mail.auth", exchange.response);
    }
    switch (exchange.phase) {
    case Phase::Sender:
        return failed(FailureKind::Rejected, "mail.sender-refused", exchange.response);
    case Phase::Recipient: // 552 exceeded storage allocation (RFC 5321 section 4.2.3)
        return failed(FailureKind::Rejected, exchange.response == 552 ? "mail.mailbox-full" : "mail.recipient-refused",
                      exchange.response);
    case Phase::Data:
    case Phase::EndOfData:
        return failed(FailureKind::Rejected, "mail.message-refused", exchange.response);
    default:
        return failed(FailureKind::Rejected, "mail.server-refused", exchange.response);
    }
}

/// After the end of the data: the server's word counts, not what libcurl makes of it.
ports::Outcome<> afterEndOfData(const Exchange &exchange)
{
    switch (exchange.response / 100) {
    case 2:
        return {};
    case 4:
        return failed(FailureKind::Temporary, "mail.temporary", exchange.response);
    case 5:
        return refused(exchange);
    default: { // the 354 that asked for the text is the last we heard
        Failed silence = failed(FailureKind::Unknown, "mail.unanswered");
        silence.value().slowLook = true;
        return silence;
    }
    }
}

Failed byAnswer(const Exchange &exchange)
{
    switch (exchange.response / 100) {
    case 4:
        return failed(FailureKind::Temporary, "mail.temporary", exchange.response);
    case 5:
        return refused(exchange);
    default:
        return failed(FailureKind::Unreachable, "mail.connection-lost");
    }
}

Failed beforeEndOfData(const Exchange &exchange)
{
    switch (exchange.curlCode) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return failed(FailureKind::Unreachable, "mail.dns");
    case CURLE_COULDNT_CONNECT:
        return failed(FailureKind::Unreachable, "mail.refused");
    case CURLE_OPERATION_TIMEDOUT:
        return failed(FailureKind::Unreachable, "mail.timeout");
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
        return failed(FailureKind::Unreachable, "mail.certificate");
    case CURLE_SSL_CACERT_BADFILE:
        return failed(FailureKind::NeedsSignIn, "mail.ca-file");
    case CURLE_SSL_CONNECT_ERROR:
        return failed(FailureKind::Unreachable, "mail.tls");
    case CURLE_USE_SSL_FAILED:
        return failed(FailureKind::Unreachable, "mail.starttls-missing");
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR:
        return exchange.response / 100 == 4 ? byAnswer(exchange)
                                            : failed(FailureKind::NeedsSignIn, "mail.auth", exchange.response);
    default:
        return byAnswer(exchange);
    }
}

} // namespace

ports::Outcome<> outcomeOf(const Exchange &exchange)
{
    if (exchange.phase == Phase::EndOfData) {
        return afterEndOfData(exchange);
    }
    if (exchange.isAborted) {
        return failed(FailureKind::Unreachable, "mail.stopped");
    }
    return beforeEndOfData(exchange);
}

} // namespace anteroom::smtp
