// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace anteroom::testing;

class TestScriptedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersByTheListAndKeepsWhatItWasAsked();
    void waitsForTheWholeBody();
    void answersOverTls();
};

void TestScriptedServer::answersByTheListAndKeepsWhatItWasAsked()
{
    ScriptedServer server;
    server.add(ScriptedAnswer::json(201, "{\"first\":1}"));
    QTcpSocket socket;
    socket.connectToHost(server.serverAddress(), server.serverPort());
    socket.write("POST /a?b=%2F HTTP/1.1\r\nX-One: two\r\nContent-Length: 3\r\n\r\nxyzGET /c HTTP/1.1\r\n\r\n");
    QByteArray got;
    QTRY_VERIFY((got += socket.readAll()).contains("nothing is scripted"));
    QVERIFY(got.startsWith("HTTP/1.1 201"));
    QVERIFY(got.contains("{\"first\":1}HTTP/1.1 500"));
    QCOMPARE(server.requests().size(), size_t(2));
    QCOMPARE(server.requests()[0].method, "POST");
    QCOMPARE(server.requests()[0].target, "/a?b=%2F");
    QCOMPARE(server.requests()[0].headers.value("x-one"), "two");
    QCOMPARE(server.requests()[0].body, "xyz");
    QCOMPARE(server.requests()[1].target, "/c");
}

void TestScriptedServer::waitsForTheWholeBody()
{
    ScriptedServer server;
    server.add(ScriptedAnswer::by(ScriptedAnswer::Way::CloseUnheard));
    QTcpSocket socket;
    socket.connectToHost(server.serverAddress(), server.serverPort());
    socket.write("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nxy");
    QVERIFY(QTest::qWaitFor([&socket] { return socket.bytesToWrite() == 0 && socket.isValid(); }));
    QVERIFY(server.requests().empty());
    socket.write("z");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(server.requests().size(), size_t(1));
    QVERIFY(socket.readAll().isEmpty());
}

void TestScriptedServer::answersOverTls()
{
    const TestCertificate certificate = TestCertificate::make();
    QVERIFY(!certificate.certificate.isNull());
    QVERIFY(!certificate.key.isNull());
    ScriptedServer server(certificate);
    server.add(ScriptedAnswer::json(200, "{\"secure\":true}"));
    QSslSocket socket;
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(certificate.certificate);
    socket.setSslConfiguration(trusting);
    socket.connectToHostEncrypted(server.serverAddress().toString(), server.serverPort());
    QTRY_VERIFY(socket.isEncrypted());
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QByteArray got;
    QTRY_VERIFY((got += socket.readAll()).contains("{\"secure\":true}"));
}

QTEST_GUILESS_MAIN(TestScriptedServer)
#include "test_scriptedserver.moc"
