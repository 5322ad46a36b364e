// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/deskuser.h"

#include "tests/bench/report.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDeadlineTimer>
#include <QWheelEvent>

namespace anteroom::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto betweenKeys = 150ms;
constexpr auto betweenNotches = 60ms;
constexpr auto patience = 120s;
constexpr int mostTabs = 80;
constexpr int notch = 120;

/// Until `holds`, or it takes too long.
bool runEvents(QDeadlineTimer deadline, const std::function<bool()> &holds)
{
    QTimer waker; // so that what is not an event is looked at too
    waker.start(20ms);
    while (!holds()) {
        if (deadline.hasExpired()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace

DeskUser::DeskUser(QWidget &window, StallProbe &probe, double pace) : m_person(window), m_probe(probe), m_pace(pace) {}

void DeskUser::thinks(std::chrono::milliseconds time)
{
    m_thought += time;
    const QDeadlineTimer end(std::chrono::duration_cast<std::chrono::milliseconds>(time * m_pace));
    runEvents(QDeadlineTimer(QDeadlineTimer::Forever), [&end] { return end.hasExpired(); });
}

void DeskUser::presses(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_person.press(key, modifiers);
    thinks(betweenKeys);
}

void DeskUser::types(const QString &text)
{
    for (const QChar letter : text) {
        m_person.type(letter);
        thinks(betweenKeys);
    }
}

void DeskUser::clicks(const char *name)
{
    awaits(name, [&] {
        const auto *part = m_person.sees(name);
        return part && part->isEnabled();
    });
    m_person.click(name);
    thinks(betweenKeys);
}

void DeskUser::tabsTo(const char *name)
{
    for (int tabs = 0; !m_person.isOn(name); ++tabs) {
        if (tabs == mostTabs) {
            throw Broken(u"Tab does not lead to "_s + QLatin1String(name));
        }
        presses(Qt::Key_Tab);
    }
}

void DeskUser::turnsWheel(const char *name, int notches)
{
    awaits(name);
    QWidget *where = m_person.sees<QAbstractScrollArea>(name)->viewport();
    const QPointF place = QRectF(where->rect()).center();
    for (int i = 0; i < std::abs(notches); ++i) {
        QWheelEvent event(place, where->mapToGlobal(place), {}, {0, notches < 0 ? -notch : notch}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(where, &event);
        thinks(betweenNotches);
    }
}

void DeskUser::awaits(const char *what, const std::function<bool()> &holds)
{
    if (!runEvents(QDeadlineTimer(patience), holds)) {
        throw Broken(u"waited in vain: "_s + QLatin1String(what));
    }
}

void DeskUser::awaits(const char *name)
{
    awaits(name, [&] { return m_person.sees(name) != nullptr; });
}

} // namespace anteroom::bench
