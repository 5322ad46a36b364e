// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/meetinglink.h"

#include <QTest>

using namespace anteroom;
using namespace Qt::StringLiterals;

/// What may go to a browser as a meeting's link.
class TestMeetingLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesLinksOfMeetings_data();
    void takesLinksOfMeetings();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void aRefusalDoesNotRepeatTheLink();
};

void TestMeetingLink::takesLinksOfMeetings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("link");
    const auto row = [](const char *name, const QString &text, const QByteArray &link) {
        QTest::newRow(name) << text << link;
    };
    row("join link", u"https://us02web.zoom.us/j/92674392836?pwd=aB3.x-Y_z"_s,
        "https://us02web.zoom.us/j/92674392836?pwd=aB3.x-Y_z");
    row("start link", u"https://us02web.zoom.us/s/92674392836?zak=eyJ0eXAi.abc%3D"_s,
        "https://us02web.zoom.us/s/92674392836?zak=eyJ0eXAi.abc%3D");
    row("without a subdomain", u"https://zoom.us/j/1"_s, "https://zoom.us/j/1");
    row("personal room", u"https://practice.zoom.us/my/ada.byron"_s, "https://practice.zoom.us/my/ada.byron");
    row("webinar", u"https://zoom.us/w/12?tk=a&pwd=b"_s, "https://zoom.us/w/12?tk=a&pwd=b");
    row("its own port", u"https://zoom.us:443/j/1"_s, "https://zoom.us/j/1");
    row("capitals in scheme and host", u"HTTPS://US02Web.Zoom.US/j/1"_s, "https://us02web.zoom.us/j/1");
    row("the fragment is dropped", u"https://zoom.us/j/1?pwd=a#success"_s, "https://zoom.us/j/1?pwd=a");
}

void TestMeetingLink::takesLinksOfMeetings()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, link);
    const base::Result<QUrl> guarded = domain::guardedMeetingLink(text);
    QVERIFY(guarded);
    QCOMPARE(guarded->toEncoded(), link);
}

void TestMeetingLink::refusesEverythingElse_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", {});
    row("no link", u"zoom.us/j/1"_s);
    row("http", u"http://zoom.us/j/1"_s);
    row("file", u"file:///etc/passwd"_s);
    row("file on a host", u"file://zoom.us/j/1"_s);
    row("javascript", u"javascript://zoom.us/j/1%0aalert(1)"_s);
    row("data", u"data:text/html,<script>alert(1)</script>"_s);
    row("shared folder", u"smb://zoom.us/j/1"_s);
    row("shared folder, its own way", u"\\\\zoom.us\\j\\1"_s);
    row("Zoom's own scheme", u"zoommtg://zoom.us/j/1"_s);
    row("another host", u"https://evil.com/j/1"_s);
    row("another host that names Zoom's", u"https://zoom.us.evil.com/j/1"_s);
    row("another host that ends alike", u"https://evilzoom.us/j/1"_s);
    row("Zoom's name in the path", u"https://evil.com/zoom.us/j/1"_s);
    row("a backslash ends the host", u"https://evil.com\\@us02web.zoom.us/j/1"_s);
    row("a backslash for a slash", u"https:\\\\zoom.us\\j\\1"_s);
    row("a user", u"https://evil.com@zoom.us/j/1"_s);
    row("a user and a password", u"https://user:word@zoom.us/j/1"_s);
    row("an empty user", u"https://@zoom.us/j/1"_s);
    row("Zoom as the user", u"https://zoom.us@evil.com/j/1"_s);
    row("another port", u"https://zoom.us:8443/j/1"_s);
    row("an empty port", u"https://zoom.us:/j/1"_s);
    row("an encoded dot in the host", u"https://us02web.zoom.us%2eevil.com/j/1"_s);
    row("an encoded letter in the host", u"https://%7aoom.us/j/1"_s);
    row("an encoded slash in the host", u"https://evil.com%2f.zoom.us/j/1"_s);
    row("a dot at the host's end", u"https://zoom.us./j/1"_s);
    row("an empty label", u"https://a..zoom.us/j/1"_s);
    row("other letters that look alike", u"https://us02web.z\u043e\u043em.us/j/1"_s);
    row("the same, encoded", u"https://xn--zm-emba.us/j/1"_s);
    row("an encoded label", u"https://xn--80ak6aa92e.zoom.us/j/1"_s);
    row("full-width letters", u"https://\uff5aoom.us/j/1"_s);
    row("an ideographic full stop", u"https://evil\u3002zoom.us/j/1"_s);
    row("a number for a host", u"https://127.0.0.1/j/1"_s);
    row("a tab", u"https://zoom\t.us/j/1"_s);
    row("a line break", u"https://zoom.us/j/1\nhttps://evil.com"_s);
    row("a space before it", u" https://zoom.us/j/1"_s);
    row("a space after it", u"https://zoom.us/j/1 "_s);
    row("a nul", u"https://zoom.us/j/1"_s + QChar(0));
    row("another path", u"https://zoom.us/signin?to=evil"_s);
    row("no room", u"https://zoom.us/j/"_s);
    row("no path", u"https://zoom.us"_s);
    row("a path that leads away", u"https://zoom.us/j/../signin"_s);
    row("the same, encoded dots", u"https://zoom.us/j/%2e%2e/signin"_s);
    row("an encoded slash in the path", u"https://zoom.us/j%2f1"_s);
    row("a doubled slash", u"https://zoom.us//j/1"_s);
    row("one slash", u"https:/zoom.us/j/1"_s);
    row("three slashes", u"https:///zoom.us/j/1"_s);
    row("a broken escape", u"https://zoom.us/j/1?pwd=%zz"_s);
    row("far too long", u"https://zoom.us/j/1?pwd="_s + QString(2048, u'a'));
}

void TestMeetingLink::refusesEverythingElse()
{
    QFETCH(QString, text);
    const base::Result<QUrl> guarded = domain::guardedMeetingLink(text);
    QVERIFY(!guarded);
    QCOMPARE(guarded.error().kind, base::ErrorKind::Refused);
}

void TestMeetingLink::aRefusalDoesNotRepeatTheLink()
{
    const base::Result<QUrl> guarded = domain::guardedMeetingLink(u"https://evil.com/s/1?zak=secret"_s);
    QVERIFY(!guarded);
    QVERIFY(!guarded.error().text.contains(u"evil"_s) && !guarded.error().text.contains(u"secret"_s));
}

QTEST_APPLESS_MAIN(TestMeetingLink)

#include "test_meetinglink.moc"
