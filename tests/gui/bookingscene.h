// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "tests/support/practicefixture.h"
#include "ui/booking/bookingpanel.h"
#include "ui/booking/cancelpanel.h"
#include "ui/booking/regeneratepanel.h"
#include "ui/booking/sessionpanel.h"
#include "ui/theme/style.h"

#include <QUrl>

namespace anteroom::testing {

/// The panels for sessions in a window of their own, on a practice with remotes in memory. What they open and say is
/// kept. A saved form gives way to the session, as in the program.
class BookingScene
{
public:
    explicit BookingScene(service::Desk desk = {security::Role::Reception, {}});
    ~BookingScene();

    /// Shows one of the panels and waits for what it reads first.
    void openNew();
    void openMove(const QUuid &id);
    void openCancel(const QUuid &id);
    void openRegenerate(const QUuid &id);
    void openSession(const QUuid &id);

    /// The shown part of this name; the test ends when there is none.
    template<typename Widget>
    Widget &part(const char *name)
    {
        for (Widget *found : window.findChildren<Widget *>(QString::fromLatin1(name))) {
            if (found->isVisible()) {
                return *found;
            }
        }
        qFatal("There is no %s.", name);
    }
    bool shows(const char *name);
    QString text(const char *label);
    theme::ButtonLook look(const char *button) { return theme::lookOf(&part<QWidget>(button)); }
    /// What stands under the field whose editor has this name.
    QString problem(const char *editor);
    /// What stands below the field of this editor: a problem, else a warning, else a hint.
    QString note(const char *editor);

    /// Keys to whatever has the focus, as from a keyboard.
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(const char *name);
    void clickSuggestion(int index);
    /// Goes on with Tab until the part of this name has the focus.
    void tabTo(const char *name);

    service::AppointmentRow row(const QUuid &id);
    std::vector<service::AppointmentRow> rows();

    PracticeFixture practice;
    std::unique_ptr<service::Workplace> workplace;
    QWidget window;
    QList<QUuid> saved;
    QList<QUrl> opened;
    QList<widgets::Toast> toasts;
    booking::BookingPanel *booking = nullptr;
    booking::SessionPanel *session = nullptr;
    booking::CancelPanel *cancelling = nullptr;
    booking::RegeneratePanel *regenerating = nullptr;

private:
    void show(QWidget *panel);
};

/// Ada, Wednesday at 10: somebody known, and a session to stumble over.
QUuid bookJo(BookingScene &scene);
/// Types into the search and clicks on one of the suggestions.
void choosePatient(BookingScene &scene, const QString &text, int index);
void choosePsychologist(BookingScene &scene, const QString &name);
void enterWhen(BookingScene &scene, const QString &day, const QString &time);

} // namespace anteroom::testing
