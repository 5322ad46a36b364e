// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/programatdesk.h"
#include "tests/support/practicefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// What the sandbox is told (docs/sandbox.md).
struct Order {
    QByteArray target;
    QByteArray json;
};
using Orders = std::vector<Order>;

/// What is done to a session while something is wrong.
enum class Deed { Book, Move, Cancel, EndAndCancel };

/// How a session comes to wait for a person, and what that person puts right before pressing Retry.
struct Provocation {
    const char *code;
    Orders wrong;
    Orders right = {};
    Deed deed = Deed::Book;
};

/// An answer that comes until the faults are cleared; without `json` the one that the remote most likely sends.
Order answers(const QByteArray &remote, const QByteArray &operation, int status, const QByteArray &json = {})
{
    const QByteArray body = json.isEmpty() ? QByteArray() : ",\"body\":" + json;
    return {"/faults", R"({"remote":")" + remote + R"(","operation":")" + operation +
                           R"(","kind":"status","times":-1,"code":)" + QByteArray::number(status) + body + '}'};
}

Order zoomSays(const QByteArray &operation, int status, int code)
{
    return answers("zoom", operation, status, "{\"code\":" + QByteArray::number(code) + R"(,"message":"No."})");
}

Order zoomTokenSays(const QByteArray &error)
{
    return answers("zoom", "token", 400, R"({"reason":"No.","error":")" + error + R"("})");
}

Order googleSays(int status, const QByteArray &reason)
{
    return answers("google", "insert", status,
                   R"({"error":{"code":403,"message":"No.","errors":[{"reason":")" + reason + R"("}]}})");
}

Order googleTokenSays(const QByteArray &error, const QByteArray &description)
{
    return answers("google", "token", 400,
                   R"({"error":")" + error + R"(","error_description":")" + description + R"("})");
}

Orders user(const QByteArray &json)
{
    return {{"/zoom/users/ada%40groundandgrow.example", json}};
}

Orders calendar(const QByteArray &json)
{
    return {{"/google/calendars/ada%40groundandgrow.example", json}};
}

Orders overrides(const QByteArray &json)
{
    return {{"/zoom/overrides", json}};
}

const std::vector<Provocation> &zoomReasons()
{
    static const QByteArray scope = R"(["meeting:write:meeting:admin"]})";
    static const std::vector<Provocation> reasons{
        {"zoom.client-invalid", {zoomTokenSays("invalid_client")}},
        {"zoom.account-invalid", {zoomTokenSays("invalid_request")}},
        {"zoom.app-type", {zoomTokenSays("unsupported_grant_type")}},
        {"zoom.app-disabled", {zoomTokenSays("access_denied")}},
        {"zoom.owner-gone", {zoomSays("create", 400, 4735)}},
        {"zoom.token-invalid", {zoomSays("create", 401, 124)}},
        {"zoom.token-refused", {zoomSays("create", 401, 4700)}},
        {"zoom.scope-missing", {{"/zoom/scopes", R"({"remove":)" + scope}}, {{"/zoom/scopes", R"({"add":)" + scope}}},
        {"zoom.user-unknown", user(R"({"exists":false})"), user(R"({"exists":true})")},
        {"zoom.user-not-licensed", user(R"({"licensed":false})"), user(R"({"licensed":true})")},
        {"zoom.no-permission", {zoomSays("create", 400, 200)}},
        {"zoom.validation",
         {answers("zoom", "create", 400,
                  R"({"code":300,"message":"Validation Failed.","errors":[{"field":"duration","message":"No."}]})")}},
        {"zoom.refused", {zoomSays("create", 400, 3000)}},
        {"zoom.meeting-ended", {zoomSays("patch", 400, 3007)}, {}, Deed::Move},
        {"zoom.cannot-delete", {zoomSays("delete", 400, 3018)}, {}, Deed::Cancel},
        {"zoom.cannot-end", {zoomSays("end", 400, 3063)}, {}, Deed::EndAndCancel},
        {"zoom.recording-on", overrides(R"({"auto_recording":"cloud"})"), overrides("{}")},
        {"zoom.no-passcode", overrides(R"({"password":""})"), overrides("{}")},
        {"zoom.join-before-host", overrides(R"({"join_before_host":true,"waiting_room":false})"), overrides("{}")},
        {"zoom.no-waiting-room", overrides(R"({"waiting_room":false})"), overrides("{}")},
        {"http.redirect", {answers("zoom", "create", 302)}},
    };
    return reasons;
}

const std::vector<Provocation> &googleReasons()
{
    static const std::vector<Provocation> reasons{
        {"google.calendar-unknown", calendar(R"({"exists":false})"), calendar(R"({"exists":true})")},
        {"google.no-write-access", calendar(R"({"writable":false})"), calendar(R"({"writable":true})")},
        {"google.forbidden-for-service-accounts", {googleSays(403, "forbiddenForServiceAccounts")}},
        {"google.api-disabled", {googleSays(403, "accessNotConfigured")}},
        {"google.scope-missing", {googleSays(403, "insufficientPermissions")}},
        {"google.refused", {googleSays(403, "calendarUsageLimitsOfTomorrow")}},
        {"google.validation", {googleSays(400, "invalid")}},
        {"google.token-refused", {googleSays(401, "authError")}},
        {"google.key-invalid", {googleTokenSays("invalid_grant", "Invalid JWT Signature.")}},
        {"google.clock-skew",
         {googleTokenSays("invalid_grant", "Invalid JWT: Token must be a short-lived token and in a reasonable "
                                           "timeframe. Check your iat and exp values.")}},
        {"google.subject-invalid", {googleTokenSays("invalid_grant", "Invalid email or User ID")}},
        {"google.unauthorized-client", {googleTokenSays("unauthorized_client", "Client is unauthorized.")}},
    };
    return reasons;
}

const std::vector<Provocation> &mailReasons()
{
    static const std::vector<Provocation> reasons{
        {"mail.auth", {answers("smtp", "auth", 535)}},
        {"mail.sender-refused", {answers("smtp", "mail", 550)}},
        {"mail.recipient-refused", {answers("smtp", "rcpt", 550)}},
        {"mail.mailbox-full", {answers("smtp", "rcpt", 552)}},
        {"mail.message-refused", {answers("smtp", "data", 554)}},
        {"mail.server-refused", {answers("smtp", "connect", 554)}},
    };
    return reasons;
}

/// A setting that is wrong, and how somebody puts it right in the settings.
struct WrongSetting {
    const char *code;
    const char *variable; ///< by which the sandbox gives the right value
    const char *setting;  ///< as which it is set instead
    QString value;        ///< the wrong one
};

const std::vector<WrongSetting> &wrongSettings()
{
    static const std::vector<WrongSetting> settings{
        {"settings.missing", "ZOOM_ACCOUNT_ID", "zoom.oauth.account-id", {}},
        {"settings.missing", "ZOOM_CLIENT_ID", "zoom.oauth.client-id", {}},
        {"settings.missing", "GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID", "google.calendar.practice-calendar-id", {}},
        {"settings.missing", "MAIL_SMTP_URL", "mail.smtp.url", {}},
        {"settings.missing", "MAIL_FROM", "mail.from", {}},
        {"google.key-file", "GOOGLE_CALENDAR_CREDENTIALS_PATH", "google.calendar.credentials-path", u"/nowhere.json"_s},
        {"settings.invalid", "MAIL_SMTP_CA_FILE", "mail.smtp.ca-file", u"/nowhere.pem"_s},
        {"mail.ca-file", "MAIL_SMTP_CA_FILE", "mail.smtp.ca-file", QCoreApplication::applicationFilePath()},
    };
    return settings;
}

void addRows(const std::vector<Provocation> &provocations)
{
    for (const Provocation &provocation : provocations) {
        QTest::newRow(provocation.code) << &provocation;
    }
}

} // namespace

/// Everything for which a session waits for a person: provoked at the sandbox, read in the window of the program, and
/// put right by the button beside it.
class TestEveryReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatARemoteRefusesIsShownAndRetried_data();
    void whatARemoteRefusesIsShownAndRetried();
    void aWrongSettingIsShownAndRetried_data();
    void aWrongSettingIsShownAndRetried();
    void whatIsSwitchedOffIsShownAndRetried_data();
    void whatIsSwitchedOffIsShownAndRetried();
    void aPsychologistWithoutAZoomUserIsShownAndRetried();
    void anAccountThatIsSwitchedOffIsShownAndRetried();
    void anAccountWhoseSecretIsLostIsShownAndRetried();
    void aMailThatMayHaveBeenSentIsAskedAbout();
    void aRoomThatIsMadeInVainIsGivenUpForTheDay();
    void signingInToGoogleAgainIsEnough();
    void whatAPersonDidToAnEventIsDecidedUpon_data();
    void whatAPersonDidToAnEventIsDecidedUpon();

private:
    void tell(const Orders &orders);
    /// Sets something in the settings of the practice.
    void set(const QString &setting, const QString &text);
    /// Adds an account like the one in the settings, for Ada's sessions.
    domain::Account addAccount();
    void edit(const domain::Account &account, const service::AccountForm &form);
    /// Books, and does with the session what is to be refused.
    QUuid provoke(const Provocation &provocation);
    /// Looks at Health: this code, in words, is why the session waits.
    void see(const QUuid &id, const QString &code);
    /// Presses the button, and sees all in line.
    void retry(const QUuid &id, const char *button = "troubleRetry");

    std::unique_ptr<ProgramAtDesk> m_desk;
};

void TestEveryReason::tell(const Orders &orders)
{
    for (const Order &order : orders) {
        m_desk->tell(order.target, order.json);
    }
}

void TestEveryReason::set(const QString &setting, const QString &text)
{
    QSignalSpy heard(&m_desk->practice().workplace({}), &service::Workplace::settingsChanged);
    QVERIFY(m_desk->practice().practice().set(setting, text).result());
    QTRY_VERIFY(!heard.isEmpty());
}

void TestEveryReason::edit(const domain::Account &account, const service::AccountForm &form)
{
    QSignalSpy heard(&m_desk->practice().workplace({}), &service::Workplace::settingsChanged);
    need(m_desk->practice().accounts().edit(account.uuid, form));
    QTRY_VERIFY(!heard.isEmpty());
}

QUuid TestEveryReason::provoke(const Provocation &provocation)
{
    if (provocation.deed == Deed::Book) {
        tell(provocation.wrong);
    }
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    if (provocation.deed == Deed::Book) {
        return id;
    }
    tell(provocation.wrong);
    service::BookingService bookings = m_desk->practice().bookings();
    if (provocation.deed == Deed::Move) {
        service::RescheduleForm form;
        form.minutes = 30;
        need(bookings.reschedule(id, form));
    } else {
        if (provocation.deed == Deed::EndAndCancel) {
            m_desk->tell("/zoom/meetings/{meeting}", R"({"status":"started"})");
        }
        need(bookings.cancel(id, u"The patient is ill"_s, provocation.deed == Deed::EndAndCancel));
    }
    m_desk->settleAfter(15s); // what could be undone until then
    return id;
}

void TestEveryReason::see(const QUuid &id, const QString &code)
{
    QCOMPARE(m_desk->parked(id), QStringList{code});
    const Person &person = m_desk->person();
    m_desk->window().showView(u"health"_s);
    QTRY_VERIFY(person.sees("troubleLine"));
    QVERIFY(person.reads("troubleSession").contains(u"Mia Kern"_s));
    QTRY_VERIFY2(person.reads("troubleWhat").contains(m_desk->wordsOf(id)),
                 qPrintable(person.reads("troubleWhat") + u" | "_s + m_desk->wordsOf(id)));
    QVERIFY(!person.reads("troubleRemedy").isEmpty());
    QVERIFY(!person.sees("nothingToDo"));
    m_desk->picture(code);
}

void TestEveryReason::retry(const QUuid &id, const char *button)
{
    m_desk->person().click(button);
    m_desk->awaitInLine(id);
    if (!QTest::qWaitFor([this] { return m_desk->person().sees("nothingToDo") != nullptr; })) {
        m_desk->picture(u"after"_s);
        QFAIL("something is still to be done");
    }
    const bool isOn = domain::isActive(m_desk->session(id).snapshot.booking.status);
    QCOMPARE(m_desk->sandbox.kept(u"meetings"_s).size(), isOn ? 1 : 0);
    QCOMPARE(m_desk->sandbox.kept(u"events"_s).size(), isOn ? 2 : 0);
}

void TestEveryReason::whatARemoteRefusesIsShownAndRetried_data()
{
    QTest::addColumn<const Provocation *>("provocation");
    addRows(zoomReasons());
    addRows(googleReasons());
    addRows(mailReasons());
}

void TestEveryReason::whatARemoteRefusesIsShownAndRetried()
{
    QFETCH(const Provocation *, provocation);
    m_desk = std::make_unique<ProgramAtDesk>();
    m_desk->start();
    const QUuid id = provoke(*provocation);
    see(id, QString::fromLatin1(provocation->code));
    if (QTest::currentTestFailed()) {
        return;
    }
    m_desk->sandbox.work();
    tell(provocation->right);
    retry(id);
}

void TestEveryReason::aWrongSettingIsShownAndRetried_data()
{
    QTest::addColumn<const WrongSetting *>("wrong");
    for (const WrongSetting &wrong : wrongSettings()) {
        QTest::addRow("%s %s", wrong.setting, wrong.code) << &wrong;
    }
}

void TestEveryReason::aWrongSettingIsShownAndRetried()
{
    QFETCH(const WrongSetting *, wrong);
    const QString variable = QString::fromLatin1(wrong->variable);
    const QString setting = QString::fromLatin1(wrong->setting);
    m_desk = std::make_unique<ProgramAtDesk>(service::EnvironmentValues{{variable, {}}});
    m_desk->start();
    if (!wrong->value.isEmpty()) {
        set(setting, wrong->value);
    }
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    see(id, QString::fromLatin1(wrong->code));
    if (QTest::currentTestFailed()) {
        return;
    }
    set(setting, QString::fromUtf8(m_desk->sandbox.given(variable)));
    retry(id);
}

void TestEveryReason::whatIsSwitchedOffIsShownAndRetried_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("code");
    QTest::newRow("zoom") << u"ZOOM_ENABLED"_s << u"zoom.enabled"_s << u"zoom.switched-off"_s;
    QTest::newRow("google") << u"GOOGLE_CALENDAR_ENABLED"_s << u"google.calendar.enabled"_s << u"google.switched-off"_s;
}

void TestEveryReason::whatIsSwitchedOffIsShownAndRetried()
{
    QFETCH(QString, variable);
    QFETCH(QString, setting);
    QFETCH(QString, code);
    m_desk = std::make_unique<ProgramAtDesk>(service::EnvironmentValues{{variable, {}}});
    m_desk->start();
    set(setting, u"true"_s);
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    set(setting, u"false"_s);
    service::RescheduleForm form;
    form.minutes = 30;
    need(m_desk->practice().bookings().reschedule(id, form));
    m_desk->settleAfter(15s);
    see(id, code);
    if (QTest::currentTestFailed()) {
        return;
    }
    set(setting, u"true"_s);
    retry(id);
}

void TestEveryReason::aPsychologistWithoutAZoomUserIsShownAndRetried()
{
    m_desk = std::make_unique<ProgramAtDesk>();
    m_desk->start();
    service::PeopleService people = m_desk->practice().people();
    const QUuid ada = need(people.psychologists()).front().uuid;
    service::PsychologistForm form;
    form.zoomUser = QString();
    need(people.editPsychologist(ada, form));
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    see(id, u"zoom.user-missing"_s);
    if (QTest::currentTestFailed()) {
        return;
    }
    form.zoomUser = u"ada@groundandgrow.example"_s;
    need(people.editPsychologist(ada, form));
    retry(id);
}

domain::Account TestEveryReason::addAccount()
{
    const auto given = [this](const QString &variable) { return QString::fromUtf8(m_desk->sandbox.given(variable)); };
    const service::AccountForm second{u"Second"_s,
                                      given(u"ZOOM_ACCOUNT_ID"_s),
                                      given(u"ZOOM_CLIENT_ID"_s),
                                      {},
                                      true,
                                      base::Secret(m_desk->sandbox.given(u"ZOOM_CLIENT_SECRET"_s))};
    QSignalSpy heard(&m_desk->practice().workplace({}), &service::Workplace::settingsChanged);
    const domain::Account account = need(m_desk->practice().accounts().add(domain::AccountKind::Zoom, second));
    if (heard.isEmpty()) {
        heard.wait();
    }
    service::PsychologistForm ada;
    ada.zoomAccount = account.uuid;
    service::PeopleService people = m_desk->practice().people();
    need(people.editPsychologist(need(people.psychologists()).front().uuid, ada));
    return account;
}

void TestEveryReason::anAccountThatIsSwitchedOffIsShownAndRetried()
{
    m_desk = std::make_unique<ProgramAtDesk>();
    m_desk->start();
    const domain::Account account = addAccount();
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    service::AccountForm enabled;
    enabled.enabled = false;
    edit(account, enabled);
    service::RescheduleForm shorter;
    shorter.minutes = 30;
    need(m_desk->practice().bookings().reschedule(id, shorter));
    m_desk->settleAfter(15s);
    see(id, u"account.switched-off"_s);
    if (QTest::currentTestFailed()) {
        return;
    }
    enabled.enabled = true;
    edit(account, enabled);
    retry(id);
}

void TestEveryReason::anAccountWhoseSecretIsLostIsShownAndRetried()
{
    m_desk = std::make_unique<ProgramAtDesk>();
    m_desk->start();
    const domain::Account account = addAccount();
    m_desk->close();
    m_desk->sandbox.alterStore(u"DELETE FROM secrets WHERE key LIKE 'account.%'"_s);
    m_desk->start();
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    see(id, u"account.secret-missing"_s);
    if (QTest::currentTestFailed()) {
        return;
    }
    service::AccountForm secret;
    secret.secret = base::Secret(m_desk->sandbox.given(u"ZOOM_CLIENT_SECRET"_s));
    edit(account, secret);
    retry(id);
}

void TestEveryReason::aMailThatMayHaveBeenSentIsAskedAbout()
{
    m_desk = std::make_unique<ProgramAtDesk>();
    m_desk->start();
    m_desk->tell("/faults", R"({"remote":"smtp","operation":"data","kind":"close","when":"after","times":-1})");
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    for (int tries = 0; tries < 3; ++tries) {
        m_desk->settleAfter(16min);
    }
    see(id, u"mail.maybe-sent"_s);
    if (QTest::currentTestFailed()) {
        return;
    }
    m_desk->sandbox.work();
    retry(id);
}

void TestEveryReason::aRoomThatIsMadeInVainIsGivenUpForTheDay()
{
    m_desk = std::make_unique<ProgramAtDesk>();
    m_desk->start();
    m_desk->tell("/faults", R"({"remote":"zoom","operation":"create","kind":"close","when":"before","times":-1})");
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    for (int hours = 0; hours < 12 && m_desk->parked(id).isEmpty(); ++hours) {
        m_desk->settleAfter(1h);
    }
    see(id, u"sync.too-many-creates"_s);
    if (QTest::currentTestFailed()) {
        return;
    }
    m_desk->sandbox.work();
    retry(id);
}

void TestEveryReason::signingInToGoogleAgainIsEnough()
{
    m_desk = std::make_unique<ProgramAtDesk>(service::EnvironmentValues{{u"GOOGLE_CALENDAR_ACCOUNT"_s, "signed-in"}});
    m_desk->start();
    const Person &person = m_desk->person();
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    see(id, u"google.not-signed-in"_s);
    if (QTest::currentTestFailed()) {
        return;
    }
    person.click("connectGoogle");
    m_desk->awaitInLine(id);
    QTRY_VERIFY(person.sees("nothingToDo"));

    m_desk->tell("/google/refresh-tokens", R"({"revoke":true})");
    m_desk->tell("/google/tokens", R"({"expire":true})");
    const QUuid later = m_desk->book(96h);
    m_desk->settle();
    see(later, u"google.sign-in-expired"_s);
    if (QTest::currentTestFailed()) {
        return;
    }
    person.click("connectGoogle");
    m_desk->awaitInLine(later);
    QTRY_VERIFY(person.sees("nothingToDo"));
    QCOMPARE(m_desk->sandbox.kept(u"events"_s).size(), 4);
}

void TestEveryReason::whatAPersonDidToAnEventIsDecidedUpon_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("button");
    QTest::newRow("moved") << QByteArray(R"({"start":{"dateTime":"2030-03-03T02:00:00Z"},)"
                                         R"("end":{"dateTime":"2030-03-03T02:50:00Z"}})")
                           << u"google.event-moved"_s << QByteArray("decidePutBack");
    QTest::newRow("moved, and so is the session")
        << QByteArray(R"({"start":{"dateTime":"2030-03-05T02:00:00Z"},"end":{"dateTime":"2030-03-05T02:50:00Z"}})")
        << u"google.event-moved"_s << QByteArray("decideMove");
    QTest::newRow("deleted") << QByteArray(R"({"delete":true})") << u"google.event-deleted"_s
                             << QByteArray("decidePutBack");
    QTest::newRow("edited") << QByteArray(R"({"summary":"Lunch"})") << u"google.event-edited"_s
                            << QByteArray("decidePutBack");
}

void TestEveryReason::whatAPersonDidToAnEventIsDecidedUpon()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, code);
    QFETCH(QByteArray, button);
    m_desk = std::make_unique<ProgramAtDesk>();
    m_desk->start();
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    m_desk->settleAfter(3min); // the calendars were read once
    m_desk->tell("/google/events/ada%40groundandgrow.example/{event}", change);
    m_desk->settleAfter(3min);
    see(id, code);
    if (QTest::currentTestFailed()) {
        return;
    }
    m_desk->window().showSession(id);
    QTRY_VERIFY(m_desk->person().sees(button.constData()));
    m_desk->picture(code + u"-session"_s);
    m_desk->person().click(button.constData());
    m_desk->settleAfter(15s);
    m_desk->awaitInLine(id);
    QTRY_VERIFY(m_desk->person().sees("nothingToDo"));
    QCOMPARE(m_desk->sandbox.kept(u"events"_s).size(), 2);
}

QTEST_MAIN(TestEveryReason)
#include "test_everyreason.moc"
