// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program to the first painting that holds today's sessions, against a program that shows an
// empty window; with ten sessions and with a million. Both say themselves when they have painted. Then what the
// program's memory has come to when it is at rest.
#include "tests/bench/preparedpractice.h"
#include "tests/bench/report.h"
#include "tests/bench/startedprogram.h"
#include "tests/bench/virtualscreen.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anteroom;
using namespace anteroom::bench;

namespace {

constexpr Blocks blocks{15, 1};
constexpr auto untilAtRest = 10s;
constexpr double mostMemory = 120; // MB

/// A desk with a screen and settings of its own.
class Desk
{
public:
    Desk()
    {
        m_environment = {{u"DISPLAY"_s, m_screen.display()},
                         {u"WAYLAND_DISPLAY"_s, QString()},
                         {u"QT_QPA_PLATFORM"_s, u"xcb"_s},
                         {u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s},
                         {u"QT_LOGGING_RULES"_s, u"anteroom.start.debug=true"_s},
                         {u"XDG_CONFIG_HOME"_s, m_home.path()},
                         {u"XDG_RUNTIME_DIR"_s, m_home.path()},
                         {PreparedPractice::keyName(), PreparedPractice::key()}};
    }

    /// Milliseconds to the empty window.
    double startEmpty() const
    {
        StartedProgram program(u"emptywindow"_s, {}, m_environment);
        return program.timeTo("the empty window is on the screen");
    }

    /// Milliseconds to today's sessions.
    double start(const PreparedPractice &practice) const
    {
        return runs(practice, [](StartedProgram &, double time) { return time; });
    }

    /// The most memory it took until it had nothing left to do.
    double memory(const PreparedPractice &practice) const
    {
        return runs(practice, [](StartedProgram &program, double) {
            std::this_thread::sleep_for(untilAtRest);
            return program.peakMemory();
        });
    }

private:
    template<typename Figure>
    double runs(const PreparedPractice &practice, Figure figureOf) const
    {
        double figure = 0;
        {
            StartedProgram program(u"anteroom"_s, {u"--profile"_s, practice.profile().folder}, m_environment);
            figure = figureOf(program, program.timeTo("today's sessions are on the screen"));
        }
        // It was killed, and the next start is to be a usual one.
        practice.tidy();
        for (const QFileInfo &left : QDir(m_home.path()).entryInfoList({u"anteroom-*"_s}, QDir::Files | QDir::System)) {
            QFile::remove(left.filePath());
        }
        return figure;
    }

    VirtualScreen m_screen;
    QTemporaryDir m_home;
    ProgramEnvironment m_environment;
};

void measureStart(Report &report)
{
    const Desk desk;
    // All of the few are yesterday's or today's.
    const PreparedPractice few(u"ten"_s, {10, 10, 2, 5, std::chrono::days(1)});
    const PreparedPractice many(u"million"_s, {});
    const auto startEmpty = [&] { return desk.startEmpty(); };
    const auto startFew = [&] { return desk.start(few); };
    report.add(u"start until today is shown / empty window"_s, u"ms"_s, measure(blocks, startEmpty, startFew),
               {Bar::Side::AtMost, 3});
    report.add(u"the same of a million sessions / of ten"_s, u"ms"_s,
               measure(blocks, startFew, [&] { return desk.start(many); }), {Bar::Side::AtMost, 1.2});
    report.addLimited(u"memory at rest with a million sessions"_s, u"MB"_s, desk.memory(many), mostMemory);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runBenchmark(measureStart);
}
