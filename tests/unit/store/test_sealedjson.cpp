// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealedjson.h"
#include "tests/support/seededrandom.h"
#include "tests/unit/store/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::store;

class TestSealedJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unsealsEveryTextAsItWas_data();
    void unsealsEveryTextAsItWas();
    void refusesAnotherPlace();
};

namespace {

/// What the store's classes work with, on a database of its own.
struct Sealing {
    Sealing()
    {
        fixture.make();
        connection =
            std::make_unique<Connection>(fixture.file(), Connection::Access::ReadWrite, std::chrono::milliseconds(0));
    }
    Context context() { return {*connection, vault, random}; }

    testing::StoreFixture fixture;
    testing::SeededRandom random;
    security::Vault vault = *security::Vault::open(base::Secret(QByteArray(security::Vault::keySize, 'k')));
    std::unique_ptr<Connection> connection;
};

} // namespace

void TestSealedJson::unsealsEveryTextAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a name") << u"Zoë Ängström"_s;
    QTest::newRow("outside of the first plane") << u"📹 𝒵"_s;
    QTest::newRow("quotes and backslashes") << u"\"C:\\new\\\", \\u0041, \\\\"_s;
    QTest::newRow("what would end the object") << u"\"},{\"place\":\"x"_s;
    QTest::newRow("line breaks") << u"1 High Street\r\nSydney\tNSW\u2028\u0085"_s;
    QString control;
    for (char16_t letter = 0; letter <= 0x20; ++letter) {
        control += QChar(letter);
    }
    QTest::newRow("control characters") << control + QChar(0x7f);
}

void TestSealedJson::unsealsEveryTextAsItWas()
{
    QFETCH(QString, text);
    Sealing sealing;
    const QByteArray sealed =
        sealJson(sealing.context(), "bookings", "row", "sealed", {{"place", text}, {"other", u"x"_s}, {"last", text}});
    const QJsonObject read = unsealJson(sealing.context(), "bookings", "row", "sealed", sealed);
    QCOMPARE(read.keys(), (QStringList{u"last"_s, u"other"_s, u"place"_s}));
    QCOMPARE(read[u"place"_s].toString(), text);
    QCOMPARE(read[u"other"_s].toString(), u"x"_s);
    QCOMPARE(read[u"last"_s].toString(), text);
}

void TestSealedJson::refusesAnotherPlace()
{
    Sealing sealing;
    const QByteArray sealed = sealJson(sealing.context(), "bookings", "row", "sealed", {{"place", u"x"_s}});
    QVERIFY_EXCEPTION_THROWN(unsealJson(sealing.context(), "bookings", "other row", "sealed", sealed), StoreError);
}

QTEST_GUILESS_MAIN(TestSealedJson)
#include "test_sealedjson.moc"
