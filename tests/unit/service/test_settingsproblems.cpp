// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settingsproblems.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::service;
using namespace Qt::StringLiterals;

namespace {

/// A practice in which everything is switched on and right.
EnvironmentValues goodEnvironment()
{
    return {{u"ZOOM_ENABLED"_s, "true"},
            {u"ZOOM_ACCOUNT_ID"_s, "account"},
            {u"ZOOM_CLIENT_ID"_s, "client"},
            {u"ZOOM_CLIENT_SECRET"_s, "hush-hush"},
            {u"GOOGLE_CALENDAR_ENABLED"_s, "true"},
            {u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s, "/etc/anteroom/key.json"},
            {u"GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID"_s, "practice@group.calendar.google.com"},
            {u"MAIL_SMTP_URL"_s, "smtps://mail.example.com:465"},
            {u"MAIL_SMTP_USERNAME"_s, "practice"},
            {u"MAIL_SMTP_PASSWORD"_s, "hush-hush"},
            {u"MAIL_FROM"_s, "practice@example.com"},
            {u"MEETING_PASSWORD_ENCRYPTION_KEY"_s, QByteArray(64, 'a')},
            {u"PRACTICE_ZONE"_s, "Australia/Sydney"}};
}

QStringList fieldsOf(const std::vector<base::Problem> &problems)
{
    QStringList fields;
    for (const base::Problem &problem : problems) {
        fields.append(problem.field);
    }
    return fields;
}

} // namespace

class TestSettingsProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrongWithTheDefaults();
    void findsNothingWrongWithAGoodPractice();
    void namesEveryFaultWithItsSettingAndRemedy_data();
    void namesEveryFaultWithItsSettingAndRemedy();
    void namesAllFaultsAtOnce();
    void whatIsSwitchedOffMissesNothing();
    void aWrongZoomSettingConcernsZoomAlone();
    void sharedSettingsConcernBothRemotes();
    void mailWithoutPasswordForAUserIsNamed();
    void whoeverSignsInNeedsAClientAndNoKey_data();
    void whoeverSignsInNeedsAClientAndNoKey();
    void neverRepeatsAValue();
};

void TestSettingsProblems::findsNothingWrongWithTheDefaults()
{
    QCOMPARE(fieldsOf(validate(Settings())), QStringList());
}

void TestSettingsProblems::findsNothingWrongWithAGoodPractice()
{
    QCOMPARE(fieldsOf(validate(Settings::resolve(goodEnvironment(), {}, {}))), QStringList());
}

void TestSettingsProblems::namesEveryFaultWithItsSettingAndRemedy_data()
{
    QTest::addColumn<QString>("variable"); // set to `value` in an otherwise good practice; empty: unset
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("remedy");
    QTest::addColumn<int>("area");
    const auto row = [](const char *variable, const char *value, const char *setting, const QString &remedy,
                        Area area) {
        QTest::addRow("%s='%s'", variable, value) << QString::fromLatin1(variable) << QByteArray(value)
                                                  << QString::fromLatin1(setting) << remedy << int(area);
    };
    row("ZOOM_ACCOUNT_ID", "", "zoom.oauth.account-id", u"ZOOM_ACCOUNT_ID"_s, Area::Zoom);
    row("ZOOM_CLIENT_ID", "", "zoom.oauth.client-id", u"zoom.enabled off"_s, Area::Zoom);
    row("ZOOM_CLIENT_SECRET", "", "zoom.oauth.client-secret", u"ZOOM_CLIENT_SECRET"_s, Area::Zoom);
    row("ZOOM_OAUTH_CLIENT_ID", "another", "zoom.oauth.client-id", u"ZOOM_OAUTH_CLIENT_ID or ZOOM_CLIENT_ID"_s,
        Area::Zoom);
    row("ZOOM_OAUTH_CLIENT_SECRET", "another", "zoom.oauth.client-secret", u"set twice"_s, Area::Zoom);
    row("ZOOM_ENABLED", "maybe", "zoom.enabled", u"true or false"_s, Area::Zoom);
    row("ZOOM_API_BASE_URL", "http://api.zoom.us/v2", "zoom.api.base-url", u"https://"_s, Area::Zoom);
    row("ZOOM_OAUTH_BASE_URL", "zoom.us", "zoom.oauth.base-url", u"https://"_s, Area::Zoom);
    row("ZOOM_MEETING_DEFAULT_DURATION", "0", "zoom.meeting.default-duration", u"from 5 to 480"_s, Area::Zoom);
    row("ZOOM_MEETING_WAITING_ROOM", "x", "zoom.meeting.waiting-room", u"true or false"_s, Area::Zoom);
    row("ZOOM_MEETING_AUTO_RECORDING", "x", "zoom.meeting.auto-recording", u"none, local, cloud"_s, Area::Zoom);
    row("ZOOM_MEETING_ENCRYPTION", "x", "zoom.meeting.encryption", u"e2ee, enhanced"_s, Area::Zoom);
    row("GOOGLE_CALENDAR_ENABLED", "x", "google.calendar.enabled", u"true or false"_s, Area::Google);
    row("GOOGLE_CALENDAR_CREDENTIALS_PATH", "", "google.calendar.credentials-path", u"google.calendar.enabled off"_s,
        Area::Google);
    row("GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID", "", "google.calendar.practice-calendar-id",
        u"GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID"_s, Area::Google);
    row("GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID", "Primary", "google.calendar.practice-calendar-id",
        u"shared with the service account"_s, Area::Google);
    row("GOOGLE_CALENDAR_BASE_URL", "http://www.googleapis.com", "google.calendar.base-url", u"https://"_s,
        Area::Google);
    row("GOOGLE_CALENDAR_SUBJECT", "ada", "google.calendar.subject", u"plain e-mail address"_s, Area::Google);
    row("GOOGLE_CALENDAR_SEND_INVITES", "x", "google.calendar.send-invites", u"true or false"_s, Area::Google);
    row("GOOGLE_CALENDAR_REMINDER_MINUTES", "1,2,3,4,5,6", "google.calendar.reminder-minutes", u"at most 5"_s,
        Area::Google);
    row("CALENDAR_INVITER", "x", "calendar.inviter", u"mail, google"_s, Area::Google);
    row("MESSAGES_DETAIL", "x", "messages.detail", u"full, neutral"_s, Area::Mail);
    row("MAIL_SMTP_URL", "mail.example.com", "mail.smtp.url", u"smtps://host:465"_s, Area::Mail);
    row("MAIL_SMTP_USERNAME", "", "mail.smtp.username", u"remove mail.smtp.password"_s, Area::Mail);
    row("MAIL_SMTP_PASSWORD", "", "mail.smtp.password", u"MAIL_SMTP_PASSWORD"_s, Area::Mail);
    row("MAIL_FROM", "", "mail.from", u"remove mail.smtp.url"_s, Area::Mail);
    row("MAIL_FROM", "Practice <practice@example.com>", "mail.from", u"plain e-mail address"_s, Area::Mail);
    row("MAIL_REPLY_TO", "nobody", "mail.reply-to", u"plain e-mail address"_s, Area::Mail);
    row("MEETING_PASSWORD_ENCRYPTION_KEY", "short", "meeting.password.encryption.key", u"64 hexadecimal"_s,
        Area::Vault);
    row("SYNC_LINK_WAIT", "soon", "sync.link-wait", u"60s"_s, Area::Practice);
    row("ROLLOUT_PERCENT", "200", "rollout.percent", u"from 0 to 100"_s, Area::Practice);
    row("PRACTICE_ZONE", "Sydney", "practice.zone", u"Australia/Sydney"_s, Area::Practice);
    row("PRACTICE_EMAIL", "x", "practice.email", u"plain e-mail address"_s, Area::Practice);
    row("PRACTICE_NAME", "a\nb", "practice.name", u"one line"_s, Area::Practice);
    row("SESSION_TYPES", ",", "session.types", u"at least one"_s, Area::Practice);
    row("DESK_SEND_HOLD", "1h", "desk.send-hold", u"600s"_s, Area::Desk);
    row("DESK_ROLE", "owner", "desk.role", u"psychologist, reception, admin"_s, Area::Desk);
    row("DESK_ROLE", "psychologist", "desk.psychologist", u"another desk.role"_s, Area::Desk);
}

void TestSettingsProblems::namesEveryFaultWithItsSettingAndRemedy()
{
    QFETCH(QString, variable);
    QFETCH(QByteArray, value);
    QFETCH(QString, setting);
    QFETCH(QString, remedy);
    QFETCH(int, area);
    EnvironmentValues environment = goodEnvironment();
    environment.insert(variable, value);
    const Settings settings = Settings::resolve(environment, {}, {});
    const auto problems = validate(settings);
    QCOMPARE(fieldsOf(problems), QStringList{setting});
    const QString reason = problems.front().reason;
    QVERIFY2(reason.contains(setting), qPrintable(reason));
    QVERIFY2(reason.contains(remedy), qPrintable(reason));
    QCOMPARE(fieldsOf(problemsOf(settings, Area(area))), QStringList{setting});
}

void TestSettingsProblems::namesAllFaultsAtOnce()
{
    const Settings settings = Settings::resolve({{u"ZOOM_ENABLED"_s, "true"},
                                                 {u"GOOGLE_CALENDAR_ENABLED"_s, "true"},
                                                 {u"MAIL_SMTP_URL"_s, "smtps://mail.example.com:465"},
                                                 {u"ROLLOUT_PERCENT"_s, "x"}},
                                                {}, {});
    QCOMPARE(fieldsOf(validate(settings)),
             (QStringList{u"zoom.oauth.account-id"_s, u"zoom.oauth.client-id"_s, u"zoom.oauth.client-secret"_s,
                          u"google.calendar.credentials-path"_s, u"google.calendar.practice-calendar-id"_s,
                          u"mail.from"_s, u"rollout.percent"_s}));
}

void TestSettingsProblems::whoeverSignsInNeedsAClientAndNoKey_data()
{
    QTest::addColumn<EnvironmentValues>("client");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("nothing") << EnvironmentValues() << QStringList{u"google.oauth.client-path"_s};
    QTest::newRow("a file") << EnvironmentValues{{u"GOOGLE_OAUTH_CLIENT_PATH"_s, "/etc/client.json"}} << QStringList();
    QTest::newRow("an id") << EnvironmentValues{{u"GOOGLE_OAUTH_CLIENT_ID"_s, "i"}}
                           << QStringList{u"google.oauth.client-secret"_s};
    QTest::newRow("id and secret") << EnvironmentValues{{u"GOOGLE_OAUTH_CLIENT_ID"_s, "i"},
                                                        {u"GOOGLE_OAUTH_CLIENT_SECRET"_s, "s"}}
                                   << QStringList();
    QTest::newRow("another kind") << EnvironmentValues{{u"GOOGLE_CALENDAR_ACCOUNT"_s, "x"}}
                                  << QStringList{u"google.calendar.account"_s, u"google.calendar.credentials-path"_s};
}

void TestSettingsProblems::whoeverSignsInNeedsAClientAndNoKey()
{
    QFETCH(EnvironmentValues, client);
    QFETCH(QStringList, fields);
    EnvironmentValues environment = goodEnvironment();
    environment.remove(u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s);
    environment[u"GOOGLE_CALENDAR_ACCOUNT"_s] = "signed-in";
    environment.insert(client);
    // The account's own calendar is seen by whoever signed in.
    if (environment.value(u"GOOGLE_CALENDAR_ACCOUNT"_s) == "signed-in") {
        environment[u"GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID"_s] = "primary";
    }
    QCOMPARE(fieldsOf(validate(Settings::resolve(environment, {}, {}))), fields);
}

void TestSettingsProblems::whatIsSwitchedOffMissesNothing()
{
    const Settings settings =
        Settings::resolve({{u"ZOOM_CLIENT_ID"_s, "client"}, {u"MAIL_SMTP_USERNAME"_s, "practice"}}, {}, {});
    QCOMPARE(fieldsOf(validate(settings)), QStringList());
}

void TestSettingsProblems::aWrongZoomSettingConcernsZoomAlone()
{
    EnvironmentValues environment = goodEnvironment();
    environment.remove(u"ZOOM_CLIENT_ID"_s);
    const Settings settings = Settings::resolve(environment, {}, {});
    QCOMPARE(problemsOf(settings, Area::Zoom).size(), size_t(1));
    for (const Area other : {Area::Google, Area::Mail, Area::Practice, Area::Vault, Area::Desk}) {
        QCOMPARE(fieldsOf(problemsOf(settings, other)), QStringList());
    }
}

void TestSettingsProblems::sharedSettingsConcernBothRemotes()
{
    EnvironmentValues environment = goodEnvironment();
    environment.insert(u"MESSAGES_DETAIL"_s, "nothing");
    const Settings settings = Settings::resolve(environment, {}, {});
    QCOMPARE(fieldsOf(problemsOf(settings, Area::Google)), QStringList{u"messages.detail"_s});
    QCOMPARE(fieldsOf(problemsOf(settings, Area::Mail)), QStringList{u"messages.detail"_s});
    QCOMPARE(validate(settings).size(), size_t(1));
}

void TestSettingsProblems::mailWithoutPasswordForAUserIsNamed()
{
    EnvironmentValues environment = goodEnvironment();
    environment.remove(u"MAIL_SMTP_PASSWORD"_s);
    const QHash<QString, base::Secret> sealed{{u"mail.smtp.password"_s, base::Secret("hush-hush")}};
    QCOMPARE(fieldsOf(validate(Settings::resolve(environment, {}, sealed))), QStringList());
    QCOMPARE(fieldsOf(validate(Settings::resolve(environment, {}, {}))), QStringList{u"mail.smtp.password"_s});
}

void TestSettingsProblems::neverRepeatsAValue()
{
    for (const SettingDefinition &definition : settingDefinitions()) {
        const QByteArray value("hush\x01hush");
        EnvironmentValues environment;
        for (const QString &name : definition.environmentNames()) {
            environment.insert(name, value + name.toLatin1());
        }
        for (const base::Problem &problem : validate(Settings::resolve(environment, {}, {}))) {
            QVERIFY2(!problem.reason.contains(u"hush"_s), definition.name.data());
        }
    }
}

QTEST_APPLESS_MAIN(TestSettingsProblems)
#include "test_settingsproblems.moc"
