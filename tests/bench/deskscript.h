// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/deskuser.h"

namespace anteroom::bench {

/// Five minutes at the reception: looking at the day, searching patients, opening sessions, booking, moving, taking
/// back, cancelling, going through the table of all sessions, changing a setting. Works on the window that a practice
/// of the first psychologist's free evenings is open in. Broken when the window does not do as it should.
class DeskScript
{
public:
    explicit DeskScript(DeskUser &user) : m_user(user) {}

    /// The names of all people read, which the first search waits for.
    void searchesOnce();
    /// All of it.
    void works();

private:
    void looksAtTheDay();
    void searches(const QString &text);
    void opensWhatIsFound();
    void books(const QString &name, int inDays);
    void awaitsTheSession();
    void movesAndTakesBack();
    void cancels();
    void goesThroughTheTable();
    void filters();
    void looksAtHealth();
    void changesASetting(const QString &phone);

    DeskUser &m_user;
};

} // namespace anteroom::bench
