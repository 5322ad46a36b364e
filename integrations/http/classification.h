// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/outcome.h"

#include <QByteArray>
#include <QNetworkReply>

#include <optional>

namespace anteroom::http {

/// How an exchange ended, as far as this side saw it.
struct Ending {
    enum class Cause {
        Finished, ///< the exchange ran to its end, or the network ended it
        Deadline, ///< our deadline passed
        Aborted,  ///< we gave up, because the program ends or the machine woke up
        TooLarge, ///< the body passed the cap
    };
    QByteArray method;
    Cause cause = Cause::Finished;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool badCertificate = false; ///< the handshake failed because of the certificate
    bool left = false;           ///< some of the request may have reached the remote
    int status = 0;              ///< 0: no answer began
    bool whole = true;           ///< the body came to its end, as long as its Content-Length said
};

/// Whether a request by this method may change something at the remote: everything but GET, HEAD, OPTIONS.
bool isMutating(const QByteArray &method);

/// What the ending means: nothing for a definite answer (2xx, 4xx), else the failure. Codes:
/// net.refused net.dns net.tls net.certificate net.proxy net.offline net.connect-timeout net.closed
/// net.deadline net.aborted http.redirect http.too-large http.truncated and http.<status>.
std::optional<ports::Failure> classify(const Ending &ending);

/// The remote may have acted and did not say so usably: Unknown for a mutating method, Temporary for the
/// others. `slowLook` as in ports::Failure.
ports::Failure doubtful(const QByteArray &method, QString code, bool slowLook);

} // namespace anteroom::http
