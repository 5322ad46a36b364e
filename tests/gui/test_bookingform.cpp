// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bookingscene.h"

#include <QApplication>
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
    void aLongNameLeavesThePanelsAsTheyAre();
};

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

QTEST_MAIN(TestBookingForm)
#include "test_bookingform.moc"
