// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/watchedclient.h"

#include <QTest>

#include <qcorotask.h>

using namespace anteroom;
using namespace Qt::StringLiterals;

namespace {

/// Answers every request alike.
class FixedClient : public http::Client
{
public:
    QCoro::Task<ports::Outcome<http::Reply>> send(http::Request request) override
    {
        lastUrl = request.url;
        const ports::Outcome<http::Reply> copy = answer;
        co_return copy;
    }
    ports::Outcome<http::Reply> answer = http::Reply();
    QUrl lastUrl;
};

} // namespace

/// What is heard of the other side's clock.
class TestWatchedClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsTheDateOfAnswersOverHttps_data();
    void hearsTheDateOfAnswersOverHttps();
    void hearsNothingOfFailures();
};

void TestWatchedClient::hearsTheDateOfAnswersOverHttps_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("heard"); // 0: nothing
    const QByteArray date("Sun, 28 Mar 2027 00:30:00 GMT");
    QTest::newRow("https") << u"https://api.zoom.us/v2"_s << date << qint64(1806193800000);
    QTest::newRow("http") << u"http://127.0.0.1:1/v2"_s << date << qint64(0);
    QTest::newRow("no date") << u"https://api.zoom.us/v2"_s << QByteArray() << qint64(0);
    QTest::newRow("no time") << u"https://api.zoom.us/v2"_s << QByteArray("yesterday") << qint64(0);
}

void TestWatchedClient::hearsTheDateOfAnswersOverHttps()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, date);
    FixedClient inner;
    inner.answer->status = 404; // any answer has a date
    inner.answer->headers.insert("date", date);
    qint64 heard = 0;
    http::WatchedClient client(inner, [&heard](base::Instant instant) { heard = base::toMs(instant); });
    http::Request request;
    request.url = QUrl(url);
    const auto reply = QCoro::waitFor(client.send(request));
    QVERIFY(reply);
    QCOMPARE(reply->status, 404);
    QCOMPARE(inner.lastUrl, request.url);
    QTEST(heard, "heard");
}

void TestWatchedClient::hearsNothingOfFailures()
{
    FixedClient inner;
    inner.answer = ports::failed(ports::FailureKind::Unreachable, u"net.dns"_s);
    int heard = 0;
    http::WatchedClient client(inner, [&heard](base::Instant) { ++heard; });
    http::Request request;
    request.url = QUrl(u"https://api.zoom.us/v2"_s);
    const auto reply = QCoro::waitFor(client.send(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, u"net.dns"_s);
    QCOMPARE(heard, 0);
}

QTEST_GUILESS_MAIN(TestWatchedClient)
#include "test_watchedclient.moc"
