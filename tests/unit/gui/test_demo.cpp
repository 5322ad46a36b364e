// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo.h"

#include <QElapsedTimer>
#include <QTest>

using namespace anteroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::BookingStatus;

/// The practice that the demo brings.
class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDaysSessionsLieAroundNowAndGetInLine_data();
    void theDaysSessionsLieAroundNowAndGetInLine();
};

void TestDemo::theDaysSessionsLieAroundNowAndGetInLine_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "Europe/Berlin", "Australia/Adelaide", "America/St_Johns"}) {
        QTest::newRow(zone) << QByteArray(zone);
    }
}

void TestDemo::theDaysSessionsLieAroundNowAndGetInLine()
{
    QFETCH(QByteArray, zone);
    qputenv("TZ", zone);
    gui::Demo demo;
    const auto opened = demo.open();
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text));
    compose::AppContext &practice = **opened;
    const base::Instant now = practice.clock().now();
    const auto listed = practice.bookings().list(now - 12h, now + 24h * 30).result();
    QVERIFY(listed);
    int done = 0;
    int running = 0;
    int soon = 0;
    for (const service::Appointment &appointment : *listed) {
        const domain::Booking &booking = appointment.snapshot.booking;
        done += booking.status == BookingStatus::Completed || booking.status == BookingStatus::NoShow ? 1 : 0;
        running += booking.start <= now && booking.start + booking.length > now ? 1 : 0;
        soon += booking.start > now + 5min && booking.start <= now + 16min ? 1 : 0;
    }
    QCOMPARE(done, 5);
    QCOMPARE(running, 1);
    QCOMPARE(soon, 1);
    QVERIFY(listed->size() >= 35);

    const auto counts = practice.sync().syncUntilIdle(60s).result();
    QVERIFY(counts);
    QCOMPARE(counts->failed, 0);
    QCOMPARE(counts->pending, 0);
    QCOMPARE(counts->done, int(listed->size()));
}

QTEST_GUILESS_MAIN(TestDemo)
#include "test_demo.moc"
