// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/calendarreading.h"
#include "integrations/googlecalendar/googlecalendar.h"
#include "integrations/http/httpclient.h"
#include "tests/support/practicefixture.h"
#include "tests/unit/sandbox/sandboxfixture.h"

#include <QTest>

#include <optional>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Choice;
using domain::EventChange;
using domain::ObjectKind;

/// What people do to events in the look-alike of Google comes to the store by the real client, and the answers go
/// back the same way.
class TestCalendarDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aMoveIsFoundFollowedAndNotFoundAgain();
    void aDeletionIsFoundAndPutBack();
    void anAnswerIsFound();
    void anExpiredTokenLosesAndResurrectsNothing();
    void manyPagesAreOneReading();

private:
    void read();
    void settle();
    domain::RemoteObject event(const QUuid &id) { return m_practice->object(id, ObjectKind::PracticeEvent); }
    QJsonObject byHand(const QString &id, const QJsonObject &change);
    std::vector<domain::Decision> decisions(const QUuid &id) { return m_practice->snapshot(id).decisions; }
    int live() const;

    std::optional<SandboxFixture> m_sandbox;
    std::unique_ptr<PracticeFixture> m_practice;
    std::unique_ptr<http::HttpClient> m_http;
    sync::Remotes m_remotes;
};

void TestCalendarDay::init()
{
    m_sandbox.emplace();
    m_practice = std::make_unique<PracticeFixture>();
    m_practice->clock.set(m_sandbox->clock().now());
    m_practice->settings.sync.zoom.enabled = false;
    m_practice->settings.sync.practiceCalendar = m_sandbox->value(u"GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID"_s);
    googlecalendar::GoogleConfig config;
    config.baseUrl = QUrl(m_sandbox->value(u"GOOGLE_CALENDAR_BASE_URL"_s));
    config.credentialsPath = m_sandbox->value(u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s);
    m_http = std::make_unique<http::HttpClient>(m_sandbox->clock());
    m_remotes = {};
    m_remotes.calendars =
        std::make_shared<googlecalendar::GoogleCalendar>(*m_http, m_sandbox->clock(), std::move(config));
}

void TestCalendarDay::cleanup()
{
    m_practice.reset();
    m_remotes = {};
    m_http.reset();
    m_sandbox.reset();
}

void TestCalendarDay::read()
{
    const auto settings = std::make_shared<sync::SyncSettings>(m_practice->settings.sync);
    sync::CalendarReading job;
    bool done = false;
    QCoro::Task<> running =
        job.run({m_practice->store(), m_practice->clock, m_practice->random, m_remotes, settings, u"me"_s, {}});
    running.then([&done] { done = true; });
    QTRY_VERIFY(done);
}

void TestCalendarDay::settle()
{
    m_practice->realCalendar = m_remotes.calendars;
    m_practice->settle();
}

QJsonObject TestCalendarDay::byHand(const QString &id, const QJsonObject &change)
{
    m_practice->clock.advance(1min);
    m_sandbox->clock().advance(1min);
    const QString calendar = m_practice->settings.sync.practiceCalendar;
    return m_sandbox->order("/google/events/" + QUrl::toPercentEncoding(calendar) + '/' + id.toLatin1(), change);
}

int TestCalendarDay::live() const
{
    int count = 0;
    for (const QJsonValue &kept : m_sandbox->eventsOnDisk()) {
        count += kept["status"_L1].toString() == u"cancelled"_s ? 0 : 1;
    }
    return count;
}

void TestCalendarDay::aMoveIsFoundFollowedAndNotFoundAgain()
{
    const QUuid id = m_practice->book();
    settle();
    read();
    const base::Instant moved = m_practice->snapshot(id).booking.start + 2h;
    const auto moment = [](base::Instant at) {
        return QJsonObject{{u"dateTime"_s, base::toUtc(at).toString(Qt::ISODate)}};
    };
    QVERIFY(!byHand(event(id).identity.remoteId, {{u"start"_s, moment(moved)}, {u"end"_s, moment(moved + 50min)}})
                 .contains(u"error"_s));
    read();
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].change, EventChange::Moved);
    QCOMPARE(decisions(id)[0].start, std::optional<base::Instant>(moved));
    need(m_practice->bookings().decide(decisions(id)[0].uuid, {Choice::Move}));
    settle();
    read();
    QVERIFY(decisions(id).empty());
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(m_practice->snapshot(id).booking.start, moved);
    QCOMPARE(live(), 2);
}

void TestCalendarDay::aDeletionIsFoundAndPutBack()
{
    const QUuid id = m_practice->book();
    settle();
    read();
    byHand(event(id).identity.remoteId, {{u"delete"_s, true}});
    read();
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].change, EventChange::Deleted);
    QCOMPARE(live(), 1);
    need(m_practice->bookings().decide(decisions(id)[0].uuid, {Choice::PutBack}));
    settle();
    read();
    QVERIFY(decisions(id).empty());
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(live(), 2);
}

void TestCalendarDay::anAnswerIsFound()
{
    m_sandbox->order("/google/delegation", {{u"enabled"_s, true}});
    googlecalendar::GoogleConfig config;
    config.baseUrl = QUrl(m_sandbox->value(u"GOOGLE_CALENDAR_BASE_URL"_s));
    config.credentialsPath = m_sandbox->value(u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s);
    config.subject = u"desk@harbour.example"_s;
    m_remotes.calendars =
        std::make_shared<googlecalendar::GoogleCalendar>(*m_http, m_sandbox->clock(), std::move(config));
    m_practice->settings.sync.inviter = domain::Inviter::Google;
    const QUuid id = m_practice->book();
    settle();
    read();
    const QString patient = m_practice->snapshot(id).recipients.at(0).email;
    byHand(event(id).identity.remoteId, {{u"answers"_s, QJsonObject{{patient, u"accepted"_s}}}});
    read();
    QVERIFY(decisions(id).empty());
    QCOMPARE(service::Appointment{m_practice->snapshot(id)}.patientAnswer(), u"accepted"_s);
}

void TestCalendarDay::anExpiredTokenLosesAndResurrectsNothing()
{
    const QUuid kept = m_practice->book();
    service::BookingForm form = m_practice->form();
    form.start = u"2027-03-03T15:00"_s;
    const QUuid gone = m_practice->book(form);
    form.start = u"2027-03-04T15:00"_s;
    const QUuid cancelled = m_practice->book(form);
    settle();
    m_practice->cancel(cancelled);
    settle();
    read();
    byHand(event(gone).identity.remoteId, {{u"delete"_s, true}});
    m_sandbox->order("/google/sync-tokens", {{u"expire"_s, true}});
    const int before = live();
    read();
    settle();
    QCOMPARE(decisions(gone).size(), 1u);
    QVERIFY(decisions(kept).empty() && decisions(cancelled).empty());
    QCOMPARE(m_practice->status(kept), u"synced"_s);
    QCOMPARE(live(), before);
}

void TestCalendarDay::manyPagesAreOneReading()
{
    const QUuid id = m_practice->book();
    settle();
    m_sandbox->sandbox().order("POST", "/google/page-size", {{u"most"_s, 1}});
    const QString practiceEvent = event(id).identity.remoteId;
    for (const QString &other : {u"aaaaa"_s, u"bbbbb"_s, u"ccccc"_s}) {
        QCOMPARE(m_sandbox->google("POST", m_sandbox->events(), m_sandbox->eventBody(other)).status, 200);
    }
    byHand(practiceEvent, {{u"summary"_s, u"Lunch"_s}});
    const QString list = u"google GET /calendars/{calendarId}/events"_s;
    const int lists = m_sandbox->counted(list);
    read();
    QVERIFY(m_sandbox->counted(list) >= lists + 4);
    QCOMPARE(decisions(id).size(), 1u);
    QCOMPARE(decisions(id)[0].change, EventChange::Edited);
}

QTEST_GUILESS_MAIN(TestCalendarDay)
#include "test_calendarday.moc"
