// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bookingscene.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/timefield.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace anteroom;
using namespace Qt::StringLiterals;
using testing::BookingScene;

namespace {

bool isMarked(BookingScene &scene, const char *editor)
{
    return scene.part<QLineEdit>(editor).property(theme::problemProperty).toBool();
}

} // namespace

/// The panels for booking, moving and cancelling as forms: Enter, long texts, little room.
class TestBookingForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void enterTakesASuggestionAndThenBooks();
    void enterGoesToTheFirstProblem();
    void enterOnAButtonDoesNotBook();
    void enterMoves();
    void enterTakesDayAndTimeAndGoesOn();
    void readsDayAndTimeAsTheyAreTyped_data();
    void readsDayAndTimeAsTheyAreTyped();
    void choosesWhomThePatientSawLast_data();
    void choosesWhomThePatientSawLast();
    void goesWhileSomebodyIsLookedFor();
    void aDayWithoutATimeIsNoMistakeYet();
    void saysWhatIsNoDayAndNoTime();
    void marksWhatIsMissing();
    void anOverlapIsMovedOrBookedAnyway();
    void aWrongFirstNameLeavesTheLastNameInLine();
    void retryLeavesTheKeyboardWhereItDoesNothing();
    void tryingAgainComesFirst();
    void saysHowLongASessionMayBe();
    void aLongNameLeavesThePanelsAsTheyAre();
    void saysThatAPhoneNumberIsNone();
    void bringsTheWaysOutOfAnOverlapIntoSight();
    void aWarningStaysWhenBookingIsRefused();
    void theNextFreeTimeHasTheKeyboard();
    void theFirstProblemIsInSightWithItsName();
};

void TestBookingForm::enterTakesASuggestionAndThenBooks()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    scene.type(u"doe"_s);
    scene.press(Qt::Key_Return);
    QTRY_VERIFY(scene.shows("patientSuggestions"));
    QTRY_COMPARE(scene.part<QListWidget>("patientSuggestions").count(), 2);
    scene.press(Qt::Key_Return);
    QCOMPARE(scene.part<QLineEdit>("patientSearch").text(), u"Jo Doe"_s);
    QVERIFY(scene.problem("patientSearch").isEmpty());
    choosePsychologist(scene, u"Ben Byron"_s);
    enterWhen(scene, u"5.3.2027"_s, u"10"_s);
    scene.tabTo("sessionMinutes");
    scene.press(Qt::Key_Return);
    QTRY_COMPARE(scene.saved.size(), 1);
    QCOMPARE(scene.row(scene.saved.first()).patientName, u"Jo Doe"_s);
}

void TestBookingForm::enterGoesToTheFirstProblem()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    scene.part<QWidget>("sessionMinutes").setFocus();
    scene.press(Qt::Key_Enter, Qt::KeypadModifier);
    QTRY_COMPARE(scene.problem("sessionTime"), u"Choose a time."_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"sessionTime"_s);
    QVERIFY(scene.saved.isEmpty());
}

void TestBookingForm::enterOnAButtonDoesNotBook()
{
    BookingScene scene;
    scene.openNew();
    scene.tabTo("closePanel");
    scene.press(Qt::Key_Return);
    QTest::qWait(0);
    QVERIFY(scene.problem("patientSearch").isEmpty());
}

void TestBookingForm::enterMoves()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.openMove(id);
    scene.press(Qt::Key_Return);
    enterWhen(scene, u"4.3.2027"_s, u"14"_s);
    QVERIFY(scene.saved.isEmpty());
    scene.tabTo("sessionMinutes");
    scene.press(Qt::Key_Return);
    QTRY_COMPARE(scene.saved, QList<QUuid>{id});
}

void TestBookingForm::enterTakesDayAndTimeAndGoesOn()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    scene.part<QLineEdit>("sessionDate").setFocus();
    scene.part<QLineEdit>("sessionDate").selectAll();
    scene.type(u"5.3.2027"_s);
    scene.press(Qt::Key_Return);
    QVERIFY(scene.part<QWidget>("sessionTime").hasFocus());
    QVERIFY(scene.part<QLineEdit>("sessionDate").text().startsWith(u"Fri"_s));
    scene.type(u"10"_s);
    scene.press(Qt::Key_Return);
    QVERIFY(scene.part<QWidget>("sessionMinutes").hasFocus());
    QVERIFY(scene.saved.isEmpty());
    scene.press(Qt::Key_Return);
    QTRY_COMPARE(scene.saved.size(), 1);
}

void TestBookingForm::readsDayAndTimeAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("time");
    // Today is Monday, 1 March 2027, and a quarter past nine stands in the field of the time.
    const QTime before(9, 15);
    const std::tuple<const char *, const char *, QDate, QTime> rows[] = {
        {"en_AU", "5 Jan 2028", {2028, 1, 5}, before},     {"en_AU", "3 Dec 2026", {2026, 12, 3}, before},
        {"en_AU", "3 Dec 2027", {2027, 12, 3}, before},    {"en_AU", "Wed 5 January 2028", {2028, 1, 5}, before},
        {"de_DE", "5. Januar 2028", {2028, 1, 5}, before}, {"de_DE", "Mi., 5. Januar 2028", {2028, 1, 5}, before},
        {"en_AU", "1 Jan 2020", {2020, 1, 1}, before},     {"en_AU", "5 Jan 28", {2028, 1, 5}, before},
        {"en_AU", "5/1/2028", {2028, 1, 5}, before},       {"en_AU", "5.1.20", {2020, 1, 5}, before},
        {"en_AU", "thu 15", {2027, 3, 4}, {15, 0}},        {"en_AU", "+3 10", {2027, 3, 4}, {10, 0}},
        {"en_AU", "tomorrow 3pm", {2027, 3, 2}, {15, 0}},  {"en_AU", "5 jan 14:30", {2028, 1, 5}, {14, 30}},
        {"en_AU", "5 Jan 14", {2028, 1, 5}, {14, 0}},      {"en_AU", "5 jan 1430", {2028, 1, 5}, {14, 30}},
        {"en_AU", "5 Jan 2028 11", {2028, 1, 5}, {11, 0}},
    };
    for (const auto &[language, typed, day, time] : rows) {
        QTest::newRow(typed) << QString::fromLatin1(language) << QString::fromLatin1(typed) << day << time;
    }
}

void TestBookingForm::readsDayAndTimeAsTheyAreTyped()
{
    QFETCH(const QString, language);
    QFETCH(const QString, typed);
    QFETCH(const QDate, day);
    QFETCH(const QTime, time);
    const QLocale usual;
    const auto reset = qScopeGuard([&usual] { QLocale::setDefault(usual); });
    QLocale::setDefault(QLocale(language));
    BookingScene scene;
    scene.openNew();
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"2.3.2027"_s, u"915"_s);
    auto &date = scene.part<widgets::DateField>("sessionDate");
    const auto &clock = scene.part<widgets::TimeField>("sessionTime");
    date.setFocus();
    date.selectAll();
    scene.type(typed);
    QCOMPARE(date.date(), std::optional(day));
    QCOMPARE(clock.time(), std::optional(time));
    scene.press(Qt::Key_Tab);
    QCOMPARE(date.date(), std::optional(day));
    QVERIFY(!clock.text().isEmpty());
    QCOMPARE(clock.time(), std::optional(time));
    const bool isPast = day < QDate(2027, 3, 1);
    QTRY_COMPARE(scene.problem("sessionTime").contains(u"past"_s), isPast);
}

void TestBookingForm::choosesWhomThePatientSawLast_data()
{
    QTest::addColumn<QString>("byHand");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("nobody chosen before") << QString() << u"Ada Byron"_s;
    QTest::newRow("somebody chosen by hand") << u"Ben Byron"_s << u"Ben Byron"_s;
}

void TestBookingForm::choosesWhomThePatientSawLast()
{
    QFETCH(const QString, byHand);
    QFETCH(const QString, chosen);
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    auto &box = scene.part<QComboBox>("sessionPsychologist");
    QVERIFY(box.currentText().isEmpty());
    if (!byHand.isEmpty()) {
        choosePsychologist(scene, byHand);
    }
    choosePatient(scene, u"jo"_s, 0);
    testing::need(
        scene.workplace->bookings().latestOf(scene.rows().front().patient)); // asked after it: answered after it
    QTRY_COMPARE(box.currentText(), chosen);
    scene.openNew();
    QVERIFY2(box.currentText().isEmpty(), "the next patient is somebody else");
}

void TestBookingForm::goesWhileSomebodyIsLookedFor()
{
    BookingScene scene;
    scene.openNew();
    scene.type(u"jo"_s);
    QVERIFY(scene.part<QWidget>("patientSearch").hasFocus());
    QVERIFY(scene.booking->isTouched());
    delete std::exchange(scene.booking, nullptr);
    QVERIFY(scene.saved.isEmpty());
}

void TestBookingForm::aDayWithoutATimeIsNoMistakeYet()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    auto &minutes = scene.part<QWidget>("sessionMinutes");
    scene.part<QLineEdit>("sessionDate").setFocus();
    scene.part<QLineEdit>("sessionDate").selectAll();
    scene.type(u"5.3.2027"_s);
    minutes.setFocus();
    scene.press(Qt::Key_A, Qt::ControlModifier);
    scene.type(u"0"_s); // a mistake, by which one sees that the form was looked at
    QTRY_VERIFY(!scene.problem("sessionMinutes").isEmpty());
    QVERIFY(scene.problem("sessionTime").isEmpty());
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.problem("sessionTime"), u"Choose a time."_s);
}

void TestBookingForm::saysWhatIsNoDayAndNoTime()
{
    BookingScene scene;
    scene.openNew();
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"5.3.2027"_s, u"25:99"_s);
    scene.press(Qt::Key_Tab);
    QTRY_COMPARE(scene.problem("sessionTime"), u"This is no time of day: “25:99”."_s);
    QVERIFY(isMarked(scene, "sessionTime"));
    QVERIFY(!isMarked(scene, "sessionDate"));
    enterWhen(scene, u"30 Feb"_s, u"10"_s);
    QTRY_COMPARE(scene.problem("sessionTime"), u"There is no such day: “30 Feb”."_s);
    QVERIFY(isMarked(scene, "sessionDate"));
    QVERIFY(!isMarked(scene, "sessionTime"));
    auto &date = scene.part<QLineEdit>("sessionDate");
    QCOMPARE(date.accessibleDescription(), u"There is no such day: “30 Feb”."_s);
    enterWhen(scene, u"5.3.2027"_s, u"10"_s);
    QTRY_VERIFY(scene.problem("sessionTime").isEmpty());
    QVERIFY(!isMarked(scene, "sessionDate"));
    QVERIFY(date.accessibleDescription().isEmpty());
}

void TestBookingForm::marksWhatIsMissing()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    const auto &time = scene.part<QLineEdit>("sessionTime");
    QCOMPARE(time.placeholderText(), u"Time"_s);
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.problem("sessionTime"), u"Choose a time."_s);
    QVERIFY(time.hasFocus());
    QVERIFY(isMarked(scene, "sessionTime"));
    QVERIFY(!isMarked(scene, "sessionDate"));
    scene.part<QLineEdit>("sessionDate").clear();
    scene.type(u"10"_s);
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.problem("sessionTime"), u"Choose a day."_s);
    QTRY_VERIFY(scene.part<QWidget>("sessionDate").hasFocus());
    QVERIFY(isMarked(scene, "sessionDate"));
    QVERIFY(!isMarked(scene, "sessionTime"));
}

void TestBookingForm::anOverlapIsMovedOrBookedAnyway()
{
    BookingScene scene;
    bookJo(scene);
    service::BookingForm form = scene.practice.form();
    form.start = u"2027-03-03T14:00"_s;
    const QUuid id = scene.practice.book(form);
    const auto overlaps = [&scene] {
        enterWhen(scene, u"3.3.2027"_s, u"1030"_s);
        return QTest::qWaitFor([&scene] { return scene.shows("bookAnyway"); });
    };
    scene.openMove(id);
    QVERIFY(overlaps());
    QCOMPARE(scene.part<QPushButton>("bookAnyway").text(), u"Move anyway…"_s);
    scene.openNew();
    choosePsychologist(scene, u"Ada Byron"_s);
    QVERIFY(overlaps());
    QCOMPARE(scene.part<QPushButton>("bookAnyway").text(), u"Book anyway…"_s);
}

void TestBookingForm::aWrongFirstNameLeavesTheLastNameInLine()
{
    BookingScene scene;
    scene.openNew();
    scene.type(u"Mia Kline"_s);
    QTRY_VERIFY(scene.shows("patientSuggestions"));
    scene.press(Qt::Key_Return);
    auto &first = scene.part<QLineEdit>("patient-first");
    first.clear();
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!scene.problem("patient-first").isEmpty());
    QVERIFY(scene.problem("patient-last").isEmpty());
    QTest::qWait(0);
    const auto top = [&scene](QWidget &part) { return part.mapTo(&scene.window, QPoint()).y(); };
    QTRY_COMPARE(top(scene.part<QLineEdit>("patient-last")), top(first));
}

void TestBookingForm::retryLeavesTheKeyboardWhereItDoesNothing()
{
    BookingScene scene;
    scene.practice.meetings->fail(u"create"_s, testing::rejected(u"zoom.scope-missing"_s));
    const QUuid id = bookJo(scene);
    scene.openSession(id);
    scene.practice.settle();
    QTRY_VERIFY(scene.shows("retrySessionButton"));
    scene.part<QWidget>("retrySessionButton").setFocus();
    scene.press(Qt::Key_Space);
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus && scene.session->isAncestorOf(focus));
    QVERIFY2(!qobject_cast<const QAbstractButton *>(focus), qPrintable(focus->objectName()));
    scene.press(Qt::Key_Space);
    scene.press(Qt::Key_Return);
    QTRY_COMPARE(scene.toasts.size(), 1);
    scene.practice.settle();
    QTRY_VERIFY(!scene.shows("retrySessionButton"));
    QTRY_COMPARE(scene.toasts.size(), 2); // that it is tried, once, and what came of it
    QCOMPARE(QApplication::focusWidget(), focus);
    QVERIFY(scene.opened.isEmpty());
}

void TestBookingForm::tryingAgainComesFirst()
{
    BookingScene scene;
    scene.practice.meetings->fail(u"create"_s, testing::rejected(u"zoom.scope-missing"_s));
    const QUuid id = bookJo(scene);
    scene.openSession(id);
    scene.practice.settle();
    QTRY_VERIFY(scene.shows("retrySessionButton"));
    QCOMPARE(scene.look("retrySessionButton"), theme::ButtonLook::Primary);
    QCOMPARE(scene.look("moveSessionButton"), theme::ButtonLook::Normal);
}

void TestBookingForm::saysHowLongASessionMayBe()
{
    BookingScene scene;
    scene.openNew();
    scene.part<QWidget>("sessionMinutes").setFocus();
    scene.press(Qt::Key_A, Qt::ControlModifier);
    scene.type(u"0"_s);
    QTRY_COMPARE(scene.problem("sessionMinutes"), u"A session lasts from 5 to 480 minutes."_s);
    scene.press(Qt::Key_Tab);
    QCOMPARE(scene.problem("sessionMinutes"), u"A session lasts from 5 to 480 minutes."_s);
}

void TestBookingForm::aLongNameLeavesThePanelsAsTheyAre()
{
    BookingScene scene;
    service::BookingForm form = scene.practice.form();
    form.patient.first = QString(200, u'W');
    form.patient.last = u"Hohenzollern "_s.repeated(15).trimmed();
    const QUuid id = scene.practice.book(form);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("sessionPatient"));
    auto &name = scene.part<QLabel>("sessionPatient");
    QVERIFY(scene.session->minimumSizeHint().width() <= theme::panelWidth);
    QTRY_VERIFY(name.height() < 3 * name.fontMetrics().height());
    QTRY_COMPARE(name.toolTip(), form.patient.first + u' ' + form.patient.last);
    QVERIFY(scene.part<QWidget>("sessionStatus").geometry().right() < scene.window.width());
    scene.openMove(id);
    QVERIFY(scene.booking->minimumSizeHint().width() <= theme::panelWidth);
    scene.openCancel(id);
    QVERIFY(scene.cancelling->minimumSizeHint().width() <= theme::panelWidth);
}

void TestBookingForm::saysThatAPhoneNumberIsNone()
{
    BookingScene scene;
    scene.openNew();
    scene.type(u"Mia Kline"_s);
    QTRY_VERIFY(scene.shows("patientSuggestions"));
    scene.press(Qt::Key_Return);
    scene.part<QLineEdit>("patient-phone").setFocus();
    scene.type(u"her mother's"_s);
    QTRY_VERIFY2(scene.problem("patient-phone").contains(u"not a phone number"_s), "no problem");
    scene.part<QLineEdit>("patient-phone").selectAll();
    scene.type(u"(02) 5550 1234 ext. 12"_s);
    QTRY_VERIFY(scene.problem("patient-phone").isEmpty());
}

void TestBookingForm::bringsTheWaysOutOfAnOverlapIntoSight()
{
    BookingScene scene;
    bookJo(scene);
    // What a window of 800 by 600 leaves to a panel.
    scene.window.resize(420, 520);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"3.3.2027"_s, u"1030"_s);
    QTRY_VERIFY(scene.shows("overlapHelp"));
    const auto inSight = [&scene](const char *name) {
        const auto &part = scene.part<QWidget>(name);
        return part.visibleRegion().boundingRect() == part.rect();
    };
    for (const char *name : {"nextFreeTime", "bookAnyway", "otherPsychologists", "sessionTime"}) {
        QTRY_VERIFY2(inSight(name), name);
    }
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(scene.part<QWidget>("nextFreeTime").hasFocus());
    QTRY_VERIFY(inSight("overlapText"));
    QCOMPARE(scene.toasts.size(), 1);
    QCOMPARE(scene.toasts.front().text, u"Not booked: choose one of the ways out of the clash."_s);
    scene.click("bookAnyway");
    QTRY_VERIFY(inSight("overrideReason"));
}

void TestBookingForm::aWarningStaysWhenBookingIsRefused()
{
    BookingScene scene;
    service::BookingForm form = scene.practice.form();
    form.start = u"2027-03-03T21:00"_s;
    scene.practice.book(form);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"3.3.2027"_s, u"2130"_s);
    QTRY_VERIFY(scene.shows("overlapHelp"));
    QTRY_VERIFY(scene.note("sessionTime").contains(u"working hours"_s));
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.toasts.size(), 1);
    QVERIFY(scene.note("sessionTime").contains(u"working hours"_s));
}

void TestBookingForm::theNextFreeTimeHasTheKeyboard()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"3.3.2027"_s, u"1030"_s);
    QTRY_VERIFY(scene.shows("overlapHelp"));
    scene.part<QWidget>("nextFreeTime").setFocus();
    scene.press(Qt::Key_Space);
    QTRY_VERIFY(!scene.shows("overlapHelp"));
    QVERIFY(scene.part<QWidget>("sessionTime").hasFocus());
}

void TestBookingForm::theFirstProblemIsInSightWithItsName()
{
    BookingScene scene;
    scene.window.resize(420, 400);
    scene.openNew();
    scene.part<QWidget>("sessionMinutes").setFocus();
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(scene.part<QWidget>("patientSearch").hasFocus());
    const auto &field = scene.part<QWidget>("patientField");
    QTRY_COMPARE(field.visibleRegion().boundingRect(), field.rect());
}

QTEST_MAIN(TestBookingForm)
#include "test_bookingform.moc"
