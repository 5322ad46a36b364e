// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/startedprogram.h"

#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcessEnvironment>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace anteroom::bench {

using namespace Qt::StringLiterals;

namespace {

QStringList laidOver(const ProgramEnvironment &over)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto variable = over.begin(); variable != over.end(); ++variable) {
        if (variable->isNull()) {
            environment.remove(variable.key());
        } else {
            environment.insert(variable.key(), *variable);
        }
    }
    return environment.toStringList();
}

/// Texts as posix_spawn wants them.
class Texts
{
public:
    explicit Texts(const QStringList &texts)
    {
        for (const QString &text : texts) {
            m_bytes.push_back(text.toLocal8Bit());
        }
        for (QByteArray &text : m_bytes) {
            m_pointers.push_back(text.data());
        }
        m_pointers.push_back(nullptr);
    }
    char *const *data() const { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_bytes;
    std::vector<char *> m_pointers;
};

} // namespace

StartedProgram::StartedProgram(const QString &name, const QStringList &arguments, const ProgramEnvironment &environment)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw Broken(u"there is no pipe to be had"_s);
    }
    m_errors = ends[0];
    const QString file = QCoreApplication::applicationDirPath() + u'/' + name;
    const Texts words(QStringList(file) + arguments);
    const Texts variables(laidOver(environment));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    m_begin = std::chrono::steady_clock::now();
    const int fault =
        posix_spawn(&m_process, QFile::encodeName(file).constData(), &actions, nullptr, words.data(), variables.data());
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (fault != 0) {
        m_process = 0;
        close(m_errors);
        throw Broken(u"cannot start "_s + name);
    }
}

StartedProgram::~StartedProgram()
{
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
    close(m_errors);
}

double StartedProgram::timeTo(const QByteArray &words, std::chrono::milliseconds patience)
{
    QByteArray heard;
    while (!heard.contains(words)) {
        const auto left = patience - (std::chrono::steady_clock::now() - m_begin);
        pollfd waiting{m_errors, POLLIN, 0};
        std::array<char, 4096> part{};
        const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(left).count();
        const ssize_t size = milliseconds > 0 && poll(&waiting, 1, int(milliseconds)) == 1
                                 ? read(m_errors, part.data(), part.size())
                                 : 0;
        if (size <= 0) {
            throw Broken(u"a program never said: "_s + QString::fromUtf8(words));
        }
        heard.append(part.data(), int(size));
    }
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_begin).count();
}

double StartedProgram::peakMemory() const
{
    QFile status(u"/proc/%1/status"_s.arg(m_process));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                return line.simplified().split(' ').value(1).toDouble() * 1024 / 1'000'000;
            }
        }
    }
    throw Broken(u"the system does not say how much memory a program takes"_s);
}

} // namespace anteroom::bench
