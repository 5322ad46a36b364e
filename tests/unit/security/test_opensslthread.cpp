// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/opensslthread.h"

#include <QTest>

#include <openssl/err.h>

#include <atomic>
#include <cstdlib>
#include <thread>

using namespace anteroom;

namespace {

std::atomic<int> held = 0; ///< how many pieces of memory OpenSSL holds

void *take(size_t size, const char *, int)
{
    ++held;
    return std::malloc(size);
}

void *resize(void *memory, size_t size, const char *, int)
{
    held += memory == nullptr ? 1 : 0;
    return std::realloc(memory, size);
}

void give(void *memory, const char *, int)
{
    held -= memory == nullptr ? 0 : 1;
    std::free(memory);
}

} // namespace

/// What OpenSSL keeps for a thread is gone before the thread is, so that nothing depends on who ends first.
class TestOpenSslThread : public QObject
{
    Q_OBJECT

public:
    static void initMain() { QVERIFY(CRYPTO_set_mem_functions(take, resize, give) == 1); }

private Q_SLOTS:
    void nothingIsKeptForAThreadThatIsDone();
};

void TestOpenSslThread::nothingIsKeptForAThreadThatIsDone()
{
    ERR_clear_error(); // what is kept for the whole program
    int before = 0;
    int during = 0;
    int after = 0;
    std::thread([&] {
        before = held;
        {
            const security::OpenSslThread cleanUp;
            ERR_clear_error();
            during = held;
        }
        after = held;
    }).join();
    QVERIFY(during > before);
    QCOMPARE(after, before);
}

QTEST_GUILESS_MAIN(TestOpenSslThread)
#include "test_opensslthread.moc"
