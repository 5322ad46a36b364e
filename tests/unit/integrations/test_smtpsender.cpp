// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/smtp/smtpcheck.h"
#include "integrations/smtp/smtpsender.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsmtpserver.h"
#include "tests/support/seededrandom.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anteroom;
using namespace anteroom::smtp;
using ports::FailureKind;
using testing::ScriptedSmtpServer;
using testing::SmtpScript;
using testing::TestCertificate;
using Mark = ports::CheckLine::Mark;

namespace {

const QByteArray mailText = "Subject: Session\r\n\r\n.\r\n..two\r\n.dot first\r\nend.\r\n";

ports::Envelope envelope(const QByteArray &bytes = mailText)
{
    return {u"desk@practice.example"_s, u"jo@mail.example"_s, bytes};
}

/// A mail server by script, and settings that reach it.
struct Post {
    TestCertificate certificate;
    ScriptedSmtpServer server;
    QTemporaryFile caFile;
    SmtpConfig config;
    testing::ManualClock clock{base::fromMs(0)};

    explicit Post(SmtpScript script, const char *name = "IP:127.0.0.1")
        : certificate(TestCertificate::make(name)), server(script, certificate)
    {
        if (!caFile.open()) {
            qFatal("no temporary file");
        }
        caFile.write(certificate.certificate.toPem());
        caFile.close();
        const QString scheme = script.tls == SmtpScript::Tls::Immediate ? u"smtps"_s : u"smtp"_s;
        config.url = QUrl(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(server.serverPort()));
        config.username = QString::fromLatin1(script.username);
        config.password = script.username.isEmpty() ? base::Secret() : base::Secret("pass-w0rd");
        config.caFile = caFile.fileName();
        config.from = u"desk@practice.example"_s;
        config.connectTimeout = 5s;
        config.deadline = 10s;
    }

    ports::Outcome<> send(const ports::Envelope &mail = envelope()) const
    {
        SmtpSender sender(clock, config);
        return QCoro::waitFor(sender.send(mail));
    }
    ports::CheckReport check() const
    {
        SmtpCheck check(config);
        return QCoro::waitFor(check.check());
    }
};

SmtpScript answering(const QByteArray &word, const QByteArray &answer)
{
    SmtpScript script;
    script.answers.insert(word, answer);
    return script;
}

} // namespace

Q_DECLARE_METATYPE(SmtpScript)

class TestSmtpSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverTheExactBytes_data();
    void handsOverTheExactBytes();
    void keepsEveryDotAtEveryBufferEdge();
    void signsInOnceForSeveralMails();
    void connectsAnewAfterTheServerHungUp();
    void tellsFailuresApart_data();
    void tellsFailuresApart();
    void callsSilenceAfterTheDotUnknown();
    void anAnswerWithoutAnEndEndsByTheDeadline_data();
    void anAnswerWithoutAnEndEndsByTheDeadline();
    void callsAMailThatItStopsBehindTheDotUnknown();
    void refusesWhatMustNotBeSent_data();
    void refusesWhatMustNotBeSent();
    void trustsOnlyTheRightCertificate();
    void refusesToGoOnUnencrypted();
    void takesNoPlainAnswerForAnEncryptedOne();
    void callsAPortWhereNobodyListensUnreachable();
    void answersStoppedAfterTheEnd();
    void checksWithoutSending();
    void saysWhichSettingIsWrong_data();
    void saysWhichSettingIsWrong();
};

void TestSmtpSender::handsOverTheExactBytes_data()
{
    QTest::addColumn<SmtpScript>("script");
    SmtpScript script;
    QTest::newRow("TLS at once") << script;
    script.tls = SmtpScript::Tls::StartTls;
    QTest::newRow("STARTTLS") << script;
    script.username.clear();
    QTest::newRow("without sign-in") << script;
}

void TestSmtpSender::handsOverTheExactBytes()
{
    QFETCH(SmtpScript, script);
    Post post(script);
    QVERIFY(post.send());
    QCOMPARE(post.server.mails().size(), size_t(1));
    const testing::TakenMail &mail = post.server.mails().front();
    QCOMPARE(mail.text, mailText);
    QCOMPARE(mail.raw, QByteArray("Subject: Session\r\n\r\n..\r\n...two\r\n..dot first\r\nend.\r\n"));
    QCOMPARE(mail.from, QByteArray("desk@practice.example"));
    QCOMPARE(mail.to, QByteArray("jo@mail.example"));
    QCOMPARE(post.server.commands().contains("AUTH"), !script.username.isEmpty());
}

void TestSmtpSender::keepsEveryDotAtEveryBufferEdge()
{
    testing::SeededRandom random(7);
    for (int round = 0; round < 3; ++round) {
        QByteArray text = round == 0 ? QByteArray(".first\r\n") : QByteArray();
        while (text.size() < 300'000) {
            text += QByteArray(int(random.below(3)), '.') + QByteArray(int(random.below(5)), 'x') + "\r\n";
        }
        Post post(SmtpScript{});
        QVERIFY(post.send(envelope(text)));
        QVERIFY(post.server.mails().front().text == text);
    }
}

void TestSmtpSender::signsInOnceForSeveralMails()
{
    Post post(SmtpScript{});
    SmtpSender sender(post.clock, post.config);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(QCoro::waitFor(sender.send(envelope("Subject: " + QByteArray::number(i) + "\r\n\r\n"))));
    }
    QCOMPARE(post.server.mails().size(), size_t(3));
    QCOMPARE(post.server.mails()[2].text, QByteArray("Subject: 2\r\n\r\n"));
    QCOMPARE(post.server.connections(), 1);
    QCOMPARE(post.server.commands().count("AUTH"), 1);
}

void TestSmtpSender::connectsAnewAfterTheServerHungUp()
{
    SmtpScript script;
    script.hangsUpWhenIdle = true;
    Post post(script);
    SmtpSender sender(post.clock, post.config);
    for (int i = 0; i < 3; ++i) {
        const auto outcome = QCoro::waitFor(sender.send(envelope()));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().code));
    }
    QCOMPARE(post.server.mails().size(), size_t(3));
}

void TestSmtpSender::tellsFailuresApart_data()
{
    QTest::addColumn<SmtpScript>("script");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("taken");
    const auto row = [](const char *name, const SmtpScript &script, FailureKind kind, const char *code, int taken) {
        QTest::newRow(name) << script << kind << u"mail."_s + QString::fromLatin1(code) << taken;
    };
    SmtpScript script;
    script.password = "another";
    row("password", script, FailureKind::NeedsSignIn, "auth", 0);
    row("sign-in later", answering("AUTH", "454 4.7.0 later"), FailureKind::Temporary, "temporary", 0);
    row("greeting", answering("", "421 too busy"), FailureKind::Temporary, "temporary", 0);
    row("no service", answering("", "554 no service"), FailureKind::Rejected, "server-refused", 0);
    row("sender", answering("MAIL", "553 not yours"), FailureKind::Rejected, "sender-refused", 0);
    row("sign-in needed", answering("MAIL", "530 sign in first"), FailureKind::NeedsSignIn, "auth", 0);
    row("recipient", answering("RCPT", "550 5.1.1 nobody"), FailureKind::Rejected, "recipient-refused", 0);
    row("greylisted", answering("RCPT", "450 4.2.0 greylisted"), FailureKind::Temporary, "temporary", 0);
    row("DATA later", answering("DATA", "451 later"), FailureKind::Temporary, "temporary", 0);
    row("DATA refused", answering("DATA", "554 no"), FailureKind::Rejected, "message-refused", 0);
    row("dot later", answering(".", "452 4.3.1 full"), FailureKind::Temporary, "temporary", 1);
    row("dot refused", answering(".", "552 5.2.3 too large"), FailureKind::Rejected, "message-refused", 1);
    script = {};
    script.breaks = SmtpScript::Break::CloseInText;
    row("closed in the text", script, FailureKind::Unreachable, "connection-lost", 0);
    script.breaks = SmtpScript::Break::CloseAfterDot;
    row("closed behind the dot", script, FailureKind::Unknown, "unanswered", 1);
}

void TestSmtpSender::tellsFailuresApart()
{
    QFETCH(SmtpScript, script);
    QFETCH(int, taken);
    Post post(script);
    // Long enough that the server closes while text is still to be sent.
    const bool isLong = script.breaks == SmtpScript::Break::CloseInText;
    const ports::Outcome<> outcome =
        post.send(isLong ? envelope(QByteArray(60, 'x').append("\r\n").repeated(400'000)) : envelope());
    QVERIFY(!outcome);
    QTEST(outcome.error().code, "code");
    QTEST(outcome.error().kind, "kind");
    QCOMPARE(outcome.error().slowLook, outcome.error().kind == FailureKind::Unknown);
    QCOMPARE(post.server.mails().size(), size_t(taken));
}

void TestSmtpSender::callsSilenceAfterTheDotUnknown()
{
    SmtpScript script;
    script.breaks = SmtpScript::Break::SilentAfterDot;
    Post post(script);
    post.config.deadline = 1s;
    const ports::Outcome<> outcome = post.send();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, FailureKind::Unknown);
    QCOMPARE(outcome.error().code, u"mail.unanswered"_s);
    QVERIFY(outcome.error().slowLook);
    QCOMPARE(post.server.mails().size(), size_t(1));
}

void TestSmtpSender::anAnswerWithoutAnEndEndsByTheDeadline_data()
{
    using Flood = SmtpScript::Flood;
    QTest::addColumn<Flood>("flood");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<FailureKind>("kind");
    const auto unreachable = FailureKind::Unreachable;
    QTest::newRow("drips instead of greeting") << Flood::Drip << QByteArray() << unreachable;
    QTest::newRow("drips after EHLO") << Flood::Drip << QByteArray("EHLO") << unreachable;
    QTest::newRow("drips after the recipient") << Flood::Drip << QByteArray("RCPT") << unreachable;
    QTest::newRow("drips after the dot") << Flood::Drip << QByteArray(".") << FailureKind::Unknown;
    QTest::newRow("a megabyte instead of greeting") << Flood::Endless << QByteArray() << unreachable;
    QTest::newRow("a megabyte after EHLO") << Flood::Endless << QByteArray("EHLO") << unreachable;
    QTest::newRow("a megabyte after the dot") << Flood::Endless << QByteArray(".") << FailureKind::Unknown;
}

void TestSmtpSender::anAnswerWithoutAnEndEndsByTheDeadline()
{
    QFETCH(SmtpScript::Flood, flood);
    QFETCH(QByteArray, word);
    QFETCH(FailureKind, kind);
    SmtpScript script;
    script.flood = flood;
    script.floods = word;
    Post post(script);
    post.config.deadline = 1s;
    const ports::Outcome<> outcome = post.send();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
    QCOMPARE(post.server.connections(), 1);
    QCOMPARE(post.server.mails().size(), size_t(kind == FailureKind::Unknown));
}

void TestSmtpSender::callsAMailThatItStopsBehindTheDotUnknown()
{
    SmtpScript script;
    script.breaks = SmtpScript::Break::SilentAfterDot;
    Post post(script);
    post.config.deadline = 60s;
    SmtpSender sender(post.clock, post.config);
    auto task = sender.send(envelope());
    QTRY_COMPARE(post.server.mails().size(), size_t(1));
    QElapsedTimer timer;
    timer.start();
    sender.stop();
    QVERIFY(timer.elapsed() < 5000);
    const ports::Outcome<> outcome = QCoro::waitFor(task);
    QCOMPARE(outcome.error().kind, FailureKind::Unknown);
}

void TestSmtpSender::refusesWhatMustNotBeSent_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QString desk = u"desk@practice.example"_s;
    const QString jo = u"jo@mail.example"_s;
    QTest::newRow("CR LF in to") << desk << jo + u"\r\nRCPT TO:<eve@x.example>"_s << mailText
                                 << u"mail.recipient-refused"_s;
    QTest::newRow("bracket in to") << desk << jo + u">"_s << mailText << u"mail.recipient-refused"_s;
    QTest::newRow("no to") << desk << QString() << mailText << u"mail.recipient-refused"_s;
    QTest::newRow("CR LF in from") << desk + u"\r\nDATA"_s << jo << mailText << u"mail.sender-refused"_s;
    QTest::newRow("no text") << desk << jo << QByteArray() << u"mail.malformed"_s;
    QTest::newRow("bare LF") << desk << jo << QByteArray("a\n.\r\nMAIL FROM:<eve@x.example>\r\n")
                             << u"mail.malformed"_s;
    QTest::newRow("bare CR") << desk << jo << QByteArray("a\r.\r\n") << u"mail.malformed"_s;
}

void TestSmtpSender::refusesWhatMustNotBeSent()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QByteArray, bytes);
    Post post(SmtpScript{});
    const ports::Outcome<> outcome = post.send({from, to, bytes});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, FailureKind::Rejected);
    QTEST(outcome.error().code, "code");
    QCOMPARE(post.server.connections(), 0);
}

void TestSmtpSender::trustsOnlyTheRightCertificate()
{
    Post unknown(SmtpScript{});
    unknown.config.caFile.clear();
    QCOMPARE(unknown.send().error().code, u"mail.certificate"_s);
    QVERIFY(unknown.server.commands().isEmpty());

    Post elsewhere(SmtpScript{}, "DNS:elsewhere.invalid");
    const ports::Outcome<> outcome = elsewhere.send();
    QCOMPARE(outcome.error().code, u"mail.certificate"_s);
    QCOMPARE(outcome.error().kind, FailureKind::Unreachable);

    Post broken(SmtpScript{});
    QVERIFY(broken.caFile.open() && broken.caFile.resize(0));
    broken.caFile.write("no certificate\n");
    broken.caFile.close();
    QCOMPARE(broken.send().error().code, u"mail.ca-file"_s);
}

void TestSmtpSender::refusesToGoOnUnencrypted()
{
    SmtpScript script;
    script.tls = SmtpScript::Tls::None;
    Post post(script);
    QCOMPARE(post.send().error().code, u"mail.starttls-missing"_s);
    QVERIFY(!post.server.commands().contains("AUTH") && !post.server.commands().contains("MAIL"));
}

void TestSmtpSender::takesNoPlainAnswerForAnEncryptedOne()
{
    SmtpScript script;
    script.tls = SmtpScript::Tls::StartTls;
    script.afterStartTls = "250 injected\r\n";
    Post post(script);
    QVERIFY(!post.send());
    QVERIFY(!post.server.commands().contains("AUTH") && post.server.mails().empty());
}

void TestSmtpSender::callsAPortWhereNobodyListensUnreachable()
{
    Post post(SmtpScript{});
    post.server.close();
    const ports::Outcome<> outcome = post.send();
    QCOMPARE(outcome.error().kind, FailureKind::Unreachable);
    QCOMPARE(outcome.error().code, u"mail.refused"_s);
}

void TestSmtpSender::answersStoppedAfterTheEnd()
{
    Post post(SmtpScript{});
    SmtpSender sender(post.clock, post.config);
    sender.stop();
    const ports::Outcome<> outcome = QCoro::waitFor(sender.send(envelope()));
    QCOMPARE(outcome.error().kind, FailureKind::Unreachable);
    QCOMPARE(outcome.error().code, u"mail.stopped"_s);
}

void TestSmtpSender::checksWithoutSending()
{
    Post post(SmtpScript{});
    const ports::CheckReport report = post.check();
    QVERIFY(report.isGood());
    QCOMPARE(report.lines.size(), size_t(2));
    QCOMPARE(report.lines[1].mark, Mark::Good);
    QVERIFY(!post.server.commands().contains("MAIL"));
    QVERIFY(post.server.commands().contains("AUTH"));
}

void TestSmtpSender::saysWhichSettingIsWrong_data()
{
    QTest::addColumn<SmtpScript>("script");
    QTest::addColumn<QString>("change");
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<QString>("setting");
    SmtpScript script;
    QTest::newRow("no ca file") << script << u"ca"_s << Mark::Bad << u"mail.smtp.ca-file"_s;
    QTest::newRow("port") << script << u"port"_s << Mark::Bad << u"mail.smtp.url"_s;
    QTest::newRow("sender") << script << u"from"_s << Mark::Bad << u"mail.from"_s;
    script.password = "another";
    QTest::newRow("password") << script << QString() << Mark::Bad << u"mail.smtp.password"_s;
    script = {};
    script.username.clear();
    QTest::newRow("no user name") << script << QString() << Mark::Attention << u"mail.smtp.username"_s;
    QTest::newRow("no sign-in offered") << script << u"user"_s << Mark::Attention << u"mail.smtp.url"_s;
    script.tls = SmtpScript::Tls::None;
    QTest::newRow("no encryption") << script << QString() << Mark::Bad << u"mail.smtp.url"_s;
}

void TestSmtpSender::saysWhichSettingIsWrong()
{
    QFETCH(SmtpScript, script);
    QFETCH(QString, change);
    QFETCH(QString, setting);
    Post post(script);
    if (change == "ca"_L1) {
        post.config.caFile.clear();
    } else if (change == "port"_L1) {
        post.server.close();
    } else if (change == "from"_L1) {
        post.config.from = u"desk"_s;
    } else if (change == "user"_L1) {
        post.config.username = u"desk"_s;
        post.config.password = base::Secret("pass-w0rd");
    }
    const ports::CheckReport report = post.check();
    QVERIFY(!report.lines.empty());
    const ports::CheckLine &line = report.lines.back();
    QTEST(line.mark, "mark");
    QVERIFY2((line.text + line.remedy).contains(setting), qPrintable(line.text));
    QVERIFY(!(line.text + line.remedy).contains("pass-w0rd"_L1));
}

QTEST_GUILESS_MAIN(TestSmtpSender)
#include "test_smtpsender.moc"
