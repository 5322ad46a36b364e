// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/health.h"

#include "core/domain/words.h"
#include "core/service/healthalerts.h"
#include "core/service/signinalerts.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <map>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ports::Remote;
using std::chrono::milliseconds;
using store::AttemptFigure;
using store::ServiceRecord;
using State = ServiceHealth::State;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Health)
};

constexpr int proofsShown = 20;

struct Named {
    Remote remote;
    QString name; ///< as in the store
};

const std::vector<Named> &services()
{
    static const std::vector<Named> all{
        {Remote::Zoom, u"zoom"_s}, {Remote::Calendar, u"google"_s}, {Remote::Mail, u"mail"_s}};
    return all;
}

sync::RemoteSwitch switchOf(Remote remote, domain::AccountId account, const sync::SyncSettings &settings)
{
    if (remote == Remote::Mail) {
        return settings.mail;
    }
    return remote == Remote::Zoom ? settings.zoomOf(account) : settings.googleOf(account);
}

// The settings' own account has no name, and comes first.
std::vector<domain::Account> accountsOf(store::Tables &tables, Remote remote)
{
    std::vector<domain::Account> accounts{domain::Account()};
    for (const domain::Account &account : tables.accounts.all()) {
        const bool isZoom = account.kind == domain::AccountKind::Zoom;
        if (remote != Remote::Mail && isZoom == (remote == Remote::Zoom)) {
            accounts.push_back(account);
        }
    }
    return accounts;
}

void setTrouble(ServiceHealth &health, State state, const domain::FailureNote &note)
{
    const ports::Reason reason = ports::reasonFor(note.code, note.detail);
    health.state = state;
    health.words = reason.what;
    health.remedy = reason.remedy;
}

void setRecord(ServiceHealth &health, const ServiceRecord &record)
{
    health.lastSuccess = record.doneAt;
    health.lastAttempt = record.attemptedAt;
    health.lastFailure = record.failedAt;
    health.failure = record.failure;
    health.staleSince = record.failingSince;
}

void setState(ServiceHealth &health, const sync::RemoteSwitch &remote)
{
    const bool failing = health.staleSince.has_value();
    if (!remote.enabled) {
        health.state = State::SwitchedOff;
        health.words = Text::tr("It is switched off.");
    } else if (!remote.problem.isEmpty()) {
        setTrouble(health, State::NotSetUp, remote.problem);
    } else if (failing) {
        const bool signIn = health.failure.kind == u"needs-sign-in"_s;
        setTrouble(health, signIn ? State::SignInNeeded : State::Failing, health.failure);
    } else if (!health.lastAttempt) {
        health.state = State::Unused;
        health.words = Text::tr("Nothing was asked of it yet.");
    } else {
        health.state = State::Working;
        health.words = Text::tr("It works.");
    }
}

/// The attempts of one service and account, by how long they took.
struct Durations {
    std::map<milliseconds, int> upTo;
    milliseconds total{0};

    milliseconds p95(int attempts) const
    {
        int seen = 0;
        for (const auto &[bound, count] : upTo) {
            seen += count;
            if (seen * 100 >= attempts * 95) {
                return bound;
            }
        }
        return 0ms;
    }
};

void setFigures(ServiceHealth &health, const QString &name, domain::AccountId account,
                const std::vector<AttemptFigure> &figures)
{
    Durations durations;
    for (const AttemptFigure &figure : figures) {
        if (store::serviceOf(figure.object) == name && figure.account == account) {
            health.attempts += figure.attempts;
            health.retries += figure.retries;
            health.succeeded += figure.outcome == u"done"_s ? figure.attempts : 0;
            durations.upTo[figure.upTo] += figure.attempts;
            durations.total += figure.total;
        }
    }
    if (health.attempts > 0) {
        health.average = durations.total / health.attempts;
        health.p95 = durations.p95(health.attempts);
    }
}

QJsonValue time(const std::optional<base::Instant> &instant)
{
    return instant ? QJsonValue(base::toUtc(*instant).toString(Qt::ISODateWithMs)) : QJsonValue();
}

QString nameOf(Remote remote)
{
    switch (remote) {
    case Remote::Zoom:
        return u"zoom"_s;
    case Remote::Calendar:
        return u"calendar"_s;
    case Remote::Mail:
        return u"mail"_s;
    }
    return {};
}

QJsonValue failureJson(const domain::FailureNote &note)
{
    if (note.isEmpty()) {
        return QJsonValue();
    }
    const ports::Reason reason = ports::reasonFor(note.code, note.detail);
    return QJsonObject{{u"code"_s, note.code}, {u"reason"_s, reason.what}, {u"remedy"_s, reason.remedy}};
}

QJsonObject serviceJson(const ServiceHealth &health)
{
    const QJsonValue rate = health.attempts > 0 ? QJsonValue(double(health.succeeded) / health.attempts) : QJsonValue();
    const QJsonObject day{{u"attempts"_s, health.attempts},
                          {u"successRate"_s, rate},
                          {u"averageMs"_s, qint64(health.average.count())},
                          {u"p95Ms"_s, qint64(health.p95.count())},
                          {u"retries"_s, health.retries}};
    return {{u"service"_s, nameOf(health.service)},
            {u"account"_s, health.account.isEmpty() ? QJsonValue() : QJsonValue(health.account)},
            {u"state"_s, toText(health.state)},
            {u"words"_s, health.words},
            {u"remedy"_s, health.remedy.isEmpty() ? QJsonValue() : QJsonValue(health.remedy)},
            {u"lastSuccess"_s, time(health.lastSuccess)},
            {u"lastAttempt"_s, time(health.lastAttempt)},
            {u"lastFailure"_s, time(health.lastFailure)},
            {u"failure"_s, failureJson(health.failure)},
            {u"staleSince"_s, time(health.staleSince)},
            {u"signInRequired"_s, health.needsSignIn()},
            {u"last24h"_s, day}};
}

QJsonObject retentionJson(const Health &health)
{
    QJsonArray deleted;
    for (const store::RetentionProof &proof : health.deleted) {
        deleted.append(QJsonObject{{u"rule"_s, proof.rule},
                                   {u"count"_s, proof.count},
                                   {u"at"_s, time(proof.at)},
                                   {u"upTo"_s, time(proof.upTo)}});
    }
    return {{u"pausedSince"_s, time(health.retentionPausedSince)}, {u"deleted"_s, deleted}};
}

QJsonArray straysJson(const Health &health)
{
    QJsonArray strays;
    for (const store::Stray &stray : health.strays) {
        strays.append(QJsonObject{{u"service"_s, stray.service},
                                  {u"code"_s, stray.code},
                                  {u"place"_s, stray.place},
                                  {u"start"_s, time(stray.start)},
                                  {u"foundAt"_s, time(stray.foundAt)}});
    }
    return strays;
}

} // namespace

Health readHealth(store::Tables &tables, const sync::SyncSettings &settings, base::Instant now)
{
    const std::vector<ServiceRecord> records = tables.health.services();
    const std::vector<AttemptFigure> figures = tables.health.figures(now - 24h);
    Health health;
    for (const auto &[remote, name] : services()) {
        for (const domain::Account &account : accountsOf(tables, remote)) {
            ServiceHealth service;
            service.service = remote;
            service.account = account.name;
            for (const ServiceRecord &record : records) {
                if (record.service == name && record.account == account.id) {
                    setRecord(service, record);
                }
            }
            setState(service, switchOf(remote, account.id, settings));
            setFigures(service, name, account.id, figures);
            health.services.push_back(service);
        }
    }
    health.hosts = hostBudgets(tables, now);
    health.retentionPausedSince = tables.retention.pausedSince();
    health.deleted = tables.retention.proofs(proofsShown);
    health.strays = tables.strays.reported();
    health.alerts = healthAlerts({signInAlerts(tables), records, figures, tables.hostChanges.most(now),
                                  health.retentionPausedSince, health.strays, settings, now});
    return health;
}

QJsonObject toJson(const Health &health)
{
    QJsonArray services;
    for (const ServiceHealth &service : health.services) {
        services.append(serviceJson(service));
    }
    return {{u"services"_s, services}, {u"retention"_s, retentionJson(health)}, {u"strays"_s, straysJson(health)}};
}

QJsonObject toJson(const Alert &alert)
{
    return {{u"code"_s, alert.code},
            {u"text"_s, alert.text},
            {u"remedy"_s, alert.remedy.isEmpty() ? QJsonValue() : QJsonValue(alert.remedy)},
            {u"sessions"_s, alert.sessions},
            {u"cure"_s, alert.cure.isEmpty() ? QJsonValue() : QJsonValue(alert.cure)},
            {u"at"_s, time(alert.at)}};
}

QString toText(State state)
{
    static const domain::Words<State, 6> words{{{State::SwitchedOff, "switched-off"},
                                                {State::NotSetUp, "not-set-up"},
                                                {State::Unused, "unused"},
                                                {State::Working, "working"},
                                                {State::Failing, "failing"},
                                                {State::SignInNeeded, "sign-in-needed"}}};
    return words.text(state);
}

} // namespace anteroom::service
