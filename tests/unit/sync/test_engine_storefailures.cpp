// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failingstatement.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The engine with a store that refuses any one statement: nothing is made twice, and all comes into line.
class TestEngineStoreFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCreateThatCouldNotBeRecordedIsLookedFor();
    void everyStatementMayFail_data();
    void everyStatementMayFail();

private:
    /// What is counted of a run; all of one practice, so that a run is what they grow by.
    struct Counts {
        int creates = 0;
        int inserts = 0;
        int mails = 0;
        explicit Counts(const PracticeFixture &practice)
            : creates(practice.meetings->count(u"create"_s))
            , inserts(practice.calendar->count(u"insert"_s))
            , mails(int(practice.mail->accepted().size()))
        {
        }
    };
    /// Giving a lease back may be what failed; then it stays until it is needed again, which takes time.
    static void freeLeases(PracticeFixture &practice);
    /// Runs `change` until it is in line, with one statement refused. Whether there was such a statement.
    bool runOnce(PracticeFixture &practice, const QString &change, int number);
};

void TestEngineStoreFailures::aCreateThatCouldNotBeRecordedIsLookedFor()
{
    PracticeFixture practice;
    const QUuid id = practice.book();
    practice.meetings->hold(u"create"_s);
    practice.settleUntilHeld(*practice.meetings);
    practice.store().database().setStatementHook([](const QString &sql) {
        if (sql.contains(u"remote_objects"_s)) {
            throw store::StoreError::fromSqlite(13);
        }
    });
    practice.meetings->release();
    // The outcome is refused, and so is all that follows.
    QTest::qWait(30);
    QCOMPARE(practice.meeting(id).state, domain::ObjectState::Sending);
    practice.store().database().setStatementHook({});
    practice.settle();
    QCOMPARE(practice.meetings->calls(), (QStringList{u"create"_s, u"list"_s, u"get"_s}));
    QCOMPARE(practice.meetings->meetings().size(), 1);
    QCOMPARE(practice.status(id), u"synced"_s);
}

void TestEngineStoreFailures::everyStatementMayFail_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("book") << u"book"_s;
    QTest::newRow("move") << u"move"_s;
    QTest::newRow("cancel") << u"cancel"_s;
}

void TestEngineStoreFailures::freeLeases(PracticeFixture &practice)
{
    practice.store()
        .database()
        .write([](store::Connection &db) -> base::Result<int> {
            return db.run(u"UPDATE bookings SET lease_owner = NULL WHERE lease_owner IS NOT NULL"_s);
        })
        .waitForFinished();
}

bool TestEngineStoreFailures::runOnce(PracticeFixture &practice, const QString &change, int number)
{
    service::BookingForm form = practice.form();
    form.patient.email = u"jo%1@example.com"_s.arg(number);
    form.start = QDate(2027, 3, 10).addDays(number).toString(Qt::ISODate) + u"T10:00"_s;
    const QUuid id = practice.book(form);
    if (change != u"book"_s) {
        practice.settle();
    }
    if (change == u"move"_s) {
        practice.move(id, form.start.left(11) + u"14:00"_s);
    } else if (change == u"cancel"_s) {
        practice.cancel(id);
    }
    const Counts before(practice);
    const size_t meetings = practice.meetings->meetings().size();
    const size_t events = practice.calendar->events().size();
    bool failed = false;
    int sentAt = 0;
    {
        const FailingStatement failing(practice.store().database(), number);
        practice.mail->interrupt(u"send"_s, [&failing, &sentAt] { sentAt = failing.seen(); });
        for (int i = 0; i < 2; ++i) {
            practice.settleAfter(6s);
            freeLeases(practice);
        }
        failed = failing.hasFailed();
    }
    const Counts after(practice);
    const QByteArray where = "statement " + QByteArray::number(number);
    const bool isNew = change == u"book"_s;
    const auto check = [&where](bool holds, const char *what) {
        if (!holds) {
            qFatal("%s: %s", where.constData(), what);
        }
    };
    check(practice.status(id) == u"synced"_s, "not in line");
    check(after.creates - before.creates == (isNew ? 1 : 0), "another create");
    check(after.inserts - before.inserts == (isNew ? 2 : 0), "another insert");
    check(practice.meetings->meetings().size() == (isNew                 ? meetings + 1
                                                   : change == u"move"_s ? meetings
                                                                         : meetings - 1),
          "meetings");
    check(practice.calendar->events().size() == (isNew                 ? events + 2
                                                 : change == u"move"_s ? events
                                                                       : events - 2),
          "events");
    // A mail goes again, as the same, only when its own success could not be recorded.
    const auto mails = practice.mail->acceptedFor(form.patient.email);
    const int sent = after.mails - before.mails;
    check(sent == 1 || (sent == 2 && failed && number > sentAt), "mails");
    check(sent == 1 || mails[mails.size() - 1].bytes == mails[mails.size() - 2].bytes, "mails that differ");
    check(practice.snapshot(id).messages[isNew ? 0 : 2].state == domain::MessageState::Sent, "mail not sent");
    return failed;
}

void TestEngineStoreFailures::everyStatementMayFail()
{
    QFETCH(QString, change);
    PracticeFixture practice;
    int number = 1;
    while (runOnce(practice, change, number)) {
        ++number;
        if (number % 20 == 0) {
            practice.settleAfter(24h); // a host has a hundred changes a day
        }
        QVERIFY(number < 1000);
    }
    QVERIFY(number > 30);
    QCOMPARE(practice.meetings->count(u"remove"_s), change == u"cancel"_s ? practice.meetings->count(u"create"_s) : 0);
}

QTEST_GUILESS_MAIN(TestEngineStoreFailures)
#include "test_engine_storefailures.moc"
