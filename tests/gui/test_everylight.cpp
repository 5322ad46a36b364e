// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/preflightwords.h"
#include "tests/gui/support/programatdesk.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::Light;

namespace {

constexpr int longestLook = 30'000; // ms: a look comes a second after the session is at rest

/// What somebody does in Zoom's or Google's own pages, or what goes wrong there, and what the look before the session
/// finds of it.
struct Change {
    const char *what;
    const char *found;
    Light light;
    QByteArray target;
    QByteArray json;
};

const std::vector<Change> &changes()
{
    static const QByteArray room = "/zoom/meetings/{meeting}";
    static const std::vector<Change> all{
        {"room", "missing", Light::Danger, room, R"({"exists":false})"},
        {"host", "other", Light::Danger, room, R"({"host":"ben@groundandgrow.example"})"},
        {"start", "other", Light::Danger, room, R"({"start_time":"2035-03-03T02:00:00Z"})"},
        {"waiting-room", "off", Light::Danger, room, R"({"settings":{"waiting_room":false}})"},
        {"recording", "on", Light::Danger, room, R"({"settings":{"auto_recording":"cloud"}})"},
        {"passcode", "other", Light::Danger, room, R"({"password":"other1"})"},
        {"link", "other", Light::Danger, room, R"({"password":"other1"})"},
        {"room", "unchecked", Light::Attention, "/faults",
         R"({"remote":"zoom","operation":"get","kind":"status","code":503,"times":-1})"},
        {"host-free", "unchecked", Light::Attention, "/faults",
         R"({"remote":"zoom","operation":"list","kind":"status","code":503,"times":-1})"},
        {"psychologist-event", "unchecked", Light::Attention, "/faults",
         R"({"remote":"google","operation":"get","kind":"status","code":503,"times":-1})"},
        {"practice-event", "unchecked", Light::Attention, "/faults",
         R"({"remote":"google","operation":"get","kind":"status","code":503,"times":-1})"},
    };
    return all;
}

} // namespace

/// The light of a session that is near, and the alerts of Health: provoked at the sandbox, read in the window of the
/// program, and put right by its buttons.
class TestEveryLight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasChangedIsFoundBeforeTheSessionAndRepaired_data();
    void whatWasChangedIsFoundBeforeTheSessionAndRepaired();
    void whatWasNeverMadeIsFoundBeforeTheSessionAndRetried_data();
    void whatWasNeverMadeIsFoundBeforeTheSessionAndRetried();
    void anEventThatAPersonTouchedIsFoundBeforeTheSession_data();
    void anEventThatAPersonTouchedIsFoundBeforeTheSession();
    void anotherMeetingOfThePsychologistIsFoundBeforeTheSession();

private:
    void open();
    void book() { m_id = m_desk->book(3h); }
    /// The time comes at which sessions are looked at.
    void comeNear();
    /// The session's panel says so, and so does its light.
    void see(const QString &what, const QString &found, Light light);
    /// The light is green, or nothing was looked at since.
    bool isGreen();

    std::unique_ptr<ProgramAtDesk> m_desk;
    QUuid m_id;
};

void TestEveryLight::open()
{
    m_desk = std::make_unique<ProgramAtDesk>();
    m_desk->start();
}

void TestEveryLight::comeNear()
{
    const base::Instant start = m_desk->session(m_id).snapshot.booking.start;
    m_desk->settleAfter(std::chrono::floor<std::chrono::milliseconds>(start - 25min - m_desk->sandbox.clock().now()));
}

void TestEveryLight::see(const QString &what, const QString &found, Light light)
{
    const auto preflight = m_desk->session(m_id).snapshot.preflight;
    QVERIFY(preflight);
    const auto check = std::find_if(preflight->checks.begin(), preflight->checks.end(),
                                    [&what](const domain::PreflightCheck &one) { return one.what == what; });
    QVERIFY(check != preflight->checks.end());
    QCOMPARE(check->found, found);
    QCOMPARE(check->light, light);
    const Person &person = m_desk->person();
    m_desk->window().showView(u"health"_s);
    m_desk->window().showSession(m_id);
    QTRY_VERIFY(person.sees("checkCard"));
    QTRY_VERIFY2(person.reads("checkReason").contains(service::wordsFor(*check)),
                 qPrintable(person.reads("checkReason")));
    m_desk->picture(u"light-"_s + what + u'-' + found);
}

bool TestEveryLight::isGreen()
{
    const auto preflight = m_desk->session(m_id).snapshot.preflight;
    return preflight && preflight->light() == Light::Ok;
}

void TestEveryLight::whatWasChangedIsFoundBeforeTheSessionAndRepaired_data()
{
    QTest::addColumn<const Change *>("change");
    for (const Change &change : changes()) {
        QTest::addRow("%s %s", change.what, change.found) << &change;
    }
}

void TestEveryLight::whatWasChangedIsFoundBeforeTheSessionAndRepaired()
{
    QFETCH(const Change *, change);
    open();
    book();
    m_desk->settle();
    m_desk->tell(change->target, change->json);
    comeNear();
    see(QString::fromLatin1(change->what), QString::fromLatin1(change->found), change->light);
    if (QTest::currentTestFailed()) {
        return;
    }
    const bool isUnknown = change->found == "unchecked"_ba;
    QCOMPARE(m_desk->person().reads("repairSessionButton"), isUnknown ? u"Look again"_s : u"Repair"_s);
    QCOMPARE(m_desk->person().reads("checkName") == u"Could not be looked at"_s, isUnknown);
    m_desk->sandbox.work();
    m_desk->person().click("repairSessionButton");
    QTRY_VERIFY_WITH_TIMEOUT(isGreen(), longestLook);
    m_desk->awaitInLine(m_id);
    QTRY_VERIFY(m_desk->person().sees("nothingToDo"));
    QCOMPARE(m_desk->sandbox.kept(u"events"_s).size(), 2);
}

void TestEveryLight::whatWasNeverMadeIsFoundBeforeTheSessionAndRetried_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("found");
    QTest::addColumn<Light>("light");
    const auto refused = [](const QByteArray &remote, const QByteArray &operation, int code,
                            const QByteArray &body = {}) {
        return R"({"remote":")" + remote + R"(","operation":")" + operation +
               R"(","kind":"status","times":-1,"code":)" + QByteArray::number(code) +
               (body.isEmpty() ? QByteArray() : ",\"body\":" + body) + '}';
    };
    QTest::newRow("room") << refused("zoom", "create", 404, R"({"code":1001,"message":"No."})") << u"room"_s
                          << u"not-made"_s << Light::Danger;
    QTest::newRow("practice event") << refused("google", "insert", 400,
                                               R"({"error":{"code":400,"errors":[{"reason":"invalid"}]}})")
                                    << u"practice-event"_s << u"not-made"_s << Light::Attention;
    QTest::newRow("psychologist event") << refused("google", "insert", 400,
                                                   R"({"error":{"code":400,"errors":[{"reason":"invalid"}]}})")
                                        << u"psychologist-event"_s << u"not-made"_s << Light::Attention;
    QTest::newRow("mail") << refused("smtp", "rcpt", 550) << u"mail"_s << u"failed"_s << Light::Danger;
    QTest::newRow("mail waits") << refused("smtp", "rcpt", 451) << u"mail"_s << u"waiting"_s << Light::Attention;
}

void TestEveryLight::whatWasNeverMadeIsFoundBeforeTheSessionAndRetried()
{
    QFETCH(QByteArray, fault);
    QFETCH(QString, what);
    QFETCH(QString, found);
    QFETCH(Light, light);
    open();
    m_desk->tell("/faults", fault);
    book();
    m_desk->settle();
    comeNear();
    see(what, found, light);
    if (QTest::currentTestFailed()) {
        return;
    }
    m_desk->sandbox.work();
    m_desk->person().click("repairSessionButton");
    m_desk->awaitInLine(m_id);
    QTRY_VERIFY(m_desk->person().sees("nothingToDo"));
    QTRY_VERIFY_WITH_TIMEOUT(isGreen(), longestLook);
    QCOMPARE(m_desk->sandbox.kept(u"meetings"_s).size(), 1);
    QVERIFY(!m_desk->sandbox.kept(u"mails"_s).isEmpty());
}

void TestEveryLight::anEventThatAPersonTouchedIsFoundBeforeTheSession_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("calendar");
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("found");
    QTest::addColumn<Light>("light");
    const QByteArray moved =
        R"({"start":{"dateTime":"2035-03-03T02:00:00Z"},"end":{"dateTime":"2035-03-03T02:50:00Z"}})";
    const QByteArray deleted = R"({"delete":true})";
    for (const auto &[what, calendar] :
         {std::pair(u"psychologist-event"_s, QByteArray("ada%40groundandgrow.example")),
          std::pair(u"practice-event"_s, QByteArray("practice-calendar%40group.calendar.google.com"))}) {
        QTest::addRow("%s moved", qPrintable(what)) << what << calendar << moved << u"other"_s << Light::Danger;
        QTest::addRow("%s deleted", qPrintable(what))
            << what << calendar << deleted << u"missing"_s << Light::Attention;
    }
}

void TestEveryLight::anEventThatAPersonTouchedIsFoundBeforeTheSession()
{
    QFETCH(QString, what);
    QFETCH(QByteArray, calendar);
    QFETCH(QByteArray, change);
    QFETCH(QString, found);
    QFETCH(Light, light);
    open();
    book();
    m_desk->settle();
    m_desk->settleAfter(3min);
    m_desk->tell("/google/events/" + calendar + "/{event}", change);
    comeNear();
    see(what, found, light);
    if (QTest::currentTestFailed()) {
        return;
    }
    m_desk->person().click("decidePutBack");
    m_desk->awaitInLine(m_id);
    QTRY_VERIFY(m_desk->person().sees("nothingToDo"));
    QTRY_VERIFY_WITH_TIMEOUT(isGreen(), longestLook);
    QCOMPARE(m_desk->sandbox.kept(u"events"_s).size(), 2);
}

void TestEveryLight::anotherMeetingOfThePsychologistIsFoundBeforeTheSession()
{
    open();
    book();
    m_desk->settle();
    const QJsonObject mine = m_desk->sandbox.kept(u"meetings"_s).first().toObject();
    const QUuid other = m_desk->book(5h);
    m_desk->settle();
    const QJsonArray meetings = m_desk->sandbox.kept(u"meetings"_s);
    const auto number = [](const QJsonValue &meeting) { return QByteArray::number(meeting[u"id"_s].toInteger()); };
    const QByteArray second = number(meetings[0]) == number(mine) ? number(meetings[1]) : number(meetings[0]);
    m_desk->sandbox.tell("/zoom/meetings/" + second,
                         R"({"start_time":")" + mine[u"start_time"_s].toString().toLatin1() + R"("})");
    comeNear();
    see(u"host-free"_s, u"busy"_s, Light::Attention);
    if (QTest::currentTestFailed()) {
        return;
    }
    m_desk->window().showSession(other);
    need(m_desk->practice().bookings().repair(other));
    m_desk->awaitInLine(other);
    m_desk->window().showSession(m_id);
    QTRY_VERIFY(m_desk->person().sees("checkCard"));
    m_desk->person().click("repairSessionButton");
    m_desk->awaitInLine(m_id);
    QTRY_VERIFY_WITH_TIMEOUT(isGreen(), longestLook);
}

QTEST_MAIN(TestEveryLight)
#include "test_everylight.moc"
