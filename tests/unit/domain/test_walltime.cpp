// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/walltime.h"

#include <QTest>

using namespace anteroom;
using domain::readWallTime;
using namespace Qt::StringLiterals;

namespace {

QString utcText(base::Instant instant)
{
    return base::toUtc(instant).toString(Qt::ISODate);
}

} // namespace

class TestWallTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATimeThatComesOnce_data();
    void readsATimeThatComesOnce();
    void refusesAGapAndNamesTheNextValidTime_data();
    void refusesAGapAndNamesTheNextValidTime();
    void asksWhichOfADoubledTimeIsMeant_data();
    void asksWhichOfADoubledTimeIsMeant();
    void refusesAnOffsetThatTheZoneDoesNotHaveThen_data();
    void refusesAnOffsetThatTheZoneDoesNotHaveThen();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void knowsZonesByTheirIanaNamesOnly_data();
    void knowsZonesByTheirIanaNamesOnly();
    void writesEveryInstantSoThatItReadsBack_data();
    void writesEveryInstantSoThatItReadsBack();
    void countsAnUnknownZoneAsUtc();
};

void TestWallTime::readsATimeThatComesOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("wall");

    const auto row = [](const char *name, const QString &text, const char *zone, const QString &utc,
                        const QString &wall) { QTest::newRow(name) << text << QByteArray(zone) << utc << wall; };
    row("summer", u"2027-03-01T10:00"_s, "Australia/Sydney", u"2027-02-28T23:00:00Z"_s, u"2027-03-01T10:00"_s);
    row("winter", u"2027-07-01T10:00"_s, "Australia/Sydney", u"2027-07-01T00:00:00Z"_s, u"2027-07-01T10:00"_s);
    row("with seconds", u"2027-07-01T10:00:00"_s, "Australia/Sydney", u"2027-07-01T00:00:00Z"_s, u"2027-07-01T10:00"_s);
    row("with its offset", u"2027-07-01T10:00+10:00"_s, "Australia/Sydney", u"2027-07-01T00:00:00Z"_s,
        u"2027-07-01T10:00"_s);
    row("with spaces around", u" 2027-07-01T10:00 "_s, "Australia/Sydney", u"2027-07-01T00:00:00Z"_s,
        u"2027-07-01T10:00"_s);
    row("Z is the offset of UTC", u"2027-07-01T10:00Z"_s, "UTC", u"2027-07-01T10:00:00Z"_s, u"2027-07-01T10:00"_s);
    row("Z in London's winter", u"2027-01-04T10:00:00Z"_s, "Europe/London", u"2027-01-04T10:00:00Z"_s,
        u"2027-01-04T10:00"_s);
    row("offset west of UTC", u"2027-07-01T10:00-04:00"_s, "America/New_York", u"2027-07-01T14:00:00Z"_s,
        u"2027-07-01T10:00"_s);
    row("Sydney, last minute before the gap", u"2027-10-03T01:59"_s, "Australia/Sydney", u"2027-10-02T15:59:00Z"_s,
        u"2027-10-03T01:59"_s);
    row("Sydney, first minute after the gap", u"2027-10-03T03:00"_s, "Australia/Sydney", u"2027-10-02T16:00:00Z"_s,
        u"2027-10-03T03:00"_s);
    row("Sydney, last minute before the fold", u"2027-04-04T01:59"_s, "Australia/Sydney", u"2027-04-03T14:59:00Z"_s,
        u"2027-04-04T01:59"_s);
    row("Sydney, first of the fold", u"2027-04-04T02:30+11:00"_s, "Australia/Sydney", u"2027-04-03T15:30:00Z"_s,
        u"2027-04-04T02:30"_s);
    row("Sydney, second of the fold", u"2027-04-04T02:30+10:00"_s, "Australia/Sydney", u"2027-04-03T16:30:00Z"_s,
        u"2027-04-04T02:30"_s);
    row("Sydney, first minute after the fold", u"2027-04-04T03:00"_s, "Australia/Sydney", u"2027-04-03T17:00:00Z"_s,
        u"2027-04-04T03:00"_s);
    row("Lord Howe, second of the fold", u"2027-04-04T01:45+10:30"_s, "Australia/Lord_Howe", u"2027-04-03T15:15:00Z"_s,
        u"2027-04-04T01:45"_s);
    row("Lord Howe, after the gap of half an hour", u"2027-10-03T02:30"_s, "Australia/Lord_Howe",
        u"2027-10-02T15:30:00Z"_s, u"2027-10-03T02:30"_s);
    row("Casablanca, first of the fold", u"2027-02-07T02:30+01:00"_s, "Africa/Casablanca", u"2027-02-07T01:30:00Z"_s,
        u"2027-02-07T02:30"_s);
    row("Casablanca, during Ramadan", u"2027-02-20T10:00"_s, "Africa/Casablanca", u"2027-02-20T10:00:00Z"_s,
        u"2027-02-20T10:00"_s);
    row("Casablanca, after Ramadan", u"2027-03-20T10:00"_s, "Africa/Casablanca", u"2027-03-20T09:00:00Z"_s,
        u"2027-03-20T10:00"_s);
    row("a zone 14 hours east", u"2027-07-01T00:10"_s, "Pacific/Kiritimati", u"2027-06-30T10:10:00Z"_s,
        u"2027-07-01T00:10"_s);
    row("leap day", u"2028-02-29T09:00"_s, "Europe/London", u"2028-02-29T09:00:00Z"_s, u"2028-02-29T09:00"_s);
    row("beyond the zone file's table", u"2060-01-05T10:00"_s, "Australia/Sydney", u"2060-01-04T23:00:00Z"_s,
        u"2060-01-05T10:00"_s);
}

void TestWallTime::readsATimeThatComesOnce()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, zone);
    const auto read = readWallTime(text, zone);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QTEST(utcText(read->instant), "utc");
    QTEST(read->text, "wall");
}

void TestWallTime::refusesAGapAndNamesTheNextValidTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("next");

    QTest::newRow("Sydney") << u"2027-10-03T02:30"_s << QByteArray("Australia/Sydney") << u"2027-10-03T03:00"_s;
    QTest::newRow("Sydney, first minute")
        << u"2027-10-03T02:00"_s << QByteArray("Australia/Sydney") << u"2027-10-03T03:00"_s;
    QTest::newRow("Sydney, last minute") << u"2027-10-03T02:59"_s << QByteArray("Australia/Sydney")
                                         << u"2027-10-03T03:00"_s;
    QTest::newRow("an offset does not help")
        << u"2027-10-03T02:30+10:00"_s << QByteArray("Australia/Sydney") << u"2027-10-03T03:00"_s;
    QTest::newRow("Lord Howe") << u"2027-10-03T02:15"_s << QByteArray("Australia/Lord_Howe") << u"2027-10-03T02:30"_s;
    QTest::newRow("London") << u"2027-03-28T01:30"_s << QByteArray("Europe/London") << u"2027-03-28T02:00"_s;
    QTest::newRow("New York") << u"2027-03-14T02:30"_s << QByteArray("America/New_York") << u"2027-03-14T03:00"_s;
    QTest::newRow("Casablanca") << u"2027-03-14T02:30"_s << QByteArray("Africa/Casablanca") << u"2027-03-14T03:00"_s;
    QTest::newRow("Apia, a whole day") << u"2011-12-30T12:00"_s << QByteArray("Pacific/Apia") << u"2011-12-31T00:00"_s;
    QTest::newRow("beyond the zone file's table")
        << u"2060-10-03T02:30"_s << QByteArray("Australia/Sydney") << u"2060-10-03T03:00"_s;
}

void TestWallTime::refusesAGapAndNamesTheNextValidTime()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, zone);
    QFETCH(QString, next);
    const auto read = readWallTime(text, zone);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::ErrorKind::Refused);
    QCOMPARE(read.error().problems.size(), size_t(1));
    QCOMPARE(read.error().problems.front().field, u"start"_s);
    const QString reason = read.error().problems.front().reason;
    QVERIFY2(reason.contains(u"the clocks go forward; the next valid time is "_s + next.right(5)), qPrintable(reason));
    QVERIFY2(reason.contains(next), qPrintable(reason));
    QVERIFY(readWallTime(next, zone));
}

void TestWallTime::asksWhichOfADoubledTimeIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");

    const auto row = [](const char *name, const QString &text, const char *zone, const QString &first,
                        const QString &second) { QTest::newRow(name) << text << QByteArray(zone) << first << second; };
    row("Sydney", u"2027-04-04T02:30"_s, "Australia/Sydney", u"2027-04-04T02:30+11:00"_s, u"2027-04-04T02:30+10:00"_s);
    row("Sydney, first minute", u"2027-04-04T02:00"_s, "Australia/Sydney", u"2027-04-04T02:00+11:00"_s,
        u"2027-04-04T02:00+10:00"_s);
    row("Lord Howe", u"2027-04-04T01:45"_s, "Australia/Lord_Howe", u"2027-04-04T01:45+11:00"_s,
        u"2027-04-04T01:45+10:30"_s);
    row("London", u"2027-10-31T01:30"_s, "Europe/London", u"2027-10-31T01:30+01:00"_s, u"2027-10-31T01:30+00:00"_s);
    row("New York", u"2027-11-07T01:30"_s, "America/New_York", u"2027-11-07T01:30-04:00"_s,
        u"2027-11-07T01:30-05:00"_s);
    row("Casablanca", u"2027-02-07T02:30"_s, "Africa/Casablanca", u"2027-02-07T02:30+01:00"_s,
        u"2027-02-07T02:30+00:00"_s);
}

void TestWallTime::asksWhichOfADoubledTimeIsMeant()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, zone);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto read = readWallTime(text, zone);
    QVERIFY(!read);
    QCOMPARE(read.error().problems.size(), size_t(1));
    const QString reason = read.error().problems.front().reason;
    QVERIFY2(reason.contains(first) && reason.contains(second), qPrintable(reason));
    const auto earlier = readWallTime(first, zone);
    const auto later = readWallTime(second, zone);
    QVERIFY(earlier && later);
    QVERIFY(earlier->instant < later->instant);
    QCOMPARE(earlier->text, text);
    QCOMPARE(later->text, text);
}

void TestWallTime::refusesAnOffsetThatTheZoneDoesNotHaveThen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("right");

    QTest::newRow("summer's in winter") << u"2027-07-01T10:00+11:00"_s << QByteArray("Australia/Sydney")
                                        << u"2027-07-01T10:00+10:00"_s;
    QTest::newRow("UTC's") << u"2027-07-01T10:00Z"_s << QByteArray("Australia/Sydney") << u"2027-07-01T10:00+10:00"_s;
    QTest::newRow("in a fold") << u"2027-04-04T02:30+09:00"_s << QByteArray("Australia/Sydney")
                               << u"2027-04-04T02:30+11:00 or 2027-04-04T02:30+10:00"_s;
}

void TestWallTime::refusesAnOffsetThatTheZoneDoesNotHaveThen()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, zone);
    QFETCH(QString, right);
    const auto read = readWallTime(text, zone);
    QVERIFY(!read);
    QCOMPARE(read.error().problems.front().field, u"start"_s);
    QVERIFY2(read.error().text.contains(right), qPrintable(read.error().text));
}

void TestWallTime::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "tomorrow", "2027-03-01", "2027-03-01 10:00", "2027-02-29T10:00", "2027-13-01T10:00",
                             "2027-03-01T24:00", "2027-03-01T10:60", "2027-03-01T10:00:30", "2027-03-01T10:00:00.000",
                             "2027-03-01T10:00+1", "2027-03-01T10:00+24:00", "2027-03-01T10:00+10:60",
                             "2027-03-01T10:00\n2027", "27-03-01T10:00", "2027-3-1T10:00", "2027-03-01T10:00z"}) {
        QTest::addRow("'%s'", text) << QString::fromLatin1(text);
    }
    QTest::newRow("digits of another script") << u"٢٠٢٧-03-01T10:00"_s;
}

void TestWallTime::refusesWhatIsNoTime()
{
    QFETCH(QString, text);
    const auto read = readWallTime(text, "Australia/Sydney");
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::ErrorKind::Refused);
    QCOMPARE(read.error().problems.front().field, u"start"_s);
}

void TestWallTime::knowsZonesByTheirIanaNamesOnly_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<bool>("known");
    for (const char *zone : {"Australia/Sydney", "Europe/London", "America/Argentina/Buenos_Aires", "UTC", "Etc/UTC",
                             "Asia/Kolkata", "US/Eastern"}) {
        QTest::newRow(zone) << QByteArray(zone) << true;
    }
    for (const char *zone :
         {"", "Sydney", "Mars/Olympus", "UTC+10:00", "UTC-03:00", "AEST-10", "../../etc/passwd", "australia/sydney",
          "AUS Eastern Standard Time", "Australia/Sydney\n", "posix/Australia/Sydney", "right/Australia/Sydney",
          "Australia", "localtime", "Asia/../UTC"}) {
        QTest::addRow("not '%s'", zone) << QByteArray(zone) << false;
    }
}

void TestWallTime::knowsZonesByTheirIanaNamesOnly()
{
    QFETCH(QByteArray, zone);
    QFETCH(bool, known);
    QCOMPARE(domain::isKnownZone(zone), known);
    QCOMPARE(bool(readWallTime(u"2027-07-01T10:00"_s, zone)), known);
}

void TestWallTime::writesEveryInstantSoThatItReadsBack_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"Australia/Sydney", "Australia/Lord_Howe", "Europe/London", "America/New_York",
                             "Africa/Casablanca", "Pacific/Chatham", "America/St_Johns", "Asia/Kathmandu", "UTC"}) {
        QTest::newRow(zone) << QByteArray(zone);
    }
}

void TestWallTime::writesEveryInstantSoThatItReadsBack()
{
    QFETCH(QByteArray, zone);
    const qint64 start = QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    int doubled = 0;
    for (int quarter = 0; quarter < 365 * 96; quarter += 2) {
        const base::Instant instant = base::fromMs(start + quarter * 900'000LL);
        const QString wall = domain::wallTimeText(instant, zone);
        const auto read = readWallTime(wall, zone);
        if (read) {
            QCOMPARE(read->instant, instant);
            QCOMPARE(read->text, wall);
        } else {
            ++doubled;
            QVERIFY2(read.error().text.contains(u"comes twice"_s), qPrintable(read.error().text));
        }
    }
    QVERIFY2(doubled <= 4, "only the hour that comes twice may need an offset");
}

void TestWallTime::countsAnUnknownZoneAsUtc()
{
    QCOMPARE(domain::wallTimeText(base::fromMs(0), "Mars/Olympus"), u"1970-01-01T00:00"_s);
}

QTEST_APPLESS_MAIN(TestWallTime)
#include "test_walltime.moc"
