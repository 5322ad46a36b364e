// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/commandline.h"

#include <QCommandLineParser>

namespace anteroom::gui {

using namespace Qt::StringLiterals;

namespace {

QString usage()
{
    return u"anteroom [--profile DIR] [--language LANGUAGE]\n"
           "anteroom --demo [--language LANGUAGE]\n\n"
           "  --profile DIR  the practice's folder (or ANTEROOM_PROFILE)\n"
           "  --language XX  the language of the window, as de or en\n"
           "  --demo         a practice to try; nothing leaves this computer, nothing is kept\n"
           "  --version      the version\n"
           "  --help         this text\n"_s;
}

} // namespace

CommandLine readCommandLine(const QStringList &words, const QString &version)
{
    QCommandLineParser parser;
    for (const QString &name : {u"profile"_s, u"language"_s}) {
        parser.addOption({name, {}, name});
    }
    for (const QString &name : {u"demo"_s, u"version"_s, u"help"_s}) {
        parser.addOption(QCommandLineOption(name));
    }
    CommandLine result;
    const bool understood = parser.parse(QStringList(u"anteroom"_s) + words) && parser.positionalArguments().isEmpty();
    if (!understood || (parser.isSet(u"demo"_s) && parser.isSet(u"profile"_s))) {
        result.answer = usage();
        result.exitCode = 2;
    } else if (parser.isSet(u"help"_s)) {
        result.answer = usage();
    } else if (parser.isSet(u"version"_s)) {
        result.answer = u"Anteroom %1\n"_s.arg(version);
    }
    result.profile = parser.value(u"profile"_s);
    result.language = parser.value(u"language"_s);
    result.demo = parser.isSet(u"demo"_s);
    return result;
}

} // namespace anteroom::gui
