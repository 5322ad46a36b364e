// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakemeetings.h"

using namespace Qt::StringLiterals;

namespace anteroom::testing {

using ports::failed;
using ports::FailureKind;
using ports::ListedMeeting;
using ports::Meeting;
using ports::MeetingSpec;
using ports::Outcome;

namespace {

tl::unexpected<ports::Failure> notFound()
{
    return failed(FailureKind::NotFound, u"zoom.meeting-gone"_s);
}

} // namespace

FakeMeetings::FakeMeetings(const base::Clock &clock, QStringList hosts) : m_clock(clock), m_hosts(std::move(hosts)) {}

QJsonObject FakeMeetings::given(const MeetingSpec &spec) const
{
    QJsonObject result{{u"waitingRoom"_s, spec.waitingRoom},      {u"joinBeforeHost"_s, spec.joinBeforeHost},
                       {u"muteUponEntry"_s, spec.muteUponEntry},  {u"autoRecording"_s, spec.autoRecording},
                       {u"passcode"_s, !spec.passcode.isEmpty()}, {u"encryption"_s, spec.encryption}};
    for (auto it = m_locked.begin(); it != m_locked.end(); ++it) {
        result.insert(it.key(), it.value());
    }
    return result;
}

Outcome<Meeting> FakeMeetings::make(const MeetingSpec &spec)
{
    if (!m_hosts.contains(spec.host)) {
        return failed(FailureKind::Rejected, u"zoom.user-missing"_s);
    }
    if (spec.start <= m_clock.now()) {
        return failed(FailureKind::Rejected, u"zoom.start-past"_s);
    }
    if (spec.passcode.isEmpty() || spec.passcode.size() > 10 || spec.topic.isEmpty() || spec.length.count() < 1) {
        return failed(FailureKind::Rejected, u"zoom.validation"_s, u"passcode"_s);
    }
    Meeting meeting;
    meeting.id = QString::number(81000000001 + m_next++);
    meeting.joinUrl = u"https://us02web.zoom.us/j/%1"_s.arg(meeting.id);
    meeting.passcode = spec.passcode;
    meeting.agenda = spec.marker;
    meeting.hostEmail = spec.host;
    meeting.start = spec.start;
    meeting.length = spec.length;
    meeting.given = given(spec);
    m_meetings[meeting.id] = {spec, meeting};
    return meeting;
}

Outcome<> FakeMeetings::change(const QString &id, const MeetingSpec &spec)
{
    const auto found = m_meetings.find(id);
    if (found == m_meetings.end()) {
        return notFound();
    }
    // An update keeps host and marker, and the passcode when it names none.
    Kept &kept = found->second;
    MeetingSpec changed = spec;
    changed.host = kept.spec.host;
    changed.marker = kept.spec.marker;
    if (spec.passcode.isEmpty()) {
        changed.passcode = kept.meeting.passcode;
    }
    kept.spec = changed;
    kept.meeting.start = spec.start;
    kept.meeting.length = spec.length;
    kept.meeting.passcode = changed.passcode;
    kept.meeting.given = given(changed);
    return {};
}

QCoro::Task<Outcome<Meeting>> FakeMeetings::create(MeetingSpec spec)
{
    const Turn turn = begin(u"create"_s);
    const Outcome<Meeting> outcome = turn.applies ? make(spec) : Outcome<Meeting>();
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, outcome);
}

QCoro::Task<Outcome<Meeting>> FakeMeetings::get(QString id)
{
    const Turn turn = begin(u"get"_s);
    const auto found = m_meetings.find(id);
    const Outcome<Meeting> outcome =
        found == m_meetings.end() ? Outcome<Meeting>(notFound()) : Outcome<Meeting>(found->second.meeting);
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, outcome);
}

QCoro::Task<Outcome<base::Secret>> FakeMeetings::startLink(QString id)
{
    const Turn turn = begin(u"start-link"_s);
    const QString link = u"https://us02web.zoom.us/s/%1?zak=%2"_s.arg(id).arg(++m_startLinks);
    const Outcome<base::Secret> outcome = m_meetings.contains(id) ? Outcome<base::Secret>(base::Secret(link.toUtf8()))
                                                                  : Outcome<base::Secret>(notFound());
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, outcome);
}

QCoro::Task<Outcome<>> FakeMeetings::update(QString id, MeetingSpec spec)
{
    const Turn turn = begin(u"update"_s);
    const Outcome<> outcome = turn.applies ? change(id, spec) : Outcome<>();
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, outcome);
}

QCoro::Task<Outcome<>> FakeMeetings::remove(QString id)
{
    const Turn turn = begin(u"remove"_s);
    if (turn.applies) {
        m_meetings.erase(id);
    }
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, Outcome<>());
}

QCoro::Task<Outcome<>> FakeMeetings::end(QString id)
{
    Q_UNUSED(id)
    const Turn turn = begin(u"end"_s);
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, Outcome<>());
}

QCoro::Task<Outcome<std::vector<ListedMeeting>>> FakeMeetings::list(QString host)
{
    const Turn turn = begin(u"list"_s);
    std::vector<ListedMeeting> listed;
    for (const auto &[id, kept] : m_meetings) {
        if (kept.spec.host == host) {
            listed.push_back({id, kept.meeting.agenda, kept.meeting.start, kept.meeting.length});
        }
    }
    if (m_listLag > 0 && !listed.empty()) {
        --m_listLag;
        listed.pop_back();
    }
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, Outcome<std::vector<ListedMeeting>>(listed));
}

void FakeMeetings::editAll(const std::function<void(Meeting &)> &edit)
{
    for (auto &[id, kept] : m_meetings) {
        edit(kept.meeting);
    }
}

QString FakeMeetings::addLate(const MeetingSpec &spec)
{
    const Outcome<Meeting> made = make(spec);
    return made ? made->id : QString();
}

void FakeMeetings::addForeign(const QString &host)
{
    MeetingSpec spec;
    spec.host = host;
    spec.topic = u"Team"_s;
    spec.marker = u"Not ours"_s;
    spec.passcode = u"123456"_s;
    spec.start = m_clock.now() + std::chrono::hours(1);
    make(spec);
}

} // namespace anteroom::testing
