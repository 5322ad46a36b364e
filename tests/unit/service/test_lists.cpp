// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/foldedtext.h"
#include "core/service/practiceservice.h"
#include "tests/support/bulkpractice.h"
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
using SortBy = AppointmentQuery::SortBy;

/// Sessions as lists show them, and reviews of forms.
class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRowShowsWhatTheSessionIs();
    void aRowFollowsTheSession();
    void rowsComeInTheOrderAskedFor();
    void theLatestSessionOfAPatientIsNoCancelledOne();
    void linksAreForThoseWhoMaySeeThem_data();
    void linksAreForThoseWhoMaySeeThem();
    void aPsychologistSeesTheirOwnOnly();
    void findTakesEachFilter_data();
    void findTakesEachFilter();
    void findSorts_data();
    void findSorts();
    void findSeesWhatChangedSince();
    void onlyTroubleShowsWhatFailedOrWaitsAfterAFailure();
    void aRedLightIsTroubleWhileTheSessionIsToTakePlace();
    void onlyTroubleDoesNotLookAtAllThatWaits();
    void aReviewIsWhatBookingWouldSay_data();
    void aReviewIsWhatBookingWouldSay();
    void aReviewChangesNothing();
    void aMoveIsReviewedLikewise();
    void theCalendarFileHoldsTheSession();
    void theGoogleLinkIsNeutral();
    void manySessionsAreListedRight();

private:
    QUuid book(const QString &first, const QString &last, const QString &start, const QUuid &psychologist,
               const QString &modality = u"video"_s, const QString &type = u"Couples"_s);
    AppointmentRow row(const QUuid &id, Desk desk = {}) { return need(m_practice->bookings(desk).row(id)); }
    QStringList found(const AppointmentQuery &query, Desk desk = {});
    void bookFour();
    void setLight(const QUuid &id, domain::Light light, int revision);

    std::unique_ptr<PeopleDirectory> m_directory;
    std::unique_ptr<PracticeFixture> m_practice;
};

void TestLists::init()
{
    m_directory.reset();
    m_practice = std::make_unique<PracticeFixture>();
    m_directory = std::make_unique<PeopleDirectory>(m_practice->store());
}

QUuid TestLists::book(const QString &first, const QString &last, const QString &start, const QUuid &psychologist,
                      const QString &modality, const QString &type)
{
    BookingForm form = m_practice->form();
    form.patient = {{}, first, last, first.toLower().left(1) + u"@example.com"_s, {}};
    form.start = start;
    form.psychologist = psychologist;
    form.modality = modality;
    form.type = type;
    return m_practice->book(form);
}

// Monday to Thursday; by last name: Adler, Öhm, Ohms, Zeta.
void TestLists::bookFour()
{
    book(u"Zoë"_s, u"Ohms"_s, u"2027-03-01T12:00"_s, m_practice->ben.uuid);
    book(u"Ada"_s, u"Zeta"_s, u"2027-03-02T10:00"_s, m_practice->ada.uuid, u"phone"_s);
    const QUuid cancelled = book(u"Carl"_s, u"Öhm"_s, u"2027-03-03T10:00"_s, m_practice->ada.uuid, u"in-person"_s);
    book(u"Dora"_s, u"Adler"_s, u"2027-03-04T10:00"_s, m_practice->ben.uuid, u"video"_s, u"Individual Therapy"_s);
    m_practice->cancel(cancelled);
}

QStringList TestLists::found(const AppointmentQuery &query, Desk desk)
{
    BookingService bookings = m_practice->bookings(desk);
    QStringList result;
    for (const AppointmentRow &row : need(bookings.rows(need(bookings.find(query, *m_directory))))) {
        result.append(row.patientName.section(u' ', -1));
    }
    return result;
}

void TestLists::aRowShowsWhatTheSessionIs()
{
    BookingForm form = m_practice->form();
    form.place = u"Room 4"_s;
    const QUuid id = m_practice->book(form);
    m_practice->settle();
    const sync::Snapshot snapshot = m_practice->snapshot(id);
    const Appointment shown{snapshot};
    const AppointmentRow row = this->row(id);
    QCOMPARE(row.id, snapshot.booking.id);
    QCOMPARE(row.uuid, id);
    QCOMPARE(row.revision, snapshot.booking.revision);
    QCOMPARE(row.start, snapshot.booking.start);
    QCOMPARE(row.length, snapshot.booking.length);
    QCOMPARE(row.zone, snapshot.booking.zone);
    QCOMPARE(row.patient, snapshot.recipients.front().uuid);
    QCOMPARE(row.patientName, u"Jo Doe"_s);
    QCOMPARE(row.psychologist, m_practice->ada.uuid);
    QCOMPARE(row.psychologistName, u"Ada Byron"_s);
    QCOMPARE(row.psychologistNumber, 0);
    QCOMPARE(row.sessionType, snapshot.booking.sessionType);
    QCOMPARE(row.modality, snapshot.booking.modality);
    QCOMPARE(row.status, snapshot.booking.status);
    QCOMPARE(row.place, u"Room 4"_s);
    QVERIFY(!row.joinLink.isEmpty());
    QCOMPARE(row.joinLink, shown.joinLink());
    QCOMPARE(row.passcode, shown.passcode());
    QCOMPARE(row.sync, CalendarSyncStatus::Synced);
    QCOMPARE(row.deliveries, deliveriesOf(snapshot.objects, snapshot.messages, m_practice->clock.now()));
    QCOMPARE(row.deliveries.size(), 5);
}

void TestLists::aRowFollowsTheSession()
{
    const QUuid id = m_practice->book();
    QCOMPARE(row(id).sync, CalendarSyncStatus::Pending);
    QVERIFY(row(id).joinLink.isEmpty());
    m_practice->meetings->fail(u"create"_s, rejected(u"zoom.user-missing"_s));
    m_practice->settle();
    QCOMPARE(row(id).sync, CalendarSyncStatus::Failed);
    QVERIFY(row(id).trouble());
    QCOMPARE(row(id).trouble()->failure, m_practice->meeting(id).failure);
    m_practice->cancel(id);
    m_practice->settle();
    QCOMPARE(row(id).status, BookingStatus::Cancelled);
    QCOMPARE(row(id).revision, 2);
    QVERIFY(row(id).joinLink.isEmpty());
    QCOMPARE(row(id).deliveries, deliveriesOf(m_practice->snapshot(id).objects, m_practice->snapshot(id).messages,
                                              m_practice->clock.now()));
    QCOMPARE(m_practice->bookings().row(QUuid::createUuid()).result().error().kind, ErrorKind::NotFound);
}

void TestLists::rowsComeInTheOrderAskedFor()
{
    bookFour();
    const auto all = need(m_practice->bookings().rows(base::Instant{}, m_practice->clock.now() + 168h));
    QCOMPARE(all.size(), 4);
    QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.start < b.start; }));
    const auto some = need(m_practice->bookings().rows({all[2].id, {999}, all[0].id}));
    QCOMPARE(some, (std::vector<AppointmentRow>{all[2], all[0]}));
    QCOMPARE(need(m_practice->bookings().rows(all[1].start, all[3].start)).size(), 2);
    QCOMPARE(need(m_practice->bookings().rows(std::vector<domain::BookingId>())).size(), 0);
}

void TestLists::theLatestSessionOfAPatientIsNoCancelledOne()
{
    const auto latestOf = [this](const QUuid &person, const Desk &desk = {}) {
        const std::optional<AppointmentRow> row = need(m_practice->bookings(desk).latestOf(person));
        return row ? row->uuid : QUuid();
    };
    const QUuid first = book(u"Zoë"_s, u"Ohms"_s, u"2027-03-01T12:00"_s, m_practice->ben.uuid);
    book(u"Ada"_s, u"Zeta"_s, u"2027-03-20T10:00"_s, m_practice->ada.uuid);
    const QUuid second = book(u"Zoë"_s, u"Ohms"_s, u"2027-03-08T12:00"_s, m_practice->ada.uuid);
    const QUuid person = row(first).patient;
    QCOMPARE(latestOf(person), second);
    QCOMPARE(latestOf(person, {Role::Psychologist, m_practice->ben.uuid}), QUuid());
    need(m_practice->bookings().cancel(second, u"ill"_s));
    QCOMPARE(latestOf(person), first);
    QCOMPARE(latestOf(QUuid::createUuid()), QUuid());
}

void TestLists::linksAreForThoseWhoMaySeeThem_data()
{
    QTest::addColumn<Role>("role");
    QTest::newRow("admin") << Role::Admin;
    QTest::newRow("reception") << Role::Reception;
    QTest::newRow("their psychologist") << Role::Psychologist;
}

void TestLists::linksAreForThoseWhoMaySeeThem()
{
    QFETCH(Role, role);
    const QUuid id = m_practice->book();
    m_practice->settle();
    const Desk desk{role, role == Role::Psychologist ? m_practice->ada.uuid : QUuid()};
    const AppointmentRow row = this->row(id, desk);
    QCOMPARE(!row.joinLink.isEmpty(), security::isAllowedOnOwnSession(role, security::Action::ViewJoinLink));
    QCOMPARE(!row.passcode.isEmpty(), security::isAllowedOnOwnSession(role, security::Action::ViewPasscode));
}

void TestLists::aPsychologistSeesTheirOwnOnly()
{
    bookFour();
    const Desk ada{Role::Psychologist, m_practice->ada.uuid};
    QCOMPARE(found({}, ada), (QStringList{u"Zeta"_s, u"Öhm"_s}));
    AppointmentQuery others;
    others.psychologist = m_practice->ben.uuid;
    QCOMPARE(found(others, ada), QStringList());
    QCOMPARE(found({}, {Role::Psychologist, {}}), QStringList());
    const auto all = need(m_practice->bookings().find({}, *m_directory));
    QCOMPARE(need(m_practice->bookings(ada).rows(all)).size(), 2);
    QCOMPARE(need(m_practice->bookings(ada).rows(base::Instant{}, m_practice->clock.now() + 168h)).size(), 2);
    const QUuid bens = need(m_practice->bookings().rows(all)).front().uuid;
    QCOMPARE(m_practice->bookings(ada).row(bens).result().error().kind, ErrorKind::NotAllowed);
    QCOMPARE(m_practice->bookings(ada).calendarFile(bens).result().error().kind, ErrorKind::NotAllowed);
}

void TestLists::findTakesEachFilter_data()
{
    QTest::addColumn<std::function<void(AppointmentQuery &)>>("ask");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, std::function<void(AppointmentQuery &)> ask, const QStringList &names) {
        QTest::newRow(name) << ask << names;
    };
    const QString ohms = u"Ohms"_s, zeta = u"Zeta"_s, ohm = u"Öhm"_s, adler = u"Adler"_s;
    const auto day = [](int n) { return base::Instant(std::chrono::sys_days(std::chrono::year(2027) / 3 / n)); };
    row("everything", [](AppointmentQuery &) {}, {ohms, zeta, ohm, adler});
    row("from", [day](AppointmentQuery &query) { query.from = day(2); }, {ohm, adler});
    row("until", [day](AppointmentQuery &query) { query.until = day(2); }, {ohms, zeta});
    row("status", [](AppointmentQuery &query) { query.status = BookingStatus::Cancelled; }, {ohm});
    row("text", [](AppointmentQuery &query) { query.text = u"öhm"_s; }, {ohms, ohm});
    row("text of the address", [](AppointmentQuery &query) { query.text = u"d@exam"_s; }, {adler});
    row("text that nobody has", [](AppointmentQuery &query) { query.text = u"xyzzy"_s; }, {});
    row("text and status",
        [](AppointmentQuery &query) {
            query.text = u"ohm"_s;
            query.status = BookingStatus::Confirmed;
        },
        {ohms});
    row("downwards", [](AppointmentQuery &query) { query.order = Qt::DescendingOrder; }, {adler, ohm, zeta, ohms});
    row("only trouble", [](AppointmentQuery &query) { query.onlyTrouble = true; }, {});
}

void TestLists::findTakesEachFilter()
{
    QFETCH(std::function<void(AppointmentQuery &)>, ask);
    QFETCH(QStringList, names);
    bookFour();
    AppointmentQuery query;
    ask(query);
    QCOMPARE(found(query), names);
    query.psychologist = m_practice->ben.uuid;
    names.removeIf([](const QString &name) { return name == u"Zeta"_s || name == u"Öhm"_s; });
    QCOMPARE(found(query), names);
    query.psychologist = QUuid::createUuid();
    QCOMPARE(found(query), QStringList());
}

void TestLists::findSorts_data()
{
    QTest::addColumn<SortBy>("by");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("start") << SortBy::Start << QStringList{u"Ohms"_s, u"Zeta"_s, u"Öhm"_s, u"Adler"_s};
    QTest::newRow("patient") << SortBy::Patient << QStringList{u"Zeta"_s, u"Öhm"_s, u"Adler"_s, u"Ohms"_s};
    QTest::newRow("psychologist") << SortBy::Psychologist << QStringList{u"Zeta"_s, u"Öhm"_s, u"Ohms"_s, u"Adler"_s};
    QTest::newRow("type") << SortBy::Type << QStringList{u"Ohms"_s, u"Zeta"_s, u"Öhm"_s, u"Adler"_s};
    QTest::newRow("modality") << SortBy::Modality << QStringList{u"Öhm"_s, u"Zeta"_s, u"Ohms"_s, u"Adler"_s};
    QTest::newRow("status") << SortBy::Status << QStringList{u"Öhm"_s, u"Ohms"_s, u"Zeta"_s, u"Adler"_s};
}

void TestLists::findSorts()
{
    QFETCH(SortBy, by);
    QFETCH(QStringList, names);
    bookFour();
    AppointmentQuery query;
    query.sortBy = by;
    QCOMPARE(found(query), names);
    query.order = Qt::DescendingOrder;
    std::reverse(names.begin(), names.end());
    QCOMPARE(found(query), names);
    query.text = u"ohm"_s;
    names.removeIf([](const QString &name) { return name == u"Zeta"_s || name == u"Adler"_s; });
    QCOMPARE(found(query), names);
}

void TestLists::findSeesWhatChangedSince()
{
    AppointmentQuery query;
    query.text = u"doe"_s;
    QCOMPARE(found(query), QStringList());
    const QUuid id = m_practice->book();
    m_directory->invalidate();
    QCOMPARE(found(query), QStringList{u"Doe"_s});
    query.status = BookingStatus::Confirmed;
    QCOMPARE(found(query), QStringList{u"Doe"_s});
    m_practice->cancel(id);
    QCOMPARE(found(query), QStringList());
}

void TestLists::onlyTroubleShowsWhatFailedOrWaitsAfterAFailure()
{
    AppointmentQuery query;
    query.onlyTrouble = true;
    book(u"Fine"_s, u"Fine"_s, u"2027-03-02T10:00"_s, m_practice->ada.uuid);
    m_practice->settle();
    QCOMPARE(found(query), QStringList());
    m_practice->meetings->fail(u"create"_s, rejected(u"zoom.user-missing"_s));
    book(u"Parked"_s, u"Parked"_s, u"2027-03-03T10:00"_s, m_practice->ada.uuid);
    m_practice->settle();
    m_practice->mail->fail(u"send"_s, unreachable());
    book(u"Late"_s, u"Late"_s, u"2027-03-04T10:00"_s, m_practice->ada.uuid, u"phone"_s);
    m_practice->settle();
    QCOMPARE(found(query), (QStringList{u"Parked"_s, u"Late"_s}));
    query.psychologist = m_practice->ben.uuid;
    QCOMPARE(found(query), QStringList());
}

void TestLists::setLight(const QUuid &id, domain::Light light, int revision)
{
    const domain::Preflight found{row(id).id, revision, m_practice->clock.now(), {{u"passcode"_s, light, u"other"_s}}};
    need(m_practice->store().write([found](store::Tables &tables) -> base::Result<bool> {
        tables.preflights.set(found);
        return true;
    }));
}

void TestLists::aRedLightIsTroubleWhileTheSessionIsToTakePlace()
{
    AppointmentQuery query;
    query.onlyTrouble = true;
    service::PracticeService practice(m_practice->context());
    const auto failed = [&practice] { return need(practice.openCounts()).failed; };
    book(u"Red"_s, u"Red"_s, u"2027-03-02T10:00"_s, m_practice->ada.uuid);
    book(u"Yellow"_s, u"Yellow"_s, u"2027-03-02T12:00"_s, m_practice->ada.uuid);
    book(u"Moved"_s, u"Moved"_s, u"2027-03-02T14:00"_s, m_practice->ada.uuid);
    const QUuid gone = book(u"Gone"_s, u"Gone"_s, u"2027-03-02T16:00"_s, m_practice->ada.uuid);
    m_practice->cancel(gone);
    m_practice->settle();
    QCOMPARE(failed(), 0);
    const auto rows = need(m_practice->bookings().rows(base::Instant{}, m_practice->clock.now() + 72h));
    for (const AppointmentRow &row : rows) {
        const bool isYellow = row.patientName.endsWith(u"Yellow"_s);
        const bool wasMovedSince = row.patientName.endsWith(u"Moved"_s);
        setLight(row.uuid, isYellow ? domain::Light::Attention : domain::Light::Danger,
                 wasMovedSince ? row.revision - 1 : row.revision);
    }
    QCOMPARE(found(query), QStringList{u"Red"_s});
    QCOMPARE(failed(), 1);
    QCOMPARE(need(practice.openCounts()).pending, 0);
    QCOMPARE(need(practice.status()).counts.failed, 0); // what is parked
    query.from = rows.front().start;                    // beside the other conditions, too
    query.until = rows.front().end();
    query.psychologist = m_practice->ada.uuid;
    query.sortBy = SortBy::Psychologist;
    QCOMPARE(found(query), QStringList{u"Red"_s});
    m_practice->clock.set(rows.front().end() - 1ms);
    QCOMPARE(found(query), QStringList{u"Red"_s});
    m_practice->clock.advance(1ms);
    QCOMPARE(found(query), QStringList());
    QCOMPARE(failed(), 0);
}

void TestLists::onlyTroubleDoesNotLookAtAllThatWaits()
{
    QString sql;
    const base::Instant now = m_practice->clock.now();
    m_practice->store().database().setStatementHook(
        [&sql](const QString &text) { sql = text.startsWith(u"SELECT"_s) ? text : sql; });
    need(m_practice->store().write([now](store::Tables &tables) -> base::Result<int> {
        store::SessionFilter filter;
        filter.inTroubleAt = now;
        return int(tables.lists.byStart(filter).size());
    }));
    m_practice->store().database().setStatementHook({});
    QVERIFY(sql.contains(u"messages"_s));
    const auto explain = [&sql, now](store::Connection &connection) -> base::Result<QStringList> {
        const std::vector<QString> steps = connection.all(u"EXPLAIN QUERY PLAN "_s + sql, {base::toMs(now)},
                                                          [](const QSqlQuery &row) { return row.value(3).toString(); });
        return QStringList(steps.begin(), steps.end());
    };
    // Each session to come has a reminder that waits.
    const QString plan = need(m_practice->store().database().read(explain)).join(u'\n');
    QVERIFY2(plan.contains(u"messages_failed"_s), qPrintable(plan));
    QVERIFY2(!plan.contains(u"messages_due"_s), qPrintable(plan));
}

void TestLists::aReviewIsWhatBookingWouldSay_data()
{
    QTest::addColumn<std::function<void(BookingForm &)>>("change");
    const auto row = [](const char *name, std::function<void(BookingForm &)> change) { QTest::newRow(name) << change; };
    row("good", [](BookingForm &) {});
    row("empty", [](BookingForm &form) { form = {}; });
    row("past", [](BookingForm &form) { form.start = u"2020-01-01T10:00"_s; });
    row("overlap", [](BookingForm &form) { form.start = u"2027-03-05T10:30"_s; });
    row("outside hours", [](BookingForm &form) { form.start = u"2027-03-03T21:00"_s; });
    row("nobody", [](BookingForm &form) { form.patient = {}; });
    row("doubled hour", [](BookingForm &form) { form.start = u"2027-04-04T02:30"_s; });
}

void TestLists::aReviewIsWhatBookingWouldSay()
{
    QFETCH(std::function<void(BookingForm &)>, change);
    book(u"Other"_s, u"Other"_s, u"2027-03-05T10:00"_s, m_practice->ada.uuid);
    BookingForm form = m_practice->form();
    change(form);
    const Review review = need(m_practice->bookings().review(form));
    const base::Result<Saved> saved = m_practice->bookings().book(form).result();
    QCOMPARE(review.problems, saved ? std::vector<base::Problem>() : saved.error().problems);
    if (saved) {
        QCOMPARE(review.warnings, saved->warnings);
    }
}

void TestLists::aReviewChangesNothing()
{
    const QString before = m_practice->dump();
    QVERIFY(need(m_practice->bookings().review(m_practice->form())).problems.empty());
    QCOMPARE(m_practice->dump(), before);
    const auto refused = m_practice->bookings({Role::Psychologist, m_practice->ada.uuid}).review(m_practice->form());
    QCOMPARE(refused.result().error().kind, ErrorKind::NotAllowed);
}

void TestLists::aMoveIsReviewedLikewise()
{
    const QUuid id = m_practice->book();
    book(u"Other"_s, u"Other"_s, u"2027-03-05T10:00"_s, m_practice->ada.uuid);
    RescheduleForm form;
    form.start = u"2027-03-05T10:20"_s;
    const Review review = need(m_practice->bookings().review(id, form));
    QVERIFY(!review.problems.empty());
    QCOMPARE(review.problems, m_practice->bookings().reschedule(id, form).result().error().problems);
    form.start = u"2027-03-08T10:00"_s;
    QVERIFY(need(m_practice->bookings().review(id, form)).problems.empty());
    m_practice->cancel(id);
    QCOMPARE(need(m_practice->bookings().review(id, form)).problems,
             m_practice->bookings().reschedule(id, form).result().error().problems);
}

void TestLists::theCalendarFileHoldsTheSession()
{
    const QUuid id = m_practice->book();
    m_practice->settle();
    QByteArray file = need(m_practice->bookings().calendarFile(id));
    QVERIFY(file.contains("METHOD:PUBLISH"));
    QVERIFY(file.contains("DTSTART;TZID=Australia/Sydney:20270303T100000"));
    file.replace("\r\n ", "");
    QVERIFY(file.contains(row(id).joinLink.toUtf8()));
    m_practice->cancel(id);
    QCOMPARE(m_practice->bookings().calendarFile(id).result().error().problems.front().field, u"status"_s);
}

void TestLists::theGoogleLinkIsNeutral()
{
    const QUuid id = m_practice->book();
    m_practice->settle();
    const QString link = need(m_practice->bookings().googleLink(id));
    QVERIFY(link.startsWith(u"https://calendar.google.com/"_s));
    for (const QString &hidden : {row(id).joinLink, row(id).passcode, u"Doe"_s, u"Therapy"_s}) {
        QVERIFY2(!link.contains(hidden), "something private stands in the link");
    }
}

// Against sorting and filtering by hand.
void TestLists::manySessionsAreListedRight()
{
    BulkSize size;
    size.bookings = 3000;
    size.people = 400;
    size.psychologists = 5;
    const base::Instant now = m_practice->clock.now();
    QVERIFY(fillPractice(m_practice->store(), m_practice->random, now, size));
    AppointmentQuery query;
    query.text = u"son"_s;
    query.status = BookingStatus::Completed;
    query.from = now - std::chrono::days(40);
    query.sortBy = SortBy::Patient;
    std::vector<AppointmentRow> expected = need(m_practice->bookings().rows(*query.from, now + std::chrono::days(999)));
    std::erase_if(expected, [](const AppointmentRow &row) {
        return row.status != BookingStatus::Completed || !row.patientName.contains(u"son"_s);
    });
    const auto shown = [](const AppointmentRow &row) { return foldedName(row.patientName); };
    const auto ids = need(m_practice->bookings().find(query, *m_directory));
    const auto found = need(m_practice->bookings().rows(ids));
    QVERIFY(found.size() > 20);
    QCOMPARE(found.size(), expected.size());
    for (size_t i = 1; i < found.size(); ++i) {
        const bool sameName = found[i - 1].patientName == found[i].patientName;
        QVERIFY(sameName ? found[i - 1].start <= found[i].start : shown(found[i - 1]) < shown(found[i]));
    }
}

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
