// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/demoday.h"
#include "app/ctl/verb.h"
#include "integrations/sandbox/sandbox.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace anteroom::ctl {

using namespace Qt::StringLiterals;

namespace {

int runSandbox(Call &call)
{
    const std::optional<QString> folder = call.arguments.option(u"state-dir"_s);
    if (!folder) {
        return call.answer.wrongUse(u"anteroomctl sandbox --state-dir DIR"_s);
    }
    const base::SystemClock clock;
    base::SystemRandom random;
    sandbox::Sandbox sandbox(clock, random);
    const base::Result<> started = sandbox.start(*folder);
    if (!started) {
        return call.answer.refusal(started.error());
    }
    QJsonObject environment;
    const QMap<QString, QString> variables = sandbox.environment();
    for (auto it = variables.begin(); it != variables.end(); ++it) {
        environment.insert(it.key(), it.value());
    }
    std::puts(QJsonDocument(environment).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

int runDemo(Call &call)
{
    const base::Result<> played = playDemoDay();
    return played ? Success : call.answer.refusal(played.error());
}

} // namespace

std::span<const Verb> sandboxVerbs()
{
    static const Verb verbs[] = {
        {"sandbox", "--state-dir DIR", "state-dir", "", 0, 0, false, runSandbox},
        {"demo", "", "", "", 0, 0, false, runDemo},
    };
    return verbs;
}

} // namespace anteroom::ctl
