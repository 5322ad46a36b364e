// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookingrules.h"
#include "core/domain/walltime.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::domain;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sydney("Australia/Sydney");

base::Instant at(const QString &wall)
{
    return readWallTime(wall, sydney).value().instant;
}

BookingRequest goodRequest()
{
    BookingRequest request;
    request.start = at(u"2027-03-01T10:00"_s);
    request.zone = sydney;
    request.sessionType = u"Individual"_s;
    return request;
}

BookingContext goodContext()
{
    BookingContext context;
    context.now = at(u"2027-02-27T09:00"_s);
    context.psychologist.name = u"Ada Byron"_s;
    context.psychologist.zone = sydney;
    context.psychologist.zoomUser = u"ada@practice.example"_s;
    context.psychologist.hours = WorkingHours::standard();
    context.sessionTypes = QStringList{u"Individual"_s, u"Couple"_s};
    return context;
}

Booking busyAt(const QString &wall, BookingStatus status = BookingStatus::Confirmed)
{
    Booking booking;
    booking.start = at(wall);
    booking.status = status;
    booking.zone = sydney;
    return booking;
}

QStringList fieldsOf(const std::vector<base::Problem> &problems)
{
    QStringList fields;
    for (const base::Problem &problem : problems) {
        fields.append(problem.field);
    }
    return fields;
}

} // namespace

class TestBookingRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAGoodRequestWithoutAWord();
    void refusesALengthThatIsNoSession_data();
    void refusesALengthThatIsNoSession();
    void refusesTheMinuteThatHasPassedButNotTheOneThatBegins();
    void refusesATimeAfterTheYear9999();
    void refusesAnUnknownTypeAndNamesTheKnownOnes();
    void refusesAnUnknownZone();
    void seesOverlaps_data();
    void seesOverlaps();
    void anOverlapNamesTheOtherTimeAndTheWaysOut();
    void acceptsAnOverlapWithAReason();
    void aReasonOfSpacesIsNone();
    void warnsOutsideWorkingHours();
    void warnsOfAnotherSessionOfThePatient_data();
    void warnsOfAnotherSessionOfThePatient();
    void warnsOfVideoWithoutZoomUser();
    void namesAllProblemsAtOnce();
    void allowsTransitionsByStatus_data();
    void allowsTransitionsByStatus();
    void allowsTransitionsByTime_data();
    void allowsTransitionsByTime();
    void aRefusedTransitionNamesThePresentStatus();
};

void TestBookingRules::acceptsAGoodRequestWithoutAWord()
{
    const BookingVerdict verdict = judge(goodRequest(), goodContext());
    QCOMPARE(fieldsOf(verdict.problems), QStringList());
    QCOMPARE(fieldsOf(verdict.warnings), QStringList());
    QVERIFY(!verdict.overlaps);
}

void TestBookingRules::refusesALengthThatIsNoSession_data()
{
    QTest::addColumn<qint64>("minutes");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("shortest") << qint64(5) << true;
    QTest::newRow("longest") << qint64(480) << true;
    QTest::newRow("too short") << qint64(4) << false;
    QTest::newRow("too long") << qint64(481) << false;
    QTest::newRow("none") << qint64(0) << false;
    QTest::newRow("backwards") << qint64(-50) << false;
    QTest::newRow("too many to count in milliseconds") << qint64(200'000'000'000'000) << false;
    QTest::newRow("the largest number") << std::numeric_limits<qint64>::max() << false;
    QTest::newRow("the smallest number") << std::numeric_limits<qint64>::min() << false;
}

void TestBookingRules::refusesALengthThatIsNoSession()
{
    QFETCH(qint64, minutes);
    QFETCH(bool, accepted);
    BookingRequest request = goodRequest();
    request.start = at(u"2027-03-01T08:00"_s);
    request.length = std::chrono::minutes(minutes);
    BookingContext context = goodContext();
    context.busy.push_back(busyAt(u"2027-03-02T10:00"_s));
    QCOMPARE(fieldsOf(judge(request, context).problems), accepted ? QStringList() : QStringList{u"minutes"_s});
}

void TestBookingRules::refusesTheMinuteThatHasPassedButNotTheOneThatBegins()
{
    BookingContext context = goodContext();
    context.now = goodRequest().start;
    QCOMPARE(fieldsOf(judge(goodRequest(), context).problems), QStringList());
    context.now += std::chrono::milliseconds(1);
    QCOMPARE(fieldsOf(judge(goodRequest(), context).problems), QStringList{u"start"_s});
}

void TestBookingRules::refusesATimeAfterTheYear9999()
{
    BookingRequest request = goodRequest();
    request.start = base::Instant::max();
    QCOMPARE(fieldsOf(judge(request, goodContext()).problems), QStringList{u"start"_s});
}

void TestBookingRules::refusesAnUnknownTypeAndNamesTheKnownOnes()
{
    BookingRequest request = goodRequest();
    request.sessionType = u"Yoga"_s;
    const BookingVerdict verdict = judge(request, goodContext());
    QCOMPARE(fieldsOf(verdict.problems), QStringList{u"type"_s});
    QVERIFY(verdict.problems.front().reason.contains(u"Individual, Couple"_s));
}

void TestBookingRules::refusesAnUnknownZone()
{
    BookingRequest request = goodRequest();
    request.zone = "Mars/Olympus";
    QCOMPARE(fieldsOf(judge(request, goodContext()).problems), QStringList{u"start"_s});
}

void TestBookingRules::seesOverlaps_data()
{
    QTest::addColumn<QString>("busy");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("overlaps");

    const int confirmed = int(BookingStatus::Confirmed);
    QTest::newRow("the same time") << u"2027-03-01T10:00"_s << confirmed << true;
    QTest::newRow("begins within") << u"2027-03-01T10:49"_s << confirmed << true;
    QTest::newRow("ends within") << u"2027-03-01T09:11"_s << confirmed << true;
    QTest::newRow("touches its end") << u"2027-03-01T10:50"_s << confirmed << false;
    QTest::newRow("touches its start") << u"2027-03-01T09:10"_s << confirmed << false;
    QTest::newRow("another day") << u"2027-03-02T10:00"_s << confirmed << false;
    QTest::newRow("tentative") << u"2027-03-01T10:00"_s << int(BookingStatus::Tentative) << true;
    QTest::newRow("cancelled") << u"2027-03-01T10:00"_s << int(BookingStatus::Cancelled) << false;
    QTest::newRow("no-show") << u"2027-03-01T10:00"_s << int(BookingStatus::NoShow) << false;
    QTest::newRow("completed") << u"2027-03-01T10:00"_s << int(BookingStatus::Completed) << false;
}

void TestBookingRules::seesOverlaps()
{
    QFETCH(QString, busy);
    QFETCH(int, status);
    QFETCH(bool, overlaps);
    BookingContext context = goodContext();
    context.busy.push_back(busyAt(busy, BookingStatus(status)));
    const BookingVerdict verdict = judge(goodRequest(), context);
    QCOMPARE(verdict.overlaps, overlaps);
    QCOMPARE(fieldsOf(verdict.problems), overlaps ? QStringList{u"override"_s} : QStringList());
}

void TestBookingRules::anOverlapNamesTheOtherTimeAndTheWaysOut()
{
    BookingContext context = goodContext();
    context.busy.push_back(busyAt(u"2027-03-01T10:30"_s));
    const QString reason = judge(goodRequest(), context).problems.front().reason;
    for (const QString &part :
         {u"The psychologist"_s, u"2027-03-01T10:30 to 11:20"_s, u"choose another time"_s, u"--override"_s}) {
        QVERIFY2(reason.contains(part), qPrintable(reason));
    }
}

void TestBookingRules::acceptsAnOverlapWithAReason()
{
    BookingRequest request = goodRequest();
    request.overrideReason = u"Family session, agreed"_s;
    BookingContext context = goodContext();
    context.busy.push_back(busyAt(u"2027-03-01T10:00"_s));
    const BookingVerdict verdict = judge(request, context);
    QCOMPARE(fieldsOf(verdict.problems), QStringList());
    QVERIFY(verdict.overlaps);
}

void TestBookingRules::aReasonOfSpacesIsNone()
{
    BookingRequest request = goodRequest();
    request.overrideReason = u"   "_s;
    BookingContext context = goodContext();
    context.busy.push_back(busyAt(u"2027-03-01T10:00"_s));
    QCOMPARE(fieldsOf(judge(request, context).problems), QStringList{u"override"_s});
}

void TestBookingRules::warnsOutsideWorkingHours()
{
    BookingRequest request = goodRequest();
    request.start = at(u"2027-03-01T17:30"_s);
    const BookingVerdict verdict = judge(request, goodContext());
    QCOMPARE(fieldsOf(verdict.problems), QStringList());
    QCOMPARE(fieldsOf(verdict.warnings), QStringList{u"start"_s});
    QVERIFY(verdict.warnings.front().reason.contains(u"Mon-Fri 08:00-18:00"_s));
}

void TestBookingRules::warnsOfAnotherSessionOfThePatient_data()
{
    QTest::addColumn<Booking>("other");
    QTest::addColumn<QStringList>("warnings");
    QTest::newRow("half an hour later") << busyAt(u"2027-03-01T10:30"_s) << QStringList{u"start"_s};
    QTest::newRow("right after") << busyAt(u"2027-03-01T10:50"_s) << QStringList();
    QTest::newRow("cancelled") << busyAt(u"2027-03-01T10:30"_s, BookingStatus::Cancelled) << QStringList();
}

void TestBookingRules::warnsOfAnotherSessionOfThePatient()
{
    QFETCH(Booking, other);
    QFETCH(QStringList, warnings);
    BookingContext context = goodContext();
    context.ofPatient.push_back(other);
    const BookingVerdict verdict = judge(goodRequest(), context);
    QCOMPARE(fieldsOf(verdict.problems), QStringList());
    QCOMPARE(fieldsOf(verdict.warnings), warnings);
    QVERIFY(warnings.isEmpty() || verdict.warnings.front().reason.contains(u"(10:30 to 11:20)"_s));
}

void TestBookingRules::warnsOfVideoWithoutZoomUser()
{
    BookingContext context = goodContext();
    context.psychologist.zoomUser.clear();
    QCOMPARE(fieldsOf(judge(goodRequest(), context).warnings), QStringList{u"modality"_s});
    BookingRequest inPerson = goodRequest();
    inPerson.modality = Modality::InPerson;
    QCOMPARE(fieldsOf(judge(inPerson, context).warnings), QStringList());
}

void TestBookingRules::namesAllProblemsAtOnce()
{
    BookingRequest request = goodRequest();
    request.zone = "nowhere";
    request.start = at(u"2027-02-01T10:00"_s);
    request.sessionType.clear();
    BookingContext context = goodContext();
    context.busy.push_back(busyAt(u"2027-02-01T10:00"_s));
    QCOMPARE(fieldsOf(judge(request, context).problems),
             (QStringList{u"start"_s, u"start"_s, u"type"_s, u"override"_s}));
    request.length = std::chrono::minutes(0);
    QCOMPARE(fieldsOf(judge(request, context).problems),
             (QStringList{u"start"_s, u"start"_s, u"minutes"_s, u"type"_s}));
}

void TestBookingRules::allowsTransitionsByStatus_data()
{
    QTest::addColumn<int>("transition");
    // For tentative, confirmed, completed, cancelled, no-show; judged while the session runs.
    QTest::addColumn<QString>("allowed");
    QTest::newRow("confirm") << int(Transition::Confirm) << u"yes no no no no"_s;
    QTest::newRow("reschedule") << int(Transition::Reschedule) << u"yes yes no no no"_s;
    QTest::newRow("cancel") << int(Transition::Cancel) << u"yes yes no no no"_s;
    QTest::newRow("complete") << int(Transition::Complete) << u"no yes no no no"_s;
    QTest::newRow("no-show") << int(Transition::NoShow) << u"no yes no no no"_s;
}

void TestBookingRules::allowsTransitionsByStatus()
{
    QFETCH(int, transition);
    QFETCH(QString, allowed);
    const QStringList words = allowed.split(u' ');
    for (int status = 0; status < 5; ++status) {
        const Booking booking = busyAt(u"2027-03-01T10:00"_s, BookingStatus(status));
        const auto result = judgeTransition(Transition(transition), booking, at(u"2027-03-01T10:20"_s));
        QCOMPARE(bool(result), words.at(status) == u"yes"_s);
    }
}

void TestBookingRules::allowsTransitionsByTime_data()
{
    QTest::addColumn<int>("transition");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("move in the last minute") << int(Transition::Reschedule) << u"2027-03-01T10:49"_s << true;
    QTest::newRow("move at the end") << int(Transition::Reschedule) << u"2027-03-01T10:50"_s << false;
    QTest::newRow("cancel in the last minute") << int(Transition::Cancel) << u"2027-03-01T10:49"_s << true;
    QTest::newRow("cancel at the end") << int(Transition::Cancel) << u"2027-03-01T10:50"_s << false;
    QTest::newRow("complete too early") << int(Transition::Complete) << u"2027-03-01T09:59"_s << false;
    QTest::newRow("complete from the start") << int(Transition::Complete) << u"2027-03-01T10:00"_s << true;
    QTest::newRow("no-show too early") << int(Transition::NoShow) << u"2027-03-01T09:59"_s << false;
    QTest::newRow("no-show days later") << int(Transition::NoShow) << u"2027-03-05T09:59"_s << true;
}

void TestBookingRules::allowsTransitionsByTime()
{
    QFETCH(int, transition);
    QFETCH(QString, now);
    const auto result = judgeTransition(Transition(transition), busyAt(u"2027-03-01T10:00"_s), at(now));
    QTEST(bool(result), "allowed");
}

void TestBookingRules::aRefusedTransitionNamesThePresentStatus()
{
    for (const BookingStatus status : {BookingStatus::Completed, BookingStatus::Cancelled, BookingStatus::NoShow}) {
        const auto result =
            judgeTransition(Transition::Cancel, busyAt(u"2027-03-01T10:00"_s, status), at(u"2027-03-01T09:00"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, base::ErrorKind::Refused);
        QCOMPARE(result.error().problems.front().field, u"status"_s);
        QVERIFY(result.error().text.contains(toText(status)));
    }
}

QTEST_APPLESS_MAIN(TestBookingRules)
#include "test_bookingrules.moc"
