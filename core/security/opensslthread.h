// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/crypto.h>

namespace anteroom::security {

/// Stands first in what a QThread runs: frees at its end what OpenSSL keeps for the thread. OpenSSL does so itself when
/// a thread is gone, but QThread::wait() returns a moment before that, and a program that ends then has left it behind.
struct OpenSslThread {
    OpenSslThread() = default;
    ~OpenSslThread() { OPENSSL_thread_stop(); }
    OpenSslThread(const OpenSslThread &) = delete;
    OpenSslThread &operator=(const OpenSslThread &) = delete;
};

} // namespace anteroom::security
