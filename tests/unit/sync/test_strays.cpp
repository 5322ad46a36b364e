// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/strays.h"

#include "core/sync/requests.h"
#include "tests/unit/sync/samples.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::sync;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;

namespace {

using Alter = std::function<void(RemoteObject &object)>;

/// A row whose meeting or event another one than the found one is, so that the found one is too many.
RemoteObject another(ObjectKind kind, const Alter &alter)
{
    RemoteObject object = sampleDone(kind, 1);
    alter(object);
    return object;
}

} // namespace

/// What becomes of something that carries our mark, as its row says.
class TestStrays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheEngineItsBusiness_data();
    void leavesTheEngineItsBusiness();
    void whatIsEditedIsNeverDeleted_data() { leavesTheEngineItsBusiness_data(); }
    void whatIsEditedIsNeverDeleted();
    void whatHasNoRowIsReported();
    void findsTheTokenOfThisPracticeOnly();
};

void TestStrays::leavesTheEngineItsBusiness_data()
{
    QTest::addColumn<Alter>("alter");
    QTest::addColumn<bool>("isEngines");
    const auto row = [](const char *name, const Alter &alter, bool isEngines) {
        QTest::newRow(name) << alter << isEngines;
    };
    row(
        "another one stands", [](RemoteObject &) {}, false);
    row(
        "this one stands", [](RemoteObject &object) { object.identity.remoteId = u"found"_s; }, true);
    row(
        "a call is in flight", [](RemoteObject &object) { object.state = ObjectState::Sending; }, true);
    row(
        "a call's outcome is unknown", [](RemoteObject &object) { object.state = ObjectState::Unknown; }, true);
    row(
        "yet to be made", [](RemoteObject &object) { object.donePrint.clear(); }, true);
    row(
        "too late to be made",
        [](RemoteObject &object) {
            object.donePrint.clear();
            object.state = ObjectState::TooLate;
        },
        false);
    row(
        "gone, and not wanted",
        [](RemoteObject &object) {
            object.donePrint.clear();
            object.wanted = domain::Wanted::Absent;
        },
        false);
}

void TestStrays::leavesTheEngineItsBusiness()
{
    QFETCH(Alter, alter);
    QFETCH(bool, isEngines);
    const StrayVerdict expected = isEngines ? StrayVerdict::Keep : StrayVerdict::Delete;
    ports::ListedMeeting meeting;
    meeting.id = u"found"_s;
    meeting.agenda = u"mark"_s;
    const RemoteObject ofMeeting = another(ObjectKind::Meeting, alter);
    QCOMPARE(judgeMeeting(meeting, u"mark"_s, &ofMeeting), expected);
    ports::Event event;
    event.id = u"found"_s;
    const RemoteObject ofEvent = another(ObjectKind::PracticeEvent, alter);
    QCOMPARE(judgeEvent(event, &ofEvent), expected);
}

void TestStrays::whatIsEditedIsNeverDeleted()
{
    QFETCH(Alter, alter);
    QFETCH(bool, isEngines);
    const RemoteObject ofMeeting = another(ObjectKind::Meeting, alter);
    ports::ListedMeeting meeting;
    meeting.id = u"found"_s;
    meeting.agenda = u"mark, and words after it"_s;
    const StrayVerdict expected = isEngines ? StrayVerdict::Keep : StrayVerdict::ReportEdited;
    QCOMPARE(judgeMeeting(meeting, u"mark"_s, &ofMeeting), expected);
    meeting.agenda = u"Words before the mark"_s;
    QCOMPARE(judgeMeeting(meeting, u"mark"_s, &ofMeeting), StrayVerdict::ReportEdited);
    const RemoteObject ofEvent = another(ObjectKind::PracticeEvent, alter);
    ports::Event event;
    event.id = u"found"_s;
    event.isChanged = true;
    QCOMPARE(judgeEvent(event, &ofEvent), expected);
}

void TestStrays::whatHasNoRowIsReported()
{
    QCOMPARE(judgeMeeting({}, u"mark"_s, nullptr), StrayVerdict::ReportUnknown);
    QCOMPARE(judgeEvent({}, nullptr), StrayVerdict::ReportUnknown);
}

void TestStrays::findsTheTokenOfThisPracticeOnly()
{
    const Snapshot snapshot = sampleSnapshot();
    const RemoteObject object = sampleObject(ObjectKind::Meeting, 1);
    const QString mark = marker(snapshot.practice, object);
    QCOMPARE(tokenIn(mark, snapshot.practice), std::optional(object.token));
    QCOMPARE(tokenIn(u"Team. "_s + mark + u" Bring the form."_s, snapshot.practice), std::optional(object.token));
    QVERIFY(!tokenIn(mark, QUuid(u"99999999-2222-4333-8444-555555555555"_s)));
    QVERIFY(!tokenIn(u"Team"_s, snapshot.practice));
}

QTEST_GUILESS_MAIN(TestStrays)
#include "test_strays.moc"
