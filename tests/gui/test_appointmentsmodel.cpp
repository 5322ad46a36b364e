// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "ui/appointments/appointmentfilter.h"
#include "ui/appointments/appointmentsmodel.h"
#include "ui/appointments/columnwidths.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <deque>
#include <numeric>

using namespace anteroom;
using namespace anteroom::appointments;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone sydney("Australia/Sydney");

base::Instant instant(const QString &wall)
{
    QDateTime time = QDateTime::fromString(wall, u"yyyy-MM-dd HH:mm"_s);
    time.setTimeZone(sydney);
    return base::fromMs(time.toMSecsSinceEpoch());
}

QString wallTime(const std::optional<base::Instant> &instant)
{
    return instant ? base::toUtc(*instant).toTimeZone(sydney).toString(u"ddd yyyy-MM-dd HH:mm"_s) : QString();
}

BookingIds idsOf(const QList<int> &numbers)
{
    BookingIds ids;
    for (const int number : numbers) {
        ids.push_back(domain::BookingId{number});
    }
    return ids;
}

BookingIds idsUpTo(int count)
{
    BookingIds ids;
    for (int i = 1; i <= count; ++i) {
        ids.push_back(domain::BookingId{i});
    }
    return ids;
}

service::AppointmentRow rowOf(domain::BookingId id, int revision = 1)
{
    service::AppointmentRow row;
    row.id = id;
    row.uuid = QUuid(uint(id.value), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    row.revision = revision;
    row.start = instant(u"2027-03-03 10:00"_s) + std::chrono::hours(id.value);
    row.patientName = u"Patient %1"_s.arg(id.value);
    return row;
}

/// A source whose answers the test gives when it likes.
class HeldSource
{
public:
    AppointmentSource source()
    {
        AppointmentSource source;
        source.find = [this](const service::AppointmentQuery &query) {
            queries.append(query.text);
            finds.emplace_back();
            finds.back().start();
            return finds.back().future();
        };
        source.rows = [this](BookingIds ids) {
            asked.append(ids);
            reads.emplace_back();
            reads.back().start();
            return reads.back().future();
        };
        return source;
    }
    void answerFind(size_t which, base::Result<BookingIds> answer)
    {
        finds[which].addResult(std::move(answer));
        finds[which].finish();
    }
    void answerRead(size_t which, int revision = 1)
    {
        AppointmentRows rows;
        for (const domain::BookingId id : asked[qsizetype(which)]) {
            rows.push_back(rowOf(id, revision));
        }
        answerRead(which, rows);
    }
    void answerRead(size_t which, base::Result<AppointmentRows> answer)
    {
        reads[which].addResult(std::move(answer));
        reads[which].finish();
    }

    QStringList queries;
    QList<BookingIds> asked;
    std::deque<QPromise<base::Result<BookingIds>>> finds;
    std::deque<QPromise<base::Result<AppointmentRows>>> reads;
};

service::AppointmentQuery queryFor(const QString &text)
{
    service::AppointmentQuery query;
    query.text = text;
    return query;
}

} // namespace

class TestAppointmentsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linkIsShownWithoutItsPasscodeAndOnlyWhenItIsAMeeting_data();
    void linkIsShownWithoutItsPasscodeAndOnlyWhenItIsAMeeting();
    void filterBecomesAQuery_data();
    void filterBecomesAQuery();
    void columnsFillTheRoomThereIs_data();
    void columnsFillTheRoomThereIs();
    void namesGiveWayLastBesideAPanel();
    void patientsGetMostOfTheSpareWidth();
    void rowsFollowTheirSessions_data();
    void rowsFollowTheirSessions();
    void readsWhatIsInSightFirstAndTwoPagesAtOnce();
    void olderAnswerNeverWins();
    void changesAreAskedForTogether();
    void sessionStaysOnScreenWhileItIsReadAgain();
    void olderRevisionNeverReplacesANewerOne();
    void onlyRowsThatDifferAreTold();
    void whatWasAskedBeforeForgettingIsNotShown();
    void refusalIsToldAndAskingAgainRecovers();

private:
    testing::ManualClock m_clock{instant(u"2027-03-03 09:30"_s)}; // a Wednesday
};

void TestAppointmentsModel::filterBecomesAQuery_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<bool>("isLatestFirst");
    const QString none;
    QTest::newRow("today and later") << int(Days::FromToday) << u"Wed 2027-03-03 00:00"_s << none << false;
    QTest::newRow("today") << int(Days::Today) << u"Wed 2027-03-03 00:00"_s << u"Thu 2027-03-04 00:00"_s << false;
    QTest::newRow("this week") << int(Days::ThisWeek) << u"Mon 2027-03-01 00:00"_s << u"Mon 2027-03-08 00:00"_s
                               << false;
    QTest::newRow("next seven days") << int(Days::NextSevenDays) << u"Wed 2027-03-03 00:00"_s
                                     << u"Wed 2027-03-10 00:00"_s << false;
    QTest::newRow("past") << int(Days::Past) << none << u"Wed 2027-03-03 09:30"_s << true;
    QTest::newRow("all") << int(Days::All) << none << none << true;
    QTest::newRow("days of one's own, over the end of summer time")
        << int(Days::Between) << u"Sat 2027-04-03 00:00"_s << u"Mon 2027-04-05 00:00"_s << false;
}

void TestAppointmentsModel::filterBecomesAQuery()
{
    QFETCH(int, days);
    QFETCH(QString, from);
    QFETCH(QString, until);
    QFETCH(bool, isLatestFirst);
    AppointmentFilter filter;
    filter.days = Days(days);
    filter.from = QDate(2027, 4, 3);
    filter.until = QDate(2027, 4, 4);
    filter.text = u" jo "_s;

    const service::AppointmentQuery query = queryOf(filter, m_clock.now(), sydney, Qt::Monday);

    QCOMPARE(wallTime(query.from), from);
    QCOMPARE(wallTime(query.until), until);
    QCOMPARE(query.order == Qt::DescendingOrder, isLatestFirst);
    QCOMPARE(query.text, u"jo"_s);
}

void TestAppointmentsModel::columnsFillTheRoomThereIs_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<bool>("hasType");
    QTest::newRow("wide") << 1600 << true << true;
    QTest::newRow("usual") << 1060 << true << true;
    QTest::newRow("narrow") << 860 << true << true;
    QTest::newRow("tiny") << 300 << false << false;
}

void TestAppointmentsModel::columnsFillTheRoomThereIs()
{
    QFETCH(int, room);
    QFETCH(bool, fits);
    QFETCH(bool, hasType);
    ColumnWidths columns;
    columns.measure();
    const ColumnWidths::Widths widths = columns.fitted(room);
    const int sum = std::accumulate(widths.begin(), widths.end(), 0);
    QVERIFY2(fits ? sum == room : sum > room, qPrintable(QString::number(sum)));
    QCOMPARE(widths[TypeColumn] > 0, hasType);
    QVERIFY(widths[PatientColumn] > widths[ModalityColumn]);
    QVERIFY(std::all_of(widths.begin(), widths.end(), [](int width) { return width >= 0; }));
}

void TestAppointmentsModel::namesGiveWayLastBesideAPanel()
{
    ColumnWidths columns;
    columns.measure();
    const ColumnWidths::Widths usual = columns.fitted(1060);
    int room = 1060;
    while (columns.fitted(room)[TypeColumn] > 0) {
        --room;
    }
    const ColumnWidths::Widths beside = columns.fitted(room);
    QCOMPARE(std::accumulate(beside.begin(), beside.end(), 0), room);
    QVERIFY(beside[PatientColumn] >= usual[PatientColumn]);
    QVERIFY(beside[PsychologistColumn] >= usual[PsychologistColumn]);
    // Where names have to be cut, everything is still in sight.
    const ColumnWidths::Widths narrow = columns.fitted(room * 2 / 3);
    QCOMPARE(std::accumulate(narrow.begin(), narrow.end(), 0), room * 2 / 3);
    QVERIFY(narrow[CheckColumn] > 0);
    QVERIFY(narrow[CheckColumn] < usual[CheckColumn]);
}

void TestAppointmentsModel::patientsGetMostOfTheSpareWidth()
{
    ColumnWidths columns;
    columns.measure();
    const ColumnWidths::Widths some = columns.fitted(1600);
    const ColumnWidths::Widths more = columns.fitted(2000);
    const int gain = more[PatientColumn] - some[PatientColumn];
    QVERIFY(gain > more[PsychologistColumn] - some[PsychologistColumn]);
    QVERIFY(gain > more[LinkColumn] - some[LinkColumn]);
}

void TestAppointmentsModel::rowsFollowTheirSessions_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::newRow("nothing is different") << QList<int>{1, 2, 3} << QList<int>{1, 2, 3};
    QTest::newRow("booked at the start") << QList<int>{1, 2, 3} << QList<int>{9, 1, 2, 3};
    QTest::newRow("booked in between") << QList<int>{1, 2, 3} << QList<int>{1, 9, 8, 2, 3};
    QTest::newRow("booked at the end") << QList<int>{1, 2, 3} << QList<int>{1, 2, 3, 9};
    QTest::newRow("first one") << QList<int>{} << QList<int>{7};
    QTest::newRow("cancelled at the start") << QList<int>{1, 2, 3} << QList<int>{2, 3};
    QTest::newRow("cancelled in between") << QList<int>{1, 2, 3, 4} << QList<int>{1, 4};
    QTest::newRow("last one goes") << QList<int>{1} << QList<int>{};
    QTest::newRow("moved later") << QList<int>{1, 2, 3, 4} << QList<int>{1, 3, 4, 2};
    QTest::newRow("moved earlier") << QList<int>{1, 2, 3, 4} << QList<int>{4, 1, 2, 3};
    QTest::newRow("moved, and one more") << QList<int>{1, 2, 3, 4} << QList<int>{4, 9, 1, 3, 2};
    QTest::newRow("moved, and one less") << QList<int>{1, 2, 3, 4} << QList<int>{4, 2, 1};
    QTest::newRow("all others") << QList<int>{1, 2, 3} << QList<int>{7, 8};
}

void TestAppointmentsModel::rowsFollowTheirSessions()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    HeldSource held;
    AppointmentsModel model(held.source(), m_clock, sydney);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.ask({});
    held.answerFind(0, idsOf(before));
    QTRY_COMPARE(model.rowCount(), int(before.size()));
    QList<QPersistentModelIndex> kept;
    for (int row = 0; row < model.rowCount(); ++row) {
        kept.append(model.index(row, PatientColumn));
    }

    model.refresh({});
    QTRY_COMPARE(held.finds.size(), size_t(2));
    QSignalSpy told(&model, &AppointmentsModel::stateChanged);
    held.answerFind(1, idsOf(after));
    QTRY_VERIFY(!told.isEmpty());

    QCOMPARE(model.rowCount(), int(after.size()));
    for (int row = 0; row < int(after.size()); ++row) {
        QCOMPARE(model.idAt(row).value, after[row]);
    }
    for (int row = 0; row < int(before.size()); ++row) {
        QCOMPARE(kept[row].row(), int(after.indexOf(before[row])));
    }
}

void TestAppointmentsModel::readsWhatIsInSightFirstAndTwoPagesAtOnce()
{
    HeldSource held;
    AppointmentsModel model(held.source(), m_clock, sydney);
    model.ask({});
    held.answerFind(0, idsUpTo(1000));
    QTRY_COMPARE(model.rowCount(), 1000);
    QCOMPARE(held.asked.size(), 0);

    model.setVisible(500, 530); // rows 448 to 511 and 512 to 575
    QCOMPARE(held.asked.size(), 2);
    QCOMPARE(held.asked[0].front().value, 449);
    QCOMPARE(held.asked[1].front().value, 513);
    QCOMPARE(held.asked[1].size(), size_t(64));
    QCOMPARE(model.data(model.index(500, PatientColumn), Qt::DisplayRole).toString(), u"…"_s);

    model.setVisible(0, 30);
    QCOMPARE(held.asked.size(), 2);
    held.answerRead(0);
    QTRY_COMPARE(held.asked.size(), 3);
    QCOMPARE(held.asked[2].front().value, 1);
    held.answerRead(1);
    held.answerRead(2);
    QTRY_COMPARE(model.data(model.index(0, PatientColumn), Qt::DisplayRole).toString(), u"Patient 1"_s);
    QTRY_COMPARE(held.asked.size(), 4); // one page ahead, then no more
    QCOMPARE(held.asked[3].front().value, 65);
    held.answerRead(3);
    QTRY_VERIFY(model.line(64));
    QCOMPARE(held.asked.size(), 4);
}

void TestAppointmentsModel::olderAnswerNeverWins()
{
    HeldSource held;
    AppointmentsModel model(held.source(), m_clock, sydney);
    model.ask(queryFor(u"j"_s));
    model.ask(queryFor(u"jo"_s));
    QCOMPARE(held.queries, (QStringList{u"j"_s, u"jo"_s}));
    model.ask(queryFor(u"jo d"_s));
    model.ask(queryFor(u"jo do"_s)); // takes the place of the one that waits
    QCOMPARE(held.finds.size(), size_t(2));

    held.answerFind(1, idsOf({1, 2}));
    QTRY_COMPARE(held.queries.last(), u"jo do"_s);
    QCOMPARE(held.finds.size(), size_t(3));
    held.answerFind(2, idsOf({2}));
    QTRY_COMPARE(model.rowCount(), 1);
    QVERIFY(!model.isSearching());
    held.answerFind(0, idsOf({1, 2, 3}));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(!reset.wait(50));
    QCOMPARE(model.rowCount(), 1);
}

void TestAppointmentsModel::changesAreAskedForTogether()
{
    HeldSource held;
    AppointmentsModel model(held.source(), m_clock, sydney);
    model.ask({});
    held.answerFind(0, idsUpTo(3));
    QTRY_COMPARE(model.rowCount(), 3);
    for (int i = 0; i < 20; ++i) {
        model.refresh({});
    }
    QCOMPARE(held.finds.size(), size_t(1)); // the one before is less than half a second ago
    QTRY_COMPARE(held.finds.size(), size_t(2));
    for (int i = 0; i < 20; ++i) {
        model.refresh({});
    }
    QCOMPARE(held.finds.size(), size_t(2)); // one at once
    held.answerFind(1, idsUpTo(4));
    QTRY_COMPARE(model.rowCount(), 4);
    QTRY_COMPARE(held.finds.size(), size_t(3));
}

void TestAppointmentsModel::sessionStaysOnScreenWhileItIsReadAgain()
{
    HeldSource held;
    AppointmentsModel model(held.source(), m_clock, sydney);
    model.setVisible(0, 2);
    model.ask({});
    held.answerFind(0, idsUpTo(3));
    QTRY_COMPARE(held.asked.size(), 1);
    held.answerRead(0);
    QTRY_VERIFY(model.line(0));

    model.refresh({});
    QCOMPARE(held.asked.size(), 2);
    QCOMPARE(model.line(0)->row.revision, 1);
    held.answerRead(1, 2);
    QTRY_COMPARE(model.line(0)->row.revision, 2);
}

void TestAppointmentsModel::olderRevisionNeverReplacesANewerOne()
{
    HeldSource held;
    AppointmentsModel model(held.source(), m_clock, sydney);
    model.setVisible(0, 0);
    model.ask({});
    held.answerFind(0, idsUpTo(1));
    QTRY_COMPARE(held.asked.size(), 1);
    held.answerRead(0, 5);
    QTRY_VERIFY(model.line(0));
    model.refresh({});
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    held.answerRead(1, 4);
    QVERIFY(!told.wait(50));
    QCOMPARE(model.line(0)->row.revision, 5);
}

void TestAppointmentsModel::onlyRowsThatDifferAreTold()
{
    HeldSource held;
    AppointmentsModel model(held.source(), m_clock, sydney);
    model.setVisible(0, 4);
    model.ask({});
    held.answerFind(0, idsUpTo(5));
    QTRY_COMPARE(held.asked.size(), 1);
    held.answerRead(0);
    QTRY_VERIFY(model.line(0));
    model.refresh({});
    AppointmentRows rows;
    for (const domain::BookingId id : idsUpTo(5)) {
        rows.push_back(rowOf(id, id.value == 3 ? 2 : 1));
    }
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    held.answerRead(1, rows);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first()[0].toModelIndex().row(), 2);
    QCOMPARE(told.first()[1].toModelIndex().row(), 2);
}

void TestAppointmentsModel::whatWasAskedBeforeForgettingIsNotShown()
{
    HeldSource held;
    AppointmentsModel model(held.source(), m_clock, sydney);
    model.setVisible(0, 0);
    model.ask({});
    held.answerFind(0, idsUpTo(1));
    QTRY_COMPARE(held.asked.size(), 1);
    model.forget(sydney);
    QCOMPARE(model.rowCount(), 0);
    model.ask({});
    held.answerRead(0); // as somebody else saw it
    held.answerFind(1, idsUpTo(1));
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_COMPARE(held.asked.size(), 2);
    QVERIFY(!model.line(0));
    held.answerRead(1, 7);
    QTRY_VERIFY(model.line(0));
    QCOMPARE(model.line(0)->row.revision, 7);
}

void TestAppointmentsModel::refusalIsToldAndAskingAgainRecovers()
{
    HeldSource held;
    AppointmentsModel model(held.source(), m_clock, sydney);
    model.setVisible(0, 0);
    model.ask({});
    held.answerFind(0, base::failure(base::ErrorKind::Store, u"The disk does not answer."_s));
    QTRY_COMPARE(model.state(), AppointmentsModel::State::Failed);
    QCOMPARE(model.problem().text, u"The disk does not answer."_s);

    model.ask({});
    held.answerFind(1, idsUpTo(1));
    QTRY_COMPARE(model.state(), AppointmentsModel::State::Ready);
    QTRY_COMPARE(held.asked.size(), 1);
    held.answerRead(0, base::failure(base::ErrorKind::Store, u"Nor now."_s));
    QTRY_COMPARE(model.state(), AppointmentsModel::State::Failed);
    QCOMPARE(model.rowCount(), 1);

    model.ask({});
    held.answerFind(2, idsUpTo(1));
    QTRY_COMPARE(held.asked.size(), 2);
    held.answerRead(1);
    QTRY_VERIFY(model.line(0));
    QCOMPARE(model.state(), AppointmentsModel::State::Ready);
}

void TestAppointmentsModel::linkIsShownWithoutItsPasscodeAndOnlyWhenItIsAMeeting_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("shown");
    QTest::newRow("meeting") << u"https://us02web.zoom.us/j/123?pwd=abc"_s << u"us02web.zoom.us/j/123"_s;
    QTest::newRow("elsewhere") << u"https://zoom.us.example.com/j/123"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestAppointmentsModel::linkIsShownWithoutItsPasscodeAndOnlyWhenItIsAMeeting()
{
    QFETCH(QString, link);
    service::AppointmentRow row = rowOf(domain::BookingId{1});
    row.joinLink = link;
    QTEST(lineOf(row, sydney, row.start).link, "shown");
}

QTEST_MAIN(TestAppointmentsModel)
#include "test_appointmentsmodel.moc"
