// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/classification.h"

#include <QTest>

using namespace anteroom::http;
using anteroom::ports::FailureKind;
using Cause = Ending::Cause;
using Error = QNetworkReply::NetworkError;

namespace {

Ending unanswered(const char *method, Cause cause, Error error, bool left)
{
    Ending ending;
    ending.method = method;
    ending.cause = cause;
    ending.error = error;
    ending.left = left;
    ending.whole = false;
    return ending;
}

Ending answered(const char *method, int status, bool whole = true, Cause cause = Cause::Finished)
{
    Ending ending;
    ending.method = method;
    ending.cause = cause;
    ending.left = true;
    ending.status = status;
    ending.whole = whole;
    return ending;
}

} // namespace

class TestClassification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAnEndingMeans_data();
    void saysWhatAnEndingMeans();
    void takesDefiniteAnswersAsReplies_data();
    void takesDefiniteAnswersAsReplies();
    void neverCallsAGetUnknown();
    void neverCallsAChangeFailedThatMayHaveHappened();
};

void TestClassification::saysWhatAnEndingMeans_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("slowLook");
    const auto row = [](const char *name, const Ending &ending, FailureKind kind, const char *code, bool slow = false) {
        QTest::newRow(name) << ending << kind << QString::fromLatin1(code) << slow;
    };
    const auto net = [](Error error) { return unanswered("POST", Cause::Finished, error, false); };
    row("refused", net(Error::ConnectionRefusedError), FailureKind::Unreachable, "net.refused");
    row("no such host", net(Error::HostNotFoundError), FailureKind::Unreachable, "net.dns");
    row("handshake", net(Error::SslHandshakeFailedError), FailureKind::Unreachable, "net.tls");
    row("no network", net(Error::UnknownNetworkError), FailureKind::Unreachable, "net.offline");
    row("connect timeout", net(Error::TimeoutError), FailureKind::Unreachable, "net.connect-timeout");
    row("proxy", net(Error::ProxyNotFoundError), FailureKind::Unreachable, "net.proxy");
    row("closed while connecting", net(Error::RemoteHostClosedError), FailureKind::Unreachable, "net.closed");
    Ending certificate = net(Error::SslHandshakeFailedError);
    certificate.badCertificate = true;
    row("certificate", certificate, FailureKind::Unreachable, "net.certificate");

    const auto gone = [](const char *method, Cause cause, Error error = Error::OperationCanceledError) {
        return unanswered(method, cause, error, true);
    };
    row("POST closed", gone("POST", Cause::Finished, Error::ContentReSendError), FailureKind::Unknown, "net.closed");
    row("PATCH closed", gone("PATCH", Cause::Finished, Error::RemoteHostClosedError), FailureKind::Unknown,
        "net.closed");
    row("PUT closed", gone("PUT", Cause::Finished, Error::RemoteHostClosedError), FailureKind::Unknown, "net.closed");
    row("DELETE closed", gone("DELETE", Cause::Finished, Error::RemoteHostClosedError), FailureKind::Unknown,
        "net.closed");
    row("GET closed", gone("GET", Cause::Finished, Error::RemoteHostClosedError), FailureKind::Temporary, "net.closed");
    row("POST deadline", gone("POST", Cause::Deadline), FailureKind::Unknown, "net.deadline", true);
    row("GET deadline", gone("GET", Cause::Deadline), FailureKind::Temporary, "net.deadline");
    row("deadline before it left", unanswered("POST", Cause::Deadline, Error::OperationCanceledError, false),
        FailureKind::Unreachable, "net.connect-timeout");
    row("POST aborted", gone("POST", Cause::Aborted), FailureKind::Unknown, "net.aborted");
    row("GET aborted", gone("GET", Cause::Aborted), FailureKind::Temporary, "net.aborted");
    row("aborted before it left", unanswered("POST", Cause::Aborted, Error::OperationCanceledError, false),
        FailureKind::Unreachable, "net.aborted");

    for (const int status : {301, 302, 303, 304, 307, 308}) {
        row(qPrintable(QStringLiteral("POST %1").arg(status)), answered("POST", status, false), FailureKind::Rejected,
            "http.redirect");
    }
    row("POST 500", answered("POST", 500), FailureKind::Unknown, "http.500", true);
    row("DELETE 502", answered("DELETE", 502), FailureKind::Unknown, "http.502", true);
    row("POST 503", answered("POST", 503), FailureKind::Unknown, "http.503", true);
    row("PATCH 504", answered("PATCH", 504), FailureKind::Unknown, "http.504", true);
    row("POST 408", answered("POST", 408), FailureKind::Unknown, "http.408", true);
    row("GET 500", answered("GET", 500), FailureKind::Temporary, "http.500");
    row("GET 408", answered("GET", 408), FailureKind::Temporary, "http.408");
    row("POST 407", answered("POST", 407), FailureKind::Unreachable, "net.proxy");
    row("POST 201 cut short", answered("POST", 201, false), FailureKind::Unknown, "http.truncated", true);
    row("GET 200 cut short", answered("GET", 200, false), FailureKind::Temporary, "http.truncated");
    row("POST 400 cut short", answered("POST", 400, false), FailureKind::Temporary, "http.truncated");
    row("POST 201 too large", answered("POST", 201, false, Cause::TooLarge), FailureKind::Unknown, "http.too-large",
        true);
    row("POST 201 dripping", answered("POST", 201, false, Cause::Deadline), FailureKind::Unknown, "net.deadline", true);
    row("GET 200 dripping", answered("GET", 200, false, Cause::Deadline), FailureKind::Temporary, "net.deadline");
}

void TestClassification::saysWhatAnEndingMeans()
{
    QFETCH(Ending, ending);
    const auto failure = classify(ending);
    QVERIFY(failure);
    QTEST(failure->kind, "kind");
    QTEST(failure->code, "code");
    QTEST(failure->slowLook, "slowLook");
}

void TestClassification::takesDefiniteAnswersAsReplies_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 202, 204, 400, 401, 403, 404, 409, 410, 412, 422, 429}) {
        QTest::addRow("%d", status) << status;
    }
}

void TestClassification::takesDefiniteAnswersAsReplies()
{
    QFETCH(int, status);
    QVERIFY(!classify(answered("POST", status)));
    QVERIFY(!classify(answered("GET", status)));
}

void TestClassification::neverCallsAGetUnknown()
{
    for (const Cause cause : {Cause::Finished, Cause::Deadline, Cause::Aborted, Cause::TooLarge}) {
        for (int status = 0; status < 620; ++status) {
            for (const bool left : {true, false}) {
                Ending ending = answered("GET", status, false, cause);
                ending.left = left;
                const auto failure = classify(ending);
                QVERIFY(!failure || failure->kind != FailureKind::Unknown);
            }
        }
    }
}

void TestClassification::neverCallsAChangeFailedThatMayHaveHappened()
{
    for (const Cause cause : {Cause::Finished, Cause::Deadline, Cause::Aborted, Cause::TooLarge}) {
        for (const int status : {0, 200, 201, 204, 408, 500, 502, 503, 504, 599}) {
            const auto failure = classify(answered("POST", status, false, cause));
            QVERIFY(failure);
            QCOMPARE(failure->kind, FailureKind::Unknown);
        }
    }
}

QTEST_GUILESS_MAIN(TestClassification)
#include "test_classification.moc"
