// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A durable booking (a video session of a new patient, from the call to the answer, thread changes included) against
// SQLite writing the same rows.
#include "tests/bench/benchpractice.h"
#include "tests/bench/rawbooking.h"
#include "tests/bench/report.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::bench;

namespace {

/// Beyond this a transaction waits for the disk and nothing else counts.
constexpr double slowMicroseconds = 1500;

void book(const service::BookingService &bookings, const service::BookingForm &form)
{
    service::BookingService service = bookings;
    const service::Saved saved = require(service.book(form).result());
    if (!saved.warnings.empty()) {
        throw Broken(u"the session is not as planned: "_s + saved.warnings.front().reason);
    }
}

void measureBooking(Report &report)
{
    const std::unique_ptr<QTemporaryDir> folder = folderOnDisk();
    const base::SystemClock clock;
    base::SystemRandom random;
    // Only for its settings: Zoom, Google and mail are on, but no engine runs that would call them.
    const compose::SandboxThread sandbox(clock, random, folder->filePath(u"sandbox"_s));
    require(sandbox.started());
    BenchPractice practice(folder->filePath(u"practice"_s), sandbox.environment());
    int booked = 1;
    book(practice.open()->bookings(), practice.nextForm());
    const QString floorFile = folder->filePath(u"floor.sqlite"_s);
    auto floor = std::make_unique<RawBooking>(practice.file(), floorFile);
    std::unique_ptr<compose::AppContext> program = practice.open();
    const service::BookingService bookings = program->bookings();

    const Measured measured = measure(
        {40, 25}, [&] { return microseconds([&] { floor->insert(); }); },
        [&] {
            const service::BookingForm form = practice.nextForm();
            ++booked;
            return microseconds([&] { book(bookings, form); });
        });
    const int rows = floor->rowCount();
    program.reset();
    floor.reset();
    if (RawBooking::rowsIn(practice.file()) != booked * rows || RawBooking::rowsIn(floorFile) != (booked - 1) * rows) {
        throw Broken(u"floor and product did not write as many rows"_s);
    }
    if (median(measured.floor) > slowMicroseconds) {
        std::puts("The disk is slow or busy just now, which hides the program's own part: run this again later.");
    }
    report.add(u"durable booking of %1 rows / raw SQLite"_s.arg(rows), u"µs"_s, measured, {Bar::Side::AtMost, 2.5});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runBenchmark(measureBooking);
}
