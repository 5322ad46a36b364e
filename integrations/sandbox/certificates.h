// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"

#include <QByteArray>

namespace anteroom::sandbox {

/// A certificate authority of the sandbox's own and one server certificate by it, all as PEM. The authority's
/// key is thrown away once the certificate is signed.
struct Certificates {
    QByteArray authority;
    QByteArray server; ///< valid for 127.0.0.1 and localhost
    QByteArray serverKey;
};

base::Result<Certificates> makeCertificates(base::Random &random);

} // namespace anteroom::sandbox
