// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/programatdesk.h"
#include "tests/support/practicefixture.h"
#include "ui/widgets/banner.h"

#include <QPushButton>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The alerts of Health, provoked at the sandbox, read in the window of the program, and ended by what they ask for.
class TestEveryAlert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void zoomPutsCallsOff();
    void aHostIsNearItsDailyLimit();
    void theCalendarFailsMoreThanFiveTimes();
    void noNewTokenIsGiven();
    void aMeetingTakesMoreThanTenSeconds();
    void nothingIsDeletedByAClockThatNobodyConfirms();
    void whatAnotherCopyOfThePracticeMadeIsReported();

private:
    /// The banner whose text holds this; null: there is none.
    widgets::Banner *alert(const QString &text) const;
    /// Health shows it, and a picture of it is taken.
    void see(const QString &text, const QString &name);
    /// Presses the button in the alert.
    void press(const QString &text, const QString &button);

    std::unique_ptr<ProgramAtDesk> m_desk;
};

void TestEveryAlert::init()
{
    m_desk = std::make_unique<ProgramAtDesk>();
    m_desk->start();
    m_desk->window().showView(u"health"_s);
}

widgets::Banner *TestEveryAlert::alert(const QString &text) const
{
    const QList<widgets::Banner *> banners = m_desk->window().findChildren<widgets::Banner *>(u"alert"_s);
    for (widgets::Banner *banner : banners) {
        if (banner->isVisible() && banner->accessibleName().contains(text)) {
            return banner;
        }
    }
    return nullptr;
}

void TestEveryAlert::see(const QString &text, const QString &name)
{
    Person::await("alert", [this, text] { return alert(text) != nullptr; });
    m_desk->picture(u"alert-"_s + name);
}

void TestEveryAlert::press(const QString &text, const QString &button)
{
    QCOMPARE(alert(text)->button()->text(), button);
    m_desk->person().click(*alert(text)->button());
}

void TestEveryAlert::zoomPutsCallsOff()
{
    const QString text = u"because there were too many"_s;
    m_desk->tell("/faults", R"({"remote":"zoom","operation":"create","kind":"status","code":429,"times":2})");
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    see(text, u"rate-limit"_s);
    m_desk->awaitInLine(id); // it repeated them by itself
    m_desk->settleAfter(26h);
    QTRY_VERIFY(!alert(text));
}

void TestEveryAlert::aHostIsNearItsDailyLimit()
{
    const QString text = u"one has reached"_s;
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    for (int changes = 0; changes < 80; ++changes) {
        service::RescheduleForm form;
        form.minutes = changes % 2 == 0 ? 30 : 50;
        need(m_desk->practice().bookings().reschedule(id, form));
        m_desk->settleAfter(11s);
    }
    see(text, u"host-limit"_s);
    m_desk->settleAfter(24h);
    QTRY_VERIFY(!alert(text));
    m_desk->awaitInLine(id);
}

void TestEveryAlert::theCalendarFailsMoreThanFiveTimes()
{
    const QString text = u"Keeping the calendars in line failed"_s;
    m_desk->tell("/google/calendars/ada%40groundandgrow.example", R"({"writable":false})");
    std::vector<QUuid> sessions;
    for (int i = 0; i < 6; ++i) {
        sessions.push_back(m_desk->book(72h + std::chrono::hours(2 * i)));
    }
    m_desk->settle();
    see(text, u"calendar-failures"_s);
    m_desk->tell("/google/calendars/ada%40groundandgrow.example", R"({"writable":true})");
    press(text, u"Retry"_s);
    for (const QUuid &id : sessions) {
        m_desk->awaitInLine(id);
    }
    QTRY_VERIFY(m_desk->person().sees("nothingToDo"));
    m_desk->settleAfter(26h);
    QTRY_VERIFY(!alert(text));
}

void TestEveryAlert::noNewTokenIsGiven()
{
    const QString text = u"Zoom gave no new access token"_s;
    m_desk->tell("/faults",
                 R"({"remote":"zoom","operation":"token","kind":"status","code":503,"times":-1,"body":"no"})");
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    see(text, u"token-refresh"_s);
    m_desk->sandbox.work();
    press(text, u"Reconnect…"_s);
    QTRY_VERIFY(m_desk->person().sees("testConnection")); // in the settings of Zoom
    m_desk->settleAfter(10min);
    m_desk->awaitInLine(id);
    m_desk->window().showView(u"health"_s);
    QTRY_VERIFY(!alert(text));
}

void TestEveryAlert::aMeetingTakesMoreThanTenSeconds()
{
    const QString text = u"Making a meeting took more than ten seconds"_s;
    m_desk->tell("/faults", R"({"remote":"zoom","operation":"create","kind":"delay","ms":11500,"when":"after"})");
    const QUuid id = m_desk->book(72h);
    m_desk->settle();
    see(text, u"slow-meetings"_s);
    press(text, u"Test connection"_s);
    m_desk->awaitInLine(id);
    m_desk->settleAfter(26h);
    QTRY_VERIFY(!alert(text));
}

void TestEveryAlert::nothingIsDeletedByAClockThatNobodyConfirms()
{
    m_desk->book(3h);
    m_desk->settle();
    m_desk->settleAfter(30h); // its room is past its time; what comes from this machine confirms no clock
    m_desk->settleAfter(2h);
    see(u"do not both confirm this computer's clock"_s, u"retention-paused"_s);
    QCOMPARE(m_desk->sandbox.kept(u"meetings"_s).size(), 1);
}

void TestEveryAlert::whatAnotherCopyOfThePracticeMadeIsReported()
{
    const QString text = u"belong to no session any more"_s;
    m_desk->sandbox.keepCopy();
    m_desk->book(72h);
    m_desk->settle();
    m_desk->close();
    m_desk->sandbox.restoreCopy(); // somebody puts yesterday's backup back
    m_desk->start();
    m_desk->window().showView(u"health"_s);
    m_desk->settle();
    m_desk->settleAfter(25h);
    see(text, u"strays"_s);
    m_desk->tell("/zoom/meetings/{meeting}", R"({"exists":false})");
    const QJsonArray events = m_desk->sandbox.kept(u"events"_s);
    for (const QJsonValue &event : events) {
        m_desk->sandbox.tell("/google/events/" + QUrl::toPercentEncoding(event[u"calendar"_s].toString()) + '/' +
                                 event[u"id"_s].toString().toLatin1(),
                             R"({"delete":true})");
    }
    m_desk->settleAfter(25h);
    QTRY_VERIFY(!alert(text));
}

QTEST_MAIN(TestEveryAlert)
#include "test_everyalert.moc"
