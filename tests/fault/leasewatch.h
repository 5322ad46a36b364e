// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace anteroom::fault {

class Program;
class World;

/// I14: a program that is taken for dead, and is not, changes nothing of the sessions that another one works on
/// meanwhile, whatever answers still reach it.
class LeaseWatch
{
public:
    explicit LeaseWatch(World &world) : m_world(world) {}

    /// An answer is about to reach the program.
    void before(const Program &program);
    /// It has done with the answer what it could.
    void after(const Program &program);
    /// How many answers came to one whose sessions were another's.
    int late() const { return m_late; }
    const QStringList &violations() const { return m_violations; }

private:
    /// What is kept of the sessions that others than the program have leased; empty: there are none.
    QByteArray othersRows(const Program &program);

    World &m_world;
    QByteArray m_before;
    int m_late = 0;
    QStringList m_violations;
};

} // namespace anteroom::fault
