// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/remotes.h"
#include "core/service/practicesettings.h"
#include "tests/support/googlekey.h"
#include "tests/support/manualclock.h"
#include "tests/support/manualscheduler.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;

namespace {

/// Notes what was asked, and refuses all of it.
class RefusingClient : public http::Client
{
public:
    QCoro::Task<ports::Outcome<http::Reply>> send(http::Request request) override
    {
        requests.push_back(request);
        co_return http::Reply{400, "application/json", {}, R"({"error":"invalid_grant"})"};
    }
    std::vector<http::Request> requests;
};

const domain::AccountId second{7};

} // namespace

/// The providers that settings and accounts make.
class TestRemotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_key = GoogleKey::make(); }
    void anAccountBesideTheSettingsSignsInByItsOwnKey_data();
    void anAccountBesideTheSettingsSignsInByItsOwnKey();

private:
    GoogleKey m_key;
};

void TestRemotes::anAccountBesideTheSettingsSignsInByItsOwnKey_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("practiceCalendar");
    QTest::newRow("a service account writes") << u"service-account"_s << u"desk@group.calendar.google.com"_s;
    QTest::newRow("somebody signed in") << u"signed-in"_s << u"desk@group.calendar.google.com"_s;
    QTest::newRow("into their own calendar") << u"signed-in"_s << u"primary"_s;
}

void TestRemotes::anAccountBesideTheSettingsSignsInByItsOwnKey()
{
    QFETCH(QString, account);
    QFETCH(QString, practiceCalendar);
    service::Settings settings =
        service::Settings::resolve({},
                                   {{u"google.calendar.enabled"_s, u"true"_s},
                                    {u"google.calendar.account"_s, account},
                                    {u"google.calendar.practice-calendar-id"_s, practiceCalendar},
                                    {u"google.oauth.client-id"_s, u"client"_s}},
                                   {{u"google.oauth.client-secret"_s, base::Secret("client secret")},
                                    {u"google.oauth.refresh-token"_s, base::Secret("1//somebody's")}});
    service::RemoteAccount other;
    other.account.id = second;
    other.account.kind = domain::AccountKind::Google;
    other.secret = base::Secret(m_key.file(u"https://oauth2.googleapis.com/token"_s));
    settings.setAccounts({other});
    ManualClock clock{base::fromMs(1'799'000'000'000)};
    ManualScheduler scheduler;
    RefusingClient zoom;
    RefusingClient google;
    compose::Paces paces(clock, scheduler);
    std::vector<domain::AccountId> heard;
    const compose::RemoteTools tools{zoom,
                                     google,
                                     [] {},
                                     clock,
                                     paces,
                                     [&heard](const QString &, domain::AccountId whose,
                                              const std::optional<ports::Failure> &,
                                              std::chrono::milliseconds) { heard.push_back(whose); }};
    sync::SyncSettings syncSettings = service::practiceSettings(settings).sync;
    const sync::Remotes remotes = compose::makeRemotes(settings, syncSettings, tools);
    const auto calendar = remotes.calendarsOf(second);
    QVERIFY2(calendar, qPrintable(syncSettings.googleOf(second).problem.detail));
    QVERIFY(!QCoro::waitFor(calendar->get(u"ben@group.calendar.google.com"_s, u"abcde"_s)));
    QCOMPARE(google.requests.size(), 1u);
    QVERIFY(google.requests[0].body.contains("grant-type%3Ajwt-bearer"));
    QVERIFY(!google.requests[0].body.contains("somebody"));
    QCOMPARE(heard, std::vector<domain::AccountId>{second});
}

QTEST_GUILESS_MAIN(TestRemotes)

#include "test_remotes.moc"
