// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Effect = FakeRemote::Effect;

/// A confirmation that promises the link, and the mail that brings it: in that order, however often one is lost.
class TestEngineLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLinkWaitsForAnEarlierMailThatMayBeLost();
    void theLinkWaitsForAnEarlierMailThatMayBeLostAndIsTriedAgain();
    void theLinkGoesWhenTheEarlierMailIsGivenUp();
    void whatPromisesTheLinkDoesNotGoAgainAfterIt();
};

namespace {

// Zoom fails three times, so that the confirmation goes without the link, which follows.
void letZoomComeLate(PracticeFixture &practice)
{
    practice.settle();
    practice.settleAfter(2s);
    practice.settleAfter(4s);
    practice.settleAfter(66s);
}

} // namespace

void TestEngineLink::theLinkWaitsForAnEarlierMailThatMayBeLost()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 3);
    practice.mail->fail(u"send"_s, lateUnknown(), Effect::NotApplied);
    letZoomComeLate(practice);
    QCOMPARE(practice.mails(id), u"confirmation unknown, reminder pending, link pending"_s);
    QCOMPARE(practice.mail->accepted().size(), 0);
    practice.settleAfter(10min);
    practice.settleAfter(1s);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending, link sent"_s);
    QCOMPARE(practice.mail->accepted().size(), 2);
    const QByteArray link = practice.meeting(id).identity.remoteId.toLatin1();
    QVERIFY(!practice.mail->accepted().front().bytes.contains(link));
    QVERIFY(practice.mail->accepted().back().bytes.contains(link));
}

void TestEngineLink::theLinkWaitsForAnEarlierMailThatMayBeLostAndIsTriedAgain()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 3);
    practice.mail->fail(u"send"_s, lateUnknown(), Effect::NotApplied);
    letZoomComeLate(practice);
    practice.mail->fail(u"send"_s, unreachable());
    practice.settleAfter(10min);
    QCOMPARE(practice.mails(id), u"confirmation pending, reminder pending, link pending"_s);
    practice.settleAfter(1h);
    practice.settleAfter(1s);
    QCOMPARE(practice.mails(id), u"confirmation sent, reminder pending, link sent"_s);
    const QByteArray link = practice.meeting(id).identity.remoteId.toLatin1();
    QCOMPARE(practice.mail->accepted().size(), 2);
    QVERIFY(!practice.mail->accepted().front().bytes.contains(link));
    QVERIFY(practice.mail->accepted().back().bytes.contains(link));
}

void TestEngineLink::theLinkGoesWhenTheEarlierMailIsGivenUp()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 3);
    practice.mail->fail(u"send"_s, lateUnknown(), Effect::NotApplied, 3);
    letZoomComeLate(practice);
    practice.settleAfter(10min);
    practice.settleAfter(15min);
    practice.settleAfter(1s);
    QCOMPARE(practice.mails(id), u"confirmation parked, reminder pending, link sent"_s);
}

void TestEngineLink::whatPromisesTheLinkDoesNotGoAgainAfterIt()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->fail(u"create"_s, unreachable(), Effect::NotApplied, 3);
    practice.mail->fail(u"send"_s, lateUnknown(), Effect::NotApplied, 3);
    letZoomComeLate(practice);
    practice.settleAfter(10min);
    practice.settleAfter(15min);
    practice.settleAfter(1s);
    QCOMPARE(practice.mails(id), u"confirmation parked, reminder pending, link sent"_s);
    practice.retry(id);
    practice.settle();
    QCOMPARE(practice.mails(id), u"confirmation superseded, reminder pending, link sent"_s);
    QCOMPARE(practice.mail->accepted().size(), 1);
}

QTEST_GUILESS_MAIN(TestEngineLink)
#include "test_engine_link.moc"
