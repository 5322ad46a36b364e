// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/healthalerts.h"

#include "core/sync/stepcontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::AttemptFigure;
using store::ServiceRecord;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Health)
};

constexpr int hostChangesNearLimit = 80;
constexpr int calendarFailuresAllowed = 5;
constexpr auto meetingMayTake = 10s;
constexpr auto retentionMayWait = 1h; // after a start both must be heard first

/// How often something happened, and when last.
struct Tally {
    int times = 0;
    base::Instant lastHour;
};

template<typename Condition>
Tally count(const std::vector<AttemptFigure> &figures, Condition condition)
{
    Tally tally;
    for (const AttemptFigure &figure : figures) {
        if (condition(figure)) {
            tally.times += figure.attempts;
            tally.lastHour = std::max(tally.lastHour, figure.lastHour);
        }
    }
    return tally;
}

Alert alertOf(const QString &code, std::optional<ports::Remote> service, const QString &text, const Tally &tally)
{
    Alert alert{code, text};
    alert.service = service;
    alert.at = tally.lastHour;
    alert.isHour = true;
    return alert;
}

Alert alertOf(const QString &code, std::optional<ports::Remote> service, const QString &text,
              std::optional<base::Instant> at)
{
    Alert alert{code, text};
    alert.service = service;
    alert.at = at;
    return alert;
}

ports::Remote remoteOf(const QString &service)
{
    return service == u"zoom"_s ? ports::Remote::Zoom : ports::Remote::Calendar;
}

bool isOn(const QString &service, domain::AccountId account, const sync::SyncSettings &settings)
{
    if (service == u"mail"_s) {
        return settings.mail.enabled;
    }
    return service == u"zoom"_s ? settings.zoomOf(account).enabled : settings.googleOf(account).enabled;
}

QString nameOf(const QString &service)
{
    return service == u"zoom"_s ? u"Zoom"_s : u"Google"_s;
}

void addRateLimits(std::vector<Alert> &alerts, const AlertFacts &facts)
{
    if (facts.settings.zoom.enabled && facts.mostHostChanges >= hostChangesNearLimit) {
        const QString text =
            Text::tr("Zoom allows a host %1 meetings made or changed in a day; one has reached %2 today. "
                     "What comes after the limit waits until midnight UTC.")
                .arg(sync::mostHostChanges)
                .arg(facts.mostHostChanges);
        alerts.push_back(alertOf(u"rate-limit"_s, ports::Remote::Zoom, text, std::optional<base::Instant>()));
    }
    for (const QString &service : {u"zoom"_s, u"google"_s}) {
        const Tally refused = count(facts.figures, [&service](const AttemptFigure &figure) {
            return figure.outcome == u"rate-limited"_s && store::serviceOf(figure.object) == service;
        });
        if (refused.times > 0 && isOn(service, {}, facts.settings)) {
            const QString text = Text::tr("%1 put off %n call(s) in the last 24 hours because there "
                                          "were too many; Anteroom repeats them by itself.",
                                          nullptr, refused.times)
                                     .arg(nameOf(service));
            alerts.push_back(alertOf(u"rate-limit"_s, remoteOf(service), text, refused));
        }
    }
}

void addCalendarFailures(std::vector<Alert> &alerts, const AlertFacts &facts)
{
    const Tally failed = count(facts.figures, [](const AttemptFigure &figure) {
        const bool isEvent = figure.object == u"practice-event"_s || figure.object == u"psychologist-event"_s;
        return isEvent && figure.outcome != u"done"_s;
    });
    if (failed.times > calendarFailuresAllowed && facts.settings.google.enabled) {
        alerts.push_back(alertOf(
            u"calendar-failures"_s, ports::Remote::Calendar,
            Text::tr("Keeping the calendars in line failed %n time(s) in the last 24 hours.", nullptr, failed.times),
            failed));
    }
}

void addTokens(std::vector<Alert> &alerts, const AlertFacts &facts)
{
    for (const ServiceRecord &record : facts.records) {
        const QString service = record.service.chopped(record.service.endsWith(u"-token"_s) ? 6 : 0);
        const bool failed = record.failedAt && (!record.doneAt || *record.doneAt < *record.failedAt);
        // Sessions that wait for the same say it already.
        const bool isSaid = std::any_of(alerts.begin(), alerts.end(),
                                        [&record](const Alert &alert) { return alert.code == record.failure.code; });
        if (service != record.service && failed && !isSaid && isOn(service, record.account, facts.settings)) {
            const ports::Reason reason = ports::reasonFor(record.failure.code, record.failure.detail);
            Alert alert =
                alertOf(u"token-refresh"_s, remoteOf(service),
                        Text::tr("%1 gave no new access token. %2").arg(nameOf(service), reason.what), record.failedAt);
            alert.remedy = reason.remedy;
            alerts.push_back(alert);
        }
    }
}

void addSlowMeetings(std::vector<Alert> &alerts, const AlertFacts &facts)
{
    const Tally slow = count(facts.figures, [](const AttemptFigure &figure) {
        return figure.object == u"meeting"_s && figure.action == u"create"_s && figure.upTo > meetingMayTake;
    });
    if (slow.times > 0 && facts.settings.zoom.enabled) {
        alerts.push_back(
            alertOf(u"slow-meetings"_s, ports::Remote::Zoom,
                    Text::tr("Making a meeting took more than ten seconds, %n time(s) in the last 24 hours.", nullptr,
                             slow.times),
                    slow));
    }
}

void addRetention(std::vector<Alert> &alerts, const AlertFacts &facts)
{
    if (facts.retentionPausedSince && facts.now - *facts.retentionPausedSince >= retentionMayWait) {
        const QString text = Text::tr("Meetings and links that are past their time are not deleted, because Zoom and "
                                      "Google do not both confirm this computer's clock. Check its date and time, and "
                                      "that both can be reached.");
        alerts.push_back(alertOf(u"retention-paused"_s, {}, text, facts.retentionPausedSince));
    }
}

void addStrays(std::vector<Alert> &alerts, const AlertFacts &facts)
{
    if (facts.strays.empty()) {
        return;
    }
    const auto newest = std::max_element(
        facts.strays.begin(), facts.strays.end(),
        [](const store::Stray &one, const store::Stray &other) { return one.foundAt < other.foundAt; });
    const QString text =
        Text::tr("%n meeting(s) or event(s) that Anteroom once made belong to no session any more, but "
                 "were changed by somebody or made by another copy of this practice. Look at them in "
                 "Zoom and Google Calendar.",
                 nullptr, int(facts.strays.size()));
    alerts.push_back(alertOf(u"strays"_s, {}, text, newest->foundAt));
}

} // namespace

std::vector<Alert> healthAlerts(const AlertFacts &facts)
{
    std::vector<Alert> alerts = facts.signIn;
    addRateLimits(alerts, facts);
    addCalendarFailures(alerts, facts);
    addTokens(alerts, facts);
    addSlowMeetings(alerts, facts);
    addRetention(alerts, facts);
    addStrays(alerts, facts);
    return alerts;
}

} // namespace anteroom::service
