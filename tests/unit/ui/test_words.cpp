// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ui/somedelivery.h"
#include "ui/widgets/settingwords.h"
#include "ui/widgets/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::widgets;
using namespace std::chrono_literals;
using anteroom::testing::someDelivery;
using service::Delivery;

namespace {

base::Instant at(const char *iso)
{
    return base::fromMs(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch());
}

const QTimeZone &sydney()
{
    static const QTimeZone zone("Australia/Sydney");
    return zone;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aDeliverySaysWhereItStands_data();
    void aDeliverySaysWhereItStands();
    void onlyTroubleHasAReason();
    void aReasonCallsSettingsAsTheirFieldsAreCalled();
    void noReasonNamesTheKeyOfAFieldOnScreen();
    void whoIsNotReachedIsNamedWithoutTheNetworksWords_data();
    void whoIsNotReachedIsNamedWithoutTheNetworksWords();
    void aSessionThatIsTriedAgainHasTheColourOfItsDelivery();
    void aDistanceIsRoundedSoThatNobodyIsLate_data();
    void aDistanceIsRoundedSoThatNobodyIsLate();
    void daysAreNamedFromThePracticesMidnight();
    void aComingDayIsCalledByItsWeekdayForSixDays();
    void theYearStandsThereWhenItIsAnother();
};

void TestWords::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestWords::aDeliverySaysWhereItStands_data()
{
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<QString>("text");
    QTest::addColumn<theme::Meaning>("meaning");
    const base::Instant sent = at("2027-03-04T10:02:00Z");
    const QString failure = u"net.timeout"_s;
    using Kind = Delivery::Kind;
    using State = Delivery::State;
    using theme::Meaning;
    Delivery removed = someDelivery(Kind::Meeting, State::Done);
    removed.isRemoval = true;
    const auto row = [](const char *name, const Delivery &delivery, const QString &text, Meaning meaning) {
        QTest::newRow(name) << delivery << text << meaning;
    };
    row("room", someDelivery(Kind::Meeting, State::Done), u"ready"_s, Meaning::Good);
    row("event", someDelivery(Kind::PracticeEvent, State::Done), u"in the calendar"_s, Meaning::Good);
    row("gone", removed, u"removed"_s, Meaning::Good);
    row("sent", someDelivery(Kind::Mail, State::Done, sent), u"sent Thu 4 Mar, 21:02"_s, Meaning::Good);
    row("waits", someDelivery(Kind::Meeting, State::Waiting), u"waiting"_s, Meaning::Waiting);
    Delivery link = someDelivery(Kind::Mail, State::Waiting);
    link.awaitsMeeting = true;
    row("waits for its meeting", link, u"waits for the link"_s, Meaning::Waiting);
    row("tries again", someDelivery(Kind::Mail, State::Waiting, {}, failure), u"trying again"_s, Meaning::Attention);
    row("failed", someDelivery(Kind::Meeting, State::Failed, {}, failure), u"failed"_s, Meaning::Danger);
    row("planned", someDelivery(Kind::Mail, State::Planned, sent), u"goes out Thu 4 Mar, 21:02"_s, Meaning::Neutral);
}

void TestWords::aDeliverySaysWhereItStands()
{
    QFETCH(Delivery, delivery);
    QFETCH(QString, text);
    QFETCH(theme::Meaning, meaning);
    QCOMPARE(stateOf(delivery, sydney()), text);
    QCOMPARE(meaningOf(delivery), meaning);
}

void TestWords::onlyTroubleHasAReason()
{
    Delivery delivery = someDelivery(Delivery::Kind::Meeting, Delivery::State::Failed, {}, u"zoom.scope-missing"_s);
    QVERIFY(!reasonOf(delivery).what.isEmpty());
    QVERIFY(!reasonOf(delivery).remedy.isEmpty());
    delivery.state = Delivery::State::Done;
    QVERIFY(reasonOf(delivery).what.isEmpty());
}

void TestWords::aReasonCallsSettingsAsTheirFieldsAreCalled()
{
    const Delivery delivery = someDelivery(Delivery::Kind::Meeting, Delivery::State::Failed, {}, u"zoom.app-type"_s);
    const QString remedy = reasonOf(delivery).remedy;
    QVERIFY2(remedy.endsWith(u"enter its “Account ID”, “Client ID” and “Client secret”."_s), qPrintable(remedy));
}

void TestWords::noReasonNamesTheKeyOfAFieldOnScreen()
{
    for (const QString &code : ports::knownReasonCodes()) {
        const ports::Reason reason = reasonOf(someDelivery(Delivery::Kind::Mail, Delivery::State::Failed, {}, code));
        for (const service::SettingDefinition &definition : service::settingDefinitions()) {
            const QString name(definition.name);
            const bool isOnScreen = wordsFor(definition.key).label != name;
            const QString text = reason.what + u' ' + reason.remedy;
            QVERIFY2(!isOnScreen || !text.contains(name), qPrintable(code + u": "_s + text));
        }
    }
}

void TestWords::whoIsNotReachedIsNamedWithoutTheNetworksWords_data()
{
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<QString>("what");
    using Kind = Delivery::Kind;
    const auto row = [](const char *name, Kind kind, const QString &code, const QString &what) {
        QTest::newRow(name) << someDelivery(kind, Delivery::State::Waiting, {}, code) << what;
    };
    row("refused", Kind::Meeting, u"net.refused"_s, u"Zoom cannot be reached."_s);
    row("left alone", Kind::Meeting, u"sync.not-answering"_s, u"Zoom cannot be reached."_s);
    row("no name", Kind::PracticeEvent, u"net.dns"_s, u"Google Calendar cannot be reached."_s);
    row("shut out", Kind::PsychologistEvent, u"net.tls"_s, u"Google Calendar cannot be reached."_s);
    row("mail", Kind::Mail, u"mail.refused"_s, u"The mail server cannot be reached."_s);
    row("certificate", Kind::Mail, u"mail.certificate"_s, u"The mail server cannot be reached."_s);
}

void TestWords::whoIsNotReachedIsNamedWithoutTheNetworksWords()
{
    QFETCH(Delivery, delivery);
    QFETCH(QString, what);
    const ports::Reason reason = reasonOf(delivery);
    QCOMPARE(reason.what, what);
    QVERIFY2(reason.remedy.startsWith(u"Anteroom tries again by itself. Nothing is lost."_s),
             qPrintable(reason.remedy));
    delivery.state = Delivery::State::Failed; // nothing happens by itself any more
    QVERIFY2(!reasonOf(delivery).remedy.contains(u"by itself"_s), qPrintable(reasonOf(delivery).remedy));
}

void TestWords::aSessionThatIsTriedAgainHasTheColourOfItsDelivery()
{
    using Kind = Delivery::Kind;
    service::AppointmentRow row;
    row.sync = service::CalendarSyncStatus::Pending;
    row.deliveries = {someDelivery(Kind::Meeting, Delivery::State::Waiting)};
    QCOMPARE(syncMeaning(row), theme::Meaning::Waiting);
    QCOMPARE(syncText(row), u"Working on it"_s);
    row.deliveries.push_back(someDelivery(Kind::Mail, Delivery::State::Waiting, {}, u"mail.refused"_s));
    QCOMPARE(syncMeaning(row), theme::Meaning::Waiting);
    row.deliveries[0].failure.code = u"net.refused"_s;
    QCOMPARE(syncMeaning(row), meaningOf(row.deliveries[0]));
    QCOMPARE(syncText(row), u"Trying again"_s);
    QVERIFY(syncTexts().contains(syncText(row)));
    row.sync = service::CalendarSyncStatus::Failed;
    QCOMPARE(syncMeaning(row), theme::Meaning::Danger);
}

void TestWords::aDistanceIsRoundedSoThatNobodyIsLate_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    const std::pair<qint64, const char *> rows[] = {
        {12 * 60, "in 12 min"}, {11 * 60 + 30, "in 12 min"}, {1, "in 1 min"},  {0, "now"}, {-59, "now"},
        {-5 * 60, "5 min ago"}, {125 * 60, "in 2 h 5 min"},  {3600, "in 1 h"},
    };
    for (const auto &[seconds, text] : rows) {
        QTest::newRow(text) << seconds << QString::fromLatin1(text);
    }
}

void TestWords::aDistanceIsRoundedSoThatNobodyIsLate()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    const base::Instant now = at("2027-03-04T10:00:00Z");
    QCOMPARE(distanceText(now + std::chrono::seconds(seconds), now), text);
}

void TestWords::daysAreNamedFromThePracticesMidnight()
{
    const base::Instant now = at("2027-03-04T12:30:00Z"); // 23:30 in Sydney
    QCOMPARE(dayText(now + 20min, sydney(), now), u"today"_s);
    QCOMPARE(dayText(now + 40min, sydney(), now), u"tomorrow"_s);
    QCOMPARE(dayText(now - 24h, sydney(), now), u"yesterday"_s);
    QCOMPARE(dayText(now + 72h, sydney(), now), u"Sun 7 March"_s);
}

void TestWords::aComingDayIsCalledByItsWeekdayForSixDays()
{
    const base::Instant now = at("2027-03-04T12:30:00Z"); // Thursday, 23:30 in Sydney
    QCOMPARE(comingDayText(now + 40min, sydney(), now), u"tomorrow"_s);
    QCOMPARE(comingDayText(now + 48h, sydney(), now), u"Saturday"_s);
    QCOMPARE(comingDayText(now + 6 * 24h, sydney(), now), u"Wednesday"_s);
    QCOMPARE(comingDayText(now + 7 * 24h, sydney(), now), u"Thu 11 March"_s);
}

void TestWords::theYearStandsThereWhenItIsAnother()
{
    QCOMPARE(dateText(at("2028-01-04T00:00:00Z"), sydney(), at("2027-03-04T00:00:00Z")), u"Tue 4 January 2028"_s);
}

QTEST_MAIN(TestWords)
#include "test_words.moc"
