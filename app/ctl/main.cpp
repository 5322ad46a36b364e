// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verb.h"
#include "integrations/keychain/keychain.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace anteroom;
using ctl::Verb;

namespace {

const char *const generalOptions = "--profile DIR  the practice's folder (or ANTEROOM_PROFILE)\n"
                                   "  --json         answer in JSON\n"
                                   "  --log          log to standard error";

std::vector<Verb> allVerbs()
{
    std::vector<Verb> verbs;
    for (const std::span<const Verb> group :
         {ctl::bookingVerbs(), ctl::peopleVerbs(), ctl::accountVerbs(), ctl::practiceVerbs(), ctl::sandboxVerbs()}) {
        verbs.insert(verbs.end(), group.begin(), group.end());
    }
    return verbs;
}

QString usage()
{
    QString text = u"anteroomctl [--profile DIR] VERB … [--json]\n\n"_s;
    for (const Verb &verb : allVerbs()) {
        text += u"  %1 %2\n"_s.arg(QString::fromUtf8(verb.name), QString::fromUtf8(verb.synopsis));
    }
    return text + u"\n  "_s + QString::fromUtf8(generalOptions);
}

// The verb that the words begin with, and takes its name off them. Options may stand before it.
const Verb *takeVerb(const std::vector<Verb> &verbs, QStringList &words)
{
    const auto first = std::find_if(words.begin(), words.end(), [&words](const QString &word) {
        const qsizetype at = &word - words.constData();
        const bool isValue = at > 0 && words[at - 1] == u"--profile"_s;
        return !word.startsWith(u"--"_s) && !isValue;
    });
    const qsizetype at = first - words.begin();
    for (const Verb &verb : verbs) {
        const QStringList name = QString::fromUtf8(verb.name).split(u' ');
        if (words.mid(at, name.size()) == name) {
            words.remove(at, name.size());
            return &verb;
        }
    }
    return nullptr;
}

QStringList options(const char *names, const QString &more)
{
    return (QString::fromUtf8(names) + u' ' + more).split(u' ', Qt::SkipEmptyParts);
}

compose::Profile profileOf(const ctl::Arguments &arguments, keychain::Keychain &keychain)
{
    compose::Profile profile;
    profile.folder = arguments.option(u"profile"_s).value_or(qEnvironmentVariable("ANTEROOM_PROFILE"));
    profile.environment = service::readEnvironment();
    profile.desk.role = security::Role::Admin;
    profile.keychain = [&keychain](const QString &name) { return keychain.item(name); };
    return profile;
}

int run(const Verb &verb, ctl::Call &call)
{
    const qsizetype given = call.arguments.positional().size();
    if (given < verb.words || given > verb.mostWords) {
        return call.answer.wrongUse(
            u"anteroomctl %1 %2"_s.arg(QString::fromUtf8(verb.name), QString::fromUtf8(verb.synopsis)));
    }
    if (!verb.needsPractice) {
        return verb.run(call);
    }
    if (call.profile.folder.isEmpty()) {
        return call.answer.wrongUse(QCoreApplication::translate("Command",
                                                                "Say which practice: --profile DIR, or the variable "
                                                                "ANTEROOM_PROFILE."));
    }
    const base::Result<std::unique_ptr<compose::AppContext>> practice = compose::AppContext::open(call.profile);
    if (!practice) {
        return call.answer.refusal(practice.error());
    }
    call.practice = practice->get();
    return verb.run(call);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"anteroomctl"_s);
    QCoreApplication::setApplicationVersion(u"" ANTEROOM_VERSION ""_s);
    QStringList words = QCoreApplication::arguments().mid(1);
    const std::vector<Verb> verbs = allVerbs();
    const Verb *verb = takeVerb(verbs, words);
    const bool json = words.contains(u"--json"_s);
    if (!verb) {
        return ctl::Answer(json).wrongUse(usage());
    }
    const base::Result<ctl::Arguments> arguments =
        ctl::Arguments::read(words, options(verb->valued, u"profile"_s), options(verb->flags, u"json log"_s));
    if (!arguments) {
        return ctl::Answer(json).wrongUse(arguments.error().text);
    }
    if (!arguments->has(u"log"_s)) {
        QLoggingCategory::setFilterRules(u"anteroom.*.info=false"_s);
    }
    keychain::Keychain keychain;
    ctl::Call call{*arguments, ctl::Answer(json), profileOf(*arguments, keychain), nullptr};
    return run(*verb, call);
}
