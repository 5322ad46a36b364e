// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/classification.h"

namespace anteroom::http {

using namespace Qt::StringLiterals;
using ports::Failure;
using ports::FailureKind;

namespace {

Failure plain(FailureKind kind, QString code, QString detail = {})
{
    return {kind, std::move(code), std::move(detail), {}, false};
}

QString unreachableCode(const Ending &ending)
{
    if (ending.badCertificate) {
        return u"net.certificate"_s;
    }
    switch (ending.error) {
    case QNetworkReply::ConnectionRefusedError:
        return u"net.refused"_s;
    case QNetworkReply::HostNotFoundError:
        return u"net.dns"_s;
    case QNetworkReply::SslHandshakeFailedError:
        return u"net.tls"_s;
    case QNetworkReply::TimeoutError:
        return u"net.connect-timeout"_s;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return u"net.closed"_s;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return u"net.proxy"_s;
    default:
        return u"net.offline"_s;
    }
}

/// No answer began.
Failure unanswered(const Ending &ending)
{
    switch (ending.cause) {
    case Ending::Cause::Deadline:
        return ending.left ? doubtful(ending.method, u"net.deadline"_s, true)
                           : plain(FailureKind::Unreachable, u"net.connect-timeout"_s);
    case Ending::Cause::Aborted:
        return ending.left ? doubtful(ending.method, u"net.aborted"_s, false)
                           : plain(FailureKind::Unreachable, u"net.aborted"_s);
    case Ending::Cause::TooLarge:
    case Ending::Cause::Finished:
        break;
    }
    return ending.left ? doubtful(ending.method, u"net.closed"_s, false)
                       : plain(FailureKind::Unreachable, unreachableCode(ending));
}

QString cutShortCode(Ending::Cause cause)
{
    switch (cause) {
    case Ending::Cause::Deadline:
        return u"net.deadline"_s;
    case Ending::Cause::Aborted:
        return u"net.aborted"_s;
    case Ending::Cause::TooLarge:
        return u"http.too-large"_s;
    case Ending::Cause::Finished:
        break;
    }
    return u"http.truncated"_s;
}

} // namespace

bool isMutating(const QByteArray &method)
{
    return method != "GET" && method != "HEAD" && method != "OPTIONS";
}

Failure doubtful(const QByteArray &method, QString code, bool slowLook)
{
    if (!isMutating(method)) {
        return plain(FailureKind::Temporary, std::move(code));
    }
    return {FailureKind::Unknown, std::move(code), {}, {}, slowLook};
}

std::optional<Failure> classify(const Ending &ending)
{
    const int status = ending.status;
    if (status == 0) {
        return unanswered(ending);
    }
    if (status >= 300 && status < 400) {
        return plain(FailureKind::Rejected, u"http.redirect"_s, QString::number(status));
    }
    if (status == 407) {
        return plain(FailureKind::Unreachable, u"net.proxy"_s);
    }
    if (status < 200 || status >= 500 || status == 408) {
        return doubtful(ending.method, u"http.%1"_s.arg(status), true);
    }
    if (ending.whole && ending.cause == Ending::Cause::Finished) {
        return std::nullopt;
    }
    // The remote refused it, though we do not know why; or it acted, though we do not know what came of it.
    return status >= 400 ? plain(FailureKind::Temporary, cutShortCode(ending.cause))
                         : doubtful(ending.method, cutShortCode(ending.cause), true);
}

} // namespace anteroom::http
