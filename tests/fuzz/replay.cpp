// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

// fuzz_corpus FOLDER: every target reads its folder of the corpus once, without libFuzzer, so that what was found and
// mended stays mended with every compiler.

using anteroom::fuzz::Target;

namespace {

/// Gives the target every file of its folder; how many there were.
qsizetype replay(const Target &target, const QDir &corpus)
{
    const QDir folder(corpus.filePath(QString::fromLatin1(target.name())));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return 0;
        }
        // The last line before an end by a signal says what was being read.
        std::fprintf(stderr, "%s/%s\n", target.name(), qPrintable(name));
        target.read(file.readAll());
    }
    return names.size();
}

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    const QDir corpus(application.arguments().value(1));
    bool isComplete = !Target::all().empty();
    for (const Target *target : Target::all()) {
        const qsizetype read = replay(*target, corpus);
        std::printf("%s: %lld files\n", target->name(), static_cast<long long>(read));
        isComplete = isComplete && read > 0;
    }
    if (!isComplete) {
        std::fprintf(stderr, "a target has no corpus in %s\n", qPrintable(corpus.path()));
    }
    return isComplete ? 0 : 1;
}
