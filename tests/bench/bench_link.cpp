// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From the booking to its link, with Zoom answering each call after 100 ms, against the calls that this takes, one
// after the other. Every sample is that of a program that has just started: no token yet, no connection.
#include "tests/bench/benchpractice.h"
#include "tests/bench/recordedcalls.h"
#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anteroom;
using namespace anteroom::bench;

namespace {

constexpr auto delay = 100ms;

/// Waits until the session can be joined.
void waitForLink(compose::AppContext &program, const QUuid &session)
{
    service::BookingService bookings = program.bookings();
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (require(bookings.show(session).result()).joinLink().isEmpty()) {
        if (std::chrono::steady_clock::now() > end) {
            throw Broken(u"the session gets no link"_s);
        }
        std::this_thread::sleep_for(500us);
    }
}

/// The meeting was made with one call, and nothing had to be done twice.
void checkLog(compose::AppContext &program, const QUuid &session)
{
    int meetings = 0;
    for (const store::SyncLogEntry &entry : require(program.bookings().log(session).result())) {
        meetings += entry.object == u"meeting"_s ? 1 : 0;
        if (entry.outcome != u"done"_s) {
            throw Broken(u"a call did not succeed: "_s + entry.object + u' ' + entry.code);
        }
    }
    if (meetings != 1) {
        throw Broken(u"the meeting took more than one call"_s);
    }
}

/// Milliseconds from the answer to the booking until the link is in the store.
double timeToLink(BenchPractice &practice)
{
    const std::unique_ptr<compose::AppContext> program = practice.open();
    program->sync().startEngine();
    require(program->sync().syncUntilIdle(1s).result());
    const service::Saved saved = require(program->bookings().book(practice.nextForm()).result());
    const QUuid session = saved.appointment.snapshot.booking.uuid;
    const double time = microseconds([&] { waitForLink(*program, session); }) / 1000;
    require(program->sync().syncUntilIdle(10s).result());
    checkLog(*program, session);
    return time;
}

/// How many calls Zoom has seen.
int zoomCalls(compose::SandboxThread &sandbox)
{
    const QJsonObject requests = sandbox.order("GET", "/state").value(u"requests").toObject();
    int sum = 0;
    for (auto request = requests.begin(); request != requests.end(); ++request) {
        sum += request.key().startsWith(u"zoom "_s) ? request.value().toInt() : 0;
    }
    return sum;
}

void measureLink(Report &report)
{
    const std::unique_ptr<QTemporaryDir> folder = folderOnDisk();
    const base::SystemClock clock;
    base::SystemRandom random;
    compose::SandboxThread sandbox(clock, random, folder->filePath(u"sandbox"_s));
    require(sandbox.started());
    const RecordedCalls calls(folder->filePath(u"recorded"_s), sandbox.environment());
    sandbox.order("POST", "/faults",
                  {{u"remote"_s, u"zoom"_s},
                   {u"operation"_s, u"any"_s},
                   {u"kind"_s, u"delay"_s},
                   {u"when"_s, u"before"_s},
                   {u"ms"_s, int(delay.count())},
                   {u"times"_s, -1}});
    BenchPractice practice(folder->filePath(u"practice"_s), sandbox.environment());
    int taken = 0;
    const Blocks blocks{7, 3};
    const Measured measured = measure(
        blocks, [&] { return microseconds([&] { calls.replay(); }) / 1000; },
        [&] {
            ++taken;
            return timeToLink(practice);
        });
    if (zoomCalls(sandbox) != 2 * 2 * taken) {
        throw Broken(u"floor and product did not make as many calls"_s);
    }
    if (median(measured.floor) < 2 * double(delay.count())) {
        throw Broken(u"the remote answers too soon"_s);
    }
    report.add(u"booking to link / its calls, 100 ms each"_s, u"ms"_s, measured, {Bar::Side::AtMost, 1.15});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runBenchmark(measureLink);
}
