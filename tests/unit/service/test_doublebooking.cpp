// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/doublebooking.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::service;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using domain::Booking;
using domain::BookingStatus;

/// The last look before a booking is committed: whatever was judged before, nobody is booked twice unknowingly.
class TestDoubleBooking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSessionAtTheTimeOfAnotherOneIsNotCommitted_data();
    void aSessionAtTheTimeOfAnotherOneIsNotCommitted();

private:
    std::unique_ptr<PracticeFixture> m_practice;
    QUuid m_first;
};

void TestDoubleBooking::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_first = m_practice->book();
}

void TestDoubleBooking::aSessionAtTheTimeOfAnotherOneIsNotCommitted_data()
{
    using Change = std::function<void(Booking &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isCommitted");
    const auto row = [](const char *name, bool isCommitted, Change change) {
        QTest::newRow(name) << change << isCommitted;
    };
    row("the same time", false, [](Booking &) {});
    row("a minute of it", false, [](Booking &booking) { booking.start += booking.length - std::chrono::minutes(1); });
    row("right after", true, [](Booking &booking) { booking.start += booking.length; });
    row("tentatively", false, [](Booking &booking) { booking.status = BookingStatus::Tentative; });
    row("cancelled", true, [](Booking &booking) { booking.status = BookingStatus::Cancelled; });
    row("with a reason", true, [](Booking &booking) { booking.overlapReason = u"a couple"_s; });
    row("with somebody else", true, [this](Booking &booking) { booking.psychologist = m_practice->ben.id; });
}

// Written straight into the store, as if whatever judges requests had overlooked it.
void TestDoubleBooking::aSessionAtTheTimeOfAnotherOneIsNotCommitted()
{
    using Change = std::function<void(Booking &)>;
    QFETCH(const Change, change);
    QFETCH(const bool, isCommitted);
    const QString before = m_practice->dump();
    Booking second = m_practice->snapshot(m_first).booking;
    second.uuid = QUuid::createUuid();
    change(second);
    if (!isCommitted) {
        QTest::ignoreMessage(QtCriticalMsg,
                             "a booking that would have stood at the time of another one was not committed");
    }
    const base::Result<> written = m_practice->store()
                                       .write([second](store::Tables &tables) mutable -> base::Result<> {
                                           tables.bookings.insert(second);
                                           return forbidDoubleBooking(tables, second);
                                       })
                                       .result();
    QCOMPARE(written.has_value(), isCommitted);
    QCOMPARE(m_practice->dump() != before, isCommitted);
    if (!isCommitted) {
        QVERIFY(written.error().text.startsWith(u"Nothing was changed"_s));
    }
}

QTEST_GUILESS_MAIN(TestDoubleBooking)
#include "test_doublebooking.moc"
