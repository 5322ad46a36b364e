// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/zoomcheck.h"
#include "integrations/zoom/zoommeetings.h"
#include "integrations/zoom/zoomtoken.h"
#include "tests/fuzz/answers.h"
#include "tests/support/manualclock.h"

#include <QUrl>

#include <algorithm>

using namespace anteroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const base::Instant now{std::chrono::sys_days(std::chrono::year(2027) / 1 / 15) + 22h};

/// Zoom as it answers; each call is the first of a connection, and so asks for a token.
class Zoom
{
public:
    explicit Zoom(const QByteArray &bytes) : m_client(bytes) {}

    ports::MeetingProvider &fresh()
    {
        m_client.rewind();
        m_meetings.emplace(m_client, m_config, m_clock);
        return *m_meetings;
    }
    ports::CheckReport report()
    {
        m_client.rewind();
        zoom::ZoomCheck check(m_client, m_config, m_clock, {u"host@practice.example"_s});
        return fuzz::resultOf(check.check());
    }
    const http::Reply &first() const { return m_client.first(); }

private:
    const zoom::ZoomConfig m_config{u"https://api.zoom.us/v2"_s, u"https://zoom.us"_s, u"account"_s, u"client"_s,
                                    base::Secret("secret")};
    testing::ManualClock m_clock{now};
    fuzz::AnsweringClient m_client;
    std::optional<zoom::ZoomMeetings> m_meetings;
};

bool isNumber(const QString &id)
{
    return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void requireUsable(const ports::Outcome<ports::Meeting> &meeting)
{
    if (!meeting) {
        return;
    }
    const QUrl link(meeting->joinUrl, QUrl::StrictMode);
    fuzz::require(isNumber(meeting->id), "a meeting has a number");
    fuzz::require(link.scheme() == u"https"_s && !link.host().isEmpty() && link.userInfo().isEmpty(),
                  "a patient is sent to https only");
    fuzz::require(meeting->start + meeting->length >= meeting->start, "a meeting ends after it begins");
}

void requireUsable(const ports::Outcome<std::vector<ports::ListedMeeting>> &meetings)
{
    for (const ports::ListedMeeting &meeting : meetings.value_or(std::vector<ports::ListedMeeting>())) {
        fuzz::require(isNumber(meeting.id), "a listed meeting has a number");
        fuzz::require(meeting.start + meeting.length >= meeting.start, "a listed meeting ends after it begins");
    }
}

void readToken(const http::Reply &reply)
{
    const ports::Outcome<oauth::Token> token = zoom::readToken(reply, now);
    if (!token) {
        fuzz::requireSound(token.error());
        fuzz::require(token.error().kind != ports::FailureKind::Unknown, "asking for a token changes nothing");
        return;
    }
    fuzz::require(!token->value.isEmpty() && token->expires > now, "a token is good for some time");
}

void read(const QByteArray &bytes)
{
    Zoom zoom(bytes);
    ports::MeetingSpec spec;
    spec.host = u"host@practice.example"_s;
    spec.start = now + 1h;
    spec.zone = "Australia/Sydney";
    readToken(zoom.first());
    requireUsable(fuzz::changed(zoom.fresh().create(spec)));
    requireUsable(fuzz::seen(zoom.fresh().get(u"92674392836"_s)));
    requireUsable(fuzz::seen(zoom.fresh().list(spec.host)));
    fuzz::seen(zoom.fresh().startLink(u"92674392836"_s));
    fuzz::changed(zoom.fresh().update(u"92674392836"_s, spec));
    fuzz::changed(zoom.fresh().remove(u"92674392836"_s));
    const ports::CheckReport report = zoom.report();
    fuzz::require(!report.lines.empty(), "a check always says something");
    for (const ports::CheckLine &line : report.lines) {
        fuzz::require(!line.text.isEmpty(), "a line of a check has words");
        fuzz::require(line.mark == ports::CheckLine::Mark::Good || !line.remedy.isEmpty(), "what is bad has a remedy");
    }
}

const fuzz::Target target("zoomanswers", &read);

} // namespace
