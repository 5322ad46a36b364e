// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/practicewatch.h"

#include "core/base/deliver.h"
#include "core/service/workplace.h"

namespace anteroom::shell {

namespace {

constexpr std::chrono::days ownSessionsAhead{7};
/// So many sessions in trouble show well enough whether the network is the cause.
constexpr std::size_t sampleSize = 32;

const PracticeState unreadable{0, 0, false, true, {}, false};

} // namespace

PracticeWatch::PracticeWatch(service::Workplace &workplace, QObject *parent) : QObject(parent), m_workplace(workplace)
{
    m_later.setSingleShot(true);
    m_later.setInterval(std::chrono::minutes(1));
    connect(&m_later, &QTimer::timeout, this, &PracticeWatch::refresh);
    connect(&workplace, &service::Workplace::changed, this, &PracticeWatch::refresh);
    connect(&workplace, &service::Workplace::deskChanged, this, &PracticeWatch::refresh);
}

void PracticeWatch::refresh()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_again = false;
    // A psychologist is told of their own sessions only.
    if (m_workplace.desk().role == security::Role::Psychologist || !m_workplace.mayDo(security::Action::ViewHealth)) {
        readOwn();
    } else {
        readPractice();
    }
}

void PracticeWatch::readOwn()
{
    const base::Instant now = m_workplace.clock().now();
    base::deliver(m_workplace.bookings().rows(now, now + ownSessionsAhead), this,
                  [this, now](const base::Result<std::vector<service::AppointmentRow>> &rows) {
                      readHealth(rows ? stateOf(*rows, usedRemotes(m_workplace.practiceSettings()), now) : unreadable);
                  });
}

void PracticeWatch::readPractice()
{
    base::deliver(m_workplace.practice().openCounts(), this, [this](const base::Result<service::SyncCounts> &counts) {
        if (!counts) {
            tell(unreadable);
            return;
        }
        const PracticeState state{counts->failed, counts->pending, false, false, {}};
        if (state.waiting > 0) {
            readTrouble(state);
        } else {
            readHealth(state);
        }
    });
}

void PracticeWatch::readTrouble(PracticeState state)
{
    service::AppointmentQuery query;
    query.onlyTrouble = true;
    base::deliver(m_workplace.bookings().find(query, m_workplace.directory()), this,
                  [this, state](base::Result<std::vector<domain::BookingId>> ids) {
                      if (!ids || ids->empty()) {
                          readHealth(state);
                          return;
                      }
                      ids->resize(qMin(ids->size(), sampleSize));
                      base::deliver(m_workplace.bookings().rows(*std::move(ids)), this,
                                    [this, state](const base::Result<std::vector<service::AppointmentRow>> &rows) {
                                        PracticeState told = state;
                                        if (rows) {
                                            addSilence(told, *rows, usedRemotes(m_workplace.practiceSettings()));
                                        }
                                        readHealth(told);
                                    });
                  });
}

// Who does not answer is known before a session waits for it.
void PracticeWatch::readHealth(PracticeState state)
{
    if (state.unknown || state.failed > 0 || !state.silent.empty()) {
        tell(state);
        return;
    }
    base::deliver(m_workplace.practice().health(), this, [this, state](const base::Result<service::Health> &health) {
        PracticeState told = state;
        if (health) {
            addSilence(told, health->services, usedRemotes(m_workplace.practiceSettings()), m_workplace.clock().now());
        }
        tell(told);
    });
}

void PracticeWatch::tell(PracticeState state)
{
    m_reading = false;
    state.isNew = m_workplace.knowsPsychologists() && m_workplace.psychologists().empty();
    // Whoever is silent may be back, and a session whose light is red ends: neither changes the store.
    if (!state.silent.empty() || state.failed > 0) {
        m_later.start();
    }
    Q_EMIT stateRead(state);
    if (m_again) {
        refresh();
    }
}

} // namespace anteroom::shell
