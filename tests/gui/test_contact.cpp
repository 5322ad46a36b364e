// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bookingscene.h"

#include <QLineEdit>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;

/// Correcting a patient's address and number in the panel of a session.
class TestContact : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWrongAddressIsCorrectedAndThePatientIsToldThere();
    void aNumberAloneIsCorrectedAndNobodyIsTold();
    void whatIsNoAddressIsSaidUnderItsFieldAndNothingChanges();
    void leftAsItIsNothingChanges_data();
    void leftAsItIsNothingChanges();
    void theEditorGoesWithItsSession();
    void whoMayNotChangePeopleIsNotOfferedIt();
};

namespace {

// The panel of Jo's session, with its contact details being corrected.
QUuid openEditor(BookingScene &scene)
{
    const QUuid id = bookJo(scene);
    scene.practice.settle();
    scene.openSession(id);
    [&scene] { QTRY_VERIFY(scene.shows("editContact")); }();
    scene.click("editContact");
    [&scene] { QTRY_VERIFY(scene.part<QLineEdit>("contactEmail").hasFocus()); }();
    return id;
}

void retype(BookingScene &scene, const char *edit, const QString &text)
{
    scene.part<QLineEdit>(edit).setFocus();
    scene.part<QLineEdit>(edit).selectAll();
    scene.type(text);
}

} // namespace

void TestContact::aWrongAddressIsCorrectedAndThePatientIsToldThere()
{
    BookingScene scene;
    const QUuid id = openEditor(scene);
    QCOMPARE(scene.part<QLineEdit>("contactEmail").selectedText(), u"jo@example.com"_s);
    scene.type(u"jo.doe@example.com"_s); // what was there is selected
    scene.press(Qt::Key_Return);
    QTRY_VERIFY(!scene.shows("contactEditor"));
    QTRY_COMPARE(scene.text("contact_mail"), u"jo.doe@example.com"_s);
    QCOMPARE(scene.toasts.last().text, u"The contact details of Jo Doe are corrected."_s);
    QTRY_VERIFY(scene.part<QWidget>("editContact").hasFocus());
    scene.practice.settle();
    QStringList told; // the invitation at the old address is taken back
    for (const ports::Envelope &mail : scene.practice.mail->accepted()) {
        told << mail.to;
    }
    QCOMPARE(told, (QStringList{u"jo@example.com"_s, u"jo@example.com"_s, u"jo.doe@example.com"_s}));
    QCOMPARE(scene.practice.snapshot(id).recipients.front().email, u"jo.doe@example.com"_s);
}

void TestContact::aNumberAloneIsCorrectedAndNobodyIsTold()
{
    BookingScene scene;
    openEditor(scene);
    const qsizetype before = scene.practice.mail->accepted().size();
    retype(scene, "contactPhone", u"+61 400 000 000"_s);
    scene.click("saveContact");
    QTRY_VERIFY(!scene.shows("contactEditor"));
    QTRY_VERIFY(scene.shows("contact_phone"));
    QCOMPARE(scene.text("contact_phone"), u"+61 400 000 000"_s);
    scene.practice.settle();
    QCOMPARE(scene.practice.mail->accepted().size(), before);
}

void TestContact::whatIsNoAddressIsSaidUnderItsFieldAndNothingChanges()
{
    BookingScene scene;
    const QUuid id = openEditor(scene);
    retype(scene, "contactEmail", u"jo at example"_s);
    scene.press(Qt::Key_Return);
    QTRY_VERIFY(!scene.problem("contactEmail").isEmpty());
    QVERIFY(scene.part<QLineEdit>("contactEmail").hasFocus());
    QVERIFY(scene.toasts.isEmpty());
    QCOMPARE(scene.practice.snapshot(id).recipients.front().email, u"jo@example.com"_s);
    retype(scene, "contactEmail", u"jo2@example.com"_s);
    scene.press(Qt::Key_Return);
    QTRY_COMPARE(scene.practice.snapshot(id).recipients.front().email, u"jo2@example.com"_s);
}

void TestContact::leftAsItIsNothingChanges_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Escape") << true;
    QTest::newRow("its button") << false;
}

void TestContact::leftAsItIsNothingChanges()
{
    QFETCH(bool, byKey);
    BookingScene scene;
    const QUuid id = openEditor(scene);
    retype(scene, "contactEmail", u"other@example.com"_s);
    if (byKey) {
        scene.press(Qt::Key_Escape);
    } else {
        scene.click("leaveContact");
    }
    QTRY_VERIFY(!scene.shows("contactEditor"));
    QVERIFY(scene.shows("sessionPatient"));
    QCOMPARE(scene.text("contact_mail"), u"jo@example.com"_s);
    QCOMPARE(scene.practice.snapshot(id).recipients.front().email, u"jo@example.com"_s);
    QVERIFY(scene.toasts.isEmpty());
}

void TestContact::theEditorGoesWithItsSession()
{
    BookingScene scene;
    openEditor(scene);
    service::BookingForm form = scene.practice.form();
    form.patient = {{}, u"Kim"_s, u"Roe"_s, u"kim@example.com"_s, {}};
    form.start = u"2027-03-03T14:00"_s;
    const QUuid other = scene.practice.book(form);
    scene.openSession(other);
    QTRY_VERIFY(scene.shows("contact_mail"));
    QVERIFY(!scene.shows("contactEditor"));
    QCOMPARE(scene.text("contact_mail"), u"kim@example.com"_s);
}

void TestContact::whoMayNotChangePeopleIsNotOfferedIt()
{
    BookingScene scene;
    openEditor(scene);
    scene.workplace->setDesk({security::Role::Psychologist, scene.practice.ada.uuid});
    QTRY_VERIFY(!scene.shows("contactEditor"));
    QVERIFY(!scene.shows("editContact"));
}

QTEST_MAIN(TestContact)
#include "test_contact.moc"
