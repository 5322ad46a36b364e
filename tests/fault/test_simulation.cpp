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
    quint32 seed = 1;
    for (; events < eventsWanted; ++seed) {
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
            QFAIL("a seed breaks what must always hold");
        }
    }
    qInfo("simulation: %llu events, %u seeds, %d sessions, %d deaths, 0 violations in %lld ms", events, seed - 1,
          sessions, deaths, timer.elapsed());
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "test_simulation.moc"
