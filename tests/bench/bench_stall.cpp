// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The longest stall of the window's thread while somebody works at the reception for five minutes: with remotes that
// take three seconds for each answer and a store that takes 300 ms for each transaction, against the same with neither.
// The whole program, its engine at work, on a practice of a million sessions, each time in a process of its own.
// People's pauses are shortened; those for the store and the remotes are not.
#include "app/compose/sandboxthread.h"
#include "app/gui/desktop.h"
#include "tests/bench/benchpractice.h"
#include "tests/bench/deskscript.h"
#include "tests/bench/preparedpractice.h"
#include "tests/bench/report.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QProcess>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anteroom;
using namespace anteroom::bench;

namespace {

constexpr double pace = 0.2;
constexpr double mostMore = 50; // ms
constexpr auto slowStore = 300ms;
constexpr int slowRemotes = 3000; // ms
constexpr auto wholeRun = 15min;
constexpr auto onPurpose = 200ms;

/// A copy of a prepared practice, and the sandbox.
class CopiedPractice : public gui::PracticeSource
{
public:
    CopiedPractice() : m_folder(folderOnDisk())
    {
        require(m_sandbox->started());
        const PreparedPractice prepared(u"million"_s, {});
        m_profile.folder = m_folder->filePath(u"practice"_s);
        m_profile.environment = m_sandbox->environment();
        m_profile.environment.insert(PreparedPractice::keyName(), PreparedPractice::key().toLatin1());
        m_profile.environment.insert(u"DESK_ROLE"_s, "admin");
        const QDir from(prepared.profile().folder);
        QDir().mkpath(m_profile.folder);
        QFile::setPermissions(m_profile.folder, QFile::permissions(from.path()));
        for (const QString &file : from.entryList(QDir::Files | QDir::Hidden)) {
            if (!QFile::copy(from.filePath(file), m_profile.folder + u'/' + file)) {
                throw Broken(u"the practice cannot be copied"_s);
            }
        }
    }

    base::Result<std::shared_ptr<compose::AppContext>> open() override
    {
        base::Result<std::unique_ptr<compose::AppContext>> opened = compose::AppContext::open(m_profile);
        return opened ? base::Result<std::shared_ptr<compose::AppContext>>(*std::move(opened))
                      : tl::unexpected(opened.error());
    }
    base::Result<> create(const QString &, const QByteArray &) override
    {
        return base::failure(base::ErrorKind::Refused, u"It is there already."_s);
    }
    bool takesLong() const override { return false; }

    const service::EnvironmentValues &environment() const { return m_profile.environment; }
    void slowRemotesDown()
    {
        for (const QString &remote : {u"zoom"_s, u"google"_s, u"smtp"_s}) {
            m_sandbox->order("POST", "/remotes/" + remote.toLatin1(),
                             {{u"state"_s, u"slow"_s}, {u"delayMs"_s, slowRemotes}});
        }
    }

private:
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<compose::SandboxThread> m_sandbox =
        std::make_unique<compose::SandboxThread>(m_clock, m_random, m_folder->filePath(u"sandbox"_s));
    compose::Profile m_profile;
};

/// Throws unless the probe sees a stall that is one.
void checkProbe(DeskUser &user, const StallProbe &probe)
{
    user.sets(u"waiting on purpose"_s);
    QTimer::singleShot(0ms, [] { std::this_thread::sleep_for(onPurpose); });
    user.thinks(5s);
    const double seen = probe.stalls().front().milliseconds;
    if (seen < double(onPurpose.count()) * 0.9) {
        throw Broken(u"the longest stall seen, of %1 ms, is shorter than one made on purpose"_s.arg(seen));
    }
}

/// The script in this process; its stalls as lines of standard output, the longest first.
void runScript(bool isSlow)
{
    theme::Theme theme(*qApp);
    CopiedPractice source;
    gui::Desktop desktop({theme, source, source.environment(), nullptr, [](const QUrl &, QWidget *) {}});
    desktop.start();
    StallProbe probe;
    DeskUser user(desktop.window(), probe, pace);
    DeskScript script(user);
    user.awaits("the practice", [&] { return desktop.practice() && user.person().sees("newSession"); });
    script.searchesOnce();
    if (isSlow) {
        source.slowRemotesDown();
        desktop.practice()->setStatementHook([](const QString &sql) {
            if (sql.startsWith(u"BEGIN")) {
                std::this_thread::sleep_for(slowStore);
            }
        });
    }
    script.works();
    const std::vector<StallProbe::Stall> stalls = probe.stalls();
    checkProbe(user, probe);
    probe.stop();
    desktop.practice()->setStatementHook({});
    for (const StallProbe::Stall &stall : stalls) {
        std::printf("%.1f ms at %s\n", stall.milliseconds, qUtf8Printable(stall.during));
    }
    std::fprintf(stderr, "%s run: %.0f s of a person's time\n", isSlow ? "slow" : "fast",
                 std::chrono::duration<double>(user.timeOfPerson()).count());
}

/// The longest stall of a run, in milliseconds.
double longestStall(const QString &run)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {run});
    const auto patience = std::chrono::duration_cast<std::chrono::milliseconds>(wholeRun).count();
    if (!child.waitForFinished(int(patience)) || child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0) {
        throw Broken(u"the %1 run came to no end"_s.arg(run));
    }
    const QByteArrayList lines = child.readAllStandardOutput().trimmed().split('\n');
    for (const QByteArray &line : lines.mid(0, 4)) {
        std::printf("%s: %s\n", qUtf8Printable(run), line.constData());
    }
    return lines.first().split(' ').first().toDouble();
}

void measureStalls(Report &report)
{
    const PreparedPractice prepared(u"million"_s, {}); // made now, not by both
    const double fast = longestStall(u"fast"_s);
    const double slow = longestStall(u"slow"_s);
    std::printf("longest stall: %.1f ms with nothing slow, %.1f ms with store and remotes slow\n", fast, slow);
    report.addLimited(u"longest stall more, store and remotes slow"_s, u"ms"_s, slow - fast, mostMore);
}

int runChild(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"anteroom.*.info=false"_s);
    try {
        runScript(QString::fromLocal8Bit(argv[1]) == u"slow");
    } catch (const Broken &broken) {
        std::fprintf(stderr, "not measured: %s\n", broken.what());
        return 2;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2) {
        return runChild(argc, argv);
    }
    const QCoreApplication application(argc, argv);
    return runBenchmark(measureStalls);
}
