// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/smtp/smtpconfig.h"
#include "integrations/smtp/smtpoutcome.h"

#include <QTest>

#include <curl/curl.h>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::smtp;
using Kind = ports::FailureKind;

class TestSmtpConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFaultySettings_data();
    void namesFaultySettings();
    void takesOnlyPlainAddresses_data();
    void takesOnlyPlainAddresses();
    void knowsTheUsualPorts();
    void tellsOutcomesApart_data();
    void tellsOutcomesApart();
    void believesTheServerAfterTheEndOfData();
};

void TestSmtpConfig::namesFaultySettings_data()
{
    QTest::addColumn<SmtpConfig>("config");
    QTest::addColumn<QStringList>("fields");
    SmtpConfig good;
    good.url = QUrl(u"smtps://mail.example:465"_s);
    good.username = u"desk"_s;
    good.password = base::Secret("x");
    good.from = u"desk@practice.example"_s;
    const auto with = [&good](auto change) {
        SmtpConfig config = good;
        change(config);
        return config;
    };
    const auto url = [&with](const QString &text) { return with([&text](SmtpConfig &c) { c.url = QUrl(text); }); };
    const QStringList badUrl{u"mail.smtp.url"_s};
    QTest::newRow("in order") << good << QStringList{};
    QTest::newRow("starttls") << url(u"smtp://mail.example:587"_s) << QStringList{};
    QTest::newRow("no port") << url(u"smtps://mail.example"_s) << QStringList{};
    QTest::newRow("empty") << url({}) << badUrl;
    QTest::newRow("https") << url(u"https://mail.example"_s) << badUrl;
    QTest::newRow("host only") << url(u"mail.example"_s) << badUrl;
    QTest::newRow("password in it") << url(u"smtps://desk:secret@mail.example"_s) << badUrl;
    QTest::newRow("path") << url(u"smtps://mail.example/inbox"_s) << badUrl;
    QTest::newRow("port 0") << url(u"smtps://mail.example:0"_s) << badUrl;
    QTest::newRow("465 without TLS") << url(u"smtp://mail.example:465"_s) << badUrl;
    QTest::newRow("no password") << with([](SmtpConfig &c) { c.password = {}; })
                                 << QStringList{u"mail.smtp.password"_s};
    QTest::newRow("no user") << with([](SmtpConfig &c) { c.username.clear(); }) << QStringList{u"mail.smtp.username"_s};
    QTest::newRow("nobody signs in") << with([](SmtpConfig &c) {
        c.username.clear();
        c.password = {};
    }) << QStringList{};
    QTest::newRow("no ca file there") << with([](SmtpConfig &c) { c.caFile = u"/nowhere/ca.pem"_s; })
                                      << QStringList{u"mail.smtp.ca-file"_s};
    QTest::newRow("no sender") << with([](SmtpConfig &c) { c.from.clear(); }) << QStringList{u"mail.from"_s};
    QTest::newRow("display name") << with([](SmtpConfig &c) { c.from = u"Desk <desk@practice.example>"_s; })
                                  << QStringList{u"mail.from"_s};
}

void TestSmtpConfig::namesFaultySettings()
{
    QFETCH(SmtpConfig, config);
    QStringList fields;
    for (const base::Problem &problem : problemsIn(config)) {
        fields.append(problem.field);
        QVERIFY(!problem.reason.isEmpty() && !problem.reason.contains("secret"_L1));
    }
    QTEST(fields, "fields");
}

void TestSmtpConfig::takesOnlyPlainAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPlain");
    QTest::newRow("usual") << u"jo.doe+x@mail.example"_s << true;
    QTest::newRow("apostrophe") << u"o'neil@mail.example"_s << true;
    QTest::newRow("umlaut") << u"jörg@müller.example"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no at") << u"jo"_s << false;
    QTest::newRow("two ats") << u"jo@doe@mail.example"_s << false;
    QTest::newRow("nothing before") << u"@mail.example"_s << false;
    QTest::newRow("nothing behind") << u"jo@"_s << false;
    QTest::newRow("CR LF") << u"jo@mail.example\r\nRCPT TO:<eve@mail.example>"_s << false;
    QTest::newRow("LF") << u"jo@mail.example\n"_s << false;
    QTest::newRow("NUL") << u"jo@mail.example"_s + QChar(0) << false;
    QTest::newRow("space") << u"jo doe@mail.example"_s << false;
    QTest::newRow("brackets") << u"<jo@mail.example>"_s << false;
    QTest::newRow("parameter") << u"jo@mail.example> NOTIFY=NEVER"_s << false;
    QTest::newRow("list") << u"jo@mail.example,eve"_s << false;
    QTest::newRow("quotes") << u"\"jo\"@mail.example"_s << false;
    QTest::newRow("right to left mark") << u"jo\u202e@mail.example"_s << false;
    QTest::newRow("too long") << QString(250, u'a') + u"@mail.example"_s << false;
}

void TestSmtpConfig::takesOnlyPlainAddresses()
{
    QFETCH(QString, address);
    QTEST(isPlainAddress(address), "isPlain");
}

void TestSmtpConfig::knowsTheUsualPorts()
{
    SmtpConfig config;
    config.url = QUrl(u"smtps://mail.example"_s);
    QCOMPARE(portOf(config), 465);
    config.url = QUrl(u"smtp://mail.example"_s);
    QCOMPARE(portOf(config), 587);
    config.url = QUrl(u"smtp://mail.example:2525"_s);
    QCOMPARE(portOf(config), 2525);
}

void TestSmtpConfig::tellsOutcomesApart_data()
{
    QTest::addColumn<Exchange>("exchange");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Exchange exchange, Kind kind, const char *code) {
        QTest::newRow(name) << exchange << kind << u"mail."_s + QString::fromLatin1(code);
    };
    row("no host", {CURLE_COULDNT_RESOLVE_HOST}, Kind::Unreachable, "dns");
    row("refused", {CURLE_COULDNT_CONNECT}, Kind::Unreachable, "refused");
    row("no greeting", {CURLE_OPERATION_TIMEDOUT}, Kind::Unreachable, "timeout");
    row("certificate", {CURLE_PEER_FAILED_VERIFICATION}, Kind::Unreachable, "certificate");
    row("ca file", {CURLE_SSL_CACERT_BADFILE}, Kind::NeedsSignIn, "ca-file");
    row("tls", {CURLE_SSL_CONNECT_ERROR}, Kind::Unreachable, "tls");
    row("no starttls", {CURLE_USE_SSL_FAILED, 250}, Kind::Unreachable, "starttls-missing");
    row("greeted with 421", {CURLE_WEIRD_SERVER_REPLY, 421}, Kind::Temporary, "temporary");
    row("greeted with 554", {CURLE_WEIRD_SERVER_REPLY, 554}, Kind::Rejected, "server-refused");
    row("password", {CURLE_LOGIN_DENIED, 535, Phase::SignIn}, Kind::NeedsSignIn, "auth");
    row("sign-in later", {CURLE_LOGIN_DENIED, 454, Phase::SignIn}, Kind::Temporary, "temporary");
    row("no mechanism", {CURLE_LOGIN_DENIED, 250}, Kind::NeedsSignIn, "auth");
    row("sign-in needed", {CURLE_SEND_ERROR, 530, Phase::Sender}, Kind::NeedsSignIn, "auth");
    row("sender", {CURLE_SEND_ERROR, 553, Phase::Sender}, Kind::Rejected, "sender-refused");
    row("recipient", {CURLE_SEND_ERROR, 550, Phase::Recipient}, Kind::Rejected, "recipient-refused");
    row("mailbox full", {CURLE_SEND_ERROR, 552, Phase::Recipient}, Kind::Rejected, "mailbox-full");
    row("greylisted", {CURLE_SEND_ERROR, 450, Phase::Recipient}, Kind::Temporary, "temporary");
    row("no DATA", {CURLE_SEND_ERROR, 451, Phase::Data}, Kind::Temporary, "temporary");
    row("DATA refused", {CURLE_SEND_ERROR, 554, Phase::Data}, Kind::Rejected, "message-refused");
    row("lost in the text", {CURLE_SEND_ERROR, 354, Phase::Data}, Kind::Unreachable, "connection-lost");
    row("deadline in the text", {CURLE_OPERATION_TIMEDOUT, 354, Phase::Data}, Kind::Unreachable, "timeout");
    row("stopped before", {CURLE_ABORTED_BY_CALLBACK, 354, Phase::Data, true}, Kind::Unreachable, "stopped");
    row("lost behind the dot", {CURLE_RECV_ERROR, 354, Phase::EndOfData}, Kind::Unknown, "unanswered");
    row("nothing behind the dot", {CURLE_GOT_NOTHING, 354, Phase::EndOfData}, Kind::Unknown, "unanswered");
    row("dot half sent", {CURLE_SEND_ERROR, 354, Phase::EndOfData}, Kind::Unknown, "unanswered");
    row("deadline behind the dot", {CURLE_OPERATION_TIMEDOUT, 354, Phase::EndOfData}, Kind::Unknown, "unanswered");
    row("stopped behind it", {CURLE_ABORTED_BY_CALLBACK, 354, Phase::EndOfData, true}, Kind::Unknown, "unanswered");
    row("dot later", {CURLE_WEIRD_SERVER_REPLY, 451, Phase::EndOfData}, Kind::Temporary, "temporary");
    row("dot refused", {CURLE_WEIRD_SERVER_REPLY, 554, Phase::EndOfData}, Kind::Rejected, "message-refused");
    row("fine without any text", {CURLE_OK, 250, Phase::Recipient}, Kind::Unreachable, "connection-lost");
}

void TestSmtpConfig::tellsOutcomesApart()
{
    QFETCH(Exchange, exchange);
    const ports::Outcome<> outcome = outcomeOf(exchange);
    QVERIFY(!outcome);
    QTEST(outcome.error().kind, "kind");
    QTEST(outcome.error().code, "code");
    QCOMPARE(outcome.error().slowLook, outcome.error().kind == Kind::Unknown);
    QCOMPARE(outcome.error().detail, exchange.response >= 400 ? QString::number(exchange.response) : QString());
}

void TestSmtpConfig::believesTheServerAfterTheEndOfData()
{
    QVERIFY(outcomeOf({CURLE_OK, 250, Phase::EndOfData, false}));
    QVERIFY(outcomeOf({CURLE_WEIRD_SERVER_REPLY, 251, Phase::EndOfData, false}));
    QVERIFY(outcomeOf({CURLE_ABORTED_BY_CALLBACK, 250, Phase::EndOfData, true}));
}

QTEST_GUILESS_MAIN(TestSmtpConfig)
#include "test_smtpconfig.moc"
