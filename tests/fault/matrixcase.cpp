// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/matrixcase.h"

#include "core/sync/calendarreading.h"
#include "tests/fault/invariants.h"

namespace anteroom::fault {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString text(std::string_view words)
{
    return QString::fromLatin1(words.data(), qsizetype(words.size()));
}

std::string_view faultName(Step step, size_t fault)
{
    if (size_t(step) < httpSteps) {
        return traits(HttpFault(fault)).name;
    }
    return step < Step::StoreConnect ? name(MailFault(fault)) : name(StoreFault(fault));
}

constexpr int mostStrikes = 3; // of a fault that heals by itself

void awaitLife(World &world)
{
    if (world.program().isDead()) {
        world.run(3s);
    }
}

// A host has only so many changes a day. An hour later the daily sweep is over, too.
void awaitFreshHost(World &world)
{
    if (world.hostChanges() > sync::mostHostChanges / 2) {
        world.run(sync::nextUtcDay(world.time.now()) - world.time.now() + 1h);
    }
}

bool isOneOf(const MatrixCase &matrixCase, std::initializer_list<HttpFault> faults)
{
    return size_t(matrixCase.step) < httpSteps &&
           std::find(faults.begin(), faults.end(), HttpFault(matrixCase.fault)) != faults.end();
}

// How long a fault that lasts goes on after its first ten minutes. A limit that wants some seconds of patience shows
// nothing new after those.
std::chrono::milliseconds lasting(const MatrixCase &matrixCase)
{
    if (isOneOf(matrixCase, {HttpFault::RateSeconds, HttpFault::RateDate, HttpFault::RateUnsaid})) {
        return 0min;
    }
    return matrixCase.step >= Step::StoreConnect ? 1min : 50min;
}

// For how long a remote may want to be left alone: what it asks for is kept, up to a day, each time.
std::chrono::milliseconds patience(const MatrixCase &matrixCase)
{
    const bool asks = isOneOf(matrixCase, {HttpFault::RateAbsurd, HttpFault::RateDaily});
    return asks ? 24h * (matrixCase.persistence == Persistence::Thrice ? mostStrikes : 1) : 0h;
}

// All comes into line, and a person presses Retry where one is asked: once more than a fault strikes.
bool comesIntoLine(World &world, const QUuid &id, std::chrono::milliseconds limit)
{
    const std::chrono::milliseconds until = world.time.monotonic() + limit;
    int presses = 0;
    while (!world.runUntilInLine(5min)) {
        if (world.time.monotonic() >= until) {
            return false;
        }
        if (!world.program().isDead() && world.isParked(id) && presses++ <= mostStrikes) {
            world.retry(id);
        }
    }
    return true;
}

// What follows a change: the fault strikes, heals if need be, and all comes into line.
void settle(World &world, OneFault &fault, const QUuid &id, const MatrixCase &matrixCase, QStringList &wrong)
{
    world.run(10min);
    if (!world.program().isDead()) {
        wrong << silences(world);
    }
    if (matrixCase.persistence == Persistence::UntilHealed && fault.hasStruck() && !fault.isExhausted()) {
        world.run(lasting(matrixCase));
        fault.heal();
    }
    if (!comesIntoLine(world, id, fault.hasStruck() ? 2h + patience(matrixCase) : 2h)) {
        wrong << u"I8: two hours after it healed: "_s + statesOf(world, id);
    }
    awaitLife(world);
}

// What must hold now, or, for what no session knows any more, after the next sweep, which a fault does not spoil for
// ever: it heals now.
QStringList violationsAfterSweep(World &world, OneFault &fault)
{
    const QStringList now = world.network.watch().violations() + violations(world, Moment::Healed);
    if (!now.isEmpty() || violations(world).isEmpty()) {
        return now;
    }
    fault.heal();
    world.run(26h);
    return violations(world);
}

bool isDecided(World &world, const QUuid &id)
{
    const sync::Snapshot snapshot = world.snapshot(id);
    const domain::RemoteObject *event = snapshot.wanted(domain::ObjectKind::PracticeEvent);
    return event && event->waitsForDecision();
}

// Somebody moves the event in Google's own pages, and reading the calendar finds that out whatever befell it before.
void noticesAMove(World &world, OneFault &fault, const QUuid &id, const MatrixCase &matrixCase, QStringList &wrong)
{
    fault.heal();
    awaitLife(world);
    world.moveEvent(id, 1h);
    const std::chrono::milliseconds until = world.time.monotonic() + 10min + patience(matrixCase);
    while (!isDecided(world, id)) {
        if (world.time.monotonic() >= until) {
            wrong << u"I9: nobody is told that the event was moved: "_s + statesOf(world, id);
            return;
        }
        world.run(10min);
    }
}

} // namespace

size_t faultsOf(Step step)
{
    if (size_t(step) < httpSteps) {
        return httpFaults;
    }
    return step < Step::StoreConnect ? mailFaults : storeFaults;
}

QString describe(const MatrixCase &matrixCase)
{
    static const QStringList crashes{u"no crash"_s,    u"before claim"_s, u"after claim"_s, u"after send"_s,
                                     u"after reply"_s, u"after result"_s, u"in recovery"_s};
    static const QStringList persistencesInWords{u"once"_s, u"thrice"_s, u"until healed"_s};
    return u"%1: %2, %3, %4"_s.arg(text(name(matrixCase.step)), text(faultName(matrixCase.step, matrixCase.fault)),
                                   persistencesInWords[int(matrixCase.persistence)], crashes[int(matrixCase.crash)]);
}

Practice practiceFor(Step step)
{
    Practice practice{1, {}};
    if (step == Step::GoogleChanges) {
        practice.jobs.push_back([] { return std::make_shared<sync::CalendarReading>(); });
    }
    return practice;
}

CaseResult play(World &world, const MatrixCase &matrixCase)
{
    CaseResult result;
    OneFault fault(world, matrixCase.step, matrixCase.fault, matrixCase.persistence, matrixCase.crash,
                   matrixCase.place);
    world.forgetSessions();
    if (matrixCase.step == Step::ZoomToken || matrixCase.step == Step::GoogleToken) {
        world.network.zoom().tokens().expireAll();
        world.network.google().tokens().expireAll();
    }
    awaitLife(world);
    awaitFreshHost(world);
    world.setMischief(&fault);
    world.setObserver([&fault](Step step, CallResult heard) { fault.hear(step, heard); });
    const base::Instant start = std::chrono::ceil<std::chrono::hours>(world.time.now()) + std::chrono::hours(24 * 5);
    const QUuid id = world.book(world.psychologists.front(), start);
    if (id.isNull()) {
        result.violations << u"I1: not booked"_s;
        return result;
    }
    const auto settleAndCheck = [&] {
        fault.arm();
        settle(world, fault, id, matrixCase, result.violations);
        result.violations << violationsAfterSweep(world, fault);
        fault.pause();
    };
    settleAndCheck();
    if (matrixCase.step == Step::GoogleChanges) {
        noticesAMove(world, fault, id, matrixCase, result.violations);
    }
    // Moved only for what did not come to pass while it was booked.
    if (!fault.hasStruck()) {
        if (!world.move(id, start + 2h)) {
            result.violations << u"I1: a move was refused"_s;
        }
        settleAndCheck();
    }
    if (!world.cancel(id)) {
        result.violations << u"I1: a cancellation was refused"_s;
    }
    settleAndCheck();
    world.setMischief(nullptr);
    world.setObserver({});
    awaitLife(world);
    result.struck = fault.hasStruck();
    result.place = fault.place();
    result.result = fault.result();
    return result;
}

} // namespace anteroom::fault
