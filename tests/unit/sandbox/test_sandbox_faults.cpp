// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/sandbox/sandboxfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace anteroom;

namespace {

const QString Anna = QStringLiteral("/users/anna%40example.org/meetings");

QJsonObject fault(QJsonObject object, const QString &operation = QStringLiteral("create"))
{
    object.insert(u"remote"_s, u"zoom"_s);
    object.insert(u"operation"_s, operation);
    return object;
}

} // namespace

class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (m_function != QByteArray(QTest::currentTestFunction())) {
            m_function = QTest::currentTestFunction();
            m_fixture.emplace();
            m_fixture->zoomToken();
        }
    }

    void eachKindDoesWhatItSays_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("status"); ///< 0: no answer
        QTest::addColumn<bool>("applied");
        QTest::addColumn<QString>("body"); ///< whole, none, half, broken
        const auto row = [](const char *name, const QJsonObject &what, int status, bool applied, const QString &body) {
            QTest::newRow(name) << fault(what) << status << applied << body;
        };
        const QString before = u"before"_s;
        const QString after = u"after applying"_s;
        row("status", {{u"kind"_s, u"status"_s}, {u"code"_s, 503}}, 503, false, u"whole"_s);
        row("status, applied", {{u"kind"_s, u"status"_s}, {u"code"_s, 504}, {u"when"_s, after}}, 504, true, u"whole"_s);
        row("delay before", {{u"kind"_s, u"delay"_s}, {u"ms"_s, 20}, {u"when"_s, before}}, 201, true, u"whole"_s);
        row("delay after", {{u"kind"_s, u"delay"_s}, {u"ms"_s, 20}, {u"when"_s, after}}, 201, true, u"whole"_s);
        row("close", {{u"kind"_s, u"close"_s}, {u"when"_s, before}}, 0, false, u"none"_s);
        row("close, applied", {{u"kind"_s, u"close"_s}, {u"when"_s, after}}, 0, true, u"none"_s);
        row("truncate", {{u"kind"_s, u"truncate"_s}}, 201, true, u"half"_s);
        row("truncate, not applied", {{u"kind"_s, u"truncate"_s}, {u"when"_s, before}}, 200, false, u"half"_s);
        row("malformed", {{u"kind"_s, u"malformed"_s}}, 201, true, u"broken"_s);
        row("empty", {{u"kind"_s, u"empty"_s}}, 201, true, u"none"_s);
    }

    void eachKindDoesWhatItSays()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(int, status);
        QFETCH(bool, applied);
        QFETCH(QString, body);
        const qsizetype before = m_fixture->meetingsOnDisk().size();
        QVERIFY(!m_fixture->order("/faults", fault).contains("error"_L1));
        const auto answer = m_fixture->zoom("POST", Anna, m_fixture->meetingBody());
        QVERIFY(answer.connected);
        QCOMPARE(answer.status, status);
        QCOMPARE(m_fixture->meetingsOnDisk().size() - before, applied ? 1 : 0);
        QCOMPARE(answer.json().isEmpty(), body != "whole"_L1);
        QCOMPARE(answer.body.isEmpty(), body == "none"_L1);
        QCOMPARE(answer.closed && !answer.isWhole(), body == "half"_L1);
        QVERIFY2(m_fixture->sandbox().order("GET", "/faults")["faults"_L1].toArray().isEmpty(), "used up by one");
    }

    void drippingAnswerComesByteByByte()
    {
        m_fixture->order("/faults", fault({{u"kind"_s, u"slow-drip"_s}, {u"ms"_s, 2}}, u"get"_s));
        QElapsedTimer timer;
        timer.start();
        const auto answer = m_fixture->zoom("GET", u"/meetings/12345678901"_s);
        QCOMPARE(answer.json()["code"_L1].toInt(), 3001);
        QVERIFY(timer.elapsed() >= 2 * answer.body.size());
    }

    void silentNeverAnswers_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<qsizetype>("made");
        QTest::newRow("not applied") << u"before"_s << qsizetype(0);
        QTest::newRow("applied") << u"after"_s << qsizetype(1);
    }

    void silentNeverAnswers()
    {
        QFETCH(QString, when);
        QFETCH(qsizetype, made);
        const qsizetype before = m_fixture->meetingsOnDisk().size();
        m_fixture->order("/faults", fault({{u"kind"_s, u"silent"_s}, {u"when"_s, when}}));
        const auto exchange = m_fixture->beginZoom("POST", Anna, m_fixture->meetingBody());
        QVERIFY(!exchange->wait(200));
        QVERIFY(!exchange->received().closed);
        QCOMPARE(m_fixture->meetingsOnDisk().size() - before, made);
        // One silent connection holds up no other.
        QCOMPARE(m_fixture->zoom("GET", Anna).status, 200);
    }

    void lateIsAppliedAfterTheConnectionClosed()
    {
        m_fixture->order("/faults", fault({{u"kind"_s, u"late"_s}, {u"ms"_s, 150}}));
        const auto answer = m_fixture->zoom("POST", Anna, m_fixture->meetingBody());
        QVERIFY(answer.closed);
        QCOMPARE(answer.status, 0);
        QVERIFY(m_fixture->meetingsOnDisk().isEmpty());
        QTRY_COMPARE(m_fixture->meetingsOnDisk().size(), 1);
    }

    void slowAnswerHoldsUpNoOther()
    {
        m_fixture->order("/faults", fault({{u"kind"_s, u"delay"_s}, {u"ms"_s, 500}, {u"when"_s, u"after"_s}}));
        const auto slow = m_fixture->beginZoom("POST", Anna, m_fixture->meetingBody());
        QTRY_COMPARE(m_fixture->meetingsOnDisk().size(), 1);
        QCOMPARE(m_fixture->zoom("GET", Anna).status, 200);
        QVERIFY2(!slow->isOver(), "held, though what was asked is done and on disk");
        QVERIFY(slow->wait());
        QCOMPARE(slow->received().status, 201);
    }

    void delayedRequestIsDoneEvenWhenTheClientLeft()
    {
        m_fixture->order("/faults", fault({{u"kind"_s, u"delay"_s}, {u"ms"_s, 100}, {u"when"_s, u"before"_s}}));
        auto exchange = m_fixture->beginZoom("POST", Anna, m_fixture->meetingBody());
        QTRY_COMPARE(m_fixture->counted(u"zoom POST /users/{userId}/meetings"_s), 1);
        QVERIFY(m_fixture->meetingsOnDisk().isEmpty());
        exchange.reset();
        QTRY_COMPARE(m_fixture->meetingsOnDisk().size(), 1);
    }

    void refusingPortRefusesUntilCleared()
    {
        m_fixture->order("/faults", {{u"remote"_s, u"zoom"_s}, {u"kind"_s, u"refuse"_s}});
        const auto refused = m_fixture->zoom("GET", Anna);
        QVERIFY(!refused.connected);
        QVERIFY(refused.closed);
        QCOMPARE(m_fixture->google("GET", m_fixture->events()).status, 200);
        m_fixture->sandbox().order("DELETE", "/faults?remote=google");
        QVERIFY(!m_fixture->zoom("GET", Anna).connected);
        m_fixture->sandbox().order("DELETE", "/faults?remote=zoom");
        QCOMPARE(m_fixture->zoom("GET", Anna).status, 200);
    }

    void goingDownCutsWhatIsInFlight()
    {
        m_fixture->order("/faults", fault({{u"kind"_s, u"delay"_s}, {u"ms"_s, 60000}}));
        const auto exchange = m_fixture->beginZoom("POST", Anna, m_fixture->meetingBody());
        QTRY_COMPARE(m_fixture->counted(u"zoom POST /users/{userId}/meetings"_s), 1);
        m_fixture->order("/remotes/zoom", {{u"state"_s, u"down"_s}});
        QVERIFY(exchange->wait());
        QVERIFY(exchange->received().closed);
        m_fixture->order("/remotes/zoom", {{u"state"_s, u"up"_s}});
        QCOMPARE(m_fixture->zoom("GET", Anna).status, 200);
    }

    void slowRemoteAnswersLater()
    {
        m_fixture->order("/remotes/zoom", {{u"state"_s, u"slow"_s}, {u"delayMs"_s, 120}});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_fixture->zoom("GET", Anna).status, 200);
        QVERIFY(timer.elapsed() >= 120);
    }

    void faultIsCountedAndPickedByOperationAndText()
    {
        m_fixture->order("/faults", fault({{u"kind"_s, u"status"_s}, {u"code"_s, 429}, {u"times"_s, 2}}, u"list"_s));
        m_fixture->order("/faults", fault({{u"kind"_s, u"status"_s}, {u"code"_s, 500}, {u"match"_s, u"bert@"_s}}));
        QCOMPARE(m_fixture->zoom("POST", Anna, m_fixture->meetingBody()).status, 201);
        QCOMPARE(m_fixture->zoom("POST", u"/users/bert%40example.org/meetings"_s, m_fixture->meetingBody()).status,
                 500);
        QCOMPARE(m_fixture->zoom("GET", Anna).status, 429);
        QCOMPARE(m_fixture->zoom("GET", Anna).json()["code"_L1].toInt(), 429);
        QCOMPARE(m_fixture->zoom("GET", Anna).status, 200);
        m_fixture->order("/faults", fault({{u"kind"_s, u"status"_s}, {u"times"_s, -1}}, u"list"_s));
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(m_fixture->zoom("GET", Anna).status, 500);
        }
    }

    void statusTakesBodyHeadersAndType()
    {
        m_fixture->order("/faults", fault({{u"kind"_s, u"status"_s},
                                           {u"code"_s, 302},
                                           {u"body"_s, u"<html>sign in</html>"_s},
                                           {u"contentType"_s, u"text/html"_s},
                                           {u"headers"_s, QJsonObject{{u"Location"_s, u"http://example.org/"_s}}}}));
        const auto answer = m_fixture->zoom("POST", Anna, m_fixture->meetingBody());
        QCOMPARE(answer.status, 302);
        QCOMPARE(answer.headers.value("location"), "http://example.org/");
        QCOMPARE(answer.headers.value("content-type"), "text/html");
        QCOMPARE(answer.body, "<html>sign in</html>");
    }

    void tokenFaultHasTheTokenEndpointsShape()
    {
        m_fixture->forgetTokens();
        m_fixture->order("/faults", fault({{u"kind"_s, u"status"_s}, {u"code"_s, 400}}, u"token"_s));
        QVERIFY(m_fixture->zoomToken().isEmpty());
        QVERIFY(!m_fixture->zoomToken().isEmpty());
    }

    void wrongFaultsAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QString>("field");
        QTest::newRow("remote") << QJsonObject{{u"remote"_s, u"fax"_s}, {u"kind"_s, u"close"_s}} << u"remote"_s;
        QTest::newRow("operation") << fault({{u"kind"_s, u"close"_s}}, u"insert"_s) << u"operation"_s;
        QTest::newRow("kind") << fault({{u"kind"_s, u"explode"_s}}) << u"kind"_s;
        QTest::newRow("times") << fault({{u"kind"_s, u"close"_s}, {u"times"_s, 0}}) << u"times"_s;
        QTest::newRow("when") << fault({{u"kind"_s, u"close"_s}, {u"when"_s, u"never"_s}}) << u"when"_s;
        QTest::newRow("misspelt") << fault({{u"kind"_s, u"close"_s}, {u"delay"_s, 5}}) << u"delay"_s;
    }

    void wrongFaultsAreRefused()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(QString, field);
        QVERIFY(m_fixture->order("/faults", fault)["error"_L1].toString().startsWith(field));
        QVERIFY(m_fixture->sandbox().order("GET", "/faults")["faults"_L1].toArray().isEmpty());
    }

    void controlAddressAnswersOverHttpButNotToWebPages()
    {
        const QString control = m_fixture->value(u"ANTEROOM_SANDBOX_CONTROL"_s);
        m_fixture->makeMeeting();
        const auto state = m_fixture->send(control + "/state"_L1, "GET");
        QCOMPARE(state.status, 200);
        QCOMPARE(state.json(), m_fixture->stateOnDisk());
        const QByteArray down = R"({"state":"down"})";
        QCOMPARE(
            m_fixture->send(control + "/remotes/zoom"_L1, "POST", down, {{"Origin", "https://example.org"}}).status,
            403);
        QVERIFY(m_fixture->zoom("GET", Anna).connected);
        QCOMPARE(m_fixture->send(control + "/remotes/zoom"_L1, "POST", down).status, 200);
        QVERIFY(!m_fixture->zoom("GET", Anna).connected);
        QCOMPARE(m_fixture->send(control + "/nothing"_L1, "GET").status, 404);
    }

    void meetingChangesBehindTheProgramsBack()
    {
        const QByteArray id = m_fixture->makeMeeting().toLatin1();
        m_fixture->order("/zoom/meetings/" + id, {{u"exists"_s, false}});
        QCOMPARE(m_fixture->zoom("GET", "/meetings/"_L1 + QString::fromLatin1(id)).status, 404);
        QVERIFY(m_fixture->order("/zoom/meetings/1", {{u"exists"_s, false}}).contains("error"_L1));
    }

    void meetingsAreEditedInZoomsOwnPages()
    {
        const QByteArray id = m_fixture->makeMeeting().toLatin1();
        m_fixture->order("/zoom/meetings/" + id, {{u"start_time"_s, u"2027-05-04T02:00:00Z"_s},
                                                  {u"password"_s, u"other1"_s},
                                                  {u"host"_s, u"ben@example.org"_s},
                                                  {u"settings"_s, QJsonObject{{u"waiting_room"_s, false}}}});
        const QJsonObject meeting = m_fixture->zoom("GET", "/meetings/"_L1 + QString::fromLatin1(id)).json();
        QCOMPARE(meeting["start_time"_L1].toString(), u"2027-05-04T02:00:00Z"_s);
        QCOMPARE(meeting["password"_L1].toString(), u"other1"_s);
        QCOMPARE(meeting["host_email"_L1].toString(), u"ben@example.org"_s);
        QCOMPARE(meeting["settings"_L1]["waiting_room"_L1].toBool(true), false);
    }

private:
    std::optional<testing::SandboxFixture> m_fixture;
    QByteArray m_function;
};

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "test_sandbox_faults.moc"
