// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/joinwindow.h"

#include <QTest>

using namespace anteroom::domain;
using namespace std::chrono_literals;
using anteroom::base::Instant;
using std::chrono::milliseconds;

/// When a session's room may be entered.
class TestJoinWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTenMinutesBeforeAndClosesHalfAnHourAfter_data();
    void opensTenMinutesBeforeAndClosesHalfAnHourAfter();
    void isTheSameForTheBooking();

private:
    const Instant m_start{std::chrono::sys_days(std::chrono::year(2027) / 3 / 3) + 23h};
};

void TestJoinWindow::opensTenMinutesBeforeAndClosesHalfAnHourAfter_data()
{
    using State = JoinWindow::State;
    QTest::addColumn<int>("minutes");
    QTest::addColumn<qint64>("sinceStart"); // ms
    QTest::addColumn<State>("state");
    const auto row = [](const char *name, int minutes, milliseconds sinceStart, State state) {
        QTest::newRow(name) << minutes << qint64(sinceStart.count()) << state;
    };
    row("the day before", 50, -24h, State::Early);
    row("just before it opens", 50, -10min - 1ms, State::Early);
    row("as it opens", 50, -10min, State::Open);
    row("at the start", 50, 0ms, State::Open);
    row("at the end", 50, 50min, State::Open);
    row("just before it closes", 50, 80min - 1ms, State::Open);
    row("as it closes", 50, 80min, State::Over);
    row("a longer session", 80, 110min - 1ms, State::Open);
    row("a longer session closes", 80, 110min, State::Over);
    row("the day after", 50, 24h, State::Over);
}

void TestJoinWindow::opensTenMinutesBeforeAndClosesHalfAnHourAfter()
{
    QFETCH(int, minutes);
    QFETCH(qint64, sinceStart);
    QFETCH(JoinWindow::State, state);
    const JoinWindow window = joinWindowOf(m_start, std::chrono::minutes(minutes));
    QCOMPARE(window.at(m_start + milliseconds(sinceStart)), state);
}

void TestJoinWindow::isTheSameForTheBooking()
{
    Booking booking;
    booking.start = m_start;
    booking.length = 45min;
    QCOMPARE(joinWindowOf(booking).opens, m_start - 10min);
    QCOMPARE(joinWindowOf(booking).closes, m_start + 75min);
}

QTEST_APPLESS_MAIN(TestJoinWindow)

#include "test_joinwindow.moc"
