// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::service;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorKind;
using domain::BookingStatus;
using security::Role;

/// Sessions, as every window and command books and changes them. No engine runs.
class TestBookingService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_practice = std::make_unique<PracticeFixture>(); }
    void bookingKeepsWhatWasAskedFor();
    void whatTheFormLeavesOpenComesFromThePractice();
    void aRefusalNamesAllProblemsAtOnce_data();
    void aRefusalNamesAllProblemsAtOnce();
    void aRefusalChangesNothing();
    void warningsDoNotRefuse();
    void aPatientWhoIsElsewhereThenIsToldOf();
    void anAddressThatSomebodyElseHasIsToldOf();
    void anOverlapNeedsAReason();
    void anAcceptedOverlapStaysAcceptedWhileTheTimeStays_data();
    void anAcceptedOverlapStaysAcceptedWhileTheTimeStays();
    void aSessionThatHasBegunMayGetAnotherRoom();
    void cancelledSessionsTakeUpNoTime();
    void thePsychologistsAreBusyEachForThemselves();
    void samePersonIsRecognised();
    void aKnownPatientIsTakenById();
    void everyTransitionHasItsTimeAndStatus_data();
    void everyTransitionHasItsTimeAndStatus();
    void aCancellationNeedsAReason();
    void revisionGrowsWithEachChange();
    void unknownIdsAreNotFound();
    void rolesMayDoWhatTheTableSays_data();
    void rolesMayDoWhatTheTableSays();
    void aPsychologistSeesTheirOwnSessionsOnly();
    void listsByStart();
    void everyCommandIsAuditedAndWakesTheEngine();
    void theAppointmentHoldsWhatTheCustomerReads();

private:
    using Answer = base::Result<Saved>;
    Answer book(const BookingForm &form, Desk desk = {}) { return m_practice->bookings(desk).book(form).result(); }
    Answer act(const QString &verb, const QUuid &id, Desk desk = {});
    static QStringList fields(const Answer &answer);
    static QStringList warned(const Answer &answer);

    std::unique_ptr<PracticeFixture> m_practice;
};

TestBookingService::Answer TestBookingService::act(const QString &verb, const QUuid &id, Desk desk)
{
    BookingService bookings = m_practice->bookings(desk);
    if (verb == u"book"_s) {
        BookingForm form = m_practice->form();
        form.start = u"2027-03-20T10:00"_s;
        return bookings.book(form).result();
    }
    if (verb == u"confirm"_s) {
        return bookings.confirm(id).result();
    }
    if (verb == u"reschedule"_s) {
        RescheduleForm form;
        form.start = u"2027-03-09T10:00"_s;
        return bookings.reschedule(id, form).result();
    }
    if (verb == u"cancel"_s) {
        return bookings.cancel(id, u"ill"_s).result();
    }
    if (verb == u"complete"_s) {
        return bookings.complete(id).result();
    }
    if (verb == u"no-show"_s) {
        return bookings.markNoShow(id).result();
    }
    return bookings.retry(id).result();
}

QStringList TestBookingService::fields(const Answer &answer)
{
    QStringList result;
    for (const base::Problem &problem : answer ? std::vector<base::Problem>() : answer.error().problems) {
        result.append(problem.field);
    }
    result.sort();
    return result;
}

QStringList TestBookingService::warned(const Answer &answer)
{
    QStringList result;
    for (const base::Problem &problem : answer ? answer->warnings : std::vector<base::Problem>()) {
        result.append(problem.field);
    }
    return result;
}

void TestBookingService::bookingKeepsWhatWasAskedFor()
{
    BookingForm form = m_practice->form();
    form.minutes = 80;
    form.tentative = true;
    form.place = u" Room 4 "_s;
    form.patient.phone = u" 0400 000 000 "_s;
    const sync::Snapshot snapshot = m_practice->snapshot(m_practice->book(form));
    const domain::Booking &booking = snapshot.booking;
    QCOMPARE(base::toUtc(booking.start).toString(Qt::ISODate), u"2027-03-02T23:00:00Z"_s);
    QCOMPARE(booking.zone, QByteArray("Australia/Sydney"));
    QCOMPARE(booking.wallTime, u"2027-03-03T10:00"_s);
    QCOMPARE(booking.length, std::chrono::minutes(80));
    QCOMPARE(booking.status, BookingStatus::Tentative);
    QCOMPARE(booking.place, u"Room 4"_s);
    QCOMPARE(booking.revision, 1);
    QCOMPARE(booking.organizer, u"desk@harbour.example"_s);
    QCOMPARE(booking.uid, booking.uuid.toString(QUuid::WithoutBraces) + u"@harbour.example"_s);
    QCOMPARE(snapshot.recipients.front().phone, u"0400 000 000"_s);
    QCOMPARE(snapshot.objects.size(), 3);
    QCOMPARE(m_practice->mails(booking.uuid), u"tentative pending, reminder pending"_s);
}

void TestBookingService::whatTheFormLeavesOpenComesFromThePractice()
{
    m_practice->settings.defaultLength = 45min;
    m_practice->settings.sync.inviter = domain::Inviter::Nobody;
    const domain::Booking booking = m_practice->snapshot(m_practice->book()).booking;
    QCOMPARE(booking.length, std::chrono::minutes(45));
    QCOMPARE(booking.inviter, domain::Inviter::Nobody);
    QCOMPARE(booking.status, BookingStatus::Confirmed);
}

void TestBookingService::aRefusalNamesAllProblemsAtOnce_data()
{
    QTest::addColumn<BookingForm>("form");
    QTest::addColumn<QStringList>("fields");
    PracticeFixture practice;
    const auto row = [&practice](const char *name, const QStringList &fields, auto change) {
        // Both fixtures know Ada by other ids; she is filled in by the test.
        BookingForm form = practice.form();
        form.psychologist = {};
        change(form);
        QTest::newRow(name) << form << fields;
    };
    row("past", {u"start"_s}, [](BookingForm &form) { form.start = u"2027-02-28T10:00"_s; });
    row("no time", {u"start"_s}, [](BookingForm &form) { form.start = u"soon"_s; });
    row("skipped hour", {u"start"_s}, [](BookingForm &form) { form.start = u"2027-10-03T02:30"_s; });
    row("zone", {u"start"_s}, [](BookingForm &form) { form.zone = "Mars/Base"; });
    row("short", {u"minutes"_s}, [](BookingForm &form) { form.minutes = 4; });
    row("long", {u"minutes"_s}, [](BookingForm &form) { form.minutes = 481; });
    row("type", {u"type"_s}, [](BookingForm &form) { form.type = u"Juggling"_s; });
    row("modality", {u"modality"_s}, [](BookingForm &form) { form.modality = u"telepathy"_s; });
    row("person", {u"patient"_s}, [](BookingForm &form) { form.patient.person = QUuid::createUuid(); });
    row("psychologist", {u"psychologist"_s}, [](BookingForm &form) { form.psychologist = QUuid::createUuid(); });
    row("psychologist and past", {u"psychologist"_s, u"start"_s}, [](BookingForm &form) {
        form.psychologist = QUuid::createUuid();
        form.start = u"2027-02-28T10:00"_s;
    });
    row("everything",
        {u"email"_s, u"first"_s, u"last"_s, u"minutes"_s, u"modality"_s, u"psychologist"_s, u"start"_s, u"type"_s},
        [](BookingForm &form) {
            form.psychologist = QUuid::createUuid();
            form.patient = {};
            form.start.clear();
            form.minutes = 0;
            form.type.clear();
            form.modality.clear();
        });
}

void TestBookingService::aRefusalNamesAllProblemsAtOnce()
{
    QFETCH(BookingForm, form);
    if (form.psychologist.isNull()) {
        form.psychologist = m_practice->ada.uuid;
    }
    const Answer answer = book(form);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Refused);
    QTEST(fields(answer), "fields");
    for (const base::Problem &problem : answer.error().problems) {
        QVERIFY(problem.reason.size() > 10 && answer.error().text.contains(problem.reason));
    }
}

void TestBookingService::aRefusalChangesNothing()
{
    const QUuid id = m_practice->book();
    const QString before = m_practice->dump();
    BookingForm form = m_practice->form();
    form.patient.email = u"new@example.com"_s;
    QVERIFY(!book(form));
    RescheduleForm past;
    past.start = u"2020-01-01T10:00"_s;
    QVERIFY(!m_practice->bookings().reschedule(id, past).result());
    QVERIFY(!m_practice->bookings().confirm(id).result());
    QVERIFY(!m_practice->bookings().cancel(id, {}).result());
    QCOMPARE(m_practice->dump(), before);
}

void TestBookingService::warningsDoNotRefuse()
{
    BookingForm form = m_practice->form();
    form.start = u"2027-03-06T10:00"_s;
    QCOMPARE(warned(book(form)), QStringList{u"start"_s});
    m_practice->settings.sync.zoom.enabled = false;
    form.start = u"2027-03-08T10:00"_s;
    QCOMPARE(warned(book(form)), QStringList{u"modality"_s});
    form.start = u"2027-03-09T10:00"_s;
    form.modality = u"phone"_s;
    QCOMPARE(warned(book(form)), QStringList());
}

void TestBookingService::aPatientWhoIsElsewhereThenIsToldOf()
{
    const QUuid first = m_practice->book();
    BookingForm form = m_practice->form();
    form.psychologist = m_practice->ben.uuid;
    form.start = u"2027-03-03T10:30"_s;
    form.patient = {m_practice->snapshot(first).recipients.front().uuid, {}, {}, {}, {}};
    QCOMPARE(warned(book(form)), QStringList{u"start"_s});
    form.start = u"2027-03-03T14:00"_s;
    const Answer free = book(form);
    QCOMPARE(warned(free), QStringList());
    RescheduleForm move;
    move.start = u"2027-03-03T09:30"_s;
    const QUuid second = free->appointment.snapshot.booking.uuid;
    QCOMPARE(warned(m_practice->bookings({}).reschedule(second, move).result()), QStringList{u"start"_s});
    move.start = u"2027-03-03T15:00"_s; // its own time is no other session
    QCOMPARE(warned(m_practice->bookings({}).reschedule(second, move).result()), QStringList());
}

void TestBookingService::anAddressThatSomebodyElseHasIsToldOf()
{
    m_practice->book();
    BookingForm form = m_practice->form();
    form.start = u"2027-03-04T10:00"_s;
    QCOMPARE(warned(book(form)), QStringList()); // the same person
    form.start = u"2027-03-05T10:00"_s;
    form.patient.first = u"Kim"_s;
    const Answer other = book(form);
    QCOMPARE(warned(other), QStringList{u"email"_s});
    QVERIFY(other->warnings.front().reason.contains(u"Jo Doe"_s));
}

void TestBookingService::anOverlapNeedsAReason()
{
    m_practice->book();
    BookingForm form = m_practice->form();
    form.patient = {{}, u"Sam"_s, u"Roe"_s, u"sam@example.com"_s, {}};
    form.start = u"2027-03-03T10:49"_s;
    const Answer refused = book(form);
    QCOMPARE(fields(refused), QStringList{u"override"_s});
    QVERIFY(!refused.error().text.contains(u"Jo"_s));
    form.overrideReason = u"  "_s;
    QCOMPARE(fields(book(form)), QStringList{u"override"_s});
    form.overrideReason = u"supervision"_s;
    const Answer accepted = book(form);
    QVERIFY(accepted);
    QCOMPARE(accepted->appointment.snapshot.booking.overlapReason, u"supervision"_s);
    form.start = u"2027-03-03T11:39"_s;
    const Answer free = book(form);
    QVERIFY(free);
    QVERIFY(free->appointment.snapshot.booking.overlapReason.isEmpty());
}

void TestBookingService::anAcceptedOverlapStaysAcceptedWhileTheTimeStays_data()
{
    QTest::addColumn<RescheduleForm>("form");
    QTest::addColumn<bool>("accepted");
    RescheduleForm form;
    form.place = u"Room 5"_s;
    QTest::newRow("another place") << form << true;
    form.start = u"2027-03-03T10:30"_s;
    form.minutes = 50;
    QTest::newRow("another place and the same time written again") << form << true;
    form.start = u"2027-03-03T10:40"_s;
    QTest::newRow("another time") << form << false;
    form.overrideReason = u"again"_s;
    QTest::newRow("another time with a reason") << form << true;
    form = {};
    form.minutes = 60;
    QTest::newRow("longer") << form << false;
}

void TestBookingService::anAcceptedOverlapStaysAcceptedWhileTheTimeStays()
{
    QFETCH(RescheduleForm, form);
    m_practice->book();
    BookingForm second = m_practice->form();
    second.start = u"2027-03-03T10:30"_s;
    second.overrideReason = u"supervision"_s;
    const QUuid id = m_practice->book(second);
    const Answer answer = m_practice->bookings().reschedule(id, form).result();
    QTEST(answer.has_value(), "accepted");
    const QString reason = form.overrideReason.isEmpty() ? u"supervision"_s : form.overrideReason;
    QCOMPARE(m_practice->snapshot(id).booking.overlapReason, reason);
}

void TestBookingService::aSessionThatHasBegunMayGetAnotherRoom()
{
    const QUuid id = m_practice->book();
    m_practice->clock.set(m_practice->snapshot(id).booking.start + 1min);
    RescheduleForm form;
    form.place = u"Room 5"_s;
    QVERIFY(m_practice->bookings().reschedule(id, form).result());
    form.place = u"Room 6"_s;
    form.start = u"2027-03-03T10:00"_s;
    QVERIFY(m_practice->bookings().reschedule(id, form).result());
    QCOMPARE(m_practice->snapshot(id).booking.place, u"Room 6"_s);
    form.start = u"2027-03-03T09:59"_s;
    QCOMPARE(fields(m_practice->bookings().reschedule(id, form).result()), QStringList{u"start"_s});
}

void TestBookingService::cancelledSessionsTakeUpNoTime()
{
    m_practice->cancel(m_practice->book());
    QVERIFY(book(m_practice->form()));
}

void TestBookingService::thePsychologistsAreBusyEachForThemselves()
{
    const QUuid id = m_practice->book();
    BookingForm form = m_practice->form();
    form.psychologist = m_practice->ben.uuid;
    QVERIFY(book(form));
    RescheduleForm move;
    move.psychologist = m_practice->ben.uuid;
    QCOMPARE(fields(m_practice->bookings().reschedule(id, move).result()), QStringList{u"override"_s});
}

void TestBookingService::samePersonIsRecognised()
{
    const QUuid first = m_practice->book();
    BookingForm form = m_practice->form();
    form.start = u"2027-03-04T10:00"_s;
    form.patient.email = u" JO@example.com "_s;
    form.patient.first = u"jo"_s;
    const QUuid second = m_practice->book(form);
    QCOMPARE(m_practice->snapshot(second).recipients.front().uuid, m_practice->snapshot(first).recipients.front().uuid);
    // One address, two people: a couple, or a child and a parent.
    form.start = u"2027-03-05T10:00"_s;
    form.patient.first = u"Kim"_s;
    const QUuid third = m_practice->book(form);
    QVERIFY(m_practice->snapshot(third).recipients.front().uuid != m_practice->snapshot(first).recipients.front().uuid);
    QCOMPARE(need(m_practice->people().findPatients({})).size(), 2);
}

void TestBookingService::aKnownPatientIsTakenById()
{
    const domain::Person jo = m_practice->snapshot(m_practice->book()).recipients.front();
    BookingForm form = m_practice->form();
    form.start = u"2027-03-04T10:00"_s;
    form.patient = {jo.uuid, {}, {}, {}, {}};
    QCOMPARE(m_practice->snapshot(m_practice->book(form)).recipients.front().email, u"jo@example.com"_s);
}

void TestBookingService::everyTransitionHasItsTimeAndStatus_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("when"); // before, during, after
    QTest::addColumn<bool>("works");
    const QStringList statuses{u"tentative"_s, u"confirmed"_s, u"cancelled"_s, u"completed"_s, u"no-show"_s};
    const QStringList verbs{u"confirm"_s, u"reschedule"_s, u"cancel"_s, u"complete"_s, u"no-show"_s};
    for (const QString &status : statuses) {
        for (const QString &verb : verbs) {
            for (const QString &when : {u"before"_s, u"during"_s, u"after"_s}) {
                const bool isActive = status == u"tentative"_s || status == u"confirmed"_s;
                const bool isClosing = verb == u"complete"_s || verb == u"no-show"_s;
                const bool works = verb == u"confirm"_s ? status == u"tentative"_s
                                   : isClosing          ? status == u"confirmed"_s && when != u"before"_s
                                                        : isActive && when != u"after"_s;
                QTest::addRow("%s, %s, %s", qPrintable(status), qPrintable(verb), qPrintable(when))
                    << status << verb << when << works;
            }
        }
    }
}

void TestBookingService::everyTransitionHasItsTimeAndStatus()
{
    QFETCH(QString, status);
    QFETCH(QString, verb);
    QFETCH(QString, when);
    QFETCH(bool, works);
    const QUuid id = m_practice->book();
    sync::Snapshot snapshot = m_practice->snapshot(id);
    snapshot.booking.status = *domain::bookingStatusFromText(status);
    need(m_practice->store().write([snapshot](store::Tables &tables) -> base::Result<bool> {
        tables.bookings.update(snapshot.booking);
        return true;
    }));
    const domain::TimeRange range = snapshot.booking.range();
    m_practice->clock.set(when == u"before"_s ? range.start - 1ms : when == u"during"_s ? range.start : range.end);
    const QString before = m_practice->dump();
    const Answer answer = act(verb, id);
    QCOMPARE(answer.has_value(), works);
    if (!works) {
        QCOMPARE(fields(answer), QStringList{u"status"_s});
        QCOMPARE(m_practice->dump(), before);
    }
}

void TestBookingService::aCancellationNeedsAReason()
{
    const QUuid id = m_practice->book();
    QCOMPARE(fields(m_practice->bookings().cancel(id, u"  "_s).result()), QStringList{u"reason"_s});
    QVERIFY(m_practice->bookings().cancel(id, u" ill "_s).result());
    QCOMPARE(m_practice->snapshot(id).booking.cancelReason, u"ill"_s);
    QCOMPARE(m_practice->snapshot(id).booking.status, BookingStatus::Cancelled);
}

void TestBookingService::revisionGrowsWithEachChange()
{
    BookingForm form = m_practice->form();
    form.tentative = true;
    const QUuid id = m_practice->book(form);
    int revision = 1;
    for (const QString &verb : {u"confirm"_s, u"reschedule"_s, u"cancel"_s}) {
        const Answer answer = act(verb, id);
        QVERIFY(answer);
        QCOMPARE(answer->appointment.snapshot.booking.revision, ++revision);
        QCOMPARE(m_practice->snapshot(id).booking.revision, revision);
    }
}

void TestBookingService::unknownIdsAreNotFound()
{
    const QUuid nobody = QUuid::createUuid();
    for (const QString &verb : {u"confirm"_s, u"reschedule"_s, u"cancel"_s, u"complete"_s, u"no-show"_s, u"retry"_s}) {
        const Answer answer = act(verb, nobody);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::NotFound);
    }
    QCOMPARE(m_practice->bookings().show(nobody).result().error().kind, ErrorKind::NotFound);
    QCOMPARE(m_practice->bookings().log(nobody).result().error().kind, ErrorKind::NotFound);
}

void TestBookingService::rolesMayDoWhatTheTableSays_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("own");
    QTest::addColumn<QStringList>("allowed");
    const QStringList desk{u"book"_s, u"confirm"_s, u"reschedule"_s, u"cancel"_s, u"retry"_s};
    QTest::newRow("admin") << Role::Admin << false << desk + QStringList{u"complete"_s, u"no-show"_s};
    QTest::newRow("reception") << Role::Reception << false << desk;
    QTest::newRow("their psychologist") << Role::Psychologist << true
                                        << QStringList{u"complete"_s, u"no-show"_s, u"retry"_s};
    QTest::newRow("another psychologist") << Role::Psychologist << false << QStringList();
}

void TestBookingService::rolesMayDoWhatTheTableSays()
{
    QFETCH(Role, role);
    QFETCH(bool, own);
    QFETCH(QStringList, allowed);
    const Desk desk{role, own ? m_practice->ada.uuid : m_practice->ben.uuid};
    int day = 2;
    for (const QString &verb :
         {u"book"_s, u"confirm"_s, u"reschedule"_s, u"cancel"_s, u"complete"_s, u"no-show"_s, u"retry"_s}) {
        m_practice->clock.set(base::Instant(std::chrono::sys_days(std::chrono::year(2027) / 3 / 1)));
        BookingForm form = m_practice->form();
        form.start = u"2027-03-%1T09:00"_s.arg(++day, 2, 10, QLatin1Char('0'));
        form.tentative = verb == u"confirm"_s;
        form.overrideReason = u"test"_s;
        const QUuid id = m_practice->book(form);
        if (verb == u"complete"_s || verb == u"no-show"_s) {
            m_practice->clock.set(m_practice->snapshot(id).booking.start);
        }
        const QString before = m_practice->dump();
        const Answer answer = act(verb, id, desk);
        QVERIFY2(answer.has_value() == allowed.contains(verb), qPrintable(verb));
        if (!answer) {
            QCOMPARE(answer.error().kind, ErrorKind::NotAllowed);
            QCOMPARE(m_practice->dump(), before);
        }
    }
}

void TestBookingService::aPsychologistSeesTheirOwnSessionsOnly()
{
    const QUuid adas = m_practice->book();
    BookingForm form = m_practice->form();
    form.psychologist = m_practice->ben.uuid;
    const QUuid bens = m_practice->book(form);
    BookingService ada = m_practice->bookings({Role::Psychologist, m_practice->ada.uuid});
    QVERIFY(ada.show(adas).result());
    QCOMPARE(ada.show(bens).result().error().kind, ErrorKind::NotAllowed);
    QCOMPARE(ada.log(bens).result().error().kind, ErrorKind::NotAllowed);
    const base::Instant now = m_practice->clock.now();
    const auto listed = need(ada.list(now, now + 168h));
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.front().snapshot.booking.uuid, adas);
    QCOMPARE(need(m_practice->bookings({Role::Psychologist, {}}).list(now, now + 168h)).size(), 0);
    QCOMPARE(need(m_practice->bookings({Role::Reception, {}}).list(now, now + 168h)).size(), 2);
}

void TestBookingService::listsByStart()
{
    BookingForm form = m_practice->form();
    QStringList booked;
    for (const QString &start : {u"2027-03-05T10:00"_s, u"2027-03-03T10:00"_s, u"2027-03-04T10:00"_s}) {
        form.start = start;
        m_practice->book(form);
    }
    const base::Instant first = base::Instant(std::chrono::sys_days(std::chrono::year(2027) / 3 / 2)) + 23h;
    QStringList starts;
    for (const Appointment &appointment : need(m_practice->bookings().list(first, first + 48h))) {
        starts.append(appointment.snapshot.booking.wallTime);
    }
    QCOMPARE(starts, (QStringList{u"2027-03-03T10:00"_s, u"2027-03-04T10:00"_s}));
}

void TestBookingService::everyCommandIsAuditedAndWakesTheEngine()
{
    std::atomic<int> woken = 0;
    ServiceContext context = m_practice->context({Role::Reception, {}});
    context.wake = [&woken] { ++woken; };
    BookingService bookings(context);
    BookingForm form = m_practice->form();
    form.tentative = true;
    const QUuid id = need(bookings.book(form)).appointment.snapshot.booking.uuid;
    need(bookings.confirm(id));
    RescheduleForm move;
    move.start = u"2027-03-09T10:00"_s;
    need(bookings.reschedule(id, move));
    need(bookings.retry(id));
    need(bookings.cancel(id, u"ill"_s));
    QTRY_COMPARE(woken.load(), 5);
    const QString dump = m_practice->dump();
    for (const QString &action : {u"book"_s, u"confirm"_s, u"reschedule"_s, u"retry"_s, u"cancel"_s}) {
        QVERIFY2(dump.contains(u"|reception|%1|booking 1|"_s.arg(action)), qPrintable(action));
    }
    // Nothing that names a person stands in the clear.
    for (const QString &secret : {u"jo@example"_s, u"Doe"_s, u"ill"_s, u"ada@"_s}) {
        QVERIFY2(!dump.contains(u"|"_s + secret) && !dump.contains(secret + u"|"_s), qPrintable(secret));
    }
}

void TestBookingService::theAppointmentHoldsWhatTheCustomerReads()
{
    const QUuid id = m_practice->book();
    QJsonObject json = toJson(need(m_practice->bookings().show(id)));
    QCOMPARE(json[u"id"_s].toString(), id.toString(QUuid::WithoutBraces));
    QCOMPARE(json[u"calendarSyncStatus"_s].toString(), u"pending"_s);
    QCOMPARE(json[u"start"_s].toString(), u"2027-03-03T10:00:00+11:00"_s);
    QVERIFY(json[u"zoomJoinUrl"_s].isNull() && json[u"googleCalendarLink"_s].isNull());
    QVERIFY(!json[u"hasActiveZoomMeeting"_s].toBool() && !json[u"hasCalendarEvent"_s].toBool());
    m_practice->settle();
    json = toJson(need(m_practice->bookings().show(id)));
    QCOMPARE(json[u"calendarSyncStatus"_s].toString(), u"synced"_s);
    QCOMPARE(json[u"zoomJoinUrl"_s].toString(), m_practice->meeting(id).identity.link);
    QCOMPARE(json[u"meetingPassword"_s].toString(), m_practice->meeting(id).identity.passcode);
    QVERIFY(json[u"googleCalendarLink"_s].toString().startsWith(u"https://calendar.example/"_s));
    QVERIFY(json[u"hasActiveZoomMeeting"_s].toBool() && json[u"hasCalendarEvent"_s].toBool());
    m_practice->cancel(id);
    m_practice->settle();
    json = toJson(need(m_practice->bookings().show(id)));
    QVERIFY(json[u"zoomJoinUrl"_s].isNull() && json[u"meetingPassword"_s].isNull());
    QVERIFY(!json[u"hasActiveZoomMeeting"_s].toBool() && !json[u"hasCalendarEvent"_s].toBool());
    QCOMPARE(json[u"cancelReason"_s].toString(), u"ill"_s);
}

QTEST_GUILESS_MAIN(TestBookingService)
#include "test_bookingservice.moc"
