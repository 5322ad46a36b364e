// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settinginput.h"
#include "core/service/settingstable.h"
#include "core/service/vaultkey.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::service;
using namespace Qt::StringLiterals;

class TestSettingsInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesAValueInOneForm_data();
    void storesAValueInOneForm();
    void refusesAValueAndNamesTheSetting_data();
    void refusesAValueAndNamesTheSetting();
    void everyDefaultIsAcceptedAndStaysAsItIs();
    void anUnknownNameIsRefusedWithTheCloseOnes_data();
    void anUnknownNameIsRefusedWithTheCloseOnes();
    void theEncryptionKeyIsNeverStored();
    void aSecretIsNotTakenAsText();
    void storesASecretWithoutItsLineEnd();
    void refusesASecretThatIsNone();
    void readsAVaultKey_data();
    void readsAVaultKey();
    void refusesWhatIsNoVaultKey_data();
    void refusesWhatIsNoVaultKey();
};

void TestSettingsInput::storesAValueInOneForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    const auto row = [](const char *name, const QString &text, const QString &stored) {
        QTest::addRow("%s '%s'", name, qPrintable(text)) << QString::fromLatin1(name) << text << stored;
    };
    row("zoom.enabled", u"YES"_s, u"true"_s);
    row("zoom.enabled", u"0"_s, u"false"_s);
    row("zoom.enabled", u" on "_s, u"true"_s);
    row("zoom.meeting.default-duration", u"+045"_s, u"45"_s);
    row("zoom.api.base-url", u"http://127.0.0.1:8080/v2/"_s, u"http://127.0.0.1:8080/v2"_s);
    row("zoom.api.base-url", u"http://localhost:8080"_s, u"http://localhost:8080"_s);
    row("zoom.api.base-url", u"http://[::1]:8080/"_s, u"http://[::1]:8080"_s);
    row("zoom.api.base-url", u"https://API.example.com/v2"_s, u"https://api.example.com/v2"_s);
    row("mail.smtp.url", u"smtps://mail.example.com:465/"_s, u"smtps://mail.example.com:465"_s);
    row("mail.smtp.url", u"smtp://mail.example.com:587"_s, u"smtp://mail.example.com:587"_s);
    row("mail.smtp.url", u""_s, u""_s);
    row("google.calendar.reminder-minutes", u"0, 40320"_s, u"0,40320"_s);
    row("google.calendar.reminder-minutes", u"10,10,10,10,10,10"_s, u"10"_s);
    row("google.calendar.reminder-minutes", u""_s, u""_s);
    row("session.types", u" Individual , Couple,"_s, u"Individual,Couple"_s);
    row("sync.link-wait", u"90"_s, u"90s"_s);
    row("sync.link-wait", u"1h"_s, u"3600s"_s);
    row("sync.link-wait", u"2 min"_s, u"120s"_s);
    row("sync.link-wait", u"250ms"_s, u"250ms"_s);
    row("sync.link-wait", u"0"_s, u"0s"_s);
    row("calendar.inviter", u"Google"_s, u"google"_s);
    row("practice.zone", u"Australia/Sydney"_s, u"Australia/Sydney"_s);
    row("practice.name", u" Ground & Grow "_s, u"Ground & Grow"_s);
    row("mail.from", u"practice@example.com"_s, u"practice@example.com"_s);
}

void TestSettingsInput::storesAValueInOneForm()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    const auto value = normalize(name, text);
    QVERIFY2(value, value ? "" : qPrintable(value.error().text));
    QTEST(*value, "stored");
    QCOMPARE(normalize(name, *value).value(), *value);
}

void TestSettingsInput::refusesAValueAndNamesTheSetting_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char *name, const QString &text, const QString &remedy) {
        QTest::addRow("%s '%s'", name, qPrintable(text)) << QString::fromLatin1(name) << text << remedy;
    };
    row("zoom.enabled", u"maybe"_s, u"true or false"_s);
    row("zoom.enabled", u""_s, u"true or false"_s);
    row("zoom.meeting.default-duration", u"4"_s, u"from 5 to 480"_s);
    row("zoom.meeting.default-duration", u"481"_s, u"from 5 to 480"_s);
    row("zoom.meeting.default-duration", u"fifty"_s, u"from 5 to 480"_s);
    row("zoom.meeting.default-duration", u"50.5"_s, u"from 5 to 480"_s);
    row("zoom.meeting.default-duration", u"99999999999999999999"_s, u"from 5 to 480"_s);
    row("rollout.percent", u"-1"_s, u"from 0 to 100"_s);
    row("rollout.percent", u"101"_s, u"from 0 to 100"_s);
    row("zoom.api.base-url", u"http://api.zoom.us/v2"_s, u"https://"_s);
    row("zoom.api.base-url", u"http://127.0.0.1.example.com"_s, u"https://"_s);
    row("zoom.api.base-url", u"http://localhost.example.com"_s, u"https://"_s);
    row("zoom.api.base-url", u"http://192.168.0.1"_s, u"https://"_s);
    row("zoom.api.base-url", u"http://localhost@example.com"_s, u"https://"_s);
    row("zoom.api.base-url", u"https://user:pw@example.com"_s, u"user"_s);
    row("zoom.api.base-url", u"https://example.com/?a=b"_s, u"query"_s);
    row("zoom.oauth.base-url", u"ftp://example.com"_s, u"https://"_s);
    row("google.calendar.base-url", u"https://"_s, u"https://"_s);
    row("google.calendar.base-url", u""_s, u"https://"_s);
    row("mail.smtp.url", u"mail.example.com:465"_s, u"smtps://host:465"_s);
    row("mail.smtp.url", u"smtps://mail.example.com"_s, u"smtps://host:465"_s);
    row("mail.smtp.url", u"smtps://mail.example.com:0"_s, u"smtps://host:465"_s);
    row("mail.smtp.url", u"smtps://mail.example.com:99999"_s, u"smtps://host:465"_s);
    row("mail.smtp.url", u"https://mail.example.com:465"_s, u"smtps://host:465"_s);
    row("mail.smtp.url", u"smtps://mail.example.com:465/path"_s, u"smtps://host:465"_s);
    row("mail.smtp.url", u"smtps://u:p@mail.example.com:465"_s, u"mail.smtp.username"_s);
    row("mail.from", u"Practice <practice@example.com>"_s, u"plain e-mail address"_s);
    row("mail.reply-to", u"a@example.com,b@example.com"_s, u"plain e-mail address"_s);
    row("google.calendar.subject", u"ada"_s, u"plain e-mail address"_s);
    row("practice.phone", u"ask Jo"_s, u"phone number in digits"_s);
    row("practice.email", u"none"_s, u"plain e-mail address"_s);
    row("practice.zone", u"Sydney"_s, u"Australia/Sydney"_s);
    row("google.calendar.reminder-minutes", u"1,2,3,4,5,6"_s, u"at most 5"_s);
    row("google.calendar.reminder-minutes", u"40321"_s, u"40320"_s);
    row("google.calendar.reminder-minutes", u"60,,1440"_s, u"separated by commas"_s);
    row("session.types", u" , "_s, u"at least one"_s);
    row("sync.link-wait", u"1 day"_s, u"60s"_s);
    row("sync.link-wait", u"-5s"_s, u"60s"_s);
    row("sync.link-wait", u"2h"_s, u"from 0s to 3600s"_s);
    row("desk.send-hold", u"601s"_s, u"from 0s to 600s"_s);
    row("calendar.inviter", u"me"_s, u"mail, google"_s);
    row("messages.detail", u"some"_s, u"full, neutral"_s);
    row("zoom.meeting.encryption", u"none"_s, u"e2ee, enhanced"_s);
    row("zoom.meeting.auto-recording", u"always"_s, u"none, local, cloud"_s);
    row("desk.role", u"owner"_s, u"psychologist, reception, admin"_s);
    row("practice.name", u"Ground\r\nBcc: x"_s, u"one line"_s);
    row("practice.name", u""_s, u"must not be empty"_s);
    row("practice.name", u"  "_s, u"must not be empty"_s);
    row("practice.zone", u""_s, u"must not be empty"_s);
    row("google.calendar.credentials-path", u"/etc/a\nb"_s, u"one line"_s);
}

void TestSettingsInput::refusesAValueAndNamesTheSetting()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, remedy);
    const auto value = normalize(name, text);
    QVERIFY(!value);
    QCOMPARE(value.error().kind, base::ErrorKind::Settings);
    QCOMPARE(value.error().problems.size(), size_t(1));
    QCOMPARE(value.error().problems.front().field, name);
    const QString reason = value.error().problems.front().reason;
    QVERIFY2(reason.contains(name), qPrintable(reason));
    QVERIFY2(reason.contains(remedy), qPrintable(reason));
}

void TestSettingsInput::everyDefaultIsAcceptedAndStaysAsItIs()
{
    for (const SettingDefinition &definition : settingDefinitions()) {
        if (!definition.isSecret() && !definition.isRequired) {
            const auto value = normalize(definition.name, definition.defaultText);
            QVERIFY2(value, definition.name.data());
            QCOMPARE(*value, QString(definition.defaultText));
        }
    }
}

void TestSettingsInput::anUnknownNameIsRefusedWithTheCloseOnes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("close");
    QTest::newRow("a letter missing") << u"zoom.enabld"_s << u"zoom.enabled"_s;
    QTest::newRow("another case") << u"Zoom.Enabled"_s << u"zoom.enabled"_s;
    QTest::newRow("a part left out") << u"zoom.client-id"_s << u"zoom.oauth.client-id"_s;
    QTest::newRow("underscores") << u"mail_from"_s << u"mail.from"_s;
    QTest::newRow("its long variable") << u"GOOGLE_CALENDAR_SUBJECT"_s << u"google.calendar.subject"_s;
    QTest::newRow("its short variable") << u"ZOOM_CLIENT_ID"_s << u"zoom.oauth.client-id"_s;
    QTest::newRow("the last word") << u"encryption"_s << u"zoom.meeting.encryption"_s;
    QTest::newRow("nothing like it") << u"colour.of.the.walls"_s << QString();
    QTest::newRow("nothing at all") << QString() << QString();
    QTest::newRow("far too long") << QString(100'000, u'a') << QString();
}

void TestSettingsInput::anUnknownNameIsRefusedWithTheCloseOnes()
{
    QFETCH(QString, name);
    QFETCH(QString, close);
    const auto value = normalize(name, u"x"_s);
    QVERIFY(!value);
    QCOMPARE(value.error().kind, base::ErrorKind::Settings);
    QCOMPARE(value.error().problems.front().field, name);
    QVERIFY(value.error().text.contains(u"no setting"_s));
    QCOMPARE(value.error().text.contains(u"Do you mean"_s), !close.isEmpty());
    QVERIFY2(value.error().text.contains(close), qPrintable(value.error().text));
    QVERIFY(!normalizeSecret(name, base::Secret("x")));
}

void TestSettingsInput::theEncryptionKeyIsNeverStored()
{
    const QString name = u"meeting.password.encryption.key"_s;
    const QString key(64, u'a');
    for (const QString &reason :
         {normalize(name, key).error().text, normalizeSecret(name, base::Secret(key.toUtf8())).error().text}) {
        QVERIFY(reason.contains(name));
        QVERIFY(reason.contains(u"MEETING_PASSWORD_ENCRYPTION_KEY"_s));
        QVERIFY(reason.contains(u"never stored"_s));
        QVERIFY(!reason.contains(key));
    }
}

void TestSettingsInput::aSecretIsNotTakenAsText()
{
    const auto value = normalize(u"zoom.oauth.client-secret"_s, u"hush-hush"_s);
    QVERIFY(!value);
    QVERIFY(value.error().text.contains(u"zoom.oauth.client-secret"_s));
    QVERIFY(value.error().text.contains(u"--stdin"_s));
    QVERIFY(value.error().text.contains(u"ZOOM_CLIENT_SECRET"_s));
    QVERIFY(!value.error().text.contains(u"hush-hush"_s));
}

void TestSettingsInput::storesASecretWithoutItsLineEnd()
{
    const QString name = u"mail.smtp.password"_s;
    QCOMPARE(normalizeSecret(name, base::Secret(" p w \n"))->reveal(), QByteArray(" p w "));
    QCOMPARE(normalizeSecret(name, base::Secret("pw\r\n"))->reveal(), QByteArray("pw"));
    QCOMPARE(normalizeSecret(name, base::Secret("pässword"))->reveal(), QByteArray("pässword"));
}

void TestSettingsInput::refusesASecretThatIsNone()
{
    const QString name = u"mail.smtp.password"_s;
    for (const char *value : {"", "\n", "a\nb\n", "a\n\n", "a\tb"}) {
        const auto secret = normalizeSecret(name, base::Secret(value));
        QVERIFY2(!secret, value);
        QVERIFY(secret.error().text.contains(name));
    }
    QVERIFY(!normalizeSecret(u"mail.from"_s, base::Secret("a@example.com")));
}

void TestSettingsInput::readsAVaultKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("key");
    const QByteArray key = QByteArray::fromHex("00112233445566778899aabbccddeefffedcba98765432100123456789abcdef");
    QTest::newRow("hex") << key.toHex() << key;
    QTest::newRow("hex in upper case") << key.toHex().toUpper() << key;
    QTest::newRow("base64") << key.toBase64() << key;
    QTest::newRow("32 bytes") << key << key;
    QTest::newRow("32 letters") << QByteArray(32, 'k') << QByteArray(32, 'k');
}

void TestSettingsInput::readsAVaultKey()
{
    QFETCH(QByteArray, text);
    const auto key = readVaultKey(base::Secret(text));
    QVERIFY(key);
    QTEST(key->reveal(), "key");
}

void TestSettingsInput::refusesWhatIsNoVaultKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("the example of the manual") << QByteArray("your-256-bit-encryption-key-change-in-prod");
    QTest::newRow("31 bytes") << QByteArray(31, 'k');
    QTest::newRow("33 bytes") << QByteArray(33, 'k');
    QTest::newRow("63 hex") << QByteArray(63, 'a');
    QTest::newRow("65 hex") << QByteArray(65, 'a');
    QTest::newRow("64 that are not hex") << QByteArray(63, 'a') + 'g';
    QTest::newRow("hex with a space") << QByteArray(63, 'a') + ' ';
    QTest::newRow("44 that are not base64") << QByteArray(42, 'a') + "*=";
    QTest::newRow("base64 of 33 bytes") << QByteArray(33, 'k').toBase64();
    QTest::newRow("base64 of 31 bytes") << QByteArray(31, 'k').toBase64();
    QTest::newRow("base64 without its padding") << QByteArray(32, 'k').toBase64().chopped(1);
}

void TestSettingsInput::refusesWhatIsNoVaultKey()
{
    QFETCH(QByteArray, text);
    const auto key = readVaultKey(base::Secret(text));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, base::ErrorKind::Settings);
    QCOMPARE(key.error().problems.front().field, u"meeting.password.encryption.key"_s);
    QVERIFY(key.error().text.contains(u"64 hexadecimal digits"_s));
    QVERIFY(text.isEmpty() || !key.error().text.toUtf8().contains(text));
}

QTEST_APPLESS_MAIN(TestSettingsInput)
#include "test_settingsinput.moc"
