// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bookingscene.h"

#include "tests/gui/support/guienvironment.h"
#include "ui/widgets/formfield.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

const widgets::FormField &fieldOf(const QWidget &editor)
{
    for (const QWidget *widget = &editor; widget; widget = widget->parentWidget()) {
        if (const auto *field = qobject_cast<const widgets::FormField *>(widget)) {
            return *field;
        }
    }
    qFatal("%s stands in no field.", qPrintable(editor.objectName()));
}

} // namespace

BookingScene::BookingScene(service::Desk desk)
{
    workplace = std::make_unique<service::Workplace>(practice.store(), practice.clock, practice.random,
                                                     guiEnvironment(practice, "10s"), service::StoredSettings(), desk,
                                                     service::RemoteAccess());
    const widgets::ViewContext context{*workplace, [this](const widgets::Toast &toast) { toasts.append(toast); },
                                       [this](const QUrl &link) { opened.append(link); }};
    booking = new booking::BookingPanel(context);
    session = new booking::SessionPanel(context);
    cancelling = new booking::CancelPanel(context);
    regenerating = new booking::RegeneratePanel(context);
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *panel : std::initializer_list<QWidget *>{booking, session, cancelling, regenerating}) {
        panel->hide();
        column->addWidget(panel);
    }
    const auto saveAndShow = [this](const QUuid &id) {
        saved.append(id);
        openSession(id);
    };
    QObject::connect(booking, &booking::BookingPanel::saved, &window, saveAndShow);
    QObject::connect(cancelling, &booking::CancelPanel::cancelled, &window, saveAndShow);
    QObject::connect(regenerating, &booking::RegeneratePanel::regenerated, &window, saveAndShow);
    window.resize(420, 900);
    window.show();
    if (!QTest::qWaitForWindowActive(&window) ||
        !QTest::qWaitFor([this] { return workplace->psychologists().size() == 2; })) {
        qFatal("The window does not open.");
    }
}

BookingScene::~BookingScene()
{
    delete booking;
    delete session;
    delete cancelling;
    delete regenerating;
    workplace.reset();
}

void BookingScene::show(QWidget *panel)
{
    for (QWidget *other : std::initializer_list<QWidget *>{booking, session, cancelling, regenerating}) {
        other->setVisible(other == panel);
    }
}

void BookingScene::openNew()
{
    show(booking);
    booking->startNew();
}

void BookingScene::openMove(const QUuid &id)
{
    show(booking);
    booking->startMove(id);
    if (!QTest::qWaitFor([this] { return shows("moveSummary"); })) {
        qFatal("The session to move does not come.");
    }
}

void BookingScene::openCancel(const QUuid &id)
{
    show(cancelling);
    cancelling->start(id);
    if (!QTest::qWaitFor([this] { return part<QWidget>("cancelNow").isEnabled(); })) {
        qFatal("The session to cancel does not come.");
    }
}

void BookingScene::openRegenerate(const QUuid &id)
{
    show(regenerating);
    regenerating->start(id);
    if (!QTest::qWaitFor([this] { return part<QWidget>("regenerateNow").isEnabled(); })) {
        qFatal("The session does not come.");
    }
}

void BookingScene::openSession(const QUuid &id)
{
    show(session);
    session->show(id);
}

bool BookingScene::shows(const char *name)
{
    const QList<QWidget *> found = window.findChildren<QWidget *>(QString::fromLatin1(name));
    return std::any_of(found.begin(), found.end(), [](const QWidget *widget) { return widget->isVisible(); });
}

QString BookingScene::text(const char *label)
{
    return part<QLabel>(label).text();
}

QString BookingScene::problem(const char *editor)
{
    return fieldOf(part<QWidget>(editor)).problem();
}

QString BookingScene::note(const char *editor)
{
    return fieldOf(part<QWidget>(editor)).focusProxy()->accessibleDescription();
}

void BookingScene::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void BookingScene::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void BookingScene::click(const char *name)
{
    QTest::mouseClick(&part<QWidget>(name), Qt::LeftButton);
}

void BookingScene::clickSuggestion(int index)
{
    auto &list = part<QListWidget>("patientSuggestions");
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(index)).center());
}

void BookingScene::tabTo(const char *name)
{
    const QString wanted = QString::fromLatin1(name);
    for (int i = 0; i < 60; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == wanted) {
            return;
        }
        press(Qt::Key_Tab);
    }
    qFatal("Tab does not lead to %s.", name);
}

service::AppointmentRow BookingScene::row(const QUuid &id)
{
    return need(workplace->bookings().row(id));
}

std::vector<service::AppointmentRow> BookingScene::rows()
{
    const base::Instant now = practice.clock.now();
    return need(workplace->bookings().rows(now - std::chrono::days(30), now + std::chrono::days(300)));
}

QUuid bookJo(BookingScene &scene)
{
    return scene.practice.book();
}

void choosePatient(BookingScene &scene, const QString &text, int index)
{
    scene.part<QLineEdit>("patientSearch").setFocus();
    scene.type(text);
    QTRY_VERIFY(scene.shows("patientSuggestions"));
    QTRY_VERIFY(scene.part<QListWidget>("patientSuggestions").count() > index);
    scene.clickSuggestion(index);
}

void choosePsychologist(BookingScene &scene, const QString &name)
{
    auto &box = scene.part<QComboBox>("sessionPsychologist");
    box.setFocus();
    scene.press(Qt::Key_Home);
    if (box.currentText() != name) {
        scene.press(Qt::Key_Down);
    }
    QCOMPARE(box.currentText(), name);
}

void enterWhen(BookingScene &scene, const QString &day, const QString &time)
{
    auto &date = scene.part<QLineEdit>("sessionDate");
    date.setFocus();
    date.selectAll();
    scene.type(day);
    auto &clock = scene.part<QLineEdit>("sessionTime");
    clock.setFocus();
    clock.selectAll();
    scene.type(time);
}

} // namespace anteroom::testing
