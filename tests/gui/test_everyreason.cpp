// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/programatdesk.h"
#include "tests/support/practicefixture.h"

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

private:
    void tell(const Orders &orders);
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

QTEST_MAIN(TestEveryReason)
#include "test_everyreason.moc"
