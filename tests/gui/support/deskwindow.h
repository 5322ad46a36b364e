// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "tests/gui/support/guienvironment.h"
#include "tests/gui/support/person.h"
#include "tests/support/practicefixture.h"
#include "ui/shell/mainwindow.h"

#include <QUrl>

namespace anteroom::testing {

/// The program's window on a practice with remotes in memory, the engine at work. What it opens is kept. Whoever signs
/// in to Google comes back at once. Moves and
/// cancellations are held for ten seconds of the practice's clock, which stands.
class DeskWindow
{
public:
    DeskWindow();
    ~DeskWindow();

    /// Books a session in Sydney, with Ada unless `psychologist` says otherwise, and gives its id.
    QUuid book(const QString &start, const QString &last = QStringLiteral("Doe"), const QUuid &psychologist = {});
    /// The next session gets no room until retried: Zoom refuses.
    void failNextRoom();
    /// The practice's clock shows this time in Sydney.
    void setTime(const QString &dateAndTime);
    /// The window shows the practice to whoever sits here, and has the keyboard.
    void open(const service::Desk &who = {security::Role::Reception, {}});
    /// The window as it is, with the keyboard.
    void show();
    /// What a panel from the right shows; null: there is none.
    QWidget *panel() const;
    service::AppointmentRow row(const QUuid &id) { return need(workplace->bookings().row(id)); }
    /// The only session with this patient's last name; the test ends when there is another number of them.
    service::AppointmentRow rowOf(const QString &last);

    PracticeFixture practice;
    service::EnvironmentValues environment = guiEnvironment(practice, "10s"); ///< of open()
    std::unique_ptr<service::Workplace> workplace;
    shell::MainWindow window;
    Person person{window};
    QList<QUrl> opened;
    ports::CheckReport report; ///< what tests of connections find
    int tests = 0;             ///< how many there were
};

/// The theme of the test program.
theme::Theme &testTheme();

} // namespace anteroom::testing
