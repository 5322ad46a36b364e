// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/stallprobe.h"
#include "tests/gui/support/person.h"

#include <chrono>

namespace anteroom::bench {

/// Somebody who uses the window at a person's pace: types letter by letter, looks at what comes, and thinks in between.
/// Every pause runs the event loop. Broken when what they wait for does not come.
class DeskUser
{
public:
    /// Pauses take `pace` times as long as a person's do.
    DeskUser(QWidget &window, StallProbe &probe, double pace);

    /// What they set out to do now.
    void sets(const QString &what) { m_probe.begin(what); }
    void thinks(std::chrono::milliseconds time);
    void presses(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void types(const QString &text);
    /// As soon as it can be clicked.
    void clicks(const char *name);
    /// Goes on with Tab until the keyboard is there.
    void tabsTo(const char *name);
    /// Turns the wheel over the part of this name, notch by notch; below zero: down.
    void turnsWheel(const char *name, int notches);
    void awaits(const char *what, const std::function<bool()> &holds);
    void awaits(const char *name);
    const testing::Person &person() const { return m_person; }

    /// What the pauses would have taken a person so far.
    std::chrono::milliseconds timeOfPerson() const { return m_thought; }

private:
    testing::Person m_person;
    StallProbe &m_probe;
    double m_pace;
    std::chrono::milliseconds m_thought{};
};

} // namespace anteroom::bench
