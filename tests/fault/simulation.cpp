// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/simulation.h"

#include "core/sync/latelookjob.h"
#include "core/sync/preflightjob.h"
#include "core/sync/retentionjob.h"
#include "tests/fault/invariants.h"
#include "tests/fault/seldom.h"

#include <QDeadlineTimer>

namespace anteroom::fault {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Deed::Kind;

namespace {

// Deletes what is past its time; the clock is right.
class Retention : public sync::RetentionJob
{
public:
    explicit Retention(const base::Clock &clock) : Retention(clock, std::make_shared<sync::TrustedTime>(clock)) {}
    QCoro::Task<> run(sync::StepContext context) override
    {
        m_time->hear(u"zoom"_s, m_clock.now());
        m_time->hear(u"google"_s, m_clock.now());
        return RetentionJob::run(std::move(context));
    }

private:
    Retention(const base::Clock &clock, std::shared_ptr<sync::TrustedTime> time)
        : RetentionJob(time), m_clock(clock), m_time(std::move(time))
    {
    }

    const base::Clock &m_clock;
    std::shared_ptr<sync::TrustedTime> m_time;
};

Practice simulatedPractice(const VirtualTime &time)
{
    Practice practice;
    practice.jobs.push_back([] { return std::make_shared<Seldom>(std::make_unique<sync::PreflightJob>(), 8h); });
    practice.jobs.push_back([] { return std::make_shared<Seldom>(std::make_unique<sync::LateLookJob>(), 6h); });
    practice.jobs.push_back([&time] { return std::make_shared<Seldom>(std::make_unique<Retention>(time), 8h); });
    return practice;
}

} // namespace

Simulation::Simulation(quint32 seed, Script script)
    : m_world(seed, simulatedPractice(m_world.time)), m_trouble(m_world, seed), m_script(std::move(script))
{
    // Tokens that last, for speed: signing in anew costs more than all else, and the fault matrix does it.
    m_world.network.zoom().tokens().setLifetime(std::chrono::hours(24 * 30));
    m_world.network.google().tokens().setLifetime(std::chrono::hours(24 * 30));
    m_world.setMischief(&m_trouble);
    m_world.mail.setObserver([this](const MailServer::Accepted &mail) { watchMail(mail); });
}

void Simulation::note(const QByteArray &what)
{
    m_trace.addData(QByteArray::number(m_world.time.monotonic().count()));
    m_trace.addData(what);
}

Simulation::Outcome Simulation::run()
{
    // A long life is looked at four times, a short story at its end.
    constexpr size_t shortStory = 16;
    const size_t stretch = m_script.size() <= shortStory ? m_script.size() : m_script.size() / 4;
    for (size_t i = 0; i < m_script.size() && m_violations.isEmpty(); ++i) {
        const Deed &deed = m_script[i];
        m_world.run(deed.pause);
        note(QByteArray::number(int(deed.kind)) + QByteArray::number(m_world.time.events()));
        play(deed);
        if ((i + 1) % stretch == 0 || i + 1 == m_script.size()) {
            healAndCheck();
        }
    }
    note(QByteArray::number(m_trouble.commits()));
    return {m_violations,
            m_world.time.events() + m_trouble.commits(),
            m_sessions,
            m_world.deaths(),
            m_trouble.leases().late(),
            m_world.time.monotonic(),
            m_trace.result()};
}

void Simulation::healAndCheck()
{
    const int rate = m_trouble.rate();
    if (!m_world.program().isDead()) {
        m_violations << silences(m_world);
    }
    heal();
    m_violations << m_world.network.watch().violations() << m_trouble.leases().violations();
    m_violations << violations(m_world, Moment::Healed);
    m_world.run(26h); // the next sweep takes away what no session knows
    m_violations << violations(m_world);
    m_violations << keptTooLong(m_world);
    if (!m_world.store().database().check().result()) {
        m_violations << u"I16: the store contradicts itself"_s;
    }
    m_trouble.setRate(rate);
}

// Within a month, on the hour, where few ask for the same.
base::Instant Simulation::slot(quint32 argument) const
{
    const auto next = std::chrono::ceil<std::chrono::hours>(m_world.time.now());
    return next + std::chrono::hours(2 + argument % (24 * 28));
}

QUuid Simulation::upcoming(quint32 argument)
{
    std::vector<QUuid> found;
    for (const QUuid &id : m_world.present()) {
        const domain::Booking booking = m_world.snapshot(id).booking;
        if (domain::isActive(booking.status) && booking.start > m_world.time.now()) {
            found.push_back(id);
        }
    }
    return found.empty() ? QUuid() : found[argument % found.size()];
}

void Simulation::retryAll(const std::vector<QUuid> &sessions)
{
    for (const QUuid &id : sessions) {
        if (m_world.isParked(id)) {
            m_world.retry(id);
        }
    }
}

void Simulation::book(const Deed &deed)
{
    const domain::Psychologist &psychologist = m_world.psychologists[deed.argument % m_world.psychologists.size()];
    const QUuid id = m_world.book(psychologist, slot(deed.argument / 7));
    m_sessions += int(!id.isNull());
    if (!id.isNull() && deed.argument % 3 == 0) {
        m_world.addForeign(id);
    }
}

void Simulation::playOnSession(const Deed &deed)
{
    const QUuid id = upcoming(deed.argument);
    if (id.isNull()) {
        return;
    }
    const base::Instant before = m_world.snapshot(id).booking.start;
    const domain::Psychologist &psychologist = m_world.psychologists[deed.argument % m_world.psychologists.size()];
    switch (deed.kind) {
    case Kind::Move:
        m_world.move(id, slot(deed.argument));
        break;
    case Kind::AnotherPsychologist:
        m_world.move(id, std::nullopt, &psychologist);
        break;
    case Kind::Cancel:
        m_world.cancel(id);
        break;
    case Kind::CancelAndBookAgain:
        if (m_world.cancel(id)) {
            m_world.book(psychologist, before);
        }
        break;
    case Kind::MeetingGone:
        m_world.deleteMeeting(id);
        break;
    default:
        break;
    }
}

void Simulation::play(const Deed &deed)
{
    if (m_world.program().isDead()) {
        m_world.run(3s);
    }
    switch (deed.kind) {
    case Kind::Book:
        book(deed);
        break;
    case Kind::ChangeAddress:
        m_world.changeAddress(++m_addresses);
        break;
    case Kind::Retry:
        retryAll(m_world.present());
        break;
    case Kind::Kill:
        m_world.kill();
        break;
    case Kind::TokensRevoked:
        m_world.network.zoom().tokens().expireAll();
        m_world.network.google().tokens().expireAll();
        break;
    case Kind::ClockForward:
        m_world.time.jump(10min);
        break;
    case Kind::ClockBack:
        m_world.time.jump(-10min);
        break;
    case Kind::Trouble:
        m_trouble.setRate(int(deed.argument % 60));
        break;
    case Kind::Calm:
        m_trouble.setRate(0);
        break;
    default:
        playOnSession(deed);
    }
}

// Something of a session, be it long over, has its turn by then.
bool Simulation::isTriedWithin(std::chrono::minutes pause)
{
    const auto isDue = [limit = m_world.time.now() + pause](const auto &one) {
        return one.notBefore && *one.notBefore <= limit;
    };
    return std::any_of(m_world.booked().begin(), m_world.booked().end(), [this, &isDue](const QUuid &id) {
        const sync::Snapshot snapshot = m_world.snapshot(id);
        return std::any_of(snapshot.objects.begin(), snapshot.objects.end(), isDue) ||
               std::any_of(snapshot.messages.begin(), snapshot.messages.end(), isDue);
    });
}

// Nothing goes wrong any more, and people press Retry where they are asked to.
void Simulation::heal()
{
    m_trouble.setRate(0);
    m_world.run(3s);
    for (int round = 0; round < 3; ++round) {
        m_world.run(10min);
        retryAll(m_world.booked()); // also what is long over: it stays parked until somebody does
    }
    if (!m_world.runUntilInLine(2h)) {
        for (const QUuid &id : m_world.present()) {
            m_world.retry(id); // a remote that asked for a day of patience
        }
        m_world.runUntilInLine(2h);
    }
    for (int round = 0; round < 6 && isTriedWithin(10min); ++round) {
        m_world.run(10min);
    }
}

// I5 and I6: to the patient, and not about a session that is off unless that is what it says.
void Simulation::watchMail(const MailServer::Accepted &mail)
{
    note(QCryptographicHash::hash(mail.envelope.to.toUtf8(), QCryptographicHash::Sha256));
    for (const QUuid &id : m_world.present()) {
        const sync::Snapshot snapshot = m_world.snapshot(id);
        for (const domain::Message &message : snapshot.messages) {
            if (message.messageIdHeader.isEmpty() ||
                !mail.envelope.bytes.contains('<' + message.messageIdHeader.toUtf8() + '>')) {
                continue;
            }
            const bool says = message.step == domain::MessageStep::Cancelled;
            if (domain::isActive(snapshot.booking.status) || says) {
                return;
            }
            m_violations << u"I5: a mail about a session after it was cancelled"_s;
            return;
        }
    }
}

namespace {

constexpr auto longestShortening = 2min; // before the test's own time is over

bool goesWrong(quint32 seed, const Script &script)
{
    return !Simulation(seed, script).run().violations.isEmpty();
}

} // namespace

Script shortened(quint32 seed, const Script &script)
{
    Script shortest = script;
    const QDeadlineTimer deadline(longestShortening);
    for (size_t part = std::max<size_t>(script.size() / 2, 1); part >= 1; part /= 2) {
        for (size_t at = 0; at + part <= shortest.size() && !deadline.hasExpired();) {
            Script shorter = shortest;
            // What is left out takes its time all the same, so that the rest happens when it did.
            std::chrono::milliseconds pause{0};
            for (size_t i = at; i < at + part; ++i) {
                pause += shorter[i].pause;
            }
            shorter.erase(shorter.begin() + ptrdiff_t(at), shorter.begin() + ptrdiff_t(at + part));
            if (at < shorter.size()) {
                shorter[at].pause += pause;
            }
            if (goesWrong(seed, shorter)) {
                shortest = shorter;
            } else {
                at += part;
            }
        }
    }
    return shortest;
}

} // namespace anteroom::fault
