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
    void aShortStoryComesToAGoodEnd_data();
    void aShortStoryComesToAGoodEnd();
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

// What people do in quick succession, and what seldom comes together in a long life.
void TestSimulation::aShortStoryComesToAGoodEnd_data()
{
    using namespace std::chrono_literals;
    using Kind = Deed::Kind;
    constexpr quint32 inThreeWeeks = 7 * 500;
    const Deed book{1min, Kind::Book, inThreeWeeks};
    const auto story = [&book](const char *name, Script deeds) {
        deeds.insert(deeds.begin(), book);
        QTest::newRow(name) << deeds;
    };
    QTest::addColumn<Script>("story");
    story("cancelled at once", {{50ms, Kind::Cancel, 0}});
    story("moved while it is made", {{50ms, Kind::Move, 300}, {40ms, Kind::Move, 310}, {200ms, Kind::Move, 320}});
    story("moved and cancelled at once", {{1h, Kind::Move, 300}, {60ms, Kind::Cancel, 0}});
    story("cancelled and the slot booked again", {{1h, Kind::CancelAndBookAgain, 1}, {100ms, Kind::Move, 300}});
    story("handed to another and cancelled", {{5min, Kind::AnotherPsychologist, 1}, {80ms, Kind::Cancel, 0}});
    story("another address", {{1min, Kind::ChangeAddress, 0}, {1h, Kind::Move, 300}});
    story("the meeting is gone when it is moved", {{10min, Kind::MeetingGone, 0}, {1h, Kind::Move, 300}});
    story("the meeting is gone when it is cancelled", {{10min, Kind::MeetingGone, 0}, {1min, Kind::Cancel, 0}});
    story("tokens are revoked", {{1h, Kind::TokensRevoked, 0}, {1min, Kind::Move, 300}, {1h, Kind::Cancel, 0}});
    story("killed again and again", {{120ms, Kind::Kill, 0},
                                     {5s, Kind::Move, 300},
                                     {100ms, Kind::Kill, 0},
                                     {5s, Kind::Cancel, 0},
                                     {100ms, Kind::Kill, 0}});
}

void TestSimulation::aShortStoryComesToAGoodEnd()
{
    QFETCH(const Script, story);
    for (const quint32 trouble : {0U, 25U, 50U}) {
        Script script = story;
        script.insert(script.begin(), {std::chrono::seconds(1), Deed::Kind::Trouble, trouble});
        for (quint32 seed = 1; seed <= 4; ++seed) {
            const QStringList wrong = Simulation(seed, script).run().violations;
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(u"%1 of 100 go wrong, seed %2: %3"_s.arg(trouble).arg(seed).arg(wrong.join(u"; "_s))));
        }
    }
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
    int late = 0;
    int violations = 0;
    for (quint32 seed = firstSeed() + quint32(first) - 1; violations == 0 && !isEnough(events, timer); seed += 2) {
        const Script script = scriptOf(seed, deeds);
        const Simulation::Outcome outcome = Simulation(seed, script).run();
        events += outcome.events;
        sessions += outcome.sessions;
        deaths += outcome.deaths;
        late += outcome.lateAnswers;
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
        u"simulation: %1 events, %2 seeds, %3 sessions, %4 deaths, %5 late answers, %6 violations, %7 s"_s.arg(events)
            .arg(seeds)
            .arg(sessions)
            .arg(deaths)
            .arg(late)
            .arg(violations)
            .arg(double(timer.elapsed()) / 1000, 0, 'f', 1);
    qInfo("%s", qPrintable(figures));
    leaveFigures(u"simulation-"_s + QLatin1StringView(QTest::currentDataTag()), figures);
    QCOMPARE(violations, 0);
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "test_simulation.moc"
