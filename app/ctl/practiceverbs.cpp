// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verb.h"

#include "core/service/settingsproblems.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <cstdio>

namespace anteroom::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Command", text);
}

int init(Call &call)
{
    if (call.profile.folder.isEmpty()) {
        return call.answer.wrongUse(tr("Say where the practice's folder shall be: --profile DIR."));
    }
    const QString name = call.arguments.text(u"practice"_s);
    const QString zone = call.arguments.text(u"zone"_s);
    const base::Result<> made = compose::AppContext::createPractice(call.profile, name, zone.toLatin1());
    if (!made) {
        return call.answer.refusal(made.error());
    }
    return call.answer.success(QJsonObject{{u"practice"_s, name}, {u"zone"_s, zone}});
}

int sync(Call &call)
{
    bool isNumber = true;
    const double seconds = call.arguments.option(u"timeout"_s).value_or(u"60"_s).toDouble(&isNumber);
    if (!call.arguments.has(u"until-idle"_s) || !isNumber || seconds < 0 || seconds > 86400) {
        return call.answer.wrongUse(u"anteroomctl sync --until-idle [--timeout SECONDS]"_s);
    }
    // What is wrong with the settings is named at the start; it parks what needs them and stops nothing else.
    call.answer.warn(service::validate(call.practice->settings()));
    const std::chrono::milliseconds timeout(qint64(seconds * 1000));
    return print(call, call.practice->sync().syncUntilIdle(timeout).result(), [](const store::SyncCounts &counts) {
        return QJsonObject{{u"done"_s, counts.done}, {u"pending"_s, counts.pending}, {u"failed"_s, counts.failed}};
    });
}

QJsonObject parkedJson(const service::ParkedItem &item)
{
    const QDateTime start = base::toUtc(item.start).toTimeZone(QTimeZone(item.zone));
    return {{u"id"_s, item.booking.toString(QUuid::WithoutBraces)},
            {u"start"_s, start.toOffsetFromUtc(start.offsetFromUtc()).toString(Qt::ISODate)},
            {u"what"_s, item.what},
            {u"failure"_s, service::toJson(item.failure)}};
}

QJsonArray hostsJson(const std::vector<service::HostBudget> &hosts)
{
    QJsonArray rows;
    for (const service::HostBudget &host : hosts) {
        rows.append(QJsonObject{{u"psychologists"_s, QJsonArray::fromStringList(host.psychologists)},
                                {u"changesToday"_s, host.used},
                                {u"limit"_s, host.limit},
                                {u"resets"_s, base::toUtc(host.resets).toString(Qt::ISODate)}});
    }
    return rows;
}

QJsonArray alertsJson(const std::vector<service::Alert> &alerts)
{
    QJsonArray rows;
    for (const service::Alert &alert : alerts) {
        rows.append(service::toJson(alert));
    }
    return rows;
}

int status(Call &call)
{
    const base::Result<service::PracticeStatus> status = call.practice->practice().status().result();
    const base::Result<service::Health> health = call.practice->practice().health().result();
    if (!health) {
        return call.answer.refusal(health.error());
    }
    return print(call, status, [&call, &health](const service::PracticeStatus &found) {
        QJsonArray parked;
        for (const service::ParkedItem &item : found.parked) {
            parked.append(parkedJson(item));
        }
        QJsonArray settings;
        for (const base::Problem &problem : service::validate(call.practice->settings())) {
            settings.append(QJsonObject{{u"field"_s, problem.field}, {u"reason"_s, problem.reason}});
        }
        return QJsonObject{{u"done"_s, found.counts.done},
                           {u"pending"_s, found.counts.pending},
                           {u"failed"_s, found.counts.failed},
                           {u"parked"_s, parked},
                           {u"alerts"_s, alertsJson(health->alerts)},
                           {u"hosts"_s, hostsJson(found.hosts)},
                           {u"settings"_s, settings},
                           {u"health"_s, service::toJson(*health)}};
    });
}

// The page's address goes to standard error: with --json, standard output holds the result and nothing else.
int connect(Call &call)
{
    if (call.arguments.word(0) != u"google"_s) {
        return call.answer.wrongUse(u"anteroomctl connect google"_s);
    }
    const auto open = [](const QUrl &page) {
        const QString text = tr("Open this page in a browser and sign in, within five minutes:");
        std::fprintf(stderr, "%s\n%s\n", qPrintable(text), page.toEncoded().constData());
        std::fflush(stderr);
    };
    const base::Result<> connected = call.practice->connectGoogle(open).result();
    return connected ? call.answer.success(QJsonObject{{u"connected"_s, u"google"_s}})
                     : call.answer.refusal(connected.error());
}

QString markText(ports::CheckLine::Mark mark)
{
    switch (mark) {
    case ports::CheckLine::Mark::Good:
        return u"good"_s;
    case ports::CheckLine::Mark::Attention:
        return u"attention"_s;
    case ports::CheckLine::Mark::Bad:
        return u"bad"_s;
    }
    return {};
}

int test(Call &call)
{
    const std::optional<compose::Remote> remote = compose::remoteFromText(call.arguments.word(0));
    if (!remote) {
        return call.answer.wrongUse(u"anteroomctl test zoom|calendar|mail"_s);
    }
    const auto psychologists = call.practice->people().psychologists().result();
    if (!psychologists) {
        return call.answer.refusal(psychologists.error());
    }
    const ports::CheckReport report =
        call.practice->sync().check(*remote, call.practice->settings(), *psychologists).result();
    QJsonArray lines;
    for (const ports::CheckLine &line : report.lines) {
        lines.append(QJsonObject{{u"mark"_s, markText(line.mark)}, {u"text"_s, line.text}, {u"remedy"_s, line.remedy}});
    }
    const QJsonObject json{{u"good"_s, report.isGood()}, {u"lines"_s, lines}};
    return report.isGood() ? call.answer.success(json) : call.answer.bad(json);
}

QString originText(service::Settings::Origin origin)
{
    switch (origin) {
    case service::Settings::Origin::Default:
        return u"default"_s;
    case service::Settings::Origin::Stored:
        return u"stored"_s;
    case service::Settings::Origin::Environment:
        return u"environment"_s;
    }
    return {};
}

// One setting. Of a secret only whether it is set: nobody reads secrets.
QJsonObject settingJson(const service::Settings &settings, const service::SettingDefinition &definition)
{
    QJsonObject row{{u"name"_s, QString(definition.name)},
                    {u"origin"_s, originText(settings.origin(definition.key))},
                    {u"variable"_s, definition.environmentName()}};
    if (definition.isSecret()) {
        row.insert(u"isSet"_s, settings.isSet(definition.key));
    } else {
        row.insert(u"value"_s, settings.text(definition.key));
    }
    return row;
}

int getSettings(Call &call)
{
    const service::Settings &settings = call.practice->settings();
    if (call.arguments.positional().isEmpty()) {
        QJsonArray rows;
        for (const service::SettingDefinition &definition : service::settingDefinitions()) {
            rows.append(settingJson(settings, definition));
        }
        return call.answer.success(rows);
    }
    const service::SettingDefinition *definition = service::findSetting(call.arguments.word(0));
    if (!definition) {
        return call.answer.refusal({base::ErrorKind::Settings, tr("There is no setting of this name."), {}});
    }
    return call.answer.success(settingJson(settings, *definition));
}

int setSetting(Call &call)
{
    const QString name = call.arguments.word(0);
    const service::SettingDefinition *definition = service::findSetting(name);
    base::Result<> stored;
    if (call.arguments.has(u"stdin"_s)) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly)) {
            return call.answer.wrongUse(tr("Standard input cannot be read."));
        }
        const QByteArray value = input.readAll();
        stored = definition && definition->isSecret()
                     ? call.practice->practice().setSecret(name, base::Secret(value)).result()
                     : call.practice->practice().set(name, QString::fromUtf8(value).trimmed()).result();
    } else if (call.arguments.positional().size() == 2) {
        stored = call.practice->practice().set(name, call.arguments.word(1)).result();
    } else {
        return call.answer.wrongUse(u"anteroomctl settings set NAME VALUE | settings set NAME --stdin"_s);
    }
    return stored ? call.answer.success(QJsonObject{{u"name"_s, name}}) : call.answer.refusal(stored.error());
}

} // namespace

std::span<const Verb> practiceVerbs()
{
    static const Verb verbs[] = {
        {"init", "--practice NAME --zone Australia/Sydney", "practice zone", "", 0, 0, false, init},
        {"sync", "--until-idle [--timeout SECONDS]", "timeout", "until-idle", 0, 0, true, sync},
        {"status", "", "", "", 0, 0, true, status},
        {"connect", "google", "", "", 1, 1, true, connect},
        {"test", "zoom|calendar|mail", "", "", 1, 1, true, test},
        {"settings get", "[NAME]", "", "", 0, 1, true, getSettings},
        {"settings set", "NAME VALUE | NAME --stdin", "", "stdin", 1, 2, true, setSetting},
    };
    return verbs;
}

} // namespace anteroom::ctl
