// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/sandboxthread.h"
#include "app/compose/syncthread.h"
#include "core/domain/meetinglink.h"
#include "core/service/practiceservice.h"
#include "tests/support/practicefixture.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QTcpServer>
#include <QTest>

#include <atomic>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorKind;
using service::Settings;

/// The thread that talks to remotes, with the sandbox as its remotes: other settings while it runs, start links.
class TestSyncThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aStartLinkNeedsZoom();
    void newSettingsCountFromNowOn();
    void aMeetingOfTheEngineHasAStartLinkThatPassesTheGuard();
    void aVanishedMeetingIsNotFound();
    void aCheckAsksWithTheSettingsItIsGiven();
    void aCheckOfASilentMailServerDoesNotHoldUpTheEnd();
    void whoeverSignsInReleasesWhatWaitedForIt();
    void aSignInThatWaitsDoesNotHoldUpTheEnd();
    void aSecondSignInEndsTheFirst();

private:
    template<typename T>
    T wait(QFuture<T> future);
    Settings sandboxSettings(const QHash<QString, QString> &stored = {},
                             const QHash<QString, base::Secret> &secrets = {}) const
    {
        return Settings::resolve(m_sandbox->environment(), stored, secrets);
    }
    base::Result<base::Secret> startLink(const QString &meetingId)
    {
        return wait(m_thread->fetchStartLink({}, meetingId));
    }

    std::unique_ptr<PracticeFixture> m_practice;
    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<compose::SandboxThread> m_sandbox;
    std::unique_ptr<compose::SyncThread> m_thread;
};

template<typename T>
T TestSyncThread::wait(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000)) {
        qFatal("The sync thread does not answer.");
    }
    return future.result();
}

void TestSyncThread::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    m_practice->clock.set(m_clock.now());
    m_sandbox = std::make_unique<compose::SandboxThread>(m_clock, m_random, m_folder.path());
    QVERIFY(m_sandbox->started());
    m_thread = std::make_unique<compose::SyncThread>(m_practice->store(), m_clock, m_random, Settings(),
                                                     service::practiceSettings(Settings()));
    m_thread->startEngine();
}

void TestSyncThread::cleanup()
{
    m_thread.reset();
    m_sandbox.reset();
    m_practice.reset();
}

void TestSyncThread::aStartLinkNeedsZoom()
{
    const base::Result<base::Secret> link = startLink(u"1"_s);
    QVERIFY(!link);
    QCOMPARE(link.error().kind, ErrorKind::Settings);
    QVERIFY(link.error().text.contains(u"zoom.enabled"_s));
}

void TestSyncThread::newSettingsCountFromNowOn()
{
    m_thread->reconfigure(sandboxSettings());
    QCOMPARE(startLink(u"1"_s).error().kind, ErrorKind::NotFound);
    m_thread->reconfigure(Settings());
    QCOMPARE(startLink(u"1"_s).error().kind, ErrorKind::Settings);
}

void TestSyncThread::aMeetingOfTheEngineHasAStartLinkThatPassesTheGuard()
{
    m_thread->reconfigure(sandboxSettings());
    service::BookingForm form = m_practice->form();
    form.start = base::toUtc(m_clock.now() + 48h).toString(u"yyyy-MM-dd'T'HH:mm"_s);
    form.zone = "UTC";
    const QUuid id = m_practice->book(form);
    m_thread->wake();
    QTRY_VERIFY_WITH_TIMEOUT(!m_practice->meeting(id).identity.remoteId.isEmpty(), 20000);
    const base::Result<base::Secret> link = startLink(m_practice->meeting(id).identity.remoteId);
    QVERIFY(link);
    const base::Result<QUrl> guarded = domain::guardedMeetingLink(QString::fromUtf8(link->reveal()));
    QVERIFY(guarded);
    QVERIFY(guarded->path().startsWith(u"/s/"_s));
    QVERIFY(guarded->query().contains(u"zak="_s));
}

void TestSyncThread::aVanishedMeetingIsNotFound()
{
    m_thread->reconfigure(sandboxSettings());
    const base::Result<base::Secret> link = startLink(u"99999999999"_s);
    QVERIFY(!link);
    QCOMPARE(link.error().kind, ErrorKind::NotFound);
}

void TestSyncThread::aCheckAsksWithTheSettingsItIsGiven()
{
    const std::vector<domain::Psychologist> nobody;
    const auto isGood = [this, &nobody](const Settings &settings) {
        return wait(m_thread->check(ports::Remote::Zoom, settings, nobody)).isGood();
    };
    QVERIFY(!isGood(Settings()));
    QVERIFY(isGood(sandboxSettings()));
    m_thread->reconfigure(sandboxSettings());
    QVERIFY(!isGood(Settings()));
}

void TestSyncThread::aCheckOfASilentMailServerDoesNotHoldUpTheEnd()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const Settings settings =
        Settings::resolve({},
                          {{u"mail.smtp.url"_s, u"smtp://127.0.0.1:%1"_s.arg(silent.serverPort())},
                           {u"mail.from"_s, u"practice@example.com"_s}},
                          {});
    const QFuture<ports::CheckReport> asked = m_thread->check(ports::Remote::Mail, settings, {});
    QTRY_VERIFY(silent.hasPendingConnections());
    QElapsedTimer closing;
    closing.start();
    m_thread.reset();
    QVERIFY(closing.elapsed() < 5000);
    QVERIFY(asked.isFinished());
}

void TestSyncThread::whoeverSignsInReleasesWhatWaitedForIt()
{
    const auto signedIn = [this](const base::Secret &token) {
        QHash<QString, base::Secret> secrets;
        if (!token.isEmpty()) {
            secrets.insert(u"google.oauth.refresh-token"_s, token);
        }
        return sandboxSettings({{u"google.calendar.account"_s, u"signed-in"_s}}, secrets);
    };
    m_practice->settings.sync.practiceCalendar = u"practice-calendar@group.calendar.google.com"_s;
    m_thread->reconfigure(signedIn({}));
    service::BookingForm form = m_practice->form();
    form.start = base::toUtc(m_clock.now() + 48h).toString(u"yyyy-MM-dd'T'HH:mm"_s);
    form.zone = "UTC";
    const QUuid id = m_practice->book(form);
    m_thread->wake();
    const auto event = [this, id] { return m_practice->object(id, domain::ObjectKind::PracticeEvent); };
    QTRY_COMPARE_WITH_TIMEOUT(event().failure.code, u"google.not-signed-in"_s, 20000);

    QNetworkAccessManager browser;
    const auto open = [&browser](const QUrl &page) {
        QMetaObject::invokeMethod(&browser, [&browser, page] { browser.get(QNetworkRequest(page)); });
    };
    base::Secret kept;
    service::PracticeService practice(m_practice->context());
    const auto keep = [&](const base::Secret &token) {
        kept = token;
        return practice.keepGoogleSignIn(token);
    };
    QVERIFY(wait(m_thread->signIn(signedIn({}), open, keep)));
    QVERIFY(!kept.isEmpty());
    m_thread->reconfigure(signedIn(kept));
    QTRY_COMPARE_WITH_TIMEOUT(event().state, domain::ObjectState::Done, 20000);
}

void TestSyncThread::aSignInThatWaitsDoesNotHoldUpTheEnd()
{
    std::atomic_bool opened = false;
    const auto neverKept = [](const base::Secret &) {
        return QtFuture::makeReadyFuture(base::Result<>(base::failure(ErrorKind::Refused, u"kept"_s)));
    };
    const auto signingIn = m_thread->signIn(
        sandboxSettings(), [&opened](const QUrl &) { opened = true; }, neverKept);
    QTRY_VERIFY(opened);
    QElapsedTimer closing;
    closing.start();
    m_thread.reset();
    QVERIFY(closing.elapsed() < 5000);
    QVERIFY(signingIn.isFinished());
    QVERIFY(!signingIn.result());
    QVERIFY(signingIn.result().error().text != u"kept"_s);
}

void TestSyncThread::aSecondSignInEndsTheFirst()
{
    std::atomic_int opened = 0;
    const auto open = [&opened](const QUrl &) { ++opened; };
    const auto neverKept = [](const base::Secret &) {
        return QtFuture::makeReadyFuture(base::Result<>(base::failure(ErrorKind::Refused, u"kept"_s)));
    };
    const auto first = m_thread->signIn(sandboxSettings(), open, neverKept);
    const auto second = m_thread->signIn(sandboxSettings(), open, neverKept);
    QTRY_VERIFY(first.isFinished());
    QVERIFY(!first.result());
    QTRY_COMPARE(opened.load(), 2);
    QVERIFY(!second.isFinished());
}

QTEST_GUILESS_MAIN(TestSyncThread)

#include "test_syncthread.moc"
