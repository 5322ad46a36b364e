// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/simulation.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace anteroom;
using namespace anteroom::fault;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 eventsWanted = 1'000'000;
constexpr int deeds = 70;

// `./dev soak` says at which seed to begin, and how long to go on, however many events that makes.
quint32 firstSeed()
{
    return std::max(1U, qEnvironmentVariable("ANTEROOM_SIMULATION_SEED").toUInt());
}

bool isEnough(quint64 events, const QElapsedTimer &timer)
{
    const qint64 seconds = qEnvironmentVariable("ANTEROOM_SIMULATION_SECONDS").toLongLong();
    return seconds > 0 ? timer.elapsed() >= seconds * 1000 : events >= eventsWanted;
}

} // namespace

/// A practice lives for years in which everything goes wrong, and nothing is lost and nothing doubled.
class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameRun();
    void aMillionEventsBreakNothing();
};

void TestSimulation::theSameSeedGivesTheSameRun()
{
    const Simulation::Outcome first = Simulation(7, scriptOf(7, deeds)).run();
    const Simulation::Outcome second = Simulation(7, scriptOf(7, deeds)).run();
    const Simulation::Outcome other = Simulation(8, scriptOf(8, deeds)).run();
    qInfo("seed 7: trace %s, and again %s", first.trace.toHex().left(16).constData(),
          second.trace.toHex().left(16).constData());
    QCOMPARE(first.trace, second.trace);
    QVERIFY(first.trace != other.trace);
    QVERIFY(first.virtualTime >= std::chrono::hours(24 * 300));
}

void TestSimulation::aMillionEventsBreakNothing()
{
    QElapsedTimer timer;
    timer.start();
    quint64 events = 0;
    int sessions = 0;
    int deaths = 0;
    quint32 seeds = 0;
    int violations = 0;
    while (violations == 0 && !isEnough(events, timer)) {
        const quint32 seed = firstSeed() + seeds++;
        const Script script = scriptOf(seed, deeds);
        const Simulation::Outcome outcome = Simulation(seed, script).run();
        events += outcome.events;
        sessions += outcome.sessions;
        deaths += outcome.deaths;
        if (!outcome.violations.isEmpty()) {
            qWarning("seed %u: %s", seed, qPrintable(outcome.violations.join(u"; "_s)));
            for (const Deed &deed : shortened(seed, script)) {
                qWarning("  %s", qPrintable(describe(deed)));
            }
            violations += int(outcome.violations.size());
        }
    }
    qInfo("simulation: %llu events, %u seeds from %u on, %d sessions, %d deaths, %d violations in %lld ms", events,
          seeds, firstSeed(), sessions, deaths, violations, timer.elapsed());
    QCOMPARE(violations, 0);
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "test_simulation.moc"
