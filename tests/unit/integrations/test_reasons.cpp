// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/reasons.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace anteroom::ports;

class TestReasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasBothSentences_data();
    void everyCodeHasBothSentences();
    void noCodeStandsTwice();
    void codesOfTheReconcilerAndTheIntegrationsAreThere_data();
    void codesOfTheReconcilerAndTheIntegrationsAreThere();
    void theDetailFillsTheBlank();
    void anHttpStatusHasWords();
    void anUnknownCodeIsNamed();
    void theGuideHasTheCureOfEachReason_data();
    void theGuideHasTheCureOfEachReason();
};

void TestReasons::everyCodeHasBothSentences_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : knownReasonCodes()) {
        QTest::newRow(qPrintable(code)) << code;
    }
}

void TestReasons::everyCodeHasBothSentences()
{
    QFETCH(QString, code);
    static const QRegularExpression sentence(QStringLiteral("^[A-Z].{10,}\\.$"));
    for (const QString &detail : {QString(), QStringLiteral("some-detail")}) {
        const Reason reason = reasonFor(code, detail);
        QVERIFY2(sentence.match(reason.what).hasMatch() || reason.what.endsWith(u"https://."), qPrintable(reason.what));
        QVERIFY2(sentence.match(reason.remedy).hasMatch(), qPrintable(reason.remedy));
        for (const QString &text : {reason.what, reason.remedy}) {
            QVERIFY2(!text.contains(u'%') && !text.contains(u"()") && !text.contains(u"  "), qPrintable(text));
        }
    }
}

void TestReasons::noCodeStandsTwice()
{
    const QStringList codes = knownReasonCodes();
    QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
}

void TestReasons::codesOfTheReconcilerAndTheIntegrationsAreThere_data()
{
    QTest::addColumn<QString>("code");
    const char *codes =
        "net.refused net.dns net.tls net.certificate net.proxy net.offline net.connect-timeout net.closed "
        "net.deadline net.aborted http.redirect http.insecure-url http.bad-request http.truncated http.too-large "
        "zoom.client-invalid zoom.account-invalid zoom.app-type zoom.app-disabled zoom.owner-gone "
        "zoom.token-invalid zoom.token-refused zoom.scope-missing zoom.user-unknown zoom.user-missing "
        "zoom.user-not-licensed zoom.no-permission zoom.validation zoom.refused zoom.meeting-gone "
        "zoom.meeting-live zoom.meeting-ended zoom.cannot-delete zoom.cannot-end zoom.too-old zoom.no-recording "
        "zoom.no-transcript zoom.rate-limited zoom.daily-limit zoom.host-daily-limit zoom.unusable-answer "
        "zoom.list-endless zoom.start-past zoom.recording-on zoom.no-passcode zoom.join-before-host "
        "zoom.no-waiting-room google.forbidden-for-service-accounts google.calendar-unknown "
        "google.no-write-access google.clock-skew google.key-invalid google.key-file google.unauthorized-client "
        "google.subject-invalid google.api-disabled google.scope-missing google.quota google.rate-limited "
        "google.etag-conflict google.id-taken google.event-gone google.validation mail.auth mail.tls "
        "mail.certificate mail.starttls-missing mail.refused mail.dns mail.recipient-refused "
        "mail.sender-refused mail.message-refused mail.temporary mail.unanswered mail.maybe-sent "
        "mail.mailbox-full sync.too-many-creates settings.missing "
        "settings.invalid";
    for (const QString &code : QString::fromLatin1(codes).split(u' ')) {
        QTest::newRow(qPrintable(code)) << code;
    }
}

void TestReasons::codesOfTheReconcilerAndTheIntegrationsAreThere()
{
    QFETCH(QString, code);
    QVERIFY(knownReasonCodes().contains(code));
}

void TestReasons::theDetailFillsTheBlank()
{
    const Reason reason = reasonFor(QStringLiteral("settings.missing"), QStringLiteral("zoom.oauth.client-id"));
    QCOMPARE(reason.what, QStringLiteral("A setting that is needed has no value (zoom.oauth.client-id)."));
    QCOMPARE(reasonFor(QStringLiteral("zoom.scope-missing"), {}).what, QStringLiteral("The Zoom app lacks a scope."));
}

void TestReasons::anHttpStatusHasWords()
{
    QVERIFY(reasonFor(QStringLiteral("http.503"), {}).what.contains(u"(status 503)"));
    QVERIFY(reasonFor(QStringLiteral("http.5x3"), {}).what.contains(u"(http.5x3)"));
}

void TestReasons::anUnknownCodeIsNamed()
{
    const Reason reason = reasonFor(QStringLiteral("pigeon.lost"), QStringLiteral("detail"));
    QVERIFY(reason.what.contains(u"(pigeon.lost)"));
    QVERIFY(!reason.remedy.isEmpty());
}

void TestReasons::theGuideHasTheCureOfEachReason_data()
{
    everyCodeHasBothSentences_data();
}

// docs/reasons.md has one row for each; what fails here prints the row that belongs there.
void TestReasons::theGuideHasTheCureOfEachReason()
{
    QFETCH(QString, code);
    QFile guide(qEnvironmentVariable("ANTEROOM_SOURCE_DIR") + QStringLiteral("/docs/reasons.md"));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    const Reason reason = reasonFor(code, QStringLiteral("…"));
    const QString row = QStringLiteral("| `%1` | %2 | %3 |\n").arg(code, reason.what, reason.remedy);
    QVERIFY2(QString::fromUtf8(guide.readAll()).contains(row), qPrintable(row));
}

QTEST_GUILESS_MAIN(TestReasons)
#include "test_reasons.moc"
