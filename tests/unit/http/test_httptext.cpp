// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/json.h"
#include "integrations/http/retryafter.h"

#include <QTest>

using namespace anteroom;
using namespace std::chrono_literals;

class TestHttpText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRetryAfter_data();
    void readsRetryAfter();
    void readsJsonOnlyWhereItIsAnnounced_data();
    void readsJsonOnlyWhereItIsAnnounced();
    void callsAnUnusableAnswerUnknownOnlyForChanges();
    void cutsForeignTextOutOfDetails();
};

void TestHttpText::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("milliseconds");
    const auto row = [](const char *value, std::chrono::milliseconds expected) {
        QTest::newRow(value) << QByteArray(value) << qint64(expected.count());
    };
    // Now is 2027-03-28T00:30:00Z; an hour later London has no 01:30 on its clocks.
    row("", 0ms);
    row("soon", 0ms);
    row("-5", 0ms);
    row("0", 1s);
    row("7", 7s);
    row(" 7 ", 7s);
    row("86401", 24h);
    row("1000000000", 24h);
    row("99999999999999999999999", 24h);
    row("Sun, 28 Mar 2027 00:31:00 GMT", 1min);
    row("Sun, 28 Mar 2027 01:30:00 GMT", 1h);
    row("Sun, 28 Mar 2027 00:29:00 GMT", 1s);
    row("Sun, 28 Mar 2027 25:29:00 GMT", 0ms);
    row("2027-03-28T00:31:00Z", 1min);
    row("2027-03-28T01:30:00", 1h);
    row("2027-03-28T10:31:00+10:00", 1min);
    row("2027-03-29T00:00:00Z", 23h + 30min);
    row("2099-01-01T00:00:00Z", 24h);
}

void TestHttpText::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    const base::Instant now = base::fromMs(QDateTime(QDate(2027, 3, 28), QTime(0, 30), Qt::UTC).toMSecsSinceEpoch());
    qputenv("TZ", "Europe/London");
    QTEST(qint64(http::retryAfter(value, now).count()), "milliseconds");
    http::Reply reply;
    reply.headers.insert("retry-after", value);
    QTEST(qint64(http::retryAfter(reply, now).count()), "milliseconds");
}

void TestHttpText::readsJsonOnlyWhereItIsAnnounced_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("readable");
    const auto row = [](const char *name, const char *type, const char *body, bool readable) {
        QTest::newRow(name) << QByteArray(type) << QByteArray(body) << readable;
    };
    row("plain", "application/json", "{\"id\":1}", true);
    row("with charset", "Application/JSON;charset=UTF-8", "{}", true);
    row("problem", "application/problem+json", "{}", true);
    row("html", "text/html", "{}", false);
    row("no type", "", "{}", false);
    row("cut short", "application/json", "{\"id\":1", false);
    row("empty", "application/json", "", false);
    row("array", "application/json", "[1]", false);
    row("xml", "application/xml", "<a/>", false);
}

void TestHttpText::readsJsonOnlyWhereItIsAnnounced()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QTEST(http::jsonObject({200, type, {}, body}).has_value(), "readable");
}

void TestHttpText::callsAnUnusableAnswerUnknownOnlyForChanges()
{
    const auto change = http::unusable("POST", QStringLiteral("zoom.unusable-answer"));
    QCOMPARE(change.value().kind, ports::FailureKind::Unknown);
    QVERIFY(change.value().slowLook);
    const auto look = http::unusable("GET", QStringLiteral("zoom.unusable-answer"));
    QCOMPARE(look.value().kind, ports::FailureKind::Temporary);
}

void TestHttpText::cutsForeignTextOutOfDetails()
{
    QCOMPARE(http::safeDetail(QStringLiteral("meeting:write:meeting:admin")),
             QStringLiteral("meeting:write:meeting:admin"));
    QCOMPARE(http::safeDetail(QStringLiteral("a <b>\u00e9\u202e\n'c'")), QStringLiteral("abc"));
    QCOMPARE(http::safeDetail(QString(5000, u'a')).size(), 200);
}

QTEST_GUILESS_MAIN(TestHttpText)
#include "test_httptext.moc"
