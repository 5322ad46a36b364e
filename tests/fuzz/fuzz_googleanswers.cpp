// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/googlecalendar/googlecalendar.h"
#include "integrations/googlecalendar/googlecheck.h"
#include "integrations/oauth/serviceaccount.h"
#include "tests/fuzz/answers.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

using namespace anteroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using googlecalendar::GoogleCalendar;

namespace {

const base::Instant now{std::chrono::sys_days(std::chrono::year(2027) / 1 / 15) + 22h};
const QString calendarId = u"practice@example.org"_s;

googlecalendar::GoogleConfig signedIn()
{
    googlecalendar::GoogleConfig config;
    config.account = googlecalendar::GoogleConfig::Account::SignedIn;
    config.clientId = u"client"_s;
    config.clientSecret = base::Secret("secret");
    config.refreshToken = base::Secret("refresh");
    return config;
}

ports::EventSpec specFor(const std::optional<QString> &attendee)
{
    ports::EventSpec spec;
    spec.calendar = calendarId;
    spec.id = u"abcdefgh"_s;
    spec.marker = u"an1:practice:token"_s;
    spec.start = now + 1h;
    spec.attendee = attendee;
    return spec;
}

/// Google as it answers; each call is the first of a connection, and so asks for a token.
class Google
{
public:
    explicit Google(const QByteArray &bytes) : m_client(bytes) {}

    ports::CalendarProvider &fresh()
    {
        m_client.rewind();
        m_calendar.emplace(m_client, m_clock, signedIn());
        return *m_calendar;
    }
    ports::CheckReport report()
    {
        m_client.rewind();
        googlecalendar::GoogleCheck check(m_client, m_clock, signedIn(), {{u"practice calendar"_s, calendarId}});
        return fuzz::resultOf(check.check());
    }
    const http::Reply &first() const { return m_client.first(); }

private:
    testing::ManualClock m_clock{now};
    fuzz::AnsweringClient m_client;
    std::optional<GoogleCalendar> m_calendar;
};

void readToken(const http::Reply &reply)
{
    const ports::Outcome<oauth::Token> token = oauth::tokenFromReply(reply, now);
    if (!token) {
        fuzz::requireSound(token.error());
        fuzz::require(token.error().kind != ports::FailureKind::Unknown, "asking for a token changes nothing");
        return;
    }
    fuzz::require(!token->value.isEmpty() && token->expires > now, "a token is good for some time");
}

void requireEvent(const ports::Outcome<ports::Event> &event)
{
    static const QStringList answers{{}, u"needsAction"_s, u"accepted"_s, u"declined"_s, u"tentative"_s};
    if (event) {
        fuzz::require(!event->id.isEmpty(), "an event has an id");
        fuzz::require(answers.contains(event->answer), "an answer is one of Google's four");
    }
}

void requireChanges(const ports::Outcome<ports::CalendarChanges> &changes)
{
    if (!changes) {
        return;
    }
    std::set<QString> ids;
    fuzz::require(!changes->syncToken.isEmpty(), "a whole list says where to go on");
    for (const ports::Event &event : changes->events) {
        fuzz::require(!event.id.isEmpty() && ids.insert(event.id).second, "each event comes once");
        fuzz::require(!event.marker.isEmpty() || event.status == u"cancelled"_s, "only what may be ours");
    }
}

/// Once our guest is the one who is wanted, nothing more is to be changed.
void readGuests(const http::Reply &reply)
{
    const std::optional<QJsonObject> event = googlecalendar::readEvent(reply);
    const std::optional<QString> attendee = u"jo@example.org"_s;
    const auto guests = event ? googlecalendar::guestsAfter(*event, attendee) : std::nullopt;
    if (!guests) {
        return;
    }
    QJsonObject after = *event;
    after.insert("attendees"_L1, *guests);
    after.insert("extendedProperties"_L1,
                 QJsonObject{{u"private"_s, QJsonObject{{QString(googlecalendar::guestProperty),
                                                         googlecalendar::guestHash(attendee)}}}});
    fuzz::require(!googlecalendar::guestsAfter(after, attendee), "the right guests are left alone");
    fuzz::require(!googlecalendar::guestsWith(after, *attendee), "nobody is invited twice");
}

void readReport(const ports::CheckReport &report)
{
    fuzz::require(!report.lines.empty(), "a check always says something");
    for (const ports::CheckLine &line : report.lines) {
        fuzz::require(!line.text.isEmpty(), "a line of a check has words");
        fuzz::require(line.mark == ports::CheckLine::Mark::Good || !line.remedy.isEmpty(), "what is bad has a remedy");
    }
}

void read(const QByteArray &bytes)
{
    Google google(bytes);
    readToken(google.first());
    readGuests(google.first());
    requireEvent(fuzz::changed(google.fresh().insert(specFor({}), true)));
    requireEvent(fuzz::seen(google.fresh().get(calendarId, u"abcdefgh"_s)));
    requireEvent(fuzz::changed(google.fresh().patch(specFor({}), u"\"1\""_s, true)));
    requireEvent(fuzz::changed(google.fresh().patch(specFor(u"jo@example.org"_s), {}, true)));
    requireEvent(fuzz::changed(google.fresh().addAttendee(calendarId, u"abcdefgh"_s, u"jo@example.org"_s, true)));
    fuzz::changed(google.fresh().remove(calendarId, u"abcdefgh"_s, true));
    requireChanges(fuzz::seen(google.fresh().changes(calendarId, u"token"_s)));
    fuzz::seen(google.fresh().list(calendarId, u"an1:practice"_s));
    readReport(google.report());
}

const fuzz::Target target("googleanswers", &read);

} // namespace
