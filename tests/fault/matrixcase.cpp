// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/matrixcase.h"

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

void awaitLife(World &world)
{
    if (world.program().isDead()) {
        world.run(3s);
    }
}

// What follows a change: the fault strikes, heals if need be, a person presses Retry where one is asked, and all comes
// into line.
void settle(World &world, OneFault &fault, const QUuid &id, const MatrixCase &matrixCase, QStringList &wrong)
{
    world.run(10min);
    if (matrixCase.persistence == Persistence::UntilHealed && fault.hasStruck() && !fault.isExhausted()) {
        world.run(matrixCase.step >= Step::StoreConnect ? 1min : 50min);
        fault.heal();
    }
    awaitLife(world);
    if (world.isParked(id)) {
        world.program().bookings().retry(id);
    }
    if (!world.runUntilInLine(2h)) {
        world.program().bookings().retry(id); // a remote that asked for a day of patience
        if (!world.runUntilInLine(2h)) {
            wrong << u"I8: two hours after it healed"_s;
        }
    }
    awaitLife(world);
}

// What must hold now, or, for what no session knows any more, after the next sweep.
QStringList violationsAfterSweep(World &world)
{
    if (violations(world).isEmpty()) {
        return {};
    }
    world.run(26h);
    return violations(world);
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
    world.setMischief(&fault);
    world.setObserver([&fault](CallResult heard) { fault.hear(heard); });
    const base::Instant start = std::chrono::ceil<std::chrono::hours>(world.time.now()) + std::chrono::hours(24 * 5);
    const QUuid id = world.book(world.psychologists.front(), start);
    if (id.isNull()) {
        result.violations << u"I1: not booked"_s;
        return result;
    }
    fault.arm();
    settle(world, fault, id, matrixCase, result.violations);
    result.violations << violationsAfterSweep(world);

    fault.pause();
    service::RescheduleForm form;
    form.start = wallTime(start + 2h);
    const bool moved = world.program().bookings().reschedule(id, form).result().has_value();
    fault.arm();
    settle(world, fault, id, matrixCase, result.violations);
    result.violations << violationsAfterSweep(world);

    fault.pause();
    const bool cancelled = world.program().bookings().cancel(id, u"ill"_s).result().has_value();
    fault.arm();
    settle(world, fault, id, matrixCase, result.violations);
    result.violations << violationsAfterSweep(world);
    if (!moved || !cancelled) {
        result.violations << u"I1: a change was refused"_s;
    }
    world.setMischief(nullptr);
    world.setObserver({});
    awaitLife(world);
    result.struck = fault.hasStruck();
    result.place = fault.place();
    result.result = fault.result();
    return result;
}

} // namespace anteroom::fault
