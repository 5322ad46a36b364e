// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/readablemail.h"
#include "core/messages/mimewriter.h"

#include <QTest>

using namespace anteroom;
using namespace Qt::StringLiterals;
using gui::ReadableMail;

namespace {

messages::MimeParts invitation()
{
    messages::MimeParts parts;
    parts.fromName = u"Grün & Söhne"_s;
    parts.from = u"desk@example.org"_s;
    parts.to = u"pat@example.net"_s;
    parts.subject = u"Ihr Termin am Dienstag – Bestätigung mit einem Betreff, der umbrochen werden muss"_s;
    parts.messageId = u"1@example.org"_s;
    parts.date = base::fromMs(1'800'000'000'000);
    parts.text = u"Grüß Gott,\n\nhttps://zoom.us/j/81234567890?pwd=abc=def&x=1\n"_s;
    parts.html = u"<p>Grüß Gott</p>"_s;
    parts.calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
    parts.calendarMethod = "REQUEST";
    return parts;
}

} // namespace

/// Reading mails as whoever receives them.
class TestReadableMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMailOfOursReadsAsItWasMeant();
    void textIsReadInEveryWriting_data();
    void textIsReadInEveryWriting();
    void attachmentsAreNamed_data();
    void attachmentsAreNamed();
    void whatIsNoMailStaysEmpty();
};

void TestReadableMail::aMailOfOursReadsAsItWasMeant()
{
    const messages::MimeParts parts = invitation();
    const base::Result<QByteArray> written = messages::writeMime(parts);
    QVERIFY(written);
    const ReadableMail mail = gui::readMail(*written);
    QVERIFY(mail.from.contains(parts.fromName));
    QVERIFY(mail.from.contains(parts.from));
    QCOMPARE(mail.to, parts.to);
    QCOMPARE(mail.subject, parts.subject);
    QVERIFY(mail.date == parts.date);
    QCOMPARE(mail.text, parts.text.trimmed());
    QCOMPARE(mail.attachments.size(), size_t(1));
    QCOMPARE(mail.attachments.front().fileName, u"invite.ics"_s);
    QCOMPARE(mail.attachments.front().method, u"REQUEST"_s);
}

void TestReadableMail::textIsReadInEveryWriting_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("text/plain; charset=utf-8") << QByteArray("Gr\xc3\xbc\xc3\x9f") << u"Grüß"_s;
    QTest::newRow("Latin 1, quoted") << QByteArray("text/plain; charset=iso-8859-1\r\n"
                                                   "Content-Transfer-Encoding: quoted-printable")
                                     << QByteArray("Gr=FC=DF=\r\n Gott") << u"Grüß Gott"_s;
    QTest::newRow("base64") << QByteArray("text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64")
                            << QByteArray("R3LDvMOf") << u"Grüß"_s;
    QTest::newRow("lines") << QByteArray("text/plain") << QByteArray("one\r\n\r\ntwo\r\n") << u"one\n\ntwo"_s;
    QTest::newRow("HTML only") << QByteArray("text/html") << QByteArray("<p>one</p>") << QString();
}

void TestReadableMail::textIsReadInEveryWriting()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QCOMPARE(
        gui::readMail("To: pat@example.net\r\nMIME-Version: 1.0\r\nContent-Type: " + head + "\r\n\r\n" + body).text,
        text);
}

void TestReadableMail::attachmentsAreNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("method");
    QTest::newRow("cancellation") << QByteArray("BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR") << u"CANCEL"_s;
    QTest::newRow("without method") << QByteArray("BEGIN:VCALENDAR\r\nEND:VCALENDAR") << QString();
    QTest::newRow("no calendar") << QByteArray("METHOD:CANCEL") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestReadableMail::attachmentsAreNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, method);
    const ReadableMail mail = gui::readMail("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                                            "--b\r\nContent-Type: text/plain\r\n\r\nSee there.\r\n"
                                            "--b\r\nContent-Type: application/ics\r\n"
                                            "Content-Disposition: attachment; filename=\"a.ics\"\r\n\r\n" +
                                            content + "\r\n--b--\r\n");
    QCOMPARE(mail.text, u"See there."_s);
    QCOMPARE(mail.attachments.size(), size_t(1));
    QCOMPARE(mail.attachments.front(), (ReadableMail::Attachment{u"a.ics"_s, method}));
}

void TestReadableMail::whatIsNoMailStaysEmpty()
{
    QCOMPARE(gui::readMail({}), ReadableMail());
    QCOMPARE(gui::readMail(QByteArray(200, '\xff')).attachments.size(), size_t(0));
}

QTEST_GUILESS_MAIN(TestReadableMail)
#include "test_readablemail.moc"
