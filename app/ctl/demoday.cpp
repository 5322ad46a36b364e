// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/demoday.h"

#include "app/compose/appcontext.h"
#include "app/compose/sandboxthread.h"
#include "core/domain/walltime.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <cstdio>

namespace anteroom::ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using service::Appointment;
using service::Saved;

namespace {

const QByteArray zone = "Australia/Sydney"_ba;

void say(const QString &text)
{
    std::puts(text.toUtf8().constData());
    std::fflush(stdout);
}

// What the sandbox holds now.
struct Outside {
    int meetings = 0;
    int events = 0;
    QJsonArray mails;
};

/// The practice, the sandbox it talks to, and the day's script.
class DemoDay
{
public:
    base::Result<> play();

private:
    base::Result<> open();
    base::Result<> script();
    base::Result<QUuid> book(const QString &first, const QString &last, int daysAhead, const QString &time,
                             const QString &modality, bool tentative = false);
    base::Result<> settle(const QUuid &id);
    base::Result<> afterChange(const base::Result<Saved> &saved, const QUuid &id);
    base::Result<> moveAndCancel(const QUuid &session);
    base::Result<> playOutage();
    base::Result<> checkEnd();
    Outside outside();
    QString startText(int daysAhead, const QString &time) const;

    base::SystemClock m_clock;
    base::SystemRandom m_random;
    QTemporaryDir m_folder;
    std::unique_ptr<compose::SandboxThread> m_sandbox;
    std::unique_ptr<compose::AppContext> m_practice;
    QUuid m_psychologist;
    qsizetype m_mailsSeen = 0;
};

base::Result<> DemoDay::open()
{
    m_sandbox = std::make_unique<compose::SandboxThread>(m_clock, m_random, m_folder.filePath(u"sandbox"_s));
    if (!m_sandbox->started()) {
        return m_sandbox->started();
    }
    const compose::Profile profile{m_folder.filePath(u"practice"_s), m_sandbox->environment(), {}};
    const base::Result<> made = compose::AppContext::createPractice(profile, u"Ground & Grow Psychology"_s, zone);
    if (!made) {
        return made;
    }
    base::Result<std::unique_ptr<compose::AppContext>> practice = compose::AppContext::open(profile);
    if (!practice) {
        return tl::unexpected(practice.error());
    }
    m_practice = *std::move(practice);
    const QString address = u"ada@example.org"_s;
    const service::PsychologistForm form{u"Ada Byron"_s, address, {}, address, address, {}};
    const base::Result<domain::Psychologist> ada = m_practice->people().addPsychologist(form).result();
    if (!ada) {
        return tl::unexpected(ada.error());
    }
    m_psychologist = ada->uuid;
    return {};
}

// A wall time on the practice's next Monday, or so many days after it.
QString DemoDay::startText(int daysAhead, const QString &time) const
{
    const QDate today = base::toUtc(m_clock.now()).toTimeZone(QTimeZone(zone)).date();
    const QDate monday = today.addDays(8 - today.dayOfWeek());
    return monday.addDays(daysAhead).toString(Qt::ISODate) + u'T' + time;
}

base::Result<QUuid> DemoDay::book(const QString &first, const QString &last, int daysAhead, const QString &time,
                                  const QString &modality, bool tentative)
{
    service::BookingForm form;
    form.psychologist = m_psychologist;
    form.patient = {{}, first, last, first.toLower() + u"@example.net"_s, {}};
    form.start = startText(daysAhead, time);
    form.type = u"Individual"_s;
    form.modality = modality;
    form.place = modality == u"in-person"_s ? u"12 Harbour Street, Sydney"_s : QString();
    form.tentative = tentative;
    say(u"\n▸ Book %1 %2., %3, %4%5"_s.arg(first, last.left(1), form.start, modality,
                                           tentative ? u", tentative"_s : u""_s));
    const base::Result<Saved> saved = m_practice->bookings().book(form).result();
    if (!saved) {
        return tl::unexpected(saved.error());
    }
    const QUuid id = saved->appointment.snapshot.booking.uuid;
    const base::Result<> settled = settle(id);
    return settled ? base::Result<QUuid>(id) : tl::unexpected(settled.error());
}

Outside DemoDay::outside()
{
    const QJsonObject state = m_sandbox->order("GET", "/state");
    Outside result;
    for (const QJsonValue &meeting : state[u"meetings"_s].toArray()) {
        result.meetings += meeting[u"status"_s].toString() == u"deleted"_s ? 0 : 1;
    }
    for (const QJsonValue &event : state[u"events"_s].toArray()) {
        result.events += event[u"status"_s].toString() == u"cancelled"_s ? 0 : 1;
    }
    result.mails = state[u"mails"_s].toArray();
    return result;
}

// Lets the engine work, then says how the session stands and which mails went out.
base::Result<> DemoDay::settle(const QUuid &id)
{
    const base::Result<store::SyncCounts> counts = m_practice->sync().syncUntilIdle(25s).result();
    const base::Result<Appointment> shown = m_practice->bookings().show(id).result();
    if (!counts || !shown) {
        return tl::unexpected(counts ? shown.error() : counts.error());
    }
    const auto yesOrNo = [](bool yes) { return yes ? u"yes"_s : u"no"_s; };
    const domain::Booking &booking = shown->snapshot.booking;
    say(u"    session   %1, %2, %3 min, revision %4"_s.arg(toText(booking.status), booking.wallTime)
            .arg(booking.length.count())
            .arg(booking.revision));
    say(u"    meeting   %1"_s.arg(shown->joinLink().isEmpty() ? u"none"_s : shown->joinLink()));
    say(u"    calendar  %1"_s.arg(yesOrNo(shown->hasCalendarEvent())));
    say(u"    in line   %1"_s.arg(service::toText(service::calendarSyncStatus(shown->snapshot.objects))));
    const Outside now = outside();
    for (; m_mailsSeen < now.mails.size(); ++m_mailsSeen) {
        const QJsonValue mail = now.mails.at(m_mailsSeen);
        say(u"    mail      to %1: %2"_s.arg(mail[u"to"_s].toString(), mail[u"subject"_s].toString()));
    }
    return {};
}

base::Result<> DemoDay::afterChange(const base::Result<Saved> &saved, const QUuid &id)
{
    return saved ? settle(id) : tl::unexpected(saved.error());
}

base::Result<> DemoDay::moveAndCancel(const QUuid &session)
{
    service::RescheduleForm form;
    form.start = startText(0, u"11:30"_s);
    say(u"\n▸ Move Jo's session to %1: the link stays, everything follows"_s.arg(*form.start));
    const base::Result<> moved = afterChange(m_practice->bookings().reschedule(session, form).result(), session);
    if (!moved) {
        return moved;
    }
    say(u"\n▸ Cancel Jo's session: everything is taken away, and Jo is told"_s);
    return afterChange(m_practice->bookings().cancel(session, u"The patient is ill"_s).result(), session);
}

base::Result<> DemoDay::playOutage()
{
    say(u"\n▸ Zoom goes down"_s);
    m_sandbox->order("POST", "/remotes/zoom", {{u"state"_s, u"down"_s}});
    const base::Result<QUuid> offline = book(u"Sam"_s, u"Ortiz"_s, 2, u"15:00"_s, u"video"_s);
    if (!offline) {
        return tl::unexpected(offline.error());
    }
    say(u"\n▸ Zoom is back: the link follows by itself"_s);
    m_sandbox->order("POST", "/remotes/zoom", {{u"state"_s, u"up"_s}});
    return settle(*offline);
}

base::Result<> DemoDay::script()
{
    const base::Result<QUuid> jo = book(u"Jo"_s, u"Doe"_s, 0, u"10:00"_s, u"video"_s);
    if (!jo) {
        return tl::unexpected(jo.error());
    }
    const base::Result<QUuid> mia = book(u"Mia"_s, u"Kay"_s, 0, u"14:00"_s, u"in-person"_s);
    if (!mia) {
        return tl::unexpected(mia.error());
    }
    const base::Result<QUuid> lee = book(u"Lee"_s, u"Park"_s, 1, u"09:00"_s, u"video"_s, true);
    if (!lee) {
        return tl::unexpected(lee.error());
    }
    say(u"\n▸ Confirm Lee's session"_s);
    const base::Result<> confirmed = afterChange(m_practice->bookings().confirm(*lee).result(), *lee);
    const base::Result<> cancelled = confirmed ? moveAndCancel(*jo) : confirmed;
    const base::Result<> outage = cancelled ? playOutage() : cancelled;
    return outage ? checkEnd() : outage;
}

// Two video sessions and one in person are left: two meetings, two events each, and nothing else.
base::Result<> DemoDay::checkEnd()
{
    const Outside now = outside();
    say(u"\nEnd of the day: %1 meetings, %2 events, %3 mails outside the house."_s.arg(now.meetings)
            .arg(now.events)
            .arg(now.mails.size()));
    if (now.meetings != 2 || now.events != 6 || now.mails.size() != 8) {
        return base::failure(base::ErrorKind::Refused,
                             u"That is not what the practice wants: 2 meetings, 6 events and 8 mails."_s);
    }
    say(u"Everything is as the practice wants it."_s);
    return {};
}

base::Result<> DemoDay::play()
{
    say(u"A day at a demo practice, on real HTTP and SMTP against the sandbox on this machine."_s);
    const base::Result<> opened = open();
    return opened ? script() : opened;
}

} // namespace

base::Result<> playDemoDay()
{
    return DemoDay().play();
}

} // namespace anteroom::ctl
