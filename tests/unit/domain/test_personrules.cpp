// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookingrules.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::domain;
using namespace Qt::StringLiterals;

class TestPersonRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAddresses_data();
    void judgesAddresses();
    void judgesFields_data();
    void judgesFields();
};

void TestPersonRules::judgesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("plain");

    for (const char *address :
         {"jo@example.com", "jo.doe+therapy@mail.example.co.uk", "o'brien@example.ie", "JO@EXAMPLE.COM", "j@x.au",
          "1@2.example", "jo_doe-x@ex-ample.com", "jo@xn--bcher-kva.example"}) {
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    }
    QTest::newRow("IDN domain") << u"jo@bücher.example"_s << true;
    QTest::newRow("IDN domain with marks") << u"jo@हिन्दी.example"_s << true;
    QTest::newRow("254 bytes") << u"jo@"_s + (QString(49, u'a') + u'.').repeated(5) + u"b"_s << true;
    QTest::newRow("longest local part") << QString(64, u'a') + u"@example.com"_s << true;

    for (const char *address : {"",
                                "jo",
                                "@example.com",
                                "jo@",
                                "jo@example",
                                "jo@@example.com",
                                "jo@example.com, mia@example.com",
                                "jo@example.com;mia@example.com",
                                "Jo Doe <jo@example.com>",
                                "<jo@example.com>",
                                "jo @example.com",
                                " jo@example.com",
                                "jo@example.com ",
                                "jo@exam ple.com",
                                "jo@example.com\n",
                                "jo@example.com\r\nBcc: x@y.zz",
                                "jo\t@example.com",
                                "\"jo doe\"@example.com",
                                "jo@[127.0.0.1]",
                                ".jo@example.com",
                                "jo.@example.com",
                                "jo..doe@example.com",
                                "jo@.example.com",
                                "jo@example..com",
                                "jo@example.com.",
                                "jo@-example.com",
                                "jo@example-.com",
                                "jo@exam_ple.com",
                                "jo(x)@example.com",
                                "mailto:jo@example.com"}) {
        QTest::addRow("not '%s'", address) << QString::fromLatin1(address) << false;
    }
    QTest::newRow("255 bytes") << u"jox@"_s + (QString(49, u'a') + u'.').repeated(5) + u"b"_s << false;
    QTest::newRow("local part too long") << QString(65, u'a') + u"@example.com"_s << false;
    QTest::newRow("label too long") << u"jo@"_s + QString(64, u'a') + u".com"_s << false;
    QTest::newRow("invisible space in the domain") << u"jo@exa\u200Bmple.com"_s << false;
    QTest::newRow("text turned around") << u"jo@\u202Eexample.com"_s << false;
    QTest::newRow("NUL") << u"jo@example.com"_s + QChar(u'\0') << false;
}

void TestPersonRules::judgesAddresses()
{
    QFETCH(QString, address);
    QTEST(isPlainAddress(address), "plain");
}

void TestPersonRules::judgesFields_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QStringList>("fields");

    const QString email = u"jo@example.com"_s;
    const auto row = [](const char *name, const QString &first, const QString &last, const QString &address,
                        const QString &phone, const QStringList &fields) {
        QTest::newRow(name) << first << last << address << phone << fields;
    };
    row("good", u"Jo"_s, u"Doe"_s, email, u"+61 400 000 000"_s, {});
    row("without phone", u"Jo"_s, u"Doe"_s, email, {}, {});
    row("names of many scripts", u"Zoë-Анна"_s, u"नेगी 李"_s, email, {}, {});
    row("nothing at all", {}, {}, {}, {}, {u"first"_s, u"last"_s, u"email"_s});
    row("names of spaces", u" "_s, u" "_s, email, {}, {u"first"_s, u"last"_s});
    row("line break in the name", u"Jo\r\nBcc: x@y.zz"_s, u"Doe"_s, email, {}, {u"first"_s});
    row("name turned around", u"Jo"_s, u"\u202EeoD"_s, email, {}, {u"last"_s});
    row("half a character", u"Jo"_s, QString(QChar(0xd800)), email, {}, {u"last"_s});
    row("longest names", QString(200, u'a'), QString(200, u'b'), email, {}, {});
    row("names too long", QString(201, u'a'), QString(201, u'b'), email, {}, {u"first"_s, u"last"_s});
    row("two addresses", u"Jo"_s, u"Doe"_s, u"jo@example.com,mia@example.com"_s, {}, {u"email"_s});
    row("phone too long", u"Jo"_s, u"Doe"_s, email, QString(51, u'1'), {u"phone"_s});
    for (const char *phone : {"112", "0400", "(02) 5550-1234", "+49 (0)30 / 5550.1234", "02 5550 1234 ext. 12",
                              "030 5550 x7", "5550 1234 #9", "030 5550 Durchwahl 12"}) {
        row(phone, u"Jo"_s, u"Doe"_s, email, QString::fromLatin1(phone), {});
    }
    for (const char *phone : {"ask her mother", "-", "12", "5550 1234 at work", "jo@example.com", "ext. 12"}) {
        row(phone, u"Jo"_s, u"Doe"_s, email, QString::fromLatin1(phone), {u"phone"_s});
    }
    row("digits of another script", u"Jo"_s, u"Doe"_s, email, u"\u0660\u0661\u0662 \u0663\u0664"_s, {});
    row("line break in the phone", u"Jo"_s, u"Doe"_s, email, u"1\n2"_s, {u"phone"_s});
}

void TestPersonRules::judgesFields()
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, email);
    QFETCH(QString, phone);
    QStringList fields;
    for (const base::Problem &problem : judgePerson(first, last, email, phone)) {
        fields.append(problem.field);
        QVERIFY2(email.isEmpty() || !problem.reason.contains(email), "a problem repeats personal data");
    }
    QTEST(fields, "fields");
}

QTEST_APPLESS_MAIN(TestPersonRules)
#include "test_personrules.moc"
