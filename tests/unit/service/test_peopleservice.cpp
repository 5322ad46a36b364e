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
using security::Role;

/// Psychologists and patients. No engine runs unless a test says so.
class TestPeopleService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_practice = std::make_unique<PracticeFixture>(); }
    void aPsychologistNeedsNameAddressZoneAndHours();
    void aPsychologistsGapsAreFilledByThePractice();
    void aPatientsProblemsAreNamedAllAtOnce();
    void theSamePatientIsAnsweredNotAdded();
    void editingKeepsWhatIsNotNamed();
    void editingAnUnknownPatientIsNotFound();
    void aRefusedEditChangesNothing();
    void searchIgnoresCaseAndSortsByLastName();
    void rolesMayDoWhatTheTableSays();
    void aNewAddressMovesUnsentMailAndTellsNobodyTwice();
    void aNewAddressCancelsAtTheOldOneWhatWasTold();
    void aNewAddressWaitsForTheLinkLikeABooking();
    void aNewNameSendsNothing();
    void pastAndCancelledSessionsAreLeftAlone();
    void everySessionFollows();

private:
    static PersonForm person(const QString &first, const QString &last, const QString &email);
    domain::Person edit(const QUuid &id, const PersonForm &form)
    {
        return need(m_practice->people().editPatient(id, form));
    }
    domain::Person setEmail(const QUuid &booking, const QString &email);

    std::unique_ptr<PracticeFixture> m_practice;
};

PersonForm TestPeopleService::person(const QString &first, const QString &last, const QString &email)
{
    PersonForm form;
    form.first = first;
    form.last = last;
    form.email = email;
    return form;
}

domain::Person TestPeopleService::setEmail(const QUuid &booking, const QString &email)
{
    PersonForm form;
    form.email = email;
    return edit(m_practice->snapshot(booking).recipients.front().uuid, form);
}

void TestPeopleService::aPsychologistNeedsNameAddressZoneAndHours()
{
    PsychologistForm form;
    form.zone = u"Mars/Base"_s;
    form.hours = u"sometimes"_s;
    const auto answer = m_practice->people().addPsychologist(form).result();
    QVERIFY(!answer);
    QStringList fields;
    for (const base::Problem &problem : answer.error().problems) {
        fields.append(problem.field);
    }
    QCOMPARE(fields, (QStringList{u"name"_s, u"email"_s, u"zone"_s, u"hours"_s}));
    QCOMPARE(need(m_practice->people().psychologists()).size(), 2);
}

void TestPeopleService::aPsychologistsGapsAreFilledByThePractice()
{
    PsychologistForm form;
    form.name = u" Cy Hart "_s;
    form.email = u"cy@example.com"_s;
    need(m_practice->people().addPsychologist(form));
    const domain::Psychologist cy = need(m_practice->people().psychologists()).back();
    QCOMPARE(cy.name, u"Cy Hart"_s);
    QCOMPARE(cy.zone, QByteArray("Australia/Sydney"));
    QCOMPARE(cy.hours, domain::WorkingHours::standard());
    QVERIFY(cy.zoomUser.isEmpty() && cy.calendarId.isEmpty() && !cy.uuid.isNull());
}

void TestPeopleService::aPatientsProblemsAreNamedAllAtOnce()
{
    PersonForm form = person({}, u"Doe\nBcc: x"_s, u"Jo <jo@example.com>"_s);
    form.phone = QString(51, u'1');
    form.zone = u"Mars/Base"_s;
    const auto answer = m_practice->people().addPatient(form).result();
    QVERIFY(!answer);
    QStringList fields;
    for (const base::Problem &problem : answer.error().problems) {
        fields.append(problem.field);
    }
    QCOMPARE(fields, (QStringList{u"first"_s, u"last"_s, u"email"_s, u"phone"_s, u"zone"_s}));
}

void TestPeopleService::theSamePatientIsAnsweredNotAdded()
{
    const domain::Person jo = need(m_practice->people().addPatient(person(u"Jo"_s, u"Doe"_s, u"jo@example.com"_s)));
    const domain::Person again = need(m_practice->people().addPatient(person(u"JO"_s, u"doe "_s, u"Jo@Example.com"_s)));
    QCOMPARE(again.uuid, jo.uuid);
    QCOMPARE(again.firstName, u"Jo"_s);
    const domain::Person kim = need(m_practice->people().addPatient(person(u"Kim"_s, u"Doe"_s, u"jo@example.com"_s)));
    QVERIFY(kim.uuid != jo.uuid);
}

void TestPeopleService::editingKeepsWhatIsNotNamed()
{
    PersonForm form = person(u"Jo"_s, u"Doe"_s, u"jo@example.com"_s);
    form.phone = u"0400"_s;
    form.zone = u"Europe/Berlin"_s;
    form.locale = u"de"_s;
    const domain::Person before = need(m_practice->people().addPatient(form));
    PersonForm change;
    change.last = u" Roe "_s;
    const domain::Person after = edit(before.uuid, change);
    QCOMPARE(after.lastName, u"Roe"_s);
    QCOMPARE(after.firstName, u"Jo"_s);
    QCOMPARE(after.phone, u"0400"_s);
    QCOMPARE(after.zone, QByteArray("Europe/Berlin"));
    QCOMPARE(after.locale, u"de"_s);
    QCOMPARE(need(m_practice->people().findPatients(u"roe"_s)).size(), 1);
}

void TestPeopleService::editingAnUnknownPatientIsNotFound()
{
    const auto answer = m_practice->people().editPatient(QUuid::createUuid(), {}).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::NotFound);
}

void TestPeopleService::aRefusedEditChangesNothing()
{
    const QUuid id = m_practice->book();
    const QString before = m_practice->dump();
    PersonForm form = person(u"Jo"_s, {}, u"nonsense"_s);
    const QUuid patient = m_practice->snapshot(id).recipients.front().uuid;
    const auto answer = m_practice->people().editPatient(patient, form).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().problems.size(), 2);
    QCOMPARE(m_practice->dump(), before);
}

void TestPeopleService::searchIgnoresCaseAndSortsByLastName()
{
    need(m_practice->people().addPatient(person(u"Jo"_s, u"Zed"_s, u"jo@example.com"_s)));
    need(m_practice->people().addPatient(person(u"Kim"_s, u"Abel"_s, u"kim@JOBS.example"_s)));
    need(m_practice->people().addPatient(person(u"Max"_s, u"Moss"_s, u"max@example.com"_s)));
    QStringList names;
    for (const domain::Person &found : need(m_practice->people().findPatients(u"jO"_s))) {
        names.append(found.lastName);
    }
    QCOMPARE(names, (QStringList{u"Abel"_s, u"Zed"_s}));
    QCOMPARE(need(m_practice->people().findPatients(u"o z"_s)).size(), 1);
    QCOMPARE(need(m_practice->people().findPatients(u"nobody"_s)).size(), 0);
}

void TestPeopleService::rolesMayDoWhatTheTableSays()
{
    PsychologistForm psychologist;
    psychologist.name = u"Cy Hart"_s;
    psychologist.email = u"cy@example.com"_s;
    const PersonForm jo = person(u"Jo"_s, u"Doe"_s, u"jo@example.com"_s);
    const QUuid known = need(m_practice->people().addPatient(jo)).uuid;
    for (const Role role : {Role::Admin, Role::Reception, Role::Psychologist}) {
        PeopleService people = m_practice->people({role, m_practice->ada.uuid});
        const bool desk = role != Role::Psychologist;
        QCOMPARE(people.addPsychologist(psychologist).result().has_value(), role == Role::Admin);
        QCOMPARE(people.addPatient(jo).result().has_value(), desk);
        QCOMPARE(people.editPatient(known, jo).result().has_value(), desk);
        QCOMPARE(people.findPatients({}).result().has_value(), desk);
        QVERIFY(people.psychologists().result());
        if (!desk) {
            QCOMPARE(people.findPatients({}).result().error().kind, ErrorKind::NotAllowed);
        }
    }
}

void TestPeopleService::aNewAddressMovesUnsentMailAndTellsNobodyTwice()
{
    const QUuid id = m_practice->book();
    setEmail(id, u"new@example.com"_s);
    m_practice->settle();
    QCOMPARE(m_practice->mail->acceptedFor(u"jo@example.com"_s).size(), 0);
    QCOMPARE(m_practice->mail->acceptedFor(u"new@example.com"_s).size(), 1);
    QCOMPARE(m_practice->snapshot(id).booking.sequence, 0);
}

void TestPeopleService::aNewAddressCancelsAtTheOldOneWhatWasTold()
{
    const QUuid id = m_practice->book();
    m_practice->settle();
    m_practice->stopEngines();
    setEmail(id, u"new@example.com"_s);
    QCOMPARE(m_practice->mails(id),
             u"confirmation sent, reminder superseded, cancelled pending, confirmation pending, reminder pending"_s);
    const sync::Snapshot snapshot = m_practice->snapshot(id);
    QCOMPARE(snapshot.messages[2].to, u"jo@example.com"_s);
    QCOMPARE(snapshot.messages[3].to, u"new@example.com"_s);
    QCOMPARE(snapshot.messages[4].to, u"new@example.com"_s);
    QCOMPARE(snapshot.booking.revision, 2);
    QCOMPARE(snapshot.booking.sequence, 1);
}

void TestPeopleService::aNewAddressWaitsForTheLinkLikeABooking()
{
    const QUuid id = m_practice->book();
    m_practice->meetings->fail(u"create"_s, unreachable(), FakeRemote::Effect::NotApplied, 2);
    m_practice->settle();
    setEmail(id, u"new@example.com"_s);
    m_practice->settle();
    QCOMPARE(m_practice->mail->accepted().size(), 0);
    m_practice->settleAfter(4s);
    QCOMPARE(m_practice->mail->acceptedFor(u"new@example.com"_s).size(), 1);
    QVERIFY(m_practice->snapshot(id).messages[2].carriedLink);
    QCOMPARE(m_practice->mail->accepted().size(), 1);
}

void TestPeopleService::aNewNameSendsNothing()
{
    const QUuid id = m_practice->book();
    m_practice->settle();
    PersonForm form;
    form.last = u"Roe"_s;
    edit(m_practice->snapshot(id).recipients.front().uuid, form);
    m_practice->settle();
    QCOMPARE(m_practice->mail->accepted().size(), 1);
    QCOMPARE(m_practice->meetings->calls(), QStringList{u"create"_s});
    QVERIFY(m_practice->calendar->events().front().spec.description.contains(u"Jo R."_s));
    QCOMPARE(m_practice->snapshot(id).booking.sequence, 0);
    QCOMPARE(m_practice->status(id), u"synced"_s);
}

void TestPeopleService::pastAndCancelledSessionsAreLeftAlone()
{
    const QUuid past = m_practice->book();
    BookingForm form = m_practice->form();
    form.start = u"2027-03-09T10:00"_s;
    const QUuid cancelled = m_practice->book(form);
    m_practice->cancel(cancelled);
    m_practice->clock.set(m_practice->snapshot(past).booking.range().end);
    const QStringList before{m_practice->mails(past), m_practice->mails(cancelled)};
    setEmail(past, u"new@example.com"_s);
    QCOMPARE((QStringList{m_practice->mails(past), m_practice->mails(cancelled)}), before);
    QCOMPARE(m_practice->snapshot(past).booking.revision, 1);
}

void TestPeopleService::everySessionFollows()
{
    QList<QUuid> ids;
    for (int day = 3; day < 6; ++day) {
        BookingForm form = m_practice->form();
        form.start = u"2027-03-0%1T10:00"_s.arg(day);
        ids.append(m_practice->book(form));
    }
    setEmail(ids.front(), u"new@example.com"_s);
    m_practice->settle();
    QCOMPARE(m_practice->mail->acceptedFor(u"new@example.com"_s).size(), 3);
    QCOMPARE(m_practice->mail->accepted().size(), 3);
}

QTEST_GUILESS_MAIN(TestPeopleService)
#include "test_peopleservice.moc"
