// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/mailtext.h"
#include "tests/unit/sandbox/sandboxfixture.h"
#include "tests/unit/sandbox/smtptalk.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace anteroom;

namespace {

const QByteArray Head = "From: Practice <desk@example.org>\r\n"
                        "To: pat@example.net\r\n"
                        "Subject: =?utf-8?Q?Caf=C3=A9_?=\r\n =?UTF-8?B?8J+Zgg==?= today\r\n"
                        "Date: Tue, 01 Dec 2026 10:00:00 +0000\r\n"
                        "Message-ID: <one@example.org>\r\n";

} // namespace

class TestSandboxSmtp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (m_function != QByteArray(QTest::currentTestFunction())) {
            m_function = QTest::currentTestFunction();
            m_fixture.emplace();
        }
        m_talk.emplace(m_fixture->value(u"MAIL_SMTP_URL"_s), m_fixture->value(u"MAIL_SMTP_CA_FILE"_s));
    }

    void mailNeedsTlsAndLogin()
    {
        QVERIFY(m_talk->reply().startsWith("220 "));
        const QByteArray hello = m_talk->say("EHLO desk");
        QVERIFY(hello.contains("STARTTLS"));
        QVERIFY(!hello.contains("AUTH"));
        QVERIFY(m_talk->say("AUTH PLAIN AGEAYg==").startsWith("530 "));
        QVERIFY(m_talk->say("MAIL FROM:<desk@example.org>").startsWith("530 "));
        QVERIFY(m_talk->say("STARTTLS").startsWith("220 "));
        QVERIFY(m_talk->startTls());
        QVERIFY(m_talk->say("MAIL FROM:<desk@example.org>").startsWith("503 "));
        QVERIFY(m_talk->say("EHLO desk").contains("AUTH PLAIN LOGIN"));
        QVERIFY(m_talk->say("MAIL FROM:<desk@example.org>").startsWith("530 "));
    }

    void certificateIsNotTrustedByOthers()
    {
        testing::SmtpTalk stranger(m_fixture->value(u"MAIL_SMTP_URL"_s), u"/nonexistent"_s);
        stranger.reply();
        stranger.say("EHLO desk");
        QVERIFY(stranger.say("STARTTLS").startsWith("220 "));
        QVERIFY(!stranger.startTls());
    }

    void plainTextAfterStartTlsIsForgotten()
    {
        m_talk->reply();
        m_talk->say("EHLO desk");
        QVERIFY(m_talk->say("STARTTLS\r\nEHLO attacker").startsWith("220 "));
        QVERIFY(m_talk->startTls());
        // Had the injected line been kept, its reply would come first.
        QVERIFY(m_talk->say("NOOP").startsWith("250 2.0.0"));
        QVERIFY(m_talk->say("MAIL FROM:<desk@example.org>").startsWith("503 "));
    }

    void loginIsChecked()
    {
        const QString name = m_fixture->value(u"MAIL_SMTP_USERNAME"_s);
        const QString password = m_fixture->value(u"MAIL_SMTP_PASSWORD"_s);
        QVERIFY(m_talk->logIn(name, u"wrong"_s).startsWith("535 "));
        QVERIFY(m_talk->say("MAIL FROM:<desk@example.org>").startsWith("530 "));
        QVERIFY(m_talk->say("AUTH LOGIN").startsWith("334 "));
        QVERIFY(m_talk->say(name.toUtf8().toBase64()).startsWith("334 "));
        QVERIFY(m_talk->say(password.toUtf8().toBase64()).startsWith("235 "));
        QVERIFY(m_talk->say("MAIL FROM:<desk@example.org>").startsWith("250 "));
        QVERIFY(m_talk->say("RSET").startsWith("250 "));
        QVERIFY(m_talk->say("QUIT").startsWith("221 "));
        QVERIFY(m_talk->waitForClose());
    }

    void mailIsKeptByteForByte()
    {
        logIn();
        const QByteArray body = "\r\nHello\r\n.one dot\r\n..two dots\r\n.\r\nend\r\n";
        QByteArray stuffed = body;
        stuffed.replace("\r\n.", "\r\n..");
        QVERIFY(m_talk->sendMail(Head + stuffed).startsWith("250 "));
        const QJsonObject mail = m_fixture->stateOnDisk()["mails"_L1].toArray().at(0).toObject();
        QCOMPARE(mail["raw"_L1].toString().toUtf8(), Head + body);
        QCOMPARE(mail["to"_L1].toString(), u"pat@example.net"_s);
        QCOMPARE(mail["from"_L1].toString(), u"desk@example.org"_s);
        QCOMPARE(mail["subject"_L1].toString(), u"Café 🙂 today"_s);
        QCOMPARE(mail["messageId"_L1].toString(), u"<one@example.org>"_s);
        QCOMPARE(m_fixture->counted(u"smtp data"_s), 1);
    }

    void oneConnectionCarriesSeveralMails()
    {
        logIn();
        QVERIFY(m_talk->sendMail(Head + "\r\none\r\n").startsWith("250 "));
        QVERIFY(m_talk->sendMail(Head + "\r\ntwo\r\n").startsWith("250 "));
        QCOMPARE(m_fixture->stateOnDisk()["mails"_L1].toArray().size(), 2);
    }

    void wrongMessagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("bare line feed") << Head + "\r\none\ntwo\r\n";
        QTest::newRow("bare carriage return") << Head + "\r\none\rtwo\r\n";
        QTest::newRow("long line") << Head + "\r\n" + QByteArray(999, 'a') + "\r\n";
        QTest::newRow("no Message-ID") << Head.left(Head.indexOf("Message-ID")) + "\r\nHello\r\n";
        QTest::newRow("two From") << "From: x@example.org\r\n" + Head + "\r\nHello\r\n";
    }

    void wrongMessagesAreRefused()
    {
        QFETCH(QByteArray, message);
        logIn();
        QVERIFY(m_talk->sendMail(message).startsWith("550 "));
        QVERIFY(m_fixture->stateOnDisk()["mails"_L1].toArray().isEmpty());
    }

    void aCarriageReturnAloneAtTheEndIsRefused()
    {
        const QByteArray mail = "From: a@b.example\r\nDate: x\r\nMessage-ID: <a@b>\r\n\r\ntext";
        QVERIFY(!sandbox::refusedMessage(mail + "\r\n"));
        QVERIFY(sandbox::refusedMessage(mail + "\r").value_or("").startsWith("550 5.6.11"));
    }

    void longestLineIsAccepted()
    {
        logIn();
        QVERIFY(m_talk->sendMail(Head + "\r\n" + QByteArray(998, 'a') + "\r\n").startsWith("250 "));
    }

    void wrongOrderIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("RCPT before MAIL") << QByteArray("RCPT TO:<pat@example.net>") << QByteArray("503");
        QTest::newRow("DATA before MAIL") << QByteArray("DATA") << QByteArray("503");
        QTest::newRow("bad sender") << QByteArray("MAIL FROM:desk") << QByteArray("501");
        QTest::newRow("too large") << QByteArray("MAIL FROM:<a@b.c> SIZE=99999999") << QByteArray("552");
        QTest::newRow("second STARTTLS") << QByteArray("STARTTLS") << QByteArray("503");
        QTest::newRow("unknown") << QByteArray("VRFY pat") << QByteArray("502");
    }

    void wrongOrderIsRefused()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, code);
        logIn();
        QVERIFY(m_talk->say(line).startsWith(code));
    }

    void dataFaultsDoWhatTheySay_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QByteArray>("reply"); ///< how it begins; empty: none
        QTest::addColumn<bool>("kept");
        const auto row = [](const char *name, QJsonObject fault, const QByteArray &reply, bool kept) {
            fault.insert(u"remote"_s, u"smtp"_s);
            QTest::newRow(name) << fault << reply << kept;
        };
        row("greylisted", {{u"operation"_s, u"rcpt"_s}, {u"kind"_s, u"status"_s}, {u"code"_s, 450}}, "450 ", false);
        row("only that recipient",
            {{u"operation"_s, u"rcpt"_s}, {u"kind"_s, u"status"_s}, {u"code"_s, 550}, {u"match"_s, u"other@"_s}},
            "250 ", true);
        row("refused after the dot", {{u"operation"_s, u"data"_s}, {u"kind"_s, u"status"_s}, {u"code"_s, 554}}, "554 ",
            false);
        row("kept but answered 451",
            {{u"operation"_s, u"data"_s}, {u"kind"_s, u"status"_s}, {u"code"_s, 451}, {u"when"_s, u"after"_s}}, "451 ",
            true);
        row("closed, not kept", {{u"operation"_s, u"data"_s}, {u"kind"_s, u"close"_s}, {u"when"_s, u"before"_s}}, {},
            false);
        row("closed, kept", {{u"operation"_s, u"data"_s}, {u"kind"_s, u"close"_s}, {u"when"_s, u"after"_s}}, {}, true);
        row("no 354", {{u"operation"_s, u"data-start"_s}, {u"kind"_s, u"status"_s}, {u"code"_s, 451}}, "451 ", false);
        row("silent, kept", {{u"operation"_s, u"data"_s}, {u"kind"_s, u"silent"_s}, {u"when"_s, u"after"_s}}, {}, true);
        row("garbage", {{u"operation"_s, u"data"_s}, {u"kind"_s, u"malformed"_s}}, "\x01\x02", true);
        row("answered later",
            {{u"operation"_s, u"data"_s}, {u"kind"_s, u"delay"_s}, {u"ms"_s, 20}, {u"when"_s, u"after"_s}}, "250 ",
            true);
        row("dripping", {{u"operation"_s, u"data"_s}, {u"kind"_s, u"slow-drip"_s}, {u"ms"_s, 1}}, "250 ", true);
    }

    void dataFaultsDoWhatTheySay()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(QByteArray, reply);
        QFETCH(bool, kept);
        const qsizetype before = mails();
        logIn();
        m_fixture->sandbox().order("DELETE", "/faults");
        QVERIFY(!m_fixture->order("/faults", fault).contains("error"_L1));
        const QByteArray answer = m_talk->sendMail(Head + "\r\nHello\r\n", reply.isEmpty() ? 500 : 10000);
        QCOMPARE(answer.left(reply.size()), reply);
        QCOMPARE(answer.isEmpty(), reply.isEmpty());
        QCOMPARE(mails() - before, kept ? 1 : 0);
    }

    void theNextMailBeginsAnewWhateverCameOfTheLast()
    {
        logIn();
        m_fixture->order(
            "/faults",
            {{u"remote"_s, u"smtp"_s}, {u"operation"_s, u"data"_s}, {u"kind"_s, u"status"_s}, {u"code"_s, 554}});
        QVERIFY(m_talk->sendMail(Head + "\r\nHello\r\n").startsWith("554 "));
        QVERIFY(m_talk->sendMail(Head + "\r\nHello again\r\n").startsWith("250 "));
    }

    void lateMailIsKeptAfterTheConnectionIsGone()
    {
        logIn();
        m_fixture->order(
            "/faults", {{u"remote"_s, u"smtp"_s}, {u"operation"_s, u"data"_s}, {u"kind"_s, u"late"_s}, {u"ms"_s, 100}});
        QVERIFY(m_talk->sendMail(Head + "\r\nHello\r\n").isEmpty());
        QVERIFY(m_talk->isClosed());
        QCOMPARE(mails(), 0);
        QTRY_COMPARE(mails(), 1);
    }

    void loginAndGreetingCanFail_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<int>("code");
        QTest::newRow("greeting") << u"connect"_s << 421;
        QTest::newRow("login") << u"auth"_s << 454;
    }

    void loginAndGreetingCanFail()
    {
        QFETCH(QString, operation);
        QFETCH(int, code);
        m_fixture->order(
            "/faults",
            {{u"remote"_s, u"smtp"_s}, {u"operation"_s, operation}, {u"kind"_s, u"status"_s}, {u"code"_s, code}});
        const QByteArray expected = QByteArray::number(code);
        if (operation == "connect"_L1) {
            QVERIFY(m_talk->reply().startsWith(expected));
            QVERIFY(m_talk->waitForClose());
        } else {
            QVERIFY(m_talk->logIn(m_fixture->value(u"MAIL_SMTP_USERNAME"_s), u"x"_s).startsWith(expected));
        }
    }

    void downServerRefusesAndComesBackOnItsPort()
    {
        logIn();
        m_fixture->order("/remotes/smtp", {{u"state"_s, u"down"_s}});
        QVERIFY(m_talk->waitForClose());
        testing::SmtpTalk refused(m_fixture->value(u"MAIL_SMTP_URL"_s), {});
        QVERIFY(refused.waitForClose());
        QVERIFY(!refused.wasConnected());
        m_fixture->order("/remotes/smtp", {{u"state"_s, u"up"_s}});
        testing::SmtpTalk again(m_fixture->value(u"MAIL_SMTP_URL"_s), {});
        QVERIFY(again.reply().startsWith("220 "));
    }

private:
    void logIn()
    {
        QVERIFY(m_talk->logIn(m_fixture->value(u"MAIL_SMTP_USERNAME"_s), m_fixture->value(u"MAIL_SMTP_PASSWORD"_s))
                    .startsWith("235 "));
    }

    qsizetype mails() const { return m_fixture->stateOnDisk()["mails"_L1].toArray().size(); }

    std::optional<testing::SandboxFixture> m_fixture;
    std::optional<testing::SmtpTalk> m_talk;
    QByteArray m_function;
};

QTEST_GUILESS_MAIN(TestSandboxSmtp)
#include "test_sandbox_smtp.moc"
