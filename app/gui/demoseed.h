// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/appcontext.h"
#include "app/gui/democlock.h"

namespace anteroom::gui {

/// "Ground & Grow Psychology".
QString demoPracticeName();
/// The machine's zone.
QByteArray demoZone();

/// Fills the demo's new practice: three psychologists, their patients, and sessions around now. What was earlier today
/// is made with the clock set back, worked off and closed; what is to come waits for the engine, so that one sees it
/// work. Blocks.
class DemoSeed
{
public:
    DemoSeed(compose::AppContext &practice, DemoClock &clock);
    base::Result<> sow();

private:
    struct Session {
        int psychologist; ///< by number
        int minutes;      ///< from the next session, which begins in some twelve minutes, to this one
        const char *modality;
        const char *type;
        bool tentative;
    };
    enum class Clash { Refused, Skipped };

    base::Result<> addPsychologists();
    base::Result<> describePractice();
    base::Result<> sowEarlierToday();
    base::Result<> sowFromNow();
    base::Result<> sowComingDays();
    base::Result<QUuid> book(const Session &session, base::Instant start, Clash clash);

    compose::AppContext &m_practice;
    DemoClock &m_clock;
    base::Instant m_next; ///< when the next session begins
    std::vector<QUuid> m_psychologists;
    std::size_t m_patient = 0;
};

} // namespace anteroom::gui
