// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/appointmentsscene.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <semaphore>

using namespace anteroom;
using namespace anteroom::appointments;
using testing::AppointmentsScene;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestAppointments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatASessionIs();
    void searchNarrowsAsOneTypes();
    void slowStoreNeverShowsAnOlderSearch();
    void filtersBySelection_data();
    void filtersBySelection();
    void dateFieldsBoundTheDays();
    void clearingFiltersBringsEverythingBack();
    void sortsByNameFromHeaderAndKeyboard();
    void changeElsewhereKeepsTheSelection();
    void scrollPositionStaysWithTheSessionsInSight();
    void theSelectedSessionStaysInSightWhenTheListGetsShorter();
    void keysDoWhatTheStatusAllows();
    void confirmsFromTheKeyboard();
    void menuOpensFromTheKeyboard();
    void buttonsAreCalledWhatTheySay();
    void linkIsCopiedFromItsCell();
    void troubleIsShownWithItsReasonAndRetried();
    void emptyTableOffersWhatBelongsHere();
    void refusedReadIsToldAndTriedAgain();
    void psychologistSeesTheirOwnOnly();
    void everythingHasANameAndIsInReachOfTheKeyboard();
};

void TestAppointments::showsWhatASessionIs()
{
    AppointmentsScene desk;
    desk.practice.book();
    desk.practice.settle();
    desk.open();
    QTRY_COMPARE(desk.cell(0, PatientColumn), u"Jo Doe"_s);
    QVERIFY2(desk.cell(0, TimeColumn).contains(u"10:00"_s), qPrintable(desk.cell(0, TimeColumn)));
    QCOMPARE(desk.cell(0, PsychologistColumn), u"Ada Byron"_s);
    QCOMPARE(desk.cell(0, TypeColumn), u"Individual Therapy"_s);
    QCOMPARE(desk.cell(0, ModalityColumn), u"Video"_s);
    QVERIFY2(desk.cell(0, LinkColumn).startsWith(u"us02web.zoom.us/j/"_s), qPrintable(desk.cell(0, LinkColumn)));
    QCOMPARE(desk.cell(0, StatusColumn), u"Confirmed"_s);
    QCOMPARE(desk.cell(0, SyncColumn), u"In line"_s);
    QCOMPARE(desk.find<QLabel>(u"appointmentsCount"_s)->text(), u"1 session(s)"_s);
}

void TestAppointments::searchNarrowsAsOneTypes()
{
    AppointmentsScene desk;
    desk.book(u"Jo"_s, u"Doe"_s, u"2027-03-03T10:00"_s);
    desk.book(u"Jonas"_s, u"Ek"_s, u"2027-03-04T10:00"_s);
    desk.book(u"Mia"_s, u"Kern"_s, u"2027-03-05T10:00"_s);
    desk.open();
    QTRY_COMPARE(desk.table().model()->rowCount(), 3);
    desk.view().focusSearch();
    QWidget *search = desk.find<QLineEdit>(u"appointmentsSearch"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"jo"_s);
    QTRY_COMPARE(desk.patients(), (QStringList{u"Jo Doe"_s, u"Jonas Ek"_s}));
    QTest::keyClicks(search, u"n"_s);
    QTRY_COMPARE(desk.patients(), QStringList{u"Jonas Ek"_s});
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(desk.table().hasFocus());
    QTRY_VERIFY(desk.find<QLabel>(u"selectedSession"_s)->text().contains(u"Jonas Ek"_s));
    desk.view().search({});
    QTRY_COMPARE(desk.table().model()->rowCount(), 3);
}

void TestAppointments::slowStoreNeverShowsAnOlderSearch()
{
    AppointmentsScene desk;
    desk.book(u"Jo"_s, u"Doe"_s, u"2027-03-03T10:00"_s);
    desk.book(u"Mia"_s, u"Kern"_s, u"2027-03-05T10:00"_s);
    desk.open();
    QTRY_COMPARE(desk.patients(), (QStringList{u"Jo Doe"_s, u"Mia Kern"_s}));
    std::binary_semaphore held(0);
    const auto blocked = desk.practice.store().database().read([&held](store::Connection &) -> base::Result<int> {
        held.acquire();
        return 0;
    });
    QWidget *search = desk.find<QLineEdit>(u"appointmentsSearch"_s);
    QTest::keyClicks(search, u"mi"_s);
    QTest::keyClick(search, Qt::Key_Backspace);
    QTest::keyClick(search, Qt::Key_Backspace);
    QTest::keyClicks(search, u"jo"_s);
    QTRY_COMPARE(desk.find<QLabel>(u"appointmentsCount"_s)->text(), u"Searching…"_s);
    QCOMPARE(desk.table().model()->rowCount(), 2); // what was there stays until then
    QSignalSpy resets(desk.table().model(), &QAbstractItemModel::modelReset);
    held.release();
    QTRY_COMPARE(desk.patients(), QStringList{u"Jo Doe"_s});
    QCOMPARE(resets.size(), 1);
}

void TestAppointments::filtersBySelection_data()
{
    QTest::addColumn<QString>("combo");
    QTest::addColumn<int>("index");
    QTest::addColumn<QStringList>("patients");
    QTest::newRow("today and later") << u"daysFilter"_s << 0 << QStringList{u"Mia Kern"_s, u"Jo Doe"_s, u"Sam Oz"_s};
    QTest::newRow("today") << u"daysFilter"_s << 1 << QStringList{u"Mia Kern"_s};
    QTest::newRow("this week") << u"daysFilter"_s << 2 << QStringList{u"Mia Kern"_s, u"Jo Doe"_s};
    QTest::newRow("next seven days") << u"daysFilter"_s << 3 << QStringList{u"Mia Kern"_s, u"Jo Doe"_s};
    QTest::newRow("past") << u"daysFilter"_s << 4 << QStringList{};
    QTest::newRow("all, latest first") << u"daysFilter"_s << 5 << QStringList{u"Sam Oz"_s, u"Jo Doe"_s, u"Mia Kern"_s};
    QTest::newRow("Ben's") << u"psychologistFilter"_s << 2 << QStringList{u"Sam Oz"_s};
    QTest::newRow("tentative") << u"statusFilter"_s << 1 << QStringList{u"Jo Doe"_s};
}

void TestAppointments::filtersBySelection()
{
    QFETCH(QString, combo);
    QFETCH(int, index);
    QFETCH(QStringList, patients);
    AppointmentsScene desk;
    desk.book(u"Mia"_s, u"Kern"_s, u"2027-03-01T16:00"_s);
    desk.book(u"Jo"_s, u"Doe"_s, u"2027-03-03T10:00"_s, true);
    service::BookingForm form = desk.practice.form();
    form.patient = {{}, u"Sam"_s, u"Oz"_s, u"sam@example.com"_s, {}};
    form.psychologist = desk.practice.ben.uuid;
    form.start = u"2027-03-12T10:00"_s;
    desk.practice.book(form);
    desk.open();
    QTRY_COMPARE(desk.table().model()->rowCount(), 3);
    auto *box = desk.find<QComboBox>(combo);
    QTRY_VERIFY(box->isVisible() && box->count() > index);

    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i) {
        QTest::keyClick(box, Qt::Key_Down);
    }
    QTRY_COMPARE(desk.patients(), patients);
}

void TestAppointments::dateFieldsBoundTheDays()
{
    AppointmentsScene desk;
    desk.book(u"Mia"_s, u"Kern"_s, u"2027-03-02T16:00"_s);
    desk.book(u"Jo"_s, u"Doe"_s, u"2027-03-03T10:00"_s);
    desk.book(u"Sam"_s, u"Oz"_s, u"2027-03-12T10:00"_s);
    desk.open();
    QTRY_COMPARE(desk.table().model()->rowCount(), 3);
    auto *from = desk.find<QLineEdit>(u"fromFilter"_s);
    QVERIFY(!from->isVisible());
    auto *days = desk.find<QComboBox>(u"daysFilter"_s);
    days->setCurrentIndex(days->count() - 1);
    QVERIFY(from->isVisible());
    QTRY_COMPARE(desk.patients(), (QStringList{u"Mia Kern"_s, u"Jo Doe"_s})); // seven days from today
    from->setFocus();
    from->selectAll();
    QTest::keyClicks(from, u"2027-03-03"_s);
    QTRY_COMPARE(desk.patients(), QStringList{u"Jo Doe"_s});
    auto *until = desk.find<QLineEdit>(u"untilFilter"_s);
    until->setFocus();
    until->selectAll();
    QTest::keyClicks(until, u"2027-03-12"_s);
    QTRY_COMPARE(desk.patients(), (QStringList{u"Jo Doe"_s, u"Sam Oz"_s}));
}

void TestAppointments::clearingFiltersBringsEverythingBack()
{
    AppointmentsScene desk;
    desk.book(u"Jo"_s, u"Doe"_s, u"2027-03-03T10:00"_s);
    desk.book(u"Mia"_s, u"Kern"_s, u"2027-03-05T10:00"_s);
    desk.open();
    QTRY_COMPARE(desk.table().model()->rowCount(), 2);
    auto *clear = desk.find<QPushButton>(u"clearFilters"_s);
    QVERIFY(!clear->isVisible());
    QTest::keyClicks(desk.find<QLineEdit>(u"appointmentsSearch"_s), u"mia"_s);
    desk.find<QCheckBox>(u"onlyTrouble"_s)->setChecked(true);
    QTRY_COMPARE(desk.table().model()->rowCount(), 0);
    QVERIFY(clear->isVisible());
    clear->setFocus();
    QTest::keyClick(clear, Qt::Key_Space);
    QTRY_COMPARE(desk.table().model()->rowCount(), 2);
    QVERIFY(!desk.find<QCheckBox>(u"onlyTrouble"_s)->isChecked());
}

void TestAppointments::sortsByNameFromHeaderAndKeyboard()
{
    AppointmentsScene desk;
    desk.book(u"Mia"_s, u"Kern"_s, u"2027-03-03T10:00"_s);
    desk.book(u"Jo"_s, u"Doe"_s, u"2027-03-04T10:00"_s);
    desk.book(u"Sam"_s, u"Ärt"_s, u"2027-03-05T10:00"_s);
    desk.open();
    const QStringList byTime{u"Mia Kern"_s, u"Jo Doe"_s, u"Sam Ärt"_s};
    const QStringList byName{u"Jo Doe"_s, u"Mia Kern"_s, u"Sam Ärt"_s};
    QTRY_COMPARE(desk.patients(), byTime);
    QHeaderView *header = desk.table().horizontalHeader();
    const QPoint title(header->sectionViewportPosition(PatientColumn) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QTRY_COMPARE(desk.patients(), byName);
    QCOMPARE(header->sortIndicatorSection(), int(PatientColumn));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    desk.select(0, PatientColumn);
    QTest::keyClick(&desk.table(), Qt::Key_S);
    QTRY_COMPARE(desk.patients(), QStringList(byName.rbegin(), byName.rend()));
    QTRY_COMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    desk.select(0, LinkColumn);
    QTest::keyClick(&desk.table(), Qt::Key_S);
    QCOMPARE(header->sortIndicatorSection(), int(PatientColumn));
    desk.select(0, TimeColumn);
    QTest::keyClick(&desk.table(), Qt::Key_S);
    QTRY_COMPARE(desk.patients(), byTime);
}

void TestAppointments::changeElsewhereKeepsTheSelection()
{
    AppointmentsScene desk;
    desk.book(u"Mia"_s, u"Kern"_s, u"2027-03-03T10:00"_s);
    const QUuid jo = desk.book(u"Jo"_s, u"Doe"_s, u"2027-03-04T10:00"_s);
    desk.open();
    QTRY_COMPARE(desk.patients(), (QStringList{u"Mia Kern"_s, u"Jo Doe"_s}));
    desk.select(1);
    QSignalSpy resets(desk.table().model(), &QAbstractItemModel::modelReset);

    desk.book(u"Sam"_s, u"Oz"_s, u"2027-03-02T10:00"_s);
    QTRY_COMPARE(desk.patients(), (QStringList{u"Sam Oz"_s, u"Mia Kern"_s, u"Jo Doe"_s}));
    QCOMPARE(desk.table().selectionModel()->selectedRows().first().row(), 2);

    desk.practice.move(jo, u"2027-03-02T15:00"_s);
    QTRY_COMPARE(desk.patients(), (QStringList{u"Sam Oz"_s, u"Jo Doe"_s, u"Mia Kern"_s}));
    QCOMPARE(desk.table().selectionModel()->selectedRows().first().row(), 1);
    QTRY_VERIFY(desk.cell(1, TimeColumn).contains(u":00"_s));

    desk.practice.cancel(jo);
    QTRY_COMPARE(desk.cell(1, StatusColumn), u"Cancelled"_s);
    QCOMPARE(desk.table().selectionModel()->selectedRows().first().row(), 1);
    QCOMPARE(resets.size(), 0);
}

void TestAppointments::scrollPositionStaysWithTheSessionsInSight()
{
    AppointmentsScene desk;
    for (int i = 0; i < 40; ++i) {
        const QDateTime start(QDate(2027, 3, 3).addDays(i / 8), QTime(9 + i % 8, 0));
        desk.book(u"P%1"_s.arg(i), u"Doe"_s, start.toString(u"yyyy-MM-ddTHH:mm"_s));
    }
    desk.open();
    QTRY_COMPARE(desk.table().model()->rowCount(), 40);
    desk.table().verticalScrollBar()->setValue(405);
    const int topRow = desk.table().rowAt(0);
    QTRY_VERIFY(desk.cell(topRow, PatientColumn) != u"…"_s);
    const QString top = desk.cell(topRow, PatientColumn);

    desk.book(u"New"_s, u"One"_s, u"2027-03-02T10:00"_s);
    QTRY_COMPARE(desk.table().model()->rowCount(), 41);
    QCOMPARE(desk.table().rowAt(0), topRow + 1);
    QCOMPARE(desk.cell(desk.table().rowAt(0), PatientColumn), top);
    QCOMPARE(desk.table().verticalScrollBar()->value(), 405 + desk.table().rowHeight(0));
}

void TestAppointments::theSelectedSessionStaysInSightWhenTheListGetsShorter()
{
    AppointmentsScene desk;
    for (int day = 1; day <= 20; ++day) {
        service::BookingForm form = desk.practice.form();
        form.start = u"2027-03-%1T10:00"_s.arg(day + 2, 2, 10, QLatin1Char('0'));
        desk.practice.book(form);
    }
    desk.open();
    QTRY_COMPARE(desk.table().model()->rowCount(), 20);
    const int last = desk.table().rowAt(desk.table().viewport()->height() - 1) - 1;
    QVERIFY(last > 3);
    desk.select(last);
    const auto inSight = [&desk] {
        return desk.table().viewport()->rect().contains(desk.table().visualRect(desk.table().currentIndex()));
    };
    QTRY_VERIFY(inSight());
    desk.view().resize(1200, 500);
    QTRY_VERIFY(desk.table().viewport()->height() < 300);
    QTRY_VERIFY(inSight());
}

void TestAppointments::keysDoWhatTheStatusAllows()
{
    AppointmentsScene desk;
    const QUuid id = desk.practice.book();
    desk.open();
    QTRY_COMPARE(desk.cell(0, PatientColumn), u"Jo Doe"_s);
    desk.select(0);
    QSignalSpy opened(&desk.view(), &AppointmentsView::sessionActivated);
    QSignalSpy moves(&desk.view(), &AppointmentsView::moveRequested);
    QSignalSpy cancels(&desk.view(), &AppointmentsView::cancelRequested);
    QTest::keyClick(&desk.table(), Qt::Key_Return);
    QTest::keyClick(&desk.table(), Qt::Key_M);
    QTest::keyClick(&desk.table(), Qt::Key_Delete);
    QTest::keyClick(&desk.table(), Qt::Key_C); // it is confirmed already
    QTest::keyClick(&desk.table(), Qt::Key_D); // it lies ahead
    QTest::keyClick(&desk.table(), Qt::Key_N);
    QList<QVariantList> only;
    only.append(QVariantList{QVariant(id)});
    QCOMPARE(QList<QVariantList>(opened), only);
    QCOMPARE(QList<QVariantList>(moves), only);
    QCOMPARE(QList<QVariantList>(cancels), only);
    QTest::mouseDClick(desk.table().viewport(), Qt::LeftButton, {},
                       desk.table().visualRect(desk.table().model()->index(0, TypeColumn)).center());
    QCOMPARE(opened.size(), 2);
    QCOMPARE(desk.practice.snapshot(id).booking.status, domain::BookingStatus::Confirmed);
    QCOMPARE(desk.practice.snapshot(id).booking.revision, 1);
}

void TestAppointments::confirmsFromTheKeyboard()
{
    AppointmentsScene desk;
    const QUuid id = desk.book(u"Jo"_s, u"Doe"_s, u"2027-03-03T10:00"_s, true);
    desk.open();
    QTRY_COMPARE(desk.cell(0, StatusColumn), u"Tentative"_s);
    desk.select(0);
    QTest::keyClick(&desk.table(), Qt::Key_C);
    QTRY_COMPARE(desk.cell(0, StatusColumn), u"Confirmed"_s);
    QCOMPARE(desk.practice.snapshot(id).booking.status, domain::BookingStatus::Confirmed);

    desk.practice.clock.set(desk.practice.snapshot(id).booking.range().end);
    desk.select(0, TypeColumn);
    desk.table().clearSelection();
    desk.select(0);
    QTest::keyClick(&desk.table(), Qt::Key_D);
    QTRY_COMPARE(desk.cell(0, StatusColumn), u"Completed"_s);
}

void TestAppointments::menuOpensFromTheKeyboard()
{
    AppointmentsScene desk;
    desk.practice.book();
    desk.open();
    QTRY_COMPARE(desk.cell(0, PatientColumn), u"Jo Doe"_s);
    desk.select(0);
    QTest::keyClick(&desk.table(), Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList shown;
    for (const QAction *action : menu->actions()) {
        if (action->isVisible() && !action->isSeparator()) {
            shown.append(action->objectName());
        }
    }
    QVERIFY(shown.contains(u"openSession"_s));
    QVERIFY(shown.contains(u"moveSession"_s));
    QVERIFY(shown.contains(u"cancelSession"_s));
    QVERIFY(!shown.contains(u"confirmSession"_s));
    QVERIFY(!shown.contains(u"retrySession"_s));
    QTest::keyClick(menu, Qt::Key_Escape);
}

void TestAppointments::buttonsAreCalledWhatTheySay()
{
    AppointmentsScene desk;
    desk.practice.book();
    desk.practice.settle();
    desk.open();
    QTRY_COMPARE(desk.cell(0, PatientColumn), u"Jo Doe"_s);
    desk.select(0);
    auto *join = desk.find<QToolButton>(u"joinSessionButton"_s);
    QVERIFY(join);
    QVERIFY2(join->accessibleName().contains(u"opens"_s), qPrintable(join->accessibleName()));
    // As the room opens; the button may be another one once the clock says so.
    join->defaultAction()->setText(u"Join"_s);
    QCOMPARE(join->accessibleName(), u"Join"_s);
}

void TestAppointments::linkIsCopiedFromItsCell()
{
    AppointmentsScene desk;
    const QUuid id = desk.practice.book();
    desk.practice.settle();
    desk.open();
    QTRY_VERIFY(!desk.cell(0, LinkColumn).isEmpty() && desk.cell(0, LinkColumn) != u"…"_s);
    const QString link = testing::need(desk.practice.bookings().show(id)).joinLink();
    QVERIFY(!link.isEmpty());
    QSignalSpy opened(&desk.view(), &AppointmentsView::sessionActivated);

    for (const auto &[key, modifier] : {std::pair(Qt::Key_Return, Qt::NoModifier), {Qt::Key_C, Qt::ControlModifier}}) {
        QGuiApplication::clipboard()->clear();
        desk.select(0, LinkColumn);
        QTest::keyClick(&desk.table(), key, modifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), link);
    }
    QGuiApplication::clipboard()->clear();
    const QRect cell = desk.table().visualRect(desk.table().model()->index(0, LinkColumn));
    QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, AppointmentDelegate::copyRectangle(cell).center());
    QCOMPARE(QGuiApplication::clipboard()->text(), link);
    QCOMPARE(opened.size(), 0);
}

void TestAppointments::troubleIsShownWithItsReasonAndRetried()
{
    AppointmentsScene desk;
    desk.practice.meetings->fail(u"create"_s, testing::rejected(u"zoom.user-missing"_s));
    const QUuid id = desk.practice.book();
    desk.practice.settle();
    desk.book(u"Mia"_s, u"Kern"_s, u"2027-03-05T10:00"_s);
    desk.practice.settle();
    desk.open();
    desk.view().showTrouble();
    QTRY_COMPARE(desk.patients(), QStringList{u"Jo Doe"_s});
    QCOMPARE(desk.cell(0, SyncColumn), u"Needs you"_s);
    const QString reason = desk.table().model()->index(0, SyncColumn).data(Qt::ToolTipRole).toString();
    QVERIFY(!reason.isEmpty());
    desk.select(0);
    QCOMPARE(desk.reasonUnderSelection(), reason);
    QTest::keyClick(&desk.table(), Qt::Key_R);
    QTRY_VERIFY(desk.practice.status(id) == u"pending"_s);
    desk.practice.settle();
    QTRY_COMPARE(desk.table().model()->rowCount(), 0);
    desk.view().hide(); // what follows from pressing the state lasts until one goes elsewhere
    desk.view().show();
    QTRY_COMPARE(desk.table().model()->rowCount(), 2);
}

void TestAppointments::emptyTableOffersWhatBelongsHere()
{
    AppointmentsScene desk;
    desk.open();
    auto *empty = desk.find<widgets::EmptyState>(u"appointmentsEmpty"_s);
    QTRY_VERIFY(empty->isVisible());
    QSignalSpy booking(&desk.view(), &AppointmentsView::bookRequested);
    auto *button = empty->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"New session"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(booking.size(), 1);

    desk.practice.book();
    QTRY_COMPARE(desk.cell(0, PatientColumn), u"Jo Doe"_s);
    QVERIFY(!empty->isVisible());
    QTest::keyClicks(desk.find<QLineEdit>(u"appointmentsSearch"_s), u"xyz"_s);
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(button->text(), u"Search all days"_s);
    button->click();
    QTRY_COMPARE(button->text(), u"Clear filters"_s);
    button->click();
    QTRY_VERIFY(!empty->isVisible());
    QCOMPARE(desk.patients(), QStringList{u"Jo Doe"_s});
}

void TestAppointments::refusedReadIsToldAndTriedAgain()
{
    AppointmentsScene desk;
    desk.practice.book();
    desk.open();
    QTRY_COMPARE(desk.cell(0, PatientColumn), u"Jo Doe"_s);
    const auto rename = [&desk](const QString &sql) {
        testing::need(desk.practice.store().database().write([sql](store::Connection &db) -> base::Result<int> {
            db.run(sql);
            return 0;
        }));
    };
    rename(u"ALTER TABLE bookings RENAME TO elsewhere"_s);
    QTest::keyClicks(desk.find<QLineEdit>(u"appointmentsSearch"_s), u"jo"_s);
    auto *banner = desk.find<widgets::Banner>(u"appointmentsProblem"_s);
    QTRY_VERIFY(banner->isVisible());
    rename(u"ALTER TABLE elsewhere RENAME TO bookings"_s);
    QTest::mouseClick(banner->button(), Qt::LeftButton);
    QTRY_VERIFY(!banner->isVisible());
    QTRY_COMPARE(desk.patients(), QStringList{u"Jo Doe"_s});
}

void TestAppointments::psychologistSeesTheirOwnOnly()
{
    AppointmentsScene desk;
    desk.practice.book();
    service::BookingForm form = desk.practice.form();
    form.psychologist = desk.practice.ben.uuid;
    form.patient = {{}, u"Mia"_s, u"Kern"_s, u"mia@example.com"_s, {}};
    desk.practice.book(form);
    desk.open();
    QTRY_COMPARE(desk.table().model()->rowCount(), 2);
    auto *combo = desk.find<QComboBox>(u"psychologistFilter"_s);
    QTRY_VERIFY(combo->isVisible());
    // What was chosen there goes with whoever could choose it.
    combo->setCurrentIndex(combo->findData(desk.practice.ada.uuid));
    QTRY_COMPARE(desk.patients(), QStringList{u"Jo Doe"_s});
    desk.workplace().setDesk({security::Role::Psychologist, desk.practice.ben.uuid});
    QTRY_COMPARE(desk.patients(), QStringList{u"Mia Kern"_s});
    QVERIFY(!combo->isVisible());
    QVERIFY(!desk.find<QPushButton>(u"clearFilters"_s)->isVisible());
}

void TestAppointments::everythingHasANameAndIsInReachOfTheKeyboard()
{
    AppointmentsScene desk;
    desk.practice.book();
    desk.open();
    QTRY_COMPARE(desk.cell(0, PatientColumn), u"Jo Doe"_s);
    desk.select(0);
    QTest::keyClicks(desk.find<QLineEdit>(u"appointmentsSearch"_s), u"j"_s);
    QTRY_VERIFY(desk.find<QToolButton>(u"cancelSessionButton"_s)->isVisible());
    QStringList visited;
    desk.view().focusSearch();
    for (int i = 0; i < 30; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        if (visited.contains(focus->objectName())) {
            break;
        }
        visited.append(focus->objectName());
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(focus));
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(focus->objectName()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList order{u"appointmentsSearch"_s, u"clearFilters"_s, u"daysFilter"_s,       u"psychologistFilter"_s,
                            u"statusFilter"_s,       u"onlyTrouble"_s,  u"appointmentsTable"_s};
    QCOMPARE(visited.mid(0, order.size()), order);
    QVERIFY2(visited.contains(u"openSessionButton"_s), qPrintable(visited.join(u' ')));
    QVERIFY(visited.contains(u"cancelSessionButton"_s));
}

QTEST_MAIN(TestAppointments)
#include "test_appointments.moc"
