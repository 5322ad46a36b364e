// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readwhen.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace anteroom::widgets;

class TestReadWhen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTimeIsReadAsPeopleTypeIt_data();
    void aTimeIsReadAsPeopleTypeIt();
    void aDateIsReadAsPeopleTypeIt_data();
    void aDateIsReadAsPeopleTypeIt();
    void aNumberAfterADayIsAYearOrATime_data();
    void aNumberAfterADayIsAYearOrATime();
};

void TestReadWhen::aTimeIsReadAsPeopleTypeIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("expected");
    const std::pair<const char *, QTime> rows[] = {
        {"10", {10, 0}},      {"9", {9, 0}},         {"930", {9, 30}},
        {"0930", {9, 30}},    {"1430", {14, 30}},    {"9:30", {9, 30}},
        {"14.30", {14, 30}},  {"9 30", {9, 30}},     {"14h30", {14, 30}},
        {"2pm", {14, 0}},     {"2:30 pm", {14, 30}}, {"2.30PM", {14, 30}},
        {"12am", {0, 0}},     {"12 pm", {12, 0}},    {"10h", {10, 0}},
        {" 10:05 ", {10, 5}}, {"230p", {14, 30}},    {"0:00", {0, 0}},
        {"23:59", {23, 59}},  {"10:", {10, 0}},      {"", {}},
        {"25", {}},           {"10:60", {}},         {"13pm", {}},
        {"0am", {}},          {"10:5", {}},          {"ten", {}},
        {"10:00:00", {}},     {"99999", {}},         {"-3", {}},
    };
    for (const auto &[text, expected] : rows) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    }
}

void TestReadWhen::aTimeIsReadAsPeopleTypeIt()
{
    QFETCH(QString, text);
    QFETCH(QTime, expected);
    const std::optional<QTime> read = readTime(text, QLocale(u"en_AU"_s));
    QCOMPARE(read.has_value(), expected.isValid());
    QCOMPARE(read.value_or(QTime()), expected);
}

void TestReadWhen::aDateIsReadAsPeopleTypeIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QDate>("expected");
    // Today is Thursday, 4 March 2027.
    const std::tuple<QString, const char *, QDate> rows[] = {
        {u"today"_s, "en_AU", {2027, 3, 4}},
        {u"tomorrow"_s, "en_AU", {2027, 3, 5}},
        {u"tom"_s, "en_AU", {2027, 3, 5}},
        {u"fri"_s, "en_AU", {2027, 3, 5}},
        {u"Friday"_s, "en_AU", {2027, 3, 5}},
        {u"thu"_s, "en_AU", {2027, 3, 4}},
        {u"we"_s, "en_AU", {2027, 3, 10}},
        {u"Mi"_s, "de_DE", {2027, 3, 10}},
        {u"Freitag"_s, "de_DE", {2027, 3, 5}},
        {u"fri"_s, "de_DE", {2027, 3, 5}},
        {u"3.3."_s, "en_AU", {2028, 3, 3}},
        {u"4.3."_s, "en_AU", {2027, 3, 4}},
        {u"3/3"_s, "en_AU", {2028, 3, 3}},
        {u"5/3"_s, "en_US", {2027, 3, 5}},
        {u"5-3-27"_s, "en_AU", {2027, 3, 5}},
        {u"5.3.2027"_s, "de_DE", {2027, 3, 5}},
        {u"2027-03-09"_s, "en_AU", {2027, 3, 9}},
        {u"9 march"_s, "en_AU", {2027, 3, 9}},
        {u"9 mar 2028"_s, "en_AU", {2028, 3, 9}},
        {u"9. März"_s, "de_DE", {2027, 3, 9}},
        {u"Fri 5 March"_s, "en_AU", {2027, 3, 5}},
        {u"Fri 5 March 2027"_s, "en_AU", {2027, 3, 5}},
        {u"Fr., 5. März 2027"_s, "de_DE", {2027, 3, 5}},
        {u"+3"_s, "en_AU", {2027, 3, 7}},
        {u"29.2."_s, "en_AU", {2028, 2, 29}},
        {u""_s, "en_AU", {}},
        {u"31.2."_s, "en_AU", {}},
        {u"13/13"_s, "en_AU", {}},
        {u"f"_s, "en_AU", {}},
        {u"friend"_s, "en_AU", {}},
        {u"2027-02-30"_s, "en_AU", {}},
        {u"0.3."_s, "en_AU", {}},
        {u"5"_s, "en_AU", {}},
    };
    for (const auto &[text, language, expected] : rows) {
        QTest::newRow(qPrintable(u"%1 (%2)"_s.arg(text, QLatin1StringView(language))))
            << text << QString::fromLatin1(language) << expected;
    }
}

void TestReadWhen::aDateIsReadAsPeopleTypeIt()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(QDate, expected);
    const std::optional<QDate> read = readDate(text, QDate(2027, 3, 4), QLocale(language));
    QCOMPARE(read.value_or(QDate()), expected);
}

void TestReadWhen::aNumberAfterADayIsAYearOrATime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("time");
    // Today is Thursday, 4 March 2027.
    const std::tuple<const char *, QDate, QTime> rows[] = {
        {"5 jan 2028", {2028, 1, 5}, {}},
        {"5 jan 28", {2028, 1, 5}, {}},
        {"1 jan 2020", {2020, 1, 1}, {}},
        {"5 jan 26", {2026, 1, 5}, {}},
        {"5 jan 14", {2028, 1, 5}, {14, 0}},
        {"5 jan 1430", {2028, 1, 5}, {14, 30}},
        {"5 jan 1999", {1999, 1, 5}, {}},
        {"5.1. 14", {2028, 1, 5}, {14, 0}},
        {"5.1.14", {2014, 1, 5}, {}},
        {"fri 10", {2027, 3, 5}, {10, 0}},
        {"fri", {2027, 3, 5}, {}},
        {"2027-03-09 9:30", {2027, 3, 9}, {9, 30}},
        {"5 jan 2028 11am", {2028, 1, 5}, {11, 0}},
        {"fri x", {}, {}},
        {"x 10", {}, {}},
        {"", {}, {}},
    };
    for (const auto &[text, day, time] : rows) {
        QTest::newRow(text) << QString::fromLatin1(text) << day << time;
    }
}

void TestReadWhen::aNumberAfterADayIsAYearOrATime()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    QFETCH(QTime, time);
    const auto read = readDayAndTime(text, QDate(2027, 3, 4), QLocale(u"en_AU"_s)).value_or(DayAndTime{});
    QCOMPARE(read.day, day);
    QCOMPARE(read.time.value_or(QTime()), time);
}

QTEST_MAIN(TestReadWhen)
#include "test_readwhen.moc"
