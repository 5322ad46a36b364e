// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>

#include <chrono>

namespace anteroom::testing {

/// A certificate that signs itself, made anew for one run of a test. Trust it by handing `certificate` to
/// the client as an extra authority.
struct TestCertificate {
    QSslCertificate certificate;
    QSslKey key;

    /// `name` as OpenSSL writes it: "IP:127.0.0.1" or "DNS:elsewhere.invalid". Valid from an hour ago until
    /// `lifetime` from now; a negative one makes an expired certificate.
    static TestCertificate make(const char *name = "IP:127.0.0.1",
                                std::chrono::seconds lifetime = std::chrono::hours(24));
};

} // namespace anteroom::testing
