// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/figures.h"
#include "tests/fault/simulation.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

using namespace anteroom;
using namespace anteroom::fault;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 eventsWanted = 1'000'000;
constexpr int deeds = 70;

// `./dev soak` says at which seed to begin, and how long to go on, however many events that makes: half
// of it for each of the two.
quint32 firstSeed()
{
    return std::max(1U, qEnvironmentVariable("ANTEROOM_SIMULATION_SEED").toUInt());
}

bool isEnough(quint64 events, const QElapsedTimer &timer)
{
    const qint64 seconds = qEnvironmentVariable("ANTEROOM_SIMULATION_SECONDS").toLongLong();
    return seconds > 0 ? timer.elapsed() >= seconds * 500 : events >= eventsWanted / 2;
}

} // namespace

/// A practice lives for years in which everything goes wrong, and nothing is lost and nothing doubled.
class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameSeedGivesTheSameRun();
    void aMillionEventsBreakNothing_data();
    void aMillionEventsBreakNothing();
};

void TestSimulation::initTestCase()
{
    QLoggingCategory::setFilterRules(u"anteroom.*=false"_s);
}

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

// Two of these run side by side: one with the odd seeds, one with the even ones.
void TestSimulation::aMillionEventsBreakNothing_data()
{
    QTest::addColumn<int>("first");
    QTest::newRow("odd seeds") << 1;
    QTest::newRow("even seeds") << 2;
}

void TestSimulation::aMillionEventsBreakNothing()
{
    QFETCH(const int, first);
    QElapsedTimer timer;
    timer.start();
    quint64 events = 0;
    int seeds = 0;
    int sessions = 0;
    int deaths = 0;
    int violations = 0;
    for (quint32 seed = firstSeed() + quint32(first) - 1; violations == 0 && !isEnough(events, timer); seed += 2) {
        const Script script = scriptOf(seed, deeds);
        const Simulation::Outcome outcome = Simulation(seed, script).run();
        events += outcome.events;
        sessions += outcome.sessions;
        deaths += outcome.deaths;
        ++seeds;
        violations = int(outcome.violations.size());
        if (violations > 0) {
            qWarning("seed %u: %s", seed, qPrintable(outcome.violations.join(u"; "_s)));
            for (const Deed &deed : shortened(seed, script)) {
                qWarning("  %s", qPrintable(describe(deed)));
            }
        }
    }
    const QString figures =
        u"simulation: %1 events, %2 seeds, %3 sessions, %4 deaths, %5 violations, %6 s"_s.arg(events)
            .arg(seeds)
            .arg(sessions)
            .arg(deaths)
            .arg(violations)
            .arg(double(timer.elapsed()) / 1000, 0, 'f', 1);
    qInfo("%s", qPrintable(figures));
    leaveFigures(u"simulation-"_s + QLatin1StringView(QTest::currentDataTag()), figures);
    QCOMPARE(violations, 0);
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "test_simulation.moc"
