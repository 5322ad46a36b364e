// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/desktop.h"
#include "tests/gui/support/person.h"
#include "tests/gui/support/sandboxpractice.h"

namespace anteroom::testing {

/// The program at the desk of a practice's admin, with the sandbox as Zoom, Google and mail. Pictures of the window go
/// into the folder that ANTEROOM_PICTURES names, when it names one.
class ProgramAtDesk
{
public:
    /// `changes` to the environment, as SandboxPractice takes them.
    explicit ProgramAtDesk(const service::EnvironmentValues &changes = {});

    /// Opens the program; what was open is closed before.
    void start();
    void close();
    compose::AppContext &practice() const { return *m_desktop->practice(); }
    shell::MainWindow &window() const { return m_desktop->window(); }
    const Person &person() const { return *m_person; }
    void picture(const QString &name) const;

    /// Books a video session with Ada so long from now; its id.
    QUuid book(std::chrono::hours later);
    /// Everything that is due is done, however long ago its time was set to be.
    void settle();
    /// Lets time go on, and then does what is due.
    void settleAfter(std::chrono::milliseconds by);
    /// Tells the sandbox something; {meeting} in `target` is the number of the only meeting, {event} the id of the
    /// only event in the calendar that `target` names.
    void tell(QByteArray target, const QByteArray &json);
    /// The codes of what of the session waits for a person, each once: "zoom.user-unknown".
    QStringList parked(const QUuid &id);
    /// The first code's words as they stand on the screen.
    QString wordsOf(const QUuid &id);
    service::Appointment session(const QUuid &id);
    /// Waits until the session is in line and its patient has had a mail.
    void awaitInLine(const QUuid &id);

    SandboxPractice sandbox;

private:
    std::vector<domain::FailureNote> failures(const QUuid &id);
    void take(const QUrl &page) const;

    std::unique_ptr<gui::Desktop> m_desktop;
    std::unique_ptr<Person> m_person;
};

} // namespace anteroom::testing
