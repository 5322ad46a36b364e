// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bookingscene.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace anteroom;
using namespace Qt::StringLiterals;
using testing::BookingScene;

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
    void choosesWhomThePatientSawLast_data();
    void choosesWhomThePatientSawLast();
    void goesWhileSomebodyIsLookedFor();
    void aDayWithoutATimeIsNoMistakeYet();
    void saysHowLongASessionMayBe();
    void aLongNameLeavesThePanelsAsTheyAre();
    void saysThatAPhoneNumberIsNone();
    void bringsTheWaysOutOfAnOverlapIntoSight();
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
    QCOMPARE(QApplication::focusWidget()->objectName(), u"sessionDate"_s);
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
    scene.click("bookAnyway");
    QTRY_VERIFY(inSight("overrideReason"));
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
