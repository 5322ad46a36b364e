// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/walltime.h"
#include "core/domain/workinghours.h"

#include <QTest>

using namespace anteroom;
using domain::WorkingHours;
using namespace Qt::StringLiterals;

class TestWorkingHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSpansAndWritesThemInOneForm_data();
    void readsSpansAndWritesThemInOneForm();
    void namesWhatItCannotRead_data();
    void namesWhatItCannotRead();
    void namesEveryPartThatItCannotRead();
    void standardHoursAreWeekdaysFromEightToSix();
    void knowsWhichSessionsLieWithin_data();
    void knowsWhichSessionsLieWithin();
};

void TestWorkingHours::readsSpansAndWritesThemInOneForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("spans");

    QTest::newRow("the usual week") << u"Mon-Fri 08:00-18:00, Sat 09:00-12:00"_s
                                    << u"Mon-Fri 08:00-18:00, Sat 09:00-12:00"_s << 6;
    QTest::newRow("any case and spaces") << u" mon - FRI  8:00 – 18:00 "_s << u"Mon-Fri 08:00-18:00"_s << 5;
    QTest::newRow("mornings and afternoons")
        << u"Mon-Tue 13:00-17:00,Mon-Tue 08:00-12:00"_s << u"Mon-Tue 08:00-12:00, Mon-Tue 13:00-17:00"_s << 4;
    QTest::newRow("days that are apart") << u"Mon 09:00-12:00, Wed 09:00-12:00"_s
                                         << u"Mon 09:00-12:00, Wed 09:00-12:00"_s << 2;
    QTest::newRow("over the end of the week")
        << u"Sat-Mon 09:00-12:00"_s << u"Mon 09:00-12:00, Sat-Sun 09:00-12:00"_s << 3;
    QTest::newRow("until midnight") << u"Fri 18:00-24:00"_s << u"Fri 18:00-24:00"_s << 1;
    QTest::newRow("said twice") << u"Fri 08:00-09:00, Fri 08:00-09:00"_s << u"Fri 08:00-09:00"_s << 1;
    QTest::newRow("none") << u"none"_s << u"none"_s << 0;
}

void TestWorkingHours::readsSpansAndWritesThemInOneForm()
{
    QFETCH(QString, text);
    const auto hours = WorkingHours::fromText(text);
    QVERIFY2(hours, hours ? "" : qPrintable(hours.error().text));
    QTEST(hours->toText(), "written");
    QTEST(int(hours->spans.size()), "spans");
    QCOMPARE(WorkingHours::fromText(hours->toText()).value(), *hours);
}

void TestWorkingHours::namesWhatItCannotRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");

    QTest::newRow("nothing") << QString() << u"“”"_s;
    QTest::newRow("no times") << u"Mon-Fri"_s << u"Mon-Fri"_s;
    QTest::newRow("no day") << u"08:00-18:00"_s << u"08:00-18:00"_s;
    QTest::newRow("an unknown day") << u"Mon 08:00-09:00, Foo 08:00-09:00"_s << u"Foo 08:00-09:00"_s;
    QTest::newRow("backwards") << u"Mon 18:00-08:00"_s << u"Mon 18:00-08:00"_s;
    QTest::newRow("empty span") << u"Mon 08:00-08:00"_s << u"Mon 08:00-08:00"_s;
    QTest::newRow("no such hour") << u"Mon 08:00-25:00"_s << u"Mon 08:00-25:00"_s;
    QTest::newRow("a trailing comma") << u"Mon 08:00-09:00,"_s << u"“”"_s;
}

void TestWorkingHours::namesWhatItCannotRead()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const auto hours = WorkingHours::fromText(text);
    QVERIFY(!hours);
    QCOMPARE(hours.error().problems.size(), size_t(1));
    QCOMPARE(hours.error().problems.front().field, u"hours"_s);
    QVERIFY2(hours.error().text.contains(named), qPrintable(hours.error().text));
}

void TestWorkingHours::namesEveryPartThatItCannotRead()
{
    QCOMPARE(WorkingHours::fromText(u"Foo 1, Mon 08:00-09:00, Bar 2"_s).error().problems.size(), size_t(2));
}

void TestWorkingHours::standardHoursAreWeekdaysFromEightToSix()
{
    QCOMPARE(WorkingHours::standard().toText(), u"Mon-Fri 08:00-18:00"_s);
}

void TestWorkingHours::knowsWhichSessionsLieWithin_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("within");

    const QString week = u"Mon-Fri 08:00-18:00"_s;
    QTest::newRow("in the middle") << week << u"2027-03-01T10:00"_s << 50 << true;
    QTest::newRow("from the first minute") << week << u"2027-03-01T08:00"_s << 50 << true;
    QTest::newRow("to the last minute") << week << u"2027-03-01T17:10"_s << 50 << true;
    QTest::newRow("a minute early") << week << u"2027-03-01T07:59"_s << 50 << false;
    QTest::newRow("a minute late") << week << u"2027-03-01T17:11"_s << 50 << false;
    QTest::newRow("on Saturday") << week << u"2027-03-06T10:00"_s << 50 << false;
    QTest::newRow("in the lunch break") << u"Mon 08:00-12:00, Mon 13:00-18:00"_s << u"2027-03-01T11:30"_s << 50
                                        << false;
    QTest::newRow("until midnight") << u"Mon 18:00-24:00"_s << u"2027-03-01T23:10"_s << 50 << true;
    QTest::newRow("over midnight") << u"Mon-Tue 00:00-24:00"_s << u"2027-03-01T23:30"_s << 50 << false;
    QTest::newRow("after the clocks went forward") << u"Sun 08:00-18:00"_s << u"2027-10-03T17:10"_s << 50 << true;
    QTest::newRow("ends in the second of a doubled hour")
        << u"Sun 02:00-03:00"_s << u"2027-04-04T02:50+11:00"_s << 30 << true;
    QTest::newRow("begins before a doubled hour") << u"Sun 02:30-06:00"_s << u"2027-04-04T02:40+11:00"_s << 30 << false;
    QTest::newRow("never") << u"none"_s << u"2027-03-01T10:00"_s << 50 << false;
}

void TestWorkingHours::knowsWhichSessionsLieWithin()
{
    QFETCH(QString, hours);
    QFETCH(QString, start);
    QFETCH(int, minutes);
    const QByteArray zone("Australia/Sydney");
    const base::Instant begin = domain::readWallTime(start, zone).value().instant;
    const domain::TimeRange range{begin, begin + std::chrono::minutes(minutes)};
    QTEST(WorkingHours::fromText(hours).value().contains(range, zone), "within");
}

QTEST_APPLESS_MAIN(TestWorkingHours)
#include "test_workinghours.moc"
