// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;

/// A Zoom user holds one meeting at a time, whoever's session it is.
class TestHostSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_practice.reset(); }
    void sharedHost_data();
    void sharedHost();
    void aReasonAcceptsItAndStillWarns();
    void movingOverAnothersSessionIsFoundToo();
    void movingAwayIsFree();
    void ownSessionsBackToBackWarn();
    void anAcceptedOverlapOfOnesOwnWarnsOfTheHost();
    void aCancelledSessionLeavesTheHostFree();
    void aFormIsJudgedAsItIsTyped();

private:
    service::BookingForm formAt(const QString &start, const domain::Psychologist &psychologist) const;
    void shareAdasHost(const QString &user = u"ADA@example.com"_s);
    static QString fields(const std::vector<base::Problem> &problems);

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestHostSessions::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_practice->book(); // Ada, 10:00 to 10:50
}

service::BookingForm TestHostSessions::formAt(const QString &start, const domain::Psychologist &psychologist) const
{
    service::BookingForm form = m_practice->form();
    form.patient = {{}, u"Kim"_s, u"Roe"_s, u"kim@example.com"_s, {}};
    form.psychologist = psychologist.uuid;
    form.start = start;
    return form;
}

void TestHostSessions::shareAdasHost(const QString &user)
{
    service::PsychologistForm change;
    change.zoomUser = user;
    m_practice->ben = need(m_practice->people().editPsychologist(m_practice->ben.uuid, change));
}

QString TestHostSessions::fields(const std::vector<base::Problem> &problems)
{
    QStringList fields;
    for (const base::Problem &problem : problems) {
        fields << problem.field;
    }
    return fields.join(u' ');
}

void TestHostSessions::sharedHost_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("modality");
    QTest::addColumn<QString>("problems");
    QTest::addColumn<QString>("warnings");
    const auto row = [](const char *name, const char *user, const char *start, const char *modality,
                        const char *problems, const char *warnings) {
        QTest::newRow(name) << QString::fromLatin1(user) << u"2027-03-03T"_s + QString::fromLatin1(start)
                            << QString::fromLatin1(modality) << QString::fromLatin1(problems)
                            << QString::fromLatin1(warnings);
    };
    row("same time", "ADA@example.com", "10:00", "video", "override", "");
    row("one minute", "ADA@example.com", "10:49", "video", "override", "");
    row("right after", "ADA@example.com", "10:50", "video", "", "host");
    row("right before", "ADA@example.com", "09:10", "video", "", "host");
    row("a minute between", "ADA@example.com", "10:51", "video", "", "");
    row("in person", "ADA@example.com", "10:00", "in-person", "", "");
    row("a host of one's own", "ben@example.com", "10:00", "video", "", "");
}

void TestHostSessions::sharedHost()
{
    QFETCH(QString, user);
    QFETCH(QString, start);
    QFETCH(QString, modality);
    shareAdasHost(user);
    service::BookingForm form = formAt(start, m_practice->ben);
    form.modality = modality;
    const service::Review review = need(m_practice->bookings().review(form));
    QTEST(fields(review.problems), "problems");
    QTEST(fields(review.warnings), "warnings");
    const auto booked = m_practice->bookings().book(form).result();
    QCOMPARE(booked.has_value(), review.problems.empty());
    if (!booked) { // and the way out is said, without a patient's name
        QVERIFY(booked.error().text.contains(m_practice->ada.name));
        QVERIFY(booked.error().text.contains(u"Zoom user of their own"_s));
        QVERIFY(!booked.error().text.contains(u"Doe"_s));
    }
}

void TestHostSessions::aReasonAcceptsItAndStillWarns()
{
    shareAdasHost();
    service::BookingForm form = formAt(u"2027-03-03T10:00"_s, m_practice->ben);
    form.overrideReason = u"Ben uses the other room's account"_s;
    const service::Saved saved = need(m_practice->bookings().book(form));
    QCOMPARE(fields(saved.warnings), u"host"_s);
    QCOMPARE(saved.appointment.snapshot.booking.overlapReason, form.overrideReason);
}

void TestHostSessions::movingOverAnothersSessionIsFoundToo()
{
    shareAdasHost();
    const QUuid bens = m_practice->book(formAt(u"2027-03-03T12:00"_s, m_practice->ben));
    service::RescheduleForm move;
    move.start = u"2027-03-03T10:30"_s;
    const auto refused = m_practice->bookings().reschedule(bens, move).result();
    QVERIFY(!refused);
    QCOMPARE(fields(refused.error().problems), u"override"_s);
    move.start = u"2027-03-03T10:50"_s;
    QCOMPARE(fields(need(m_practice->bookings().reschedule(bens, move)).warnings), u"host"_s);
}

void TestHostSessions::movingAwayIsFree()
{
    shareAdasHost();
    const QUuid bens = m_practice->book(formAt(u"2027-03-03T10:51"_s, m_practice->ben));
    service::RescheduleForm move;
    move.start = u"2027-03-03T11:00"_s; // over its own time
    QCOMPARE(fields(need(m_practice->bookings().reschedule(bens, move)).warnings), QString());
}

void TestHostSessions::ownSessionsBackToBackWarn()
{
    const service::Saved after = need(m_practice->bookings().book(formAt(u"2027-03-03T10:50"_s, m_practice->ada)));
    QCOMPARE(fields(after.warnings), u"host"_s);
    const service::Saved later = need(m_practice->bookings().book(formAt(u"2027-03-03T12:00"_s, m_practice->ada)));
    QCOMPARE(fields(later.warnings), QString());
}

void TestHostSessions::anAcceptedOverlapOfOnesOwnWarnsOfTheHost()
{
    service::BookingForm form = formAt(u"2027-03-03T10:20"_s, m_practice->ada);
    const auto refused = m_practice->bookings().book(form).result();
    QCOMPARE(fields(refused.error().problems), u"override"_s); // once, not for the host as well
    form.overrideReason = u"double session"_s;
    QCOMPARE(fields(need(m_practice->bookings().book(form)).warnings), u"host"_s);
}

void TestHostSessions::aCancelledSessionLeavesTheHostFree()
{
    shareAdasHost();
    const QUuid bens = m_practice->book(formAt(u"2027-03-03T12:00"_s, m_practice->ben));
    m_practice->cancel(bens);
    QVERIFY(m_practice->bookings().book(formAt(u"2027-03-03T12:10"_s, m_practice->ada)).result());
}

void TestHostSessions::aFormIsJudgedAsItIsTyped()
{
    shareAdasHost();
    const QUuid bens = m_practice->book(formAt(u"2027-03-03T12:00"_s, m_practice->ben));
    service::RescheduleForm move;
    move.start = u"2027-03-03T10:00"_s;
    QCOMPARE(fields(need(m_practice->bookings().review(bens, move)).problems), u"override"_s);
}

QTEST_GUILESS_MAIN(TestHostSessions)

#include "test_hostsessions.moc"
