// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/leaseowner.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QSysInfo>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#elif defined(Q_OS_MACOS)
#include <libproc.h>
#include <signal.h>
#endif

namespace anteroom::sync {

using namespace Qt::StringLiterals;

namespace {

// When process `pid` started, in the system's own unit; empty: there is no such process.
QString startTime(qint64 pid)
{
#ifdef Q_OS_WIN
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(pid));
    FILETIME created{}, ended{}, kernel{}, user{};
    DWORD code = 0;
    const bool runs = process && GetExitCodeProcess(process, &code) && code == STILL_ACTIVE &&
                      GetProcessTimes(process, &created, &ended, &kernel, &user);
    if (process) {
        CloseHandle(process);
    }
    return runs ? QString::number((quint64(created.dwHighDateTime) << 32) | created.dwLowDateTime) : QString();
#elif defined(Q_OS_MACOS)
    proc_bsdinfo info{};
    const int size = proc_pidinfo(int(pid), PROC_PIDTBSDINFO, 0, &info, sizeof info);
    return size == int(sizeof info) ? QString::number(info.pbi_start_tvsec * 1000000 + info.pbi_start_tvusec)
                                    : QString();
#else
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    // The second field, the program's name, may hold spaces and brackets; what follows its last bracket does not.
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const bool isZombie = fields.value(0) == "Z";
    return isZombie ? QString() : QString::fromLatin1(fields.value(19));
#endif
}

} // namespace

QString thisLeaseOwner()
{
    const qint64 pid = QCoreApplication::applicationPid();
    return u"%1:%2:%3"_s.arg(pid).arg(startTime(pid), QString::fromLatin1(QSysInfo::bootUniqueId()));
}

bool isAlive(const QString &owner)
{
    const QStringList parts = owner.split(u':');
    if (parts.size() != 3 || parts[2] != QString::fromLatin1(QSysInfo::bootUniqueId())) {
        return false;
    }
    return !parts[1].isEmpty() && startTime(parts[0].toLongLong()) == parts[1];
}

} // namespace anteroom::sync
