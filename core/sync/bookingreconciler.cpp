// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bookingreconciler.h"

#include "core/base/log.h"
#include "core/sync/eventsteps.h"
#include "core/sync/meetingsteps.h"
#include "core/sync/messagestep.h"
#include "core/sync/requests.h"

#include <algorithm>

namespace anteroom::sync {

namespace {

// Far more than any chain of steps needs; a booking that never comes to rest must not spin.
constexpr int mostRounds = 40;

using Loaded = base::Result<std::optional<Snapshot>>;

QCoro::Task<> runStep(StepContext context, Snapshot snapshot, Step step)
{
    if (step.action == Step::Action::Send) {
        co_await runMessageStep(context, step);
    } else if (snapshot.object(step.object)->kind == domain::ObjectKind::Meeting) {
        co_await runMeetingStep(context, snapshot, step);
    } else {
        co_await runEventStep(context, snapshot, step);
    }
}

QCoro::Task<> runSideBySide(StepContext context, Snapshot snapshot, std::vector<Step> steps)
{
    std::vector<QCoro::Task<>> running;
    for (const Step &step : steps) {
        running.push_back(runStep(context, snapshot, step));
    }
    for (QCoro::Task<> &task : running) {
        co_await task;
    }
}

} // namespace

QCoro::Task<bool> reconcileBooking(StepContext context, domain::BookingId booking, std::function<bool()> stop)
{
    for (int round = 0; round < mostRounds; ++round) {
        if (stop()) {
            co_return true;
        }
        QFuture<Loaded> loading =
            context.store.read([booking](store::Tables &tables) -> Loaded { return loadSnapshot(tables, booking); });
        const Loaded loaded = co_await loading;
        if (!loaded || !*loaded) {
            co_return loaded.has_value();
        }
        const Snapshot &snapshot = **loaded;
        const std::vector<Step> steps = nextSteps(snapshot, wantedPrints(snapshot, *context.settings), context.now());
        if (steps.empty()) {
            co_return true;
        }
        const bool onlyMails =
            std::all_of(steps.begin(), steps.end(), [](const Step &step) { return step.action == Step::Action::Send; });
        if (onlyMails && context.freeSlot) {
            context.freeSlot();
        }
        co_await runSideBySide(context, snapshot, steps);
        if (*context.storeRefused) {
            co_return false;
        }
    }
    qCWarning(base::lcSync) << "booking" << booking.value << "does not come to rest; trying again later";
    co_return false;
}

} // namespace anteroom::sync
