// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorKind;
using security::Role;

/// The link that makes its bearer the host: for the session's psychologist, in time, and nobody else.
class TestStartLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_practice = std::make_unique<PracticeFixture>(); }
    void isFetchedAnewEachTimeAndStoredNowhere();
    void isForTheSessionsOwnPsychologist_data();
    void isForTheSessionsOwnPsychologist();
    void isGivenWithinTheJoinWindow_data();
    void isGivenWithinTheJoinWindow();
    void anEarlyRefusalSaysWhenTheRoomOpensInTheSessionsZone();
    void waitsForTheMeeting();
    void aParkedMeetingSaysWhy();
    void aMeetingThatIsNotPrivateIsNotStarted();
    void sessionsWithoutARoomHaveNone_data();
    void sessionsWithoutARoomHaveNone();
    void aVanishedMeetingIsParkedAndMadeAnewByRetry();
    void aFailureOfZoomIsHandedOn();
    void anUnknownSessionIsNotFound();

private:
    using Answer = base::Result<base::Secret>;
    Answer fetch(const QUuid &id) { return fetch(id, {Role::Psychologist, m_practice->ada.uuid}); }
    Answer fetch(const QUuid &id, const service::Desk &desk);
    QUuid bookedAndMade();
    void goToStart(const QUuid &id) { m_practice->clock.set(m_practice->snapshot(id).booking.start); }

    std::unique_ptr<PracticeFixture> m_practice;
};

TestStartLink::Answer TestStartLink::fetch(const QUuid &id, const service::Desk &desk)
{
    QFuture<Answer> future = m_practice->bookings(desk).startLink(id);
    const bool finished = QTest::qWaitFor([&future] { return future.isFinished(); });
    return finished ? future.result() : base::failure(ErrorKind::Stopped, u"no answer"_s);
}

QUuid TestStartLink::bookedAndMade()
{
    const QUuid id = m_practice->book();
    m_practice->settle();
    return id;
}

void TestStartLink::isFetchedAnewEachTimeAndStoredNowhere()
{
    const QUuid id = bookedAndMade();
    goToStart(id);
    m_practice->settle();
    const QString before = m_practice->dump();
    const QByteArray number = m_practice->meeting(id).identity.remoteId.toLatin1();
    const Answer first = fetch(id);
    const Answer second = fetch(id);
    QVERIFY(first && second);
    QCOMPARE(first->reveal(), "https://us02web.zoom.us/s/" + number + "?zak=1");
    QCOMPARE(second->reveal(), "https://us02web.zoom.us/s/" + number + "?zak=2");
    QCOMPARE(m_practice->dump(), before);
}

void TestStartLink::isForTheSessionsOwnPsychologist_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("own");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("own psychologist") << Role::Psychologist << true << true;
    QTest::newRow("another psychologist") << Role::Psychologist << false << false;
    QTest::newRow("reception") << Role::Reception << false << false;
    QTest::newRow("admin") << Role::Admin << false << false;
}

void TestStartLink::isForTheSessionsOwnPsychologist()
{
    QFETCH(Role, role);
    QFETCH(bool, own);
    QFETCH(bool, allowed);
    const QUuid id = bookedAndMade();
    goToStart(id);
    const Answer answer = fetch(id, {role, own ? m_practice->ada.uuid : m_practice->ben.uuid});
    QCOMPARE(answer.has_value(), allowed);
    QCOMPARE(m_practice->meetings->count(u"start-link"_s), allowed ? 1 : 0);
    if (!allowed) {
        QCOMPARE(answer.error().kind, ErrorKind::NotAllowed);
    }
}

void TestStartLink::isGivenWithinTheJoinWindow_data()
{
    QTest::addColumn<qint64>("sinceStart"); // ms
    QTest::addColumn<bool>("given");
    const auto row = [](const char *name, std::chrono::milliseconds sinceStart, bool given) {
        QTest::newRow(name) << qint64(sinceStart.count()) << given;
    };
    row("just before it opens", -10min - 1ms, false);
    row("as it opens", -10min, true);
    row("just before it closes", 80min - 1ms, true);
    row("as it closes", 80min, false);
}

void TestStartLink::isGivenWithinTheJoinWindow()
{
    QFETCH(qint64, sinceStart);
    QFETCH(bool, given);
    const QUuid id = bookedAndMade();
    m_practice->clock.set(m_practice->snapshot(id).booking.start + std::chrono::milliseconds(sinceStart));
    QCOMPARE(fetch(id).has_value(), given);
    QCOMPARE(m_practice->meetings->count(u"start-link"_s), given ? 1 : 0);
}

void TestStartLink::anEarlyRefusalSaysWhenTheRoomOpensInTheSessionsZone()
{
    service::BookingForm form = m_practice->form();
    form.start = u"2027-03-03T10:00"_s;
    form.zone = "Europe/Vienna";
    const QUuid id = m_practice->book(form);
    m_practice->settle();
    const Answer answer = fetch(id);
    QVERIFY(!answer);
    QVERIFY(answer.error().text.contains(u"09:50"_s));
    QVERIFY(answer.error().text.contains(u"2027-03-03"_s));
    QVERIFY(answer.error().text.contains(u"Europe/Vienna"_s));
}

void TestStartLink::waitsForTheMeeting()
{
    const QUuid id = m_practice->book();
    goToStart(id);
    const Answer answer = fetch(id);
    QVERIFY(!answer);
    QVERIFY(answer.error().text.contains(u"Zoom has not made the meeting yet"_s));
}

void TestStartLink::aParkedMeetingSaysWhy()
{
    m_practice->meetings->fail(u"create"_s, rejected(u"zoom.scope-missing"_s));
    const QUuid id = bookedAndMade();
    goToStart(id);
    const Answer answer = fetch(id);
    QVERIFY(!answer);
    QVERIFY(answer.error().text.contains(u"scope"_s));
    QCOMPARE(m_practice->meetings->count(u"start-link"_s), 0);
}

void TestStartLink::aMeetingThatIsNotPrivateIsNotStarted()
{
    m_practice->meetings->lockSettings({{u"autoRecording"_s, u"cloud"_s}});
    const QUuid id = bookedAndMade();
    goToStart(id);
    QVERIFY(!fetch(id));
    QCOMPARE(m_practice->meetings->count(u"start-link"_s), 0);
}

void TestStartLink::sessionsWithoutARoomHaveNone_data()
{
    QTest::addColumn<QString>("modality");
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("in person") << u"in-person"_s << false;
    QTest::newRow("by phone") << u"phone"_s << false;
    QTest::newRow("cancelled") << u"video"_s << true;
}

void TestStartLink::sessionsWithoutARoomHaveNone()
{
    QFETCH(QString, modality);
    QFETCH(bool, cancelled);
    service::BookingForm form = m_practice->form();
    form.modality = modality;
    const QUuid id = m_practice->book(form);
    if (cancelled) {
        m_practice->cancel(id);
    }
    m_practice->settle();
    goToStart(id);
    const Answer answer = fetch(id);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Refused);
    QCOMPARE(m_practice->meetings->count(u"start-link"_s), 0);
}

void TestStartLink::aVanishedMeetingIsParkedAndMadeAnewByRetry()
{
    const QUuid id = bookedAndMade();
    m_practice->clock.set(m_practice->snapshot(id).booking.start - 5min);
    m_practice->meetings->deleteAll();
    const Answer answer = fetch(id);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::NotFound);
    QVERIFY(answer.error().text.contains(u"Retry"_s));
    QCOMPARE(m_practice->status(id), u"failed"_s);
    m_practice->retry(id);
    m_practice->settle();
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QCOMPARE(m_practice->meeting(id).generation, 2);
    QVERIFY(fetch(id));
}

void TestStartLink::aFailureOfZoomIsHandedOn()
{
    const QUuid id = bookedAndMade();
    goToStart(id);
    m_practice->meetings->fail(u"start-link"_s, unreachable());
    QVERIFY(!fetch(id));
    QCOMPARE(m_practice->status(id), u"synced"_s);
    QVERIFY(fetch(id));
}

void TestStartLink::anUnknownSessionIsNotFound()
{
    const Answer answer = fetch(QUuid::createUuid());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestStartLink)

#include "test_startlink.moc"
