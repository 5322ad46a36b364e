// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/zoommeetings.h"

#include "integrations/http/json.h"
#include "integrations/zoom/meetingbody.h"

#include <QSet>

#include <algorithm>

namespace anteroom::zoom {

using namespace Qt::StringLiterals;
using ports::failed;
using ports::FailureKind;
using ports::Outcome;

namespace {

bool isHost(const QString &host)
{
    return !host.trimmed().isEmpty() && host.compare(u"me"_s, Qt::CaseInsensitive) != 0;
}

bool isNumber(const QString &id)
{
    return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

tl::unexpected<ports::Failure> noNumber()
{
    return failed(FailureKind::Rejected, u"zoom.validation"_s, u"id"_s);
}

ApiCall meetingCall(const char *method, const QString &id, const QString &rest = {})
{
    return {method, u"/meetings/"_s + id + rest, u"/meetings/{meetingId}"_s, {}};
}

ApiCall listCall(const QString &host, const QString &pageToken)
{
    QString query = u"/meetings?type=scheduled&page_size=300"_s;
    if (!pageToken.isEmpty()) {
        // By hand: QUrlQuery leaves + and / as they are, and Zoom's tokens hold them.
        query += u"&next_page_token="_s + QString::fromLatin1(QUrl::toPercentEncoding(pageToken));
    }
    return {"GET", userPath(host, query), u"/users/{userId}/meetings"_s, {}, Weight::Medium};
}

} // namespace

ZoomMeetings::ZoomMeetings(http::Client &http, ZoomConfig config, const base::Clock &clock,
                           std::shared_ptr<CallPace> pace, oauth::TokenHeard heard)
    : m_api(http, std::move(config), clock, std::move(pace), std::move(heard))
{
}

QCoro::Task<Outcome<ports::Meeting>> ZoomMeetings::create(ports::MeetingSpec spec)
{
    if (!isHost(spec.host)) {
        co_return failed(FailureKind::Rejected, u"zoom.user-missing"_s);
    }
    if (spec.start <= m_api.now()) {
        co_return failed(FailureKind::Rejected, u"zoom.start-past"_s);
    }
    ApiCall call{"POST", userPath(spec.host, u"/meetings"_s), u"/users/{userId}/meetings"_s, createBody(spec),
                 Weight::Medium};
    auto task = m_api.callForObject(std::move(call));
    Outcome<QJsonObject> answer = co_await task;
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    std::optional<ports::Meeting> meeting = readMeeting(*answer);
    if (!meeting) {
        co_return http::unusable("POST", u"zoom.unusable-answer"_s);
    }
    co_return *meeting;
}

QCoro::Task<Outcome<ports::Meeting>> ZoomMeetings::get(QString id)
{
    if (!isNumber(id)) {
        co_return noNumber();
    }
    auto task = m_api.callForObject(meetingCall("GET", id));
    Outcome<QJsonObject> answer = co_await task;
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    std::optional<ports::Meeting> meeting = readMeeting(*answer);
    if (!meeting) {
        co_return http::unusable("GET", u"zoom.unusable-answer"_s);
    }
    co_return *meeting;
}

QCoro::Task<Outcome<base::Secret>> ZoomMeetings::startLink(QString id)
{
    if (!isNumber(id)) {
        co_return noNumber();
    }
    auto task = m_api.callForObject(meetingCall("GET", id));
    Outcome<QJsonObject> answer = co_await task;
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    base::Secret link(answer->value(u"start_url").toString().toUtf8());
    if (link.isEmpty()) {
        co_return http::unusable("GET", u"zoom.unusable-answer"_s);
    }
    co_return Outcome<base::Secret>(link);
}

QCoro::Task<Outcome<>> ZoomMeetings::change(ApiCall call)
{
    const QByteArray method = call.method;
    auto task = m_api.call(std::move(call));
    Outcome<http::Reply> reply = co_await task;
    if (!reply) {
        co_return tl::unexpected(reply.error());
    }
    if (!reply->body.trimmed().isEmpty()) {
        // Zoom answers with nothing; somebody else has spoken.
        co_return http::unusable(method, u"zoom.unusable-answer"_s);
    }
    co_return Outcome<>();
}

QCoro::Task<Outcome<>> ZoomMeetings::update(QString id, ports::MeetingSpec spec)
{
    if (!isNumber(id)) {
        co_return noNumber();
    }
    ApiCall call = meetingCall("PATCH", id);
    call.body = updateBody(spec);
    auto task = change(std::move(call));
    Outcome<> outcome = co_await task;
    co_return outcome;
}

QCoro::Task<Outcome<>> ZoomMeetings::deleteOnce(QString id)
{
    auto task = change(meetingCall("DELETE", id, u"?schedule_for_reminder=false&cancel_meeting_reminder=false"_s));
    Outcome<> outcome = co_await task;
    const bool gone = !outcome && outcome.error().kind == FailureKind::NotFound;
    co_return gone ? Outcome<>() : outcome;
}

QCoro::Task<Outcome<>> ZoomMeetings::remove(QString id)
{
    if (!isNumber(id)) {
        co_return noNumber();
    }
    const auto isLive = [](const Outcome<> &outcome) {
        return !outcome && outcome.error().code == u"zoom.meeting-live"_s;
    };
    auto firstTask = deleteOnce(id);
    Outcome<> first = co_await firstTask;
    if (!isLive(first)) {
        co_return first;
    }
    auto endTask = end(id);
    Outcome<> ended = co_await endTask;
    if (!ended) {
        co_return ended;
    }
    auto secondTask = deleteOnce(id);
    Outcome<> second = co_await secondTask;
    if (isLive(second)) { // Zoom takes a moment to end it
        co_return failed(FailureKind::Temporary, u"zoom.meeting-live"_s);
    }
    co_return second;
}

QCoro::Task<Outcome<>> ZoomMeetings::end(QString id)
{
    if (!isNumber(id)) {
        co_return noNumber();
    }
    ApiCall call = meetingCall("PUT", id, u"/status"_s);
    call.pathTemplate += u"/status"_s;
    call.body = QJsonObject{{u"action"_s, u"end"_s}};
    auto task = change(std::move(call));
    Outcome<> outcome = co_await task;
    const bool gone = !outcome && outcome.error().kind == FailureKind::NotFound;
    co_return gone ? Outcome<>() : outcome;
}

QCoro::Task<Outcome<std::vector<ports::ListedMeeting>>> ZoomMeetings::list(QString host)
{
    if (!isHost(host)) {
        co_return failed(FailureKind::Rejected, u"zoom.user-missing"_s);
    }
    constexpr int mostPages = 50;
    std::vector<ports::ListedMeeting> meetings;
    QSet<QString> seen;
    QString pageToken;
    for (int pages = 0; pages < mostPages; ++pages) {
        auto task = m_api.callForObject(listCall(host, pageToken));
        Outcome<QJsonObject> answer = co_await task;
        if (!answer) {
            co_return tl::unexpected(answer.error());
        }
        std::optional<ListPage> page = readListPage(*answer);
        if (!page) {
            co_return http::unusable("GET", u"zoom.unusable-answer"_s);
        }
        std::move(page->meetings.begin(), page->meetings.end(), std::back_inserter(meetings));
        pageToken = page->nextPageToken;
        if (pageToken.isEmpty()) {
            co_return meetings;
        }
        if (seen.contains(pageToken)) {
            break;
        }
        seen.insert(pageToken);
    }
    co_return failed(FailureKind::Temporary, u"zoom.list-endless"_s);
}

} // namespace anteroom::zoom
