// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/aesgcm.h"
#include "core/security/derivation.h"
#include "core/security/vault.h"
#include "tests/support/seededrandom.h"

#include <QSet>
#include <QTest>

using namespace anteroom;
using namespace anteroom::security;
using anteroom::testing::SeededRandom;

class TestVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encryptsAsTheGcmTestCasesSay_data();
    void encryptsAsTheGcmTestCasesSay();
    void derivesAsTheHkdfTestCaseSays();
    void authenticatesAsTheHmacTestCasesSay();
    void unsealsWhatItSealed_data();
    void unsealsWhatItSealed();
    void refusesASealInAnotherPlace_data();
    void refusesASealInAnotherPlace();
    void refusesEveryFlippedBit();
    void refusesEveryShortenedSeal();
    void sealsTheSameTextDifferentlyEachTime();
    void refusesTheSealOfAnotherKey();
    void knowsItsOwnCheckValueOnly();
    void tagsAreTheSamePerKeyAndDifferBetweenKeys();
    void refusesAKeyOfTheWrongLength_data();
    void refusesAKeyOfTheWrongLength();

private:
    static base::Secret key(char fill) { return base::Secret(QByteArray(Vault::keySize, fill)); }
    static Vault vault(char fill = 'k') { return *Vault::open(key(fill)); }

    SeededRandom m_random;
    const SealContext m_place{"people", SealContext::number(7), "sealed"};
};

void TestVault::encryptsAsTheGcmTestCasesSay_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("additional");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("cipherAndTag");
    // McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B.
    const QByteArray none;
    const QByteArray zeroKey(64, '0');
    const QByteArray zeroNonce(24, '0');
    QTest::newRow("case 13: nothing") << zeroKey << zeroNonce << none << none
                                      << QByteArray("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("case 14: one block") << zeroKey << zeroNonce << none << QByteArray(32, '0')
                                        << QByteArray("cea7403d4d606b6e074ec5d3baf39d18"
                                                      "d0d1c8a799996bf0265b98b5d48ab919");
    QTest::newRow("case 16: additional data")
        << QByteArray("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
        << QByteArray("cafebabefacedbaddecaf888") << QByteArray("feedfacedeadbeeffeedfacedeadbeefabaddad2")
        << QByteArray("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                      "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")
        << QByteArray("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                      "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                      "76fc6ece0f4e1768cddf8853bb2d551b");
}

void TestVault::encryptsAsTheGcmTestCasesSay()
{
    const auto bytes = [](const char *column) {
        return QByteArray::fromHex(*static_cast<QByteArray *>(QTest::qData(column, QMetaType::QByteArray)));
    };
    const base::Secret gcmKey(bytes("key"));
    const QByteArray cipher = AesGcm::encrypt(gcmKey, bytes("nonce"), bytes("additional"), bytes("plain"));
    QCOMPARE(cipher.toHex(), bytes("cipherAndTag").toHex());
    QCOMPARE(AesGcm::decrypt(gcmKey, bytes("nonce"), bytes("additional"), cipher).value(), bytes("plain"));
}

void TestVault::derivesAsTheHkdfTestCaseSays()
{
    // RFC 5869, appendix A.1.
    const base::Secret derived =
        deriveKey(base::Secret(QByteArray(22, '\x0b')), QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9"), 42,
                  QByteArray::fromHex("000102030405060708090a0b0c"));
    QCOMPARE(derived.reveal().toHex(), QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                                                  "34007208d5b887185865"));
}

void TestVault::authenticatesAsTheHmacTestCasesSay()
{
    // RFC 4231, test cases 2 and 6.
    const Hmac shortKey(base::Secret("Jefe"));
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(shortKey.of("what do ya want for nothing?").toHex(),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }
    const Hmac longKey(base::Secret(QByteArray(131, char(0xaa))));
    QCOMPARE(longKey.of("Test Using Larger Than Block-Size Key - Hash Key First").toHex(),
             QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
    // Of nothing: openssl dgst -sha256 -mac HMAC -macopt key:Jefe </dev/null
    QCOMPARE(shortKey.of({}).toHex(), QByteArray("923598ca6d64af2a5dba79dcd021a8a0fe5c5f557519adaaf0ad532d4506dd30"));
}

void TestVault::unsealsWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("text") << QByteArray("Jos\xc3\xa9");
    QTest::newRow("bytes with zeros") << QByteArray("\0a\0", 3);
    QTest::newRow("a megabyte") << QByteArray(1 << 20, 'x');
}

void TestVault::unsealsWhatItSealed()
{
    QFETCH(QByteArray, plain);
    const QByteArray sealed = vault().seal(plain, m_place, m_random);
    QCOMPARE(sealed.size(), plain.size() + 1 + 8 + 12 + 16);
    QVERIFY(plain.size() < 3 || !sealed.contains(plain));
    QCOMPARE(vault().unseal(sealed, m_place).value(), plain);
}

void TestVault::refusesASealInAnotherPlace_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("column");
    QTest::newRow("another row") << QByteArray("people") << SealContext::number(8) << QByteArray("sealed");
    QTest::newRow("another column") << QByteArray("people") << SealContext::number(7) << QByteArray("phone");
    QTest::newRow("another table") << QByteArray("bookings") << SealContext::number(7) << QByteArray("sealed");
    QTest::newRow("the same letters, cut elsewhere")
        << QByteArray("peopl") << QByteArray("e" + SealContext::number(7)) << QByteArray("sealed");
}

void TestVault::refusesASealInAnotherPlace()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, column);
    const QByteArray sealed = vault().seal("plain", m_place, m_random);
    const auto opened = vault().unseal(sealed, {table.constData(), row, column.constData()});
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, base::ErrorKind::Secret);
}

void TestVault::refusesEveryFlippedBit()
{
    const QByteArray sealed = vault().seal("plain", m_place, m_random);
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray altered = sealed;
        altered[bit / 8] = char(altered[bit / 8] ^ (1 << (bit % 8)));
        const auto opened = vault().unseal(altered, m_place);
        QVERIFY2(!opened, qPrintable(QString::number(bit)));
        QCOMPARE(opened.error().kind, base::ErrorKind::Secret);
    }
}

void TestVault::refusesEveryShortenedSeal()
{
    const QByteArray sealed = vault().seal("plain", m_place, m_random);
    for (qsizetype size = 0; size < sealed.size(); ++size) {
        QVERIFY(!vault().unseal(sealed.first(size), m_place));
    }
}

void TestVault::sealsTheSameTextDifferentlyEachTime()
{
    base::SystemRandom random;
    const Vault sealing = vault();
    QSet<QByteArray> nonces;
    for (int i = 0; i < 1000; ++i) {
        nonces.insert(sealing.seal("plain", m_place, random).sliced(9, 12));
    }
    QCOMPARE(nonces.size(), 1000);
}

void TestVault::refusesTheSealOfAnotherKey()
{
    const QByteArray sealed = vault('a').seal("plain", m_place, m_random);
    const auto opened = vault('b').unseal(sealed, m_place);
    QVERIFY(!opened);
    QVERIFY(opened.error().text.contains(QStringLiteral("another vault key")));
}

void TestVault::knowsItsOwnCheckValueOnly()
{
    const QByteArray value = vault('a').checkValue(m_random);
    QVERIFY(vault('a').matches(value));
    QVERIFY(!vault('b').matches(value));
    QVERIFY(!vault('a').matches(QByteArray()));
    QVERIFY(!vault('a').matches(value.chopped(1)));
    QVERIFY(vault('a').checkValue(m_random) != value);
}

void TestVault::tagsAreTheSamePerKeyAndDifferBetweenKeys()
{
    const QByteArray tag = vault('a').tag("ada@example.org");
    QCOMPARE(tag.size(), 32);
    QCOMPARE(vault('a').tag("ada@example.org"), tag);
    QVERIFY(vault('a').tag("bob@example.org") != tag);
    QVERIFY(vault('b').tag("ada@example.org") != tag);
}

void TestVault::refusesAKeyOfTheWrongLength_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("none") << 0;
    QTest::newRow("one byte short") << 31;
    QTest::newRow("one byte more") << 33;
    QTest::newRow("as text of 64 digits") << 64;
}

void TestVault::refusesAKeyOfTheWrongLength()
{
    QFETCH(int, length);
    const auto opened = Vault::open(base::Secret(QByteArray(length, 'k')));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, base::ErrorKind::Secret);
}

QTEST_GUILESS_MAIN(TestVault)
#include "test_vault.moc"
