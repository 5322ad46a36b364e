// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/cleantext.h"
#include "core/messages/eventtexts.h"
#include "core/messages/googlecalendarlink.h"
#include "core/messages/mailaddress.h"
#include "tests/unit/messages/samplefacts.h"

#include <QTest>
#include <QUrlQuery>

using namespace anteroom;
using namespace anteroom::messages;
using namespace Qt::StringLiterals;
using domain::Modality;

class TestMessageTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullEventFollowsThePracticesTemplate()
    {
        const EventTexts texts = eventTexts(tests::sampleFacts());
        QCOMPARE(texts.summary, u"Therapy Session - Dr. Ada Byron"_s);
        QCOMPARE(texts.location, u"https://zoom.us/j/81234567890?pwd=AbC.1"_s);
        const QString rule(30, u'━');
        const QString expected = rule + u"\nGround & Grow Psychology\n"_s + rule +
                                 u"\n\nPsychologist: Dr. Ada Byron\nPatient: Zoë Ä.\nDuration: 50 minutes\n"
                                 u"Session Type: Individual\nModality: Video\n\n"
                                 u"📹 Zoom Meeting Link:\nhttps://zoom.us/j/81234567890?pwd=AbC.1\n\n"
                                 u"Meeting ID: 812 3456 7890\nPasscode: s3cr&t\n\n"
                                 u"⏰ Please join 5 minutes early\n\n"
                                 u"📞 Need to reschedule?\nContact us at least 24 hours in advance\n"
                                 u"Phone: +61 2 5550 1234\nEmail: admin@groundandgrow.example\n\n"_s +
                                 rule;
        QCOMPARE(texts.description, expected);
    }

    void aPasscodeCanBeHidden()
    {
        const EventTexts texts = eventTexts(tests::sampleFacts(), Passcode::Hidden);
        QVERIFY(!texts.description.contains(u"s3cr&t"_s));
        QVERIFY(!texts.description.contains(u"Passcode"_s));
        QVERIFY(texts.description.contains(u"812 3456 7890"_s));
    }

    void whatHasNoValueLeavesNoLine()
    {
        SessionFacts facts = tests::sampleFacts();
        facts.sessionType.clear();
        facts.practice.phone.clear();
        facts.practice.email.clear();
        facts.link->passcode.clear();
        const QString description = eventTexts(facts).description;
        for (const QString &label : {u"Session Type"_s, u"Phone"_s, u"Email"_s, u"reschedule"_s, u"Passcode"_s}) {
            QVERIFY2(!description.contains(label), qPrintable(label));
        }
    }

    void aNeutralEventSaysNothingOfTherapy_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("summary");
        QTest::newRow("English") << u"en_AU"_s << u"Appointment"_s;
        QTest::newRow("German") << u"de_DE"_s << u"Termin"_s;
    }

    void aNeutralEventSaysNothingOfTherapy()
    {
        QFETCH(QString, locale);
        QFETCH(QString, summary);
        SessionFacts facts = tests::sampleFacts();
        facts.detail = Detail::Neutral;
        facts.locale = locale;
        const EventTexts texts = eventTexts(facts);
        QCOMPARE(texts.summary, summary);
        const QString all = texts.summary + texts.description + texts.location;
        for (const QString &word :
             {u"therap"_s, u"psycho"_s, u"patient"_s, u"Zoë"_s, u"Ä."_s, u"Individual"_s, u"s3cr&t"_s}) {
            QVERIFY2(!all.contains(word, Qt::CaseInsensitive), qPrintable(word));
        }
        QVERIFY(texts.description.contains(facts.link->joinUrl));
    }

    void aSessionElsewhereNamesItsPlace()
    {
        SessionFacts facts = tests::sampleFacts();
        facts.modality = Modality::InPerson;
        EventTexts texts = eventTexts(facts);
        QCOMPARE(texts.location, u"1 High Street, Sydney NSW 2000"_s);
        QVERIFY(texts.description.contains(u"Modality: In-Person\n\n📍 Place: 1 High Street, Sydney NSW 2000"_s));
        QVERIFY(!texts.description.contains(u"zoom"_s, Qt::CaseInsensitive));
        facts.place = u"Room 2"_s;
        QCOMPARE(eventTexts(facts).location, u"Room 2"_s);
        facts.modality = Modality::Phone;
        texts = eventTexts(facts);
        QCOMPARE(texts.location, u"By phone"_s);
        QVERIFY(!texts.description.contains(u"zoom"_s, Qt::CaseInsensitive));
    }

    void aVideoSessionWithoutLinkSaysSo()
    {
        SessionFacts facts = tests::sampleFacts();
        facts.link.reset();
        const EventTexts texts = eventTexts(facts);
        QVERIFY(texts.description.contains(u"Zoom link: follows"_s));
        QVERIFY(texts.location.isEmpty());
    }

    void aGoogleLinkIsNeutralAndComplete()
    {
        SessionFacts facts = tests::sampleFacts();
        facts.practice.name = u"A & B #1"_s;
        const QUrl url = googleCalendarLink(facts);
        QVERIFY(url.isValid());
        const QString text = QString::fromLatin1(url.toEncoded());
        QVERIFY(text.startsWith(u"https://calendar.google.com/calendar/render?action=TEMPLATE&text=Appointment&"
                                u"dates=20270228T230000Z/20270228T235000Z&details="_s));
        QVERIFY(text.endsWith(u"&ctz=Australia/Sydney"_s));
        QVERIFY(!text.contains(u' '));
        const QString decoded = QUrl::fromPercentEncoding(url.toEncoded());
        for (const QString &word :
             {u"zoom"_s, u"81234567890"_s, u"s3cr"_s, u"Ada"_s, u"Zoë"_s, u"therap"_s, u"A & B"_s, u"example"_s}) {
            QVERIFY2(!decoded.contains(word, Qt::CaseInsensitive), qPrintable(word));
        }
        QVERIFY(QUrlQuery(url).queryItemValue(u"details"_s, QUrl::FullyDecoded).contains(u"does not follow changes"_s));
    }

    void textIsMadeFitForOneLine_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"Jo Doe"_s << u"Jo Doe"_s;
        QTest::newRow("CRLF") << u"Jo\r\nBcc: a@b.example"_s << u"Jo Bcc: a@b.example"_s;
        QTest::newRow("line separator") << u"Jo\u2028Doe"_s << u"Jo Doe"_s;
        QTest::newRow("NUL, DEL, C1") << u"J"_s + QChar(0) + u"o\u007f\u009b"_s << u"Jo"_s;
        QTest::newRow("RTL override") << u"Jo \u202Eeod\u202C"_s << u"Jo eod"_s;
        QTest::newRow("isolates") << u"\u2066Jo\u2069"_s << u"Jo"_s;
        QTest::newRow("dot line") << u"Jo\n.\nDoe"_s << u"Jo . Doe"_s;
        QTest::newRow("10 KB") << QString(10240, u'x') << QString(200, u'x') + u'…';
        QTest::newRow("no half letter") << QString(199, u'x') + u"📹📹"_s << QString(199, u'x') + u'…';
    }

    void textIsMadeFitForOneLine()
    {
        QFETCH(QString, given);
        QFETCH(QString, expected);
        QCOMPARE(oneLine(given), expected);
    }

    void onlyOnePlainAddressIsTaken_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("taken"); // empty: refused
        QTest::newRow("plain") << u"jo.doe+x@example.org"_s << u"jo.doe+x@example.org"_s;
        QTest::newRow("umlaut domain") << u"jo@müller.example"_s << u"jo@xn--mller-kva.example"_s;
        for (const QString &bad :
             {u""_s, u"jo"_s, u"@example.org"_s, u"jo@"_s, u"jo@a@b"_s, u"jo doe@example.org"_s,
              u"Jo <jo@example.org>"_s, u"a@example.org,b@example.org"_s, u"jo@example.org\r\nBcc: x@example.org"_s,
              u"jo\n@example.org"_s, u"jo@exa\u0000mple.org"_s, u"jö@example.org"_s, u"jo@example..org"_s,
              u".jo@example.org"_s, u"jo@example.org;x"_s, u"\"jo\"@example.org"_s, u"jo\u202E@example.org"_s,
              u"jo@example.org "_s, QString(65, u'x') + u"@example.org"_s}) {
            QTest::newRow(qPrintable(u"refused: "_s + bad.left(20).simplified())) << bad << QString();
        }
    }

    void onlyOnePlainAddressIsTaken()
    {
        QFETCH(QString, given);
        QFETCH(QString, taken);
        const base::Result<QString> result = headerAddress(u"to"_s, given);
        QCOMPARE(result.has_value(), !taken.isEmpty());
        if (result) {
            QCOMPARE(*result, taken);
        } else {
            QCOMPARE(result.error().problems.front().field, u"to"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestMessageTexts)
#include "test_messagetexts.moc"
