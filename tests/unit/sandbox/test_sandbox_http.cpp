// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/httpparser.h"
#include "integrations/sandbox/httpserver.h"

#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace anteroom::sandbox;

Q_DECLARE_METATYPE(anteroom::sandbox::ParsedRequest::State)

class TestSandboxHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesAreParsed_data()
    {
        using State = ParsedRequest::State;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<State>("state");
        QTest::addColumn<QByteArray>("body");
        const QByteArray line = "POST /x HTTP/1.1\r\n";
        QTest::newRow("none") << line + "\r\n" << State::Whole << QByteArray();
        QTest::newRow("sized") << line + "Content-Length: 3\r\n\r\nabcNEXT" << State::Whole << QByteArray("abc");
        QTest::newRow("half") << line + "Content-Length: 3\r\n\r\nab" << State::NeedsMore << QByteArray();
        QTest::newRow("chunked") << line + "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n"
                                 << State::Whole << QByteArray("abc");
        QTest::newRow("half a chunk") << line + "Transfer-Encoding: chunked\r\n\r\n2\r\na" << State::NeedsMore
                                      << QByteArray();
        QTest::newRow("broken chunk") << line + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
                                      << State::Broken << QByteArray();
        QTest::newRow("endless chunk") << line + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n7fffffffffffffff\r\nb"
                                       << State::Broken << QByteArray();
        QTest::newRow("broken length") << line + "Content-Length: -3\r\n\r\n" << State::Broken << QByteArray();
        QTest::newRow("too large") << line + "Content-Length: 99999999\r\n\r\n" << State::Broken << QByteArray();
        QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << State::Broken << QByteArray();
        QTest::newRow("endless head") << QByteArray(70000, 'a') << State::Broken << QByteArray();
    }

    void bodiesAreParsed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ParsedRequest::State, state);
        QFETCH(QByteArray, body);
        const ParsedRequest parsed = parseRequest(bytes);
        QCOMPARE(parsed.state, state);
        if (state == ParsedRequest::State::Whole) {
            QCOMPARE(parsed.request.body, body);
            QCOMPARE(bytes.mid(parsed.used), bytes.endsWith("NEXT") ? QByteArray("NEXT") : QByteArray());
        }
    }

    void targetIsDecodedPartByPart()
    {
        const HttpRequest request = parseRequest("GET /a/b%2Fc%40d?x=1+2%2B3&x=4 HTTP/1.1\r\n\r\n").request;
        QCOMPARE(request.segments, (QStringList{u"a"_s, u"b/c@d"_s}));
        QCOMPARE(request.parameters(u"x"_s), (QStringList{u"1 2+3"_s, u"4"_s}));
    }

    void requestsOnOneConnectionAreAnsweredInOrder()
    {
        HttpServer server([](const HttpRequest &request, HttpConnection *connection) {
            connection->answer(jsonAnswer(200, {{u"path"_s, request.segments.join(u'/')}}));
        });
        QVERIFY(server.open());
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(server.address()).port()));
        socket.write("GET /one HTTP/1.1\r\n\r\nGET /two HTTP/1.1\r\nConnection: close\r\n\r\n");
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        const QByteArray all = socket.readAll();
        QVERIFY(all.indexOf("one") > 0);
        QVERIFY(all.indexOf("two") > all.indexOf("one"));
        QCOMPARE(all.count("HTTP/1.1 200"), 2);
    }

    void clientThatAsksFirstIsToldToGoOn()
    {
        HttpServer server([](const HttpRequest &request, HttpConnection *connection) {
            connection->answer(jsonAnswer(200, {{u"size"_s, int(request.body.size())}}));
        });
        QVERIFY(server.open());
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(server.address()).port()));
        socket.write("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
        QByteArray all;
        QTRY_VERIFY((all += socket.readAll()).endsWith("100 Continue\r\n\r\n"));
        socket.write("abc");
        QTRY_VERIFY((all += socket.readAll()).endsWith("{\"size\":3}"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxHttp)
#include "test_sandbox_http.moc"
