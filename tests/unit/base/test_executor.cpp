// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/deliver.h"
#include "core/base/executor.h"

#include <QPointer>
#include <QTest>

#include <latch>

using namespace anteroom::base;

class TestExecutor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsClosuresInOrderOnOneOtherThread();
    void yieldsStoppedAfterStop();
    void answersWaitingClosuresWithStopped();
    void runsClosuresAtOnceOnTheCallersThreadWhenTold();
    void deliversOnTheReceiversThread();
    void deliversNothingToAReceiverThatIsGone();
    void theReceiverMayGoWithWhatItReceives();
};

void TestExecutor::runsClosuresInOrderOnOneOtherThread()
{
    Executor executor(QStringLiteral("test"));
    std::vector<int> order;
    std::vector<std::thread::id> threads;
    QFuture<Result<int>> last;
    for (int i = 0; i < 20; ++i) {
        last = executor.run([&order, &threads, i]() -> Result<int> {
            order.push_back(i);
            threads.push_back(std::this_thread::get_id());
            return i;
        });
    }
    QCOMPARE(last.result().value(), 19);
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(order[size_t(i)], i);
        QVERIFY(threads[size_t(i)] == threads.front());
    }
    QVERIFY(threads.front() != std::this_thread::get_id());
}

void TestExecutor::yieldsStoppedAfterStop()
{
    Executor executor(QStringLiteral("test"));
    executor.stop();
    const Result<int> result = executor.run([]() -> Result<int> { return 1; }).result();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Stopped);
}

void TestExecutor::answersWaitingClosuresWithStopped()
{
    Executor executor(QStringLiteral("test"));
    std::mutex gate;
    gate.lock();
    std::latch begun(1);
    const auto running = executor.run([&gate, &begun]() -> Result<int> {
        begun.count_down();
        const std::lock_guard wait(gate);
        return 1;
    });
    const auto waiting = executor.run([]() -> Result<int> { return 2; });
    begun.wait(); // stop() must find it running, not waiting
    std::thread stopper([&executor] { executor.stop(); });
    // Once the executor refuses new work, stop() has begun; only then may the running closure end.
    while (!executor.run([]() -> Result<int> { return 3; }).isFinished()) {
        std::this_thread::yield();
    }
    gate.unlock();
    stopper.join();
    QCOMPARE(running.result().value(), 1);
    QVERIFY(!waiting.result());
    QCOMPARE(waiting.result().error().kind, ErrorKind::Stopped);
}

void TestExecutor::runsClosuresAtOnceOnTheCallersThreadWhenTold()
{
    Executor executor(QStringLiteral("test"), Executor::Mode::Caller);
    const auto thread = executor.run([]() -> Result<std::thread::id> { return std::this_thread::get_id(); });
    QVERIFY(thread.isFinished());
    QVERIFY(thread.result().value() == std::this_thread::get_id());
    executor.stop();
    const Result<int> result = executor.run([]() -> Result<int> { return 1; }).result();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Stopped);
}

void TestExecutor::deliversOnTheReceiversThread()
{
    Executor executor(QStringLiteral("test"));
    QObject receiver;
    int got = 0;
    QThread *where = nullptr;
    deliver(executor.run([]() -> Result<int> { return 7; }), &receiver, [&](const Result<int> &result) {
        got = *result;
        where = QThread::currentThread();
    });
    QTRY_COMPARE(got, 7);
    QCOMPARE(where, thread());
}

// With a sanitizer this finds what is touched after it went.
void TestExecutor::theReceiverMayGoWithWhatItReceives()
{
    Executor executor(QStringLiteral("test"));
    QPointer<QObject> receiver = new QObject;
    deliver(executor.run([]() -> Result<int> { return 1; }), receiver.data(),
            [&receiver](const Result<int> &) { delete receiver.data(); });
    QTRY_VERIFY(!receiver);
}

void TestExecutor::deliversNothingToAReceiverThatIsGone()
{
    Executor executor(QStringLiteral("test"));
    bool called = false;
    auto receiver = std::make_unique<QObject>();
    deliver(executor.run([]() -> Result<int> { return 7; }), receiver.get(),
            [&called](const Result<int> &) { called = true; });
    receiver.reset();
    executor.stop();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestExecutor)
#include "test_executor.moc"
