// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/reconcileplan.h"

#include "tests/unit/sync/samples.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::sync;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ObjectKind;
using domain::ObjectState;
using domain::RemoteObject;
using domain::Wanted;
using Action = Step::Action;

/// What is done now, for everything that may be wanted and known.
class TestReconcilePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasOneAnswer_data();
    void everyStateHasOneAnswer();
    void mailGoesWhenItIsDue_data();
    void mailGoesWhenItIsDue();
    void nothingHappensBeforeItsTime();
    void meetingsThenEventsThenMail();
    void whatWaitsHoldsNothingBack();
    void aCancelledSessionGoesSideBySide();
    void bothGenerationsAreWorkedOn();

private:
    static Snapshot complete();
    static QString actions(const std::vector<Step> &steps);
};

Snapshot TestReconcilePlan::complete()
{
    Snapshot snapshot = sampleSnapshot();
    snapshot.objects = {sampleObject(ObjectKind::Meeting, 1), sampleObject(ObjectKind::PracticeEvent, 2),
                        sampleObject(ObjectKind::PsychologistEvent, 3)};
    domain::Message message;
    message.id = {9};
    message.notBefore = sampleNow;
    snapshot.messages = {message};
    return snapshot;
}

// "1 create, 2 look, send": the steps in their order.
QString TestReconcilePlan::actions(const std::vector<Step> &steps)
{
    static const std::map<Action, QString> words{{Action::Create, u"create"_s}, {Action::Update, u"update"_s},
                                                 {Action::Delete, u"delete"_s}, {Action::Look, u"look"_s},
                                                 {Action::Settle, u"settle"_s}, {Action::Send, u"send"_s}};
    QStringList result;
    for (const Step &step : steps) {
        const QString number = step.object ? QString::number(step.object.value) + u' ' : QString();
        const QString state = step.action == Action::Settle ? u' ' + toText(step.settled) : QString();
        result.append(number + words.at(step.action) + state);
    }
    return result.join(u", "_s);
}

void TestReconcilePlan::everyStateHasOneAnswer_data()
{
    QTest::addColumn<ObjectState>("state");
    QTest::addColumn<bool>("present");
    QTest::addColumn<QByteArray>("done");
    QTest::addColumn<bool>("begun");
    QTest::addColumn<QString>("expected");
    const QByteArray wanted = "print";
    const QByteArray other = "other print";
    for (const bool begun : {false, true}) {
        const QByteArray when = begun ? " after the start" : "";
        const auto row = [&](const QByteArray &name, ObjectState state, bool present, const QByteArray &done,
                             const QString &expected) {
            QTest::newRow((name + when).constData()) << state << present << done << begun << expected;
        };
        row("to be made", ObjectState::Pending, true, {}, begun ? u"1 settle too-late"_s : u"1 create"_s);
        row("to be changed", ObjectState::Pending, true, other, u"1 update"_s);
        row("in line already", ObjectState::Pending, true, wanted, u"1 settle done"_s);
        row("never made, not wanted", ObjectState::Pending, false, {}, u"1 settle not-needed"_s);
        row("to be deleted", ObjectState::Pending, false, wanted, u"1 delete"_s);
        for (const bool present : {false, true}) {
            const QByteArray name = present ? " wanted" : " not wanted";
            for (const QByteArray &done : {QByteArray(), wanted, other}) {
                const QByteArray known = done.isEmpty() ? " and absent" : done == wanted ? " and there" : " and other";
                row("unknown" + name + known, ObjectState::Unknown, present, done, u"1 look"_s);
                row("in flight" + name + known, ObjectState::Sending, present, done, {});
                row("done" + name + known, ObjectState::Done, present, done, {});
                row("parked" + name + known, ObjectState::Parked, present, done, {});
                row("not needed" + name + known, ObjectState::NotNeeded, present, done, {});
                row("too late" + name + known, ObjectState::TooLate, present, done, {});
            }
        }
    }
}

void TestReconcilePlan::everyStateHasOneAnswer()
{
    QFETCH(ObjectState, state);
    QFETCH(bool, present);
    QFETCH(QByteArray, done);
    QFETCH(bool, begun);
    for (const ObjectKind kind : {ObjectKind::Meeting, ObjectKind::PracticeEvent, ObjectKind::PsychologistEvent}) {
        Snapshot snapshot = sampleSnapshot();
        RemoteObject object = sampleObject(kind, 1);
        object.state = state;
        object.wanted = present ? Wanted::Present : Wanted::Absent;
        object.donePrint = done;
        object.notBefore = sampleNow;
        snapshot.objects = {object};
        // The start itself is too late.
        snapshot.booking.start = begun ? sampleNow : sampleNow + 1ms;
        QFETCH(QString, expected);
        // A meeting that should have begun stays as it is: Zoom would take its start for "now".
        if (kind == ObjectKind::Meeting && begun && expected == u"1 update"_s) {
            expected = u"1 settle too-late"_s;
        }
        QCOMPARE(actions(nextSteps(snapshot, {{object.id, "print"}}, sampleNow)), expected);
    }
}

void TestReconcilePlan::mailGoesWhenItIsDue_data()
{
    using domain::MessageState;
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("goes");
    QTest::newRow("pending") << int(MessageState::Pending) << true;
    QTest::newRow("unknown") << int(MessageState::Unknown) << true;
    QTest::newRow("in flight") << int(MessageState::Sending) << false;
    QTest::newRow("sent") << int(MessageState::Sent) << false;
    QTest::newRow("superseded") << int(MessageState::Superseded) << false;
    QTest::newRow("not needed") << int(MessageState::NotNeeded) << false;
    QTest::newRow("parked") << int(MessageState::Parked) << false;
}

void TestReconcilePlan::mailGoesWhenItIsDue()
{
    QFETCH(int, state);
    QFETCH(bool, goes);
    Snapshot snapshot = sampleSnapshot();
    domain::Message message;
    message.id = {9};
    message.state = domain::MessageState(state);
    message.notBefore = sampleNow;
    snapshot.messages = {message};
    const std::vector<Step> steps = nextSteps(snapshot, {}, sampleNow);
    QCOMPARE(actions(steps), goes ? u"send"_s : QString());
    if (goes) {
        QCOMPARE(steps.front().message, message.id);
    }
    QVERIFY(nextSteps(snapshot, {}, sampleNow - 1ms).empty());
}

void TestReconcilePlan::nothingHappensBeforeItsTime()
{
    Snapshot snapshot = complete();
    QVERIFY(nextSteps(snapshot, {}, sampleNow - 1ms).empty());
    for (RemoteObject &object : snapshot.objects) {
        object.notBefore.reset();
    }
    snapshot.messages.front().notBefore.reset();
    QVERIFY(nextSteps(snapshot, {}, sampleNow + 1000h).empty());
}

void TestReconcilePlan::meetingsThenEventsThenMail()
{
    Snapshot snapshot = complete();
    QCOMPARE(actions(nextSteps(snapshot, {}, sampleNow)), u"1 create"_s);
    snapshot.objects[0] = sampleDone(ObjectKind::Meeting, 1);
    QCOMPARE(actions(nextSteps(snapshot, {}, sampleNow)), u"2 create, 3 create"_s);
    snapshot.objects[1] = sampleDone(ObjectKind::PracticeEvent, 2);
    QCOMPARE(actions(nextSteps(snapshot, {}, sampleNow)), u"3 create"_s);
    snapshot.objects[2].state = ObjectState::Parked;
    QCOMPARE(actions(nextSteps(snapshot, {}, sampleNow)), u"send"_s);
    snapshot.messages.front().state = domain::MessageState::Sent;
    QVERIFY(nextSteps(snapshot, {}, sampleNow).empty());
}

void TestReconcilePlan::whatWaitsHoldsNothingBack()
{
    Snapshot snapshot = complete();
    snapshot.objects[0].notBefore = sampleNow + 1ms;
    QCOMPARE(actions(nextSteps(snapshot, {}, sampleNow)), u"2 create, 3 create"_s);
    snapshot.objects[1].notBefore = sampleNow + 1ms;
    snapshot.objects[2].notBefore = sampleNow + 1ms;
    QCOMPARE(actions(nextSteps(snapshot, {}, sampleNow)), u"send"_s);
}

void TestReconcilePlan::aCancelledSessionGoesSideBySide()
{
    Snapshot snapshot = complete();
    snapshot.booking.status = domain::BookingStatus::Cancelled;
    snapshot.objects[0] = sampleDone(ObjectKind::Meeting, 1);
    snapshot.objects[1] = sampleDone(ObjectKind::PracticeEvent, 2);
    for (RemoteObject &object : snapshot.objects) {
        object.wanted = Wanted::Absent;
        object.state = ObjectState::Pending;
        object.notBefore = sampleNow;
    }
    QCOMPARE(actions(nextSteps(snapshot, {}, sampleNow)), u"1 delete, 2 delete, 3 settle not-needed, send"_s);
    snapshot.booking.status = domain::BookingStatus::Confirmed;
    QCOMPARE(actions(nextSteps(snapshot, {}, sampleNow)), u"1 delete"_s);
}

void TestReconcilePlan::bothGenerationsAreWorkedOn()
{
    Snapshot snapshot = complete();
    RemoteObject old = sampleDone(ObjectKind::Meeting, 5);
    old.wanted = Wanted::Absent;
    old.state = ObjectState::Pending;
    old.notBefore = sampleNow;
    snapshot.objects[0].generation = 2;
    snapshot.objects.insert(snapshot.objects.begin(), old);
    QCOMPARE(actions(nextSteps(snapshot, {}, sampleNow)), u"5 delete, 1 create"_s);
}

QTEST_GUILESS_MAIN(TestReconcilePlan)
#include "test_reconcileplan.moc"
