// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bookingscene.h"
#include "ui/booking/freeslots.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <semaphore>

using namespace anteroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using testing::BookingScene;
using testing::FakeRemote;

namespace {

QStringList chipsOf(QWidget &chips)
{
    QStringList texts;
    for (const QPushButton *button : chips.findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!button->objectName().isEmpty()) {
            texts.append(button->text());
        }
    }
    return texts;
}

void clickChip(QWidget &chips, const QString &text)
{
    for (QPushButton *button : chips.findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!button->objectName().isEmpty() && button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(u"no chip "_s + text));
}

} // namespace

class TestBooking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void booksWithTheKeyboardAlone();
    void booksWithTheMouseAlone();
    void entersANewPatient();
    void tellsProblemsUnderTheirFields();
    void offersWaysOutOfAnOverlap();
    void nextFreeTimeLeavesWhatIsTypedSince();
    void booksAnOverlapWithAReason();
    void asksWhichOfADoubledHour();
    void keepsTheFormWhenTheStoreRefuses();
    void movesAndTakesItBack();
    void asksBeforeMovingWhatRuns();
    void cancelsWithAReasonAndTakesItBack();
    void asksBeforeCancellingWhatRuns();
    void ticksFromWaitingToDone();
    void listsTheMailWithTheLinkThatIsOwed();
    void copiesLinkAndPasscode();
    void contactDetailsCanBeCopiedByThoseWhoMaySeeThem();
    void receptionPassesTheLinkOnOrMoves();
    void joiningComesFirstForThePsychologist();
    void savesACopy();
    void offersOnlyWhatIsAllowed();
    void tellsThatThereIsNoSuchSession();
    void namesEverythingThatTakesTheFocus();
};

void TestBooking::booksWithTheKeyboardAlone()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"patientSearch"_s);
    scene.type(u"doe"_s);
    QTRY_VERIFY(scene.shows("patientSuggestions"));
    QTRY_COMPARE(scene.part<QListWidget>("patientSuggestions").count(), 2);
    scene.press(Qt::Key_Return);
    QCOMPARE(scene.part<QLineEdit>("patientSearch").text(), u"Jo Doe"_s);
    scene.tabTo("sessionPsychologist");
    scene.type(u"b"_s);
    scene.tabTo("sessionDate");
    scene.type(u"fri 10"_s);
    QCOMPARE(scene.part<QLineEdit>("sessionTime").text().isEmpty(), false);
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.saved.size(), 1);
    const service::AppointmentRow row = scene.row(scene.saved.first());
    QCOMPARE(row.patientName, u"Jo Doe"_s);
    QCOMPARE(row.psychologistName, u"Ben Byron"_s);
    QCOMPARE(booking::wallTime(row.start, QTimeZone("Australia/Sydney")).toString(u"yyyy-MM-dd HH:mm"_s),
             u"2027-03-05 10:00"_s);
    QCOMPARE(row.length, 50min);
    QTRY_VERIFY(scene.shows("sessionPatient"));
    QCOMPARE(scene.text("sessionPatient"), u"Jo Doe"_s);
    scene.openNew();
    QVERIFY(scene.part<QLineEdit>("patientSearch").text().isEmpty());
    QVERIFY(!scene.booking->isTouched());
}

void TestBooking::booksWithTheMouseAlone()
{
    // A box that has just opened its list takes no click for as long as a double click lasts.
    QApplication::setDoubleClickInterval(1);
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    scene.click("patientSearch");
    QTRY_VERIFY(scene.shows("patientSuggestions"));
    scene.clickSuggestion(0);
    QCOMPARE(scene.part<QLineEdit>("patientSearch").text(), u"Jo Doe"_s);
    auto &box = scene.part<QComboBox>("sessionPsychologist");
    scene.click("sessionPsychologist");
    QTRY_VERIFY(box.view()->isVisible());
    const auto takesAda = [&box] {
        const QPoint place = box.view()->visualRect(box.model()->index(0, 0)).center();
        QTest::mouseMove(box.view()->viewport(), place);
        QTest::mouseClick(box.view()->viewport(), Qt::LeftButton, {}, place);
        return box.currentText() == u"Ada Byron"_s;
    };
    QTRY_VERIFY(takesAda());
    QTRY_VERIFY(scene.shows("freeSlots"));
    // It is eleven on Monday: what is over is not offered.
    QCOMPARE(chipsOf(scene.part<QWidget>("freeSlots")).first(), u"11:00"_s);
    clickChip(scene.part<QWidget>("freeSlots"), u"13:00"_s);
    clickChip(scene.part<QWidget>("usualMinutes"), u"80"_s);
    scene.click("saveSession");
    QTRY_COMPARE(scene.saved.size(), 1);
    const service::AppointmentRow row = scene.row(scene.saved.first());
    QCOMPARE(row.length, 80min);
    QCOMPARE(booking::wallTime(row.start, QTimeZone("Australia/Sydney")).toString(u"yyyy-MM-dd HH:mm"_s),
             u"2027-03-01 13:00"_s);
}

void TestBooking::entersANewPatient()
{
    BookingScene scene;
    scene.openNew();
    scene.type(u"Mia Kline"_s);
    QTRY_VERIFY(scene.shows("patientSuggestions"));
    scene.press(Qt::Key_Return);
    QCOMPARE(scene.part<QLineEdit>("patient-first").text(), u"Mia"_s);
    QCOMPARE(scene.part<QLineEdit>("patient-last").text(), u"Kline"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"patient-email"_s);
    scene.type(u"mia"_s);
    QTRY_VERIFY(!scene.problem("patient-email").isEmpty());
    scene.type(u"@example.com"_s);
    QTRY_VERIFY(scene.problem("patient-email").isEmpty());
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"3.3."_s, u"930"_s);
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.saved.size(), 1);
    QCOMPARE(scene.row(scene.saved.first()).patientName, u"Mia Kline"_s);
}

void TestBooking::tellsProblemsUnderTheirFields()
{
    BookingScene scene;
    scene.openNew();
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"1.3.2027"_s, u"9"_s);
    QTRY_VERIFY(scene.problem("sessionTime").contains(u"past"_s));
    QVERIFY(scene.problem("patientSearch").isEmpty());
    scene.click("saveSession");
    QTRY_VERIFY(!scene.problem("patientSearch").isEmpty());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"patientSearch"_s);
    QVERIFY(scene.saved.isEmpty());
    enterWhen(scene, u"7.3.2027"_s, u"9"_s);
    QTRY_VERIFY(scene.problem("sessionTime").isEmpty());
    QVERIFY(!scene.problem("patientSearch").isEmpty());
    scene.part<QLineEdit>("sessionTime").clear();
    QTRY_COMPARE(scene.problem("sessionTime"), u"Choose a time."_s);
}

void TestBooking::offersWaysOutOfAnOverlap()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"3.3.2027"_s, u"1030"_s);
    QTRY_VERIFY(scene.shows("overlapHelp"));
    QTRY_COMPARE(scene.text("overlapText"), u"Ada Byron already has a session from 10:00 to 10:50."_s);
    QTRY_COMPARE(chipsOf(scene.part<QWidget>("otherPsychologists")), QStringList{u"Ben Byron"_s});
    clickChip(scene.part<QWidget>("otherPsychologists"), u"Ben Byron"_s);
    QTRY_VERIFY(!scene.shows("overlapHelp"));
    choosePsychologist(scene, u"Ada Byron"_s);
    QTRY_VERIFY(scene.shows("overlapHelp"));
    scene.click("nextFreeTime");
    QTRY_COMPARE(scene.part<QLineEdit>("sessionTime").text(), u"11:00"_s);
    QTRY_VERIFY(!scene.shows("overlapHelp"));
    scene.click("saveSession");
    QTRY_COMPARE(scene.saved.size(), 1);
}

void TestBooking::nextFreeTimeLeavesWhatIsTypedSince()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"3.3.2027"_s, u"1030"_s);
    QTRY_VERIFY(scene.shows("overlapHelp"));
    std::binary_semaphore held(0);
    const auto blocked = scene.practice.store().database().read([&held](store::Connection &) -> base::Result<int> {
        held.acquire();
        return 0;
    });
    scene.click("nextFreeTime");
    enterWhen(scene, u"3.3.2027"_s, u"14"_s);
    held.release();
    QTRY_VERIFY(!scene.shows("overlapHelp"));
    QVERIFY(scene.part<QLineEdit>("sessionTime").text().startsWith(u"14"_s));
}

void TestBooking::booksAnOverlapWithAReason()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"3.3.2027"_s, u"10"_s);
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(scene.shows("overlapHelp"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"nextFreeTime"_s);
    scene.click("bookAnyway");
    scene.type(u"both agreed"_s);
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.saved.size(), 1);
    QCOMPARE(scene.practice.snapshot(scene.saved.first()).booking.overlapReason, u"both agreed"_s);
}

void TestBooking::asksWhichOfADoubledHour()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"4.4.2027"_s, u"2:30"_s);
    QTRY_VERIFY(scene.problem("sessionTime").contains(u"twice"_s));
    auto &choices = scene.part<QWidget>("doubledHour");
    QCOMPARE(chipsOf(choices).size(), 2);
    clickChip(choices, chipsOf(choices).last());
    QTRY_VERIFY(scene.problem("sessionTime").isEmpty());
    scene.click("saveSession");
    QTRY_COMPARE(scene.saved.size(), 1);
    QCOMPARE(base::toUtc(scene.row(scene.saved.first()).start).toString(Qt::ISODate), u"2027-04-03T16:30:00Z"_s);
}

void TestBooking::keepsTheFormWhenTheStoreRefuses()
{
    BookingScene scene;
    bookJo(scene);
    scene.openNew();
    choosePatient(scene, u"jo"_s, 0);
    choosePsychologist(scene, u"Ada Byron"_s);
    enterWhen(scene, u"5.3.2027"_s, u"9"_s);
    scene.practice.store().database().setStatementHook([](const QString &sql) {
        if (sql.startsWith(u"INSERT INTO bookings "_s)) {
            throw store::StoreError::fromSqlite(13); // SQLITE_FULL
        }
    });
    scene.click("saveSession");
    QTRY_VERIFY(scene.shows("bookingRefusal"));
    QVERIFY(scene.saved.isEmpty());
    QCOMPARE(scene.part<QLineEdit>("patientSearch").text(), u"Jo Doe"_s);
    scene.practice.store().database().setStatementHook({});
    scene.click("saveSession");
    QTRY_COMPARE(scene.saved.size(), 1);
}

void TestBooking::movesAndTakesItBack()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.practice.settle();
    const int mails = scene.practice.mail->count(u"send"_s);
    scene.openMove(id);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"sessionTime"_s);
    QVERIFY(scene.text("moveOld").contains(u"10:00"_s));
    QVERIFY(!scene.part<QPushButton>("saveSession").isEnabled());
    enterWhen(scene, u"4.2.2027"_s, u"14"_s); // is past
    QTRY_VERIFY(scene.text("moveNew").contains(u"another time"_s));
    QVERIFY(!scene.shows("moveFollows"));
    enterWhen(scene, u"4.3.2027"_s, u"14"_s);
    QTRY_VERIFY(scene.text("moveNew").contains(u"14:00"_s));
    QVERIFY2(scene.text("moveFollows").contains(u"same link"_s), qPrintable(scene.text("moveFollows")));
    QCOMPARE(scene.part<QPushButton>("saveSession").text(), u"Move and tell the patient"_s);
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.saved.size(), 1);
    QCOMPARE(scene.toasts.size(), 1);
    QCOMPARE(scene.toasts.first().actionText, u"Undo"_s);
    scene.toasts.first().action();
    QTRY_COMPARE(scene.toasts.size(), 2);
    QCOMPARE(base::toUtc(scene.row(id).start).toString(Qt::ISODate), u"2027-03-02T23:00:00Z"_s);
    scene.practice.settleAfter(20s);
    QCOMPARE(scene.practice.mail->count(u"send"_s), mails);
}

void TestBooking::asksBeforeMovingWhatRuns()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.practice.clock.advance(scene.row(id).start + 5min - scene.practice.clock.now());
    scene.openMove(id);
    enterWhen(scene, u"5.3.2027"_s, u"14"_s);
    scene.click("saveSession");
    QVERIFY(scene.shows("bookingRefusal"));
    QVERIFY(scene.saved.isEmpty());
    scene.click("saveSession");
    QTRY_COMPARE(scene.saved.size(), 1);
}

void TestBooking::cancelsWithAReasonAndTakesItBack()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.practice.settle();
    scene.openCancel(id);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"cancelReason"_s);
    QVERIFY(QApplication::focusWidget()->accessibleDescription().startsWith(u"Needed."_s));
    scene.click("cancelNow");
    QVERIFY(!scene.problem("cancelReason").isEmpty());
    QVERIFY(!scene.cancelling->isTouched());
    clickChip(scene.part<QWidget>("cancelReasons"), u"Patient asked"_s);
    QVERIFY(scene.cancelling->isTouched());
    QVERIFY2(scene.text("cancelFollows").contains(u"1 mail"_s), qPrintable(scene.text("cancelFollows")));
    scene.click("cancelNow");
    QTRY_COMPARE(scene.saved.size(), 1);
    QTRY_VERIFY(scene.shows("sessionReason"));
    QVERIFY(scene.text("sessionReason").contains(u"Patient asked"_s));
    QVERIFY(!scene.shows("cancelSessionButton"));
    scene.toasts.first().action();
    QTRY_VERIFY(scene.shows("cancelSessionButton"));
    QCOMPARE(scene.row(id).status, domain::BookingStatus::Confirmed);
    QVERIFY(!scene.shows("sessionReason"));
}

void TestBooking::asksBeforeCancellingWhatRuns()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.practice.clock.advance(scene.row(id).start + 5min - scene.practice.clock.now());
    scene.openCancel(id);
    scene.type(u"ill"_s);
    scene.press(Qt::Key_Return);
    QVERIFY(scene.shows("cancelRunning"));
    QCOMPARE(scene.part<QPushButton>("cancelNow").text(), u"End it and cancel"_s);
    QVERIFY(scene.saved.isEmpty());
    scene.click("cancelNow");
    QTRY_COMPARE(scene.saved.size(), 1);
}

void TestBooking::ticksFromWaitingToDone()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("sessionLinkNote"));
    QVERIFY(scene.text("sessionLinkNote").contains(u"as soon as"_s));
    scene.practice.settle();
    QTRY_VERIFY(scene.shows("sessionLink"));
    QVERIFY(scene.text("sessionLink").contains(u"zoom.us/j/"_s));
    QVERIFY(!scene.text("sessionLink").contains(u"pwd"_s));
    const auto isAllDone = [&] {
        const auto deliveries = scene.row(id).deliveries;
        return std::none_of(deliveries.begin(), deliveries.end(), [](const service::Delivery &delivery) {
            return delivery.state == service::Delivery::State::Waiting;
        });
    };
    QVERIFY(isAllDone());
    QVERIFY(!scene.shows("retrySessionButton"));
}

void TestBooking::listsTheMailWithTheLinkThatIsOwed()
{
    BookingScene scene;
    scene.practice.meetings->fail(u"create"_s, testing::unreachable(), FakeRemote::Effect::NotApplied, 1000);
    const QUuid id = bookJo(scene);
    scene.practice.settle();
    scene.practice.clock.advance(61s); // so long the confirmation waits for the link
    scene.practice.settle();
    scene.openSession(id);
    const auto names = [&scene] {
        QStringList all;
        for (const QWidget *row : scene.part<QWidget>("sessionDeliveries").findChildren<QWidget *>()) {
            all.append(row->accessibleName());
        }
        return all;
    };
    QTRY_VERIFY(scene.shows("sessionDeliveries"));
    QTRY_VERIFY2(names().contains(u"Mail: video link: waits for the link"_s), qPrintable(names().join(u'|')));
    scene.practice.meetings->recover();
    scene.practice.clock.advance(10min);
    scene.practice.settle();
    QTRY_VERIFY(names().filter(u"Mail: video link: sent"_s).size() == 1);
    QVERIFY(!names().contains(u"Mail: video link: waits for the link"_s));
}

void TestBooking::copiesLinkAndPasscode()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.practice.settle();
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("sessionLink"));
    scene.click("copyLinkButton");
    QCOMPARE(QGuiApplication::clipboard()->text(), scene.row(id).joinLink);
    scene.click("copyPasscodeButton");
    QCOMPARE(QGuiApplication::clipboard()->text(), scene.row(id).passcode);
    scene.click("addToGoogle");
    QTRY_COMPARE(scene.opened.size(), 1);
    QCOMPARE(scene.opened.first().host(), u"calendar.google.com"_s);
}

void TestBooking::contactDetailsCanBeCopiedByThoseWhoMaySeeThem()
{
    BookingScene scene;
    service::BookingForm form = scene.practice.form();
    form.patient.phone = u"+61 400 000 000"_s;
    const QUuid id = scene.practice.book(form);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("contact_mail"));
    QCOMPARE(scene.text("contact_mail"), form.patient.email);
    QCOMPARE(scene.text("contact_phone"), form.patient.phone);
    scene.click("copyContact_mail");
    QCOMPARE(QGuiApplication::clipboard()->text(), form.patient.email);
    scene.click("copyContact_phone");
    QCOMPARE(QGuiApplication::clipboard()->text(), form.patient.phone);
    QVERIFY(scene.part<QPushButton>("copyContact_phone").accessibleName().contains(u"Jo Doe"_s));
    scene.workplace->setDesk({security::Role::Psychologist, scene.practice.ada.uuid});
    QTRY_VERIFY(scene.shows("sessionPatient"));
    QVERIFY(!scene.shows("contact_mail"));
}

void TestBooking::receptionPassesTheLinkOnOrMoves()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("moveSessionButton"));
    QCOMPARE(scene.look("moveSessionButton"), theme::ButtonLook::Primary);
    scene.practice.settle();
    QTRY_VERIFY(scene.shows("copyLinkButton"));
    QCOMPARE(scene.look("copyLinkButton"), theme::ButtonLook::Primary);
    QCOMPARE(scene.look("moveSessionButton"), theme::ButtonLook::Normal);
    scene.practice.clock.advance(scene.row(id).start - scene.practice.clock.now() - 5min);
    QTRY_COMPARE(scene.part<QPushButton>("joinSessionButton").text(), u"Join"_s);
    QCOMPARE(scene.look("joinSessionButton"), theme::ButtonLook::Normal);
}

void TestBooking::joiningComesFirstForThePsychologist()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.practice.settle();
    scene.workplace->setDesk({security::Role::Psychologist, scene.practice.ada.uuid});
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("copyLinkButton"));
    scene.practice.clock.advance(scene.row(id).start - scene.practice.clock.now() - 5min);
    QTRY_COMPARE(scene.look("joinSessionButton"), theme::ButtonLook::Primary);
    QCOMPARE(scene.look("copyLinkButton"), theme::ButtonLook::Normal);
}

void TestBooking::savesACopy()
{
    const QTemporaryDir folder;
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("saveCalendarFile"));
    scene.click("saveCalendarFile");
    const auto dialog = [&] { return scene.window.findChild<QFileDialog *>(u"saveCalendarFileDialog"_s); };
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    QVERIFY(dialog()->selectedFiles().first().endsWith(u"session-2027-03-03-1000.ics"_s));
    dialog()->setDirectory(folder.path());
    dialog()->selectFile(folder.filePath(u"mine.ics"_s));
    Q_EMIT dialog()->fileSelected(folder.filePath(u"mine.ics"_s));
    QTRY_COMPARE(scene.toasts.size(), 1);
    QVERIFY(scene.toasts.first().text.contains(u"mine.ics"_s));
    QFile file(folder.filePath(u"mine.ics"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("BEGIN:VCALENDAR"));
    dialog()->close();
}

void TestBooking::offersOnlyWhatIsAllowed()
{
    BookingScene scene;
    service::BookingForm form = scene.practice.form();
    form.tentative = true;
    const QUuid id = scene.practice.book(form);
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("confirmSessionButton"));
    QVERIFY(scene.shows("moveSessionButton"));
    QVERIFY(!scene.shows("completeSessionButton"));
    scene.click("confirmSessionButton");
    QTRY_VERIFY(!scene.shows("confirmSessionButton"));
    scene.workplace->setDesk({security::Role::Psychologist, scene.practice.ada.uuid});
    QTRY_VERIFY(scene.shows("sessionPatient"));
    QTRY_VERIFY(!scene.shows("moveSessionButton"));
    scene.practice.clock.advance(scene.row(id).start + 5min - scene.practice.clock.now());
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("completeSessionButton"));
    scene.click("markNoShowButton");
    QTRY_COMPARE(scene.row(id).status, domain::BookingStatus::NoShow);
    QTRY_VERIFY(!scene.shows("completeSessionButton"));
}

void TestBooking::tellsThatThereIsNoSuchSession()
{
    BookingScene scene;
    scene.openSession(QUuid::createUuid());
    QTRY_VERIFY(scene.session->findChild<QLabel *>() != nullptr);
    const auto isTold = [&] {
        const QList<QLabel *> labels = scene.session->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"no session with this id"_s);
        });
    };
    QTRY_VERIFY(isTold());
}

void TestBooking::namesEverythingThatTakesTheFocus()
{
    BookingScene scene;
    const QUuid id = bookJo(scene);
    scene.practice.settle();
    const auto check = [&](const char *where) {
        for (const QWidget *widget : scene.window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) {
                continue;
            }
            const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            const QString what = QString::fromLatin1(where) + u' ' + widget->objectName() + u' ' +
                                 QString::fromLatin1(widget->metaObject()->className());
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(what));
        }
    };
    scene.openNew();
    scene.type(u"Mia"_s);
    QTRY_VERIFY(scene.shows("patientSuggestions"));
    scene.press(Qt::Key_Return);
    scene.part<QPushButton>("saveSession").click();
    QTRY_VERIFY(!scene.problem("sessionTime").isEmpty());
    check("form");
    scene.openSession(id);
    QTRY_VERIFY(scene.shows("sessionLink"));
    check("session");
    scene.openMove(id);
    check("move");
    scene.openCancel(id);
    check("cancellation");
}

QTEST_MAIN(TestBooking)
#include "test_booking.moc"
