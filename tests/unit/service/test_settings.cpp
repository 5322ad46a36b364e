// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settings.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::service;
using namespace Qt::StringLiterals;

using Stored = QHash<QString, QString>;
using Secrets = QHash<QString, base::Secret>;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingHasItsDefault_data();
    void everySettingHasItsDefault();
    void theTableHasNothingElse();
    void namesFollowFromEachOther();
    void operatorsShortNamesWork_data();
    void operatorsShortNamesWork();
    void environmentComesBeforeStoredBeforeDefault();
    void literalSettingNamesAreNoEnvironmentNames();
    void anEmptyVariableIsNotSetButAnEmptyStoredTextIs();
    void secretsComeFromTheEnvironmentOrTheSealedTableOnly();
    void theEncryptionKeyComesFromTheEnvironmentOnly();
    void readsTypedValues();
    void givesTheDefaultForWhatCannotBeRead();
    void readsTheProcessEnvironmentAsBytes();
    void noticesTwoVariablesThatDiffer();
};

void TestSettings::everySettingHasItsDefault_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const std::pair<const char *, const char *> rows[] = {
        {"zoom.enabled", "false"},
        {"zoom.api.base-url", "https://api.zoom.us/v2"},
        {"zoom.oauth.base-url", "https://zoom.us"},
        {"zoom.oauth.account-id", ""},
        {"zoom.oauth.client-id", ""},
        {"zoom.oauth.client-secret", ""},
        {"zoom.meeting.default-duration", "50"},
        {"zoom.meeting.waiting-room", "true"},
        {"zoom.meeting.join-before-host", "false"},
        {"zoom.meeting.mute-upon-entry", "true"},
        {"zoom.meeting.auto-recording", "none"},
        {"zoom.meeting.encryption", "e2ee"},
        {"google.calendar.enabled", "false"},
        {"google.calendar.account", "service-account"},
        {"google.calendar.credentials-path", ""},
        {"google.oauth.client-path", ""},
        {"google.oauth.client-id", ""},
        {"google.oauth.client-secret", ""},
        {"google.oauth.refresh-token", ""},
        {"google.calendar.base-url", "https://www.googleapis.com/calendar/v3"},
        {"google.calendar.practice-calendar-id", ""},
        {"google.calendar.subject", ""},
        {"google.calendar.application-name", "Ground & Grow Psychology"},
        {"google.calendar.send-invites", "true"},
        {"google.calendar.reminder-minutes", "60,1440"},
        {"calendar.inviter", "mail"},
        {"messages.detail", "full"},
        {"messages.language", "en"},
        {"mail.smtp.url", ""},
        {"mail.smtp.username", ""},
        {"mail.smtp.password", ""},
        {"mail.smtp.ca-file", ""},
        {"mail.from", ""},
        {"mail.reply-to", ""},
        {"meeting.password.encryption.key", ""},
        {"sync.link-wait", "60s"},
        {"desk.send-hold", "10s"},
        {"desk.role", "reception"},
        {"desk.psychologist", ""},
        {"rollout.percent", "100"},
        {"practice.name", ""},
        {"practice.address", ""},
        {"practice.phone", ""},
        {"practice.email", ""},
        {"practice.zone", ""},
        {"session.types", "Individual,Couple,Family,Group,Assessment"},
    };
    for (const auto &[name, value] : rows) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(value);
    }
}

void TestSettings::everySettingHasItsDefault()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const SettingDefinition *definition = findSetting(name);
    QVERIFY(definition);
    const Settings settings = Settings::resolve({}, {}, {});
    QCOMPARE(settings.text(definition->key), value);
    QVERIFY(settings.origin(definition->key) == Settings::Origin::Default);
    QCOMPARE(settings.isSet(definition->key), !value.isEmpty());
    QCOMPARE(Settings().text(definition->key), value);
}

void TestSettings::theTableHasNothingElse()
{
    QCOMPARE(settingDefinitions().size(), size_t(46));
    QVERIFY(!findSetting(u"zoom"_s));
    QVERIFY(!findSetting(QString()));
}

void TestSettings::namesFollowFromEachOther()
{
    QCOMPARE(definitionOf(SettingKey::GooglePracticeCalendarId).environmentName(),
             u"GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID"_s);
    QCOMPARE(definitionOf(SettingKey::MailSmtpCaFile).environmentNames(), QStringList{u"MAIL_SMTP_CA_FILE"_s});
    QCOMPARE(definitionOf(SettingKey::ZoomClientId).environmentNames(),
             (QStringList{u"ZOOM_OAUTH_CLIENT_ID"_s, u"ZOOM_CLIENT_ID"_s}));
    QStringList all;
    for (const SettingDefinition &definition : settingDefinitions()) {
        QVERIFY(&definitionOf(definition.key) == &definition);
        QVERIFY(findSetting(definition.name) == &definition);
        all += definition.environmentNames();
    }
    QCOMPARE(all.removeDuplicates(), 0);
}

void TestSettings::operatorsShortNamesWork_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("value");
    QTest::newRow("zoom") << u"ZOOM_ENABLED"_s << u"zoom.enabled"_s << u"true"_s;
    QTest::newRow("account") << u"ZOOM_ACCOUNT_ID"_s << u"zoom.oauth.account-id"_s << u"a"_s;
    QTest::newRow("client") << u"ZOOM_CLIENT_ID"_s << u"zoom.oauth.client-id"_s << u"c"_s;
    QTest::newRow("secret") << u"ZOOM_CLIENT_SECRET"_s << u"zoom.oauth.client-secret"_s << u"s"_s;
    QTest::newRow("google") << u"GOOGLE_CALENDAR_ENABLED"_s << u"google.calendar.enabled"_s << u"true"_s;
    QTest::newRow("credentials") << u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s << u"google.calendar.credentials-path"_s
                                 << u"/etc/key.json"_s;
    QTest::newRow("key") << u"MEETING_PASSWORD_ENCRYPTION_KEY"_s << u"meeting.password.encryption.key"_s << u"k"_s;
}

void TestSettings::operatorsShortNamesWork()
{
    QFETCH(QString, variable);
    QFETCH(QString, setting);
    QFETCH(QString, value);
    const SettingKey key = findSetting(setting)->key;
    const Settings settings = Settings::resolve({{variable, value.toUtf8()}}, {}, {});
    QCOMPARE(definitionOf(key).isSecret() ? QString::fromUtf8(settings.secret(key).reveal()) : settings.text(key),
             value);
    QVERIFY(settings.origin(key) == Settings::Origin::Environment);
    QCOMPARE(settings.environmentName(key), variable);
}

void TestSettings::environmentComesBeforeStoredBeforeDefault()
{
    const Stored stored{{u"zoom.meeting.default-duration"_s, u"40"_s}, {u"rollout.percent"_s, u"10"_s}};
    const Settings settings = Settings::resolve({{u"ROLLOUT_PERCENT"_s, "20"}}, stored, {});
    QCOMPARE(settings.number(SettingKey::RolloutPercent), 20);
    QVERIFY(settings.origin(SettingKey::RolloutPercent) == Settings::Origin::Environment);
    QCOMPARE(settings.number(SettingKey::ZoomDefaultDuration), 40);
    QVERIFY(settings.origin(SettingKey::ZoomDefaultDuration) == Settings::Origin::Stored);
    QVERIFY(settings.origin(SettingKey::MailFrom) == Settings::Origin::Default);
}

void TestSettings::literalSettingNamesAreNoEnvironmentNames()
{
    const Settings settings = Settings::resolve({{u"rollout.percent"_s, "20"}, {u"rollout_percent"_s, "30"}}, {}, {});
    QCOMPARE(settings.number(SettingKey::RolloutPercent), 100);
}

void TestSettings::anEmptyVariableIsNotSetButAnEmptyStoredTextIs()
{
    const Stored stored{{u"mail.from"_s, u"a@example.com"_s}, {u"google.calendar.reminder-minutes"_s, QString()}};
    const Settings settings = Settings::resolve({{u"MAIL_FROM"_s, ""}}, stored, {});
    QCOMPARE(settings.text(SettingKey::MailFrom), u"a@example.com"_s);
    QVERIFY(settings.numbers(SettingKey::GoogleReminderMinutes).empty());
}

void TestSettings::secretsComeFromTheEnvironmentOrTheSealedTableOnly()
{
    const QString name = u"mail.smtp.password"_s;
    const Secrets secrets{{name, base::Secret("sealed")}};
    const SettingKey key = SettingKey::MailSmtpPassword;
    QVERIFY(!Settings::resolve({}, {{name, u"plain"_s}}, {}).isSet(key));
    QCOMPARE(Settings::resolve({}, {}, secrets).secret(key).reveal(), QByteArray("sealed"));
    const Settings both = Settings::resolve({{u"MAIL_SMTP_PASSWORD"_s, "env"}}, {}, secrets);
    QCOMPARE(both.secret(key).reveal(), QByteArray("env"));
    QCOMPARE(both.text(key), QString());
}

void TestSettings::theEncryptionKeyComesFromTheEnvironmentOnly()
{
    const QString name = u"meeting.password.encryption.key"_s;
    const Settings settings = Settings::resolve({}, {{name, u"plain"_s}}, {{name, base::Secret("sealed")}});
    QVERIFY(!settings.isSet(SettingKey::EncryptionKey));
}

void TestSettings::readsTypedValues()
{
    const Settings settings = Settings::resolve({{u"ZOOM_ENABLED"_s, " Yes "},
                                                 {u"SYNC_LINK_WAIT"_s, "2m"},
                                                 {u"DESK_SEND_HOLD"_s, "1500ms"},
                                                 {u"SESSION_TYPES"_s, "Individual, Couple ,,Individual"},
                                                 {u"GOOGLE_CALENDAR_REMINDER_MINUTES"_s, " 10 , 20 "},
                                                 {u"ZOOM_API_BASE_URL"_s, "https://api.zoom.us/v2/"},
                                                 {u"CALENDAR_INVITER"_s, "Google"}},
                                                {}, {});
    QVERIFY(settings.flag(SettingKey::ZoomEnabled));
    QCOMPARE(settings.duration(SettingKey::SyncLinkWait), std::chrono::milliseconds(120'000));
    QCOMPARE(settings.duration(SettingKey::DeskSendHold), std::chrono::milliseconds(1500));
    QCOMPARE(settings.list(SettingKey::SessionTypes), (QStringList{u"Individual"_s, u"Couple"_s}));
    QCOMPARE(settings.numbers(SettingKey::GoogleReminderMinutes), (std::vector<int>{10, 20}));
    QCOMPARE(settings.text(SettingKey::ZoomApiBaseUrl), u"https://api.zoom.us/v2"_s);
    QCOMPARE(settings.text(SettingKey::CalendarInviter), u"google"_s);
}

void TestSettings::givesTheDefaultForWhatCannotBeRead()
{
    const Settings settings = Settings::resolve({{u"ZOOM_MEETING_WAITING_ROOM"_s, "maybe"},
                                                 {u"ZOOM_ENABLED"_s, "maybe"},
                                                 {u"ZOOM_MEETING_DEFAULT_DURATION"_s, "9999"},
                                                 {u"SYNC_LINK_WAIT"_s, "soon"},
                                                 {u"GOOGLE_CALENDAR_REMINDER_MINUTES"_s, "1,2,x"}},
                                                {}, {});
    QVERIFY(settings.flag(SettingKey::ZoomWaitingRoom));
    QVERIFY(!settings.flag(SettingKey::ZoomEnabled));
    QCOMPARE(settings.number(SettingKey::ZoomDefaultDuration), 50);
    QCOMPARE(settings.duration(SettingKey::SyncLinkWait), std::chrono::milliseconds(60'000));
    QCOMPARE(settings.numbers(SettingKey::GoogleReminderMinutes), (std::vector<int>{60, 1440}));
}

void TestSettings::readsTheProcessEnvironmentAsBytes()
{
    const QByteArray raw("\xff\xfe\x01 not text", 12);
    qputenv("MEETING_PASSWORD_ENCRYPTION_KEY", raw);
    qputenv("ANTEROOM_NOT_A_SETTING", "x");
    qputenv("MAIL_FROM", "");
    const EnvironmentValues values = readEnvironment();
    QCOMPARE(values.value(u"MEETING_PASSWORD_ENCRYPTION_KEY"_s), raw);
    QVERIFY(!values.contains(u"ANTEROOM_NOT_A_SETTING"_s));
    QVERIFY(!values.contains(u"MAIL_FROM"_s));
    qunsetenv("MEETING_PASSWORD_ENCRYPTION_KEY");
    QVERIFY(!readEnvironment().contains(u"MEETING_PASSWORD_ENCRYPTION_KEY"_s));
}

void TestSettings::noticesTwoVariablesThatDiffer()
{
    const SettingKey key = SettingKey::ZoomAccountId;
    const Settings differ = Settings::resolve({{u"ZOOM_ACCOUNT_ID"_s, "a"}, {u"ZOOM_OAUTH_ACCOUNT_ID"_s, "b"}}, {}, {});
    QVERIFY(differ.hasConflict(key));
    QCOMPARE(differ.text(key), u"b"_s);
    const Settings same = Settings::resolve({{u"ZOOM_ACCOUNT_ID"_s, "a"}, {u"ZOOM_OAUTH_ACCOUNT_ID"_s, "a"}}, {}, {});
    QVERIFY(!same.hasConflict(key));
}

QTEST_APPLESS_MAIN(TestSettings)
#include "test_settings.moc"
