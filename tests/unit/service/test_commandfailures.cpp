// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failingstatement.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A command whose store refuses any one statement is refused as a whole, and works the next time.
class TestCommandFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatementMayFail_data();
    void everyStatementMayFail();

private:
    static QUuid prepare(PracticeFixture &practice, const QString &command);
    static base::Result<> run(PracticeFixture &practice, const QString &command, const QUuid &id);
    template<typename T>
    static base::Result<> resultOf(QFuture<base::Result<T>> future)
    {
        const base::Result<T> result = future.result();
        return result ? base::Result<>() : tl::unexpected(result.error());
    }
};

// A session with something to do for the command: told to the patient, or not in line.
QUuid TestCommandFailures::prepare(PracticeFixture &practice, const QString &command)
{
    if (command == u"retry"_s) {
        practice.meetings->fail(u"create"_s, rejected(u"zoom.user-missing"_s));
        practice.calendar->fail(u"insert"_s, unreachable());
        practice.mail->fail(u"send"_s, rejected(u"mail.recipient-refused"_s));
    }
    service::BookingForm form = practice.form();
    form.tentative = command == u"confirm"_s;
    const QUuid id = practice.book(form);
    practice.settle();
    practice.stopEngines();
    return id;
}

base::Result<> TestCommandFailures::run(PracticeFixture &practice, const QString &command, const QUuid &id)
{
    if (command == u"book"_s) {
        service::BookingForm form = practice.form();
        form.start = u"2027-03-05T10:00"_s;
        form.patient.email = u"sam@example.com"_s;
        return resultOf(practice.bookings().book(form));
    }
    if (command == u"reschedule"_s) {
        service::RescheduleForm form;
        form.start = u"2027-03-05T10:00"_s;
        form.psychologist = practice.ben.uuid;
        return resultOf(practice.bookings().reschedule(id, form));
    }
    if (command == u"cancel"_s) {
        return resultOf(practice.bookings().cancel(id, u"ill"_s));
    }
    if (command == u"confirm"_s) {
        return resultOf(practice.bookings().confirm(id));
    }
    if (command == u"retry"_s) {
        return resultOf(practice.bookings().retry(id));
    }
    service::PersonForm form;
    form.email = u"new@example.com"_s;
    return resultOf(practice.people().editPatient(practice.snapshot(id).recipients.front().uuid, form));
}

void TestCommandFailures::everyStatementMayFail_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command :
         {u"book"_s, u"reschedule"_s, u"cancel"_s, u"confirm"_s, u"retry"_s, u"edit patient"_s}) {
        QTest::newRow(qPrintable(command)) << command;
    }
}

void TestCommandFailures::everyStatementMayFail()
{
    QFETCH(QString, command);
    PracticeFixture practice;
    const QUuid id = prepare(practice, command);
    const QString before = practice.dump();
    int number = 1;
    for (;; ++number) {
        QVERIFY2(number < 500, "the command never passes");
        base::Result<> result;
        bool committed = false;
        {
            const FailingStatement failing(practice.store().database(), number);
            result = run(practice, command, id);
            committed = failing.commitsBefore() > 0;
        }
        QVERIFY2(result.has_value() == committed, qPrintable(u"statement %1"_s.arg(number)));
        if (result) {
            break;
        }
        QCOMPARE(result.error().kind, base::ErrorKind::Store);
        QVERIFY(!result.error().text.isEmpty() && !result.error().text.contains(u"Doe"_s));
        QCOMPARE(practice.dump(), before);
    }
    QVERIFY(number > 8);
    QVERIFY(practice.dump() != before);
    practice.settle();
    practice.settleAfter(10s);
    QCOMPARE(practice.status(id), u"synced"_s);
}

QTEST_GUILESS_MAIN(TestCommandFailures)
#include "test_commandfailures.moc"
