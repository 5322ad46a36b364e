// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the store takes to say how the services stand when the log holds a million attempts of 90 days, and what
// logging one more costs beside the commit that it is a part of.
#include "core/service/health.h"
#include "core/store/store.h"
#include "tests/bench/benchpractice.h"
#include "tests/bench/report.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anteroom;
using namespace anteroom::bench;

namespace {

constexpr int attempts = 1'000'000;
constexpr int ofTransaction = 20'000;
constexpr int questions = 500;
constexpr int perCommit = 100;
constexpr auto kept = 24h * 90;

const char *const kinds[][2] = {
    {"meeting", "create"},        {"meeting", "update"}, {"practice-event", "create"}, {"psychologist-event", "create"},
    {"practice-event", "update"}, {"mail", "send"},      {"meeting", "delete"},        {"zoom-token", "refresh"},
    {"google-token", "refresh"},  {"zoom", "look"}};
const char *const outcomes[] = {"done", "done",        "done",    "done",        "done",
                                "done", "unreachable", "unknown", "rate-limited"};

store::SyncLogEntry randomAttempt(base::Random &random, base::Instant at)
{
    const auto &[object, action] = kinds[random.below(std::size(kinds))];
    store::SyncLogEntry entry;
    entry.object = QString::fromLatin1(object);
    entry.action = QString::fromLatin1(action);
    entry.outcome = QString::fromLatin1(outcomes[random.below(std::size(outcomes))]);
    entry.code = entry.outcome == u"done"_s ? QString() : u"net.closed"_s;
    entry.took = std::chrono::milliseconds(20 + random.below(3000));
    entry.at = at;
    entry.isRetry = random.below(10) == 0;
    return entry;
}

void fill(store::Store &store, base::Random &random, base::Instant now)
{
    for (int from = 0; from < attempts; from += ofTransaction) {
        const auto write = [&random, from, now](store::Tables &tables) -> base::Result<> {
            for (int n = from; n < from + ofTransaction; ++n) {
                const auto age = std::chrono::milliseconds(kept) * (attempts - n) / attempts;
                tables.logs.add(randomAttempt(random, now - age));
            }
            return {};
        };
        require(store.write(write).result());
    }
}

sync::SyncSettings allOn()
{
    sync::SyncSettings settings;
    settings.zoom.enabled = true;
    settings.google.enabled = true;
    return settings;
}

double percentile99(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * 99 / 100];
}

double millisecondsToAsk(store::Store &store, base::Instant now)
{
    int counted = 0;
    const double took = microseconds([&] {
        const auto asking = store.read([now](store::Tables &tables) -> base::Result<service::Health> {
            return service::readHealth(tables, allOn(), now);
        });
        for (const service::ServiceHealth &service : require(asking.result()).services) {
            counted += service.attempts;
        }
    });
    if (counted < attempts / 90 * 9 / 10) {
        throw Broken(u"the figures do not hold a day's attempts"_s);
    }
    return took / 1000;
}

double microsecondsToLog(store::Store &store, base::Random &random, base::Instant now)
{
    double took = 0;
    const auto write = [&](store::Tables &tables) -> base::Result<> {
        took = microseconds([&] {
            for (int n = 0; n < perCommit; ++n) {
                tables.logs.add(randomAttempt(random, now));
            }
        });
        return {};
    };
    require(store.write(write).result());
    return took / perCommit;
}

void measureHealth(Report &report)
{
    const std::unique_ptr<QTemporaryDir> folder = folderOnDisk();
    const base::SystemClock clock;
    base::SystemRandom random;
    const auto vault = security::Vault::open(base::Secret(QByteArray(32, 'k')));
    store::Store store(
        require(store::Database::open(folder->filePath(u"practice"_s), store::Database::Mode::Create, clock)),
        require(vault), random);
    const base::Instant now = clock.now();
    fill(store, random, now);
    std::vector<double> asking;
    std::vector<double> logging;
    for (int n = 0; n < questions; ++n) {
        asking.push_back(millisecondsToAsk(store, now));
        logging.push_back(n % 10 == 0 ? microsecondsToLog(store, random, now) : logging.back());
    }
    report.addLimited(u"health of a million attempts, 99 of 100 questions"_s, u"ms"_s, percentile99(asking), 20);
    report.addLimited(u"logging an attempt, within its commit, median"_s, u"µs"_s, median(logging), 500);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runBenchmark(measureHealth);
}
