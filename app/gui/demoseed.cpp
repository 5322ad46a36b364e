// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demoseed.h"

#include "core/domain/walltime.h"

#include <array>
#include <span>

namespace anteroom::gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using service::Saved;

namespace {

/// How far the clock is set back while earlier today is made.
constexpr std::chrono::milliseconds earlier = 6h;

struct Name {
    QStringView first;
    QStringView last;
};

constexpr std::array<Name, 25> patients{{{u"Jo", u"Doyle"},        {u"Mia", u"Kowalski"},
                                         {u"Sören", u"Ångström"},  {u"Beatrix", u"von Hohenzollern-Sigmaringen"},
                                         {u"Sam", u"Okafor"},      {u"Lucía", u"Fernández de la Vega"},
                                         {u"Jürgen", u"Müller"},   {u"Aroha", u"Tamihana"},
                                         {u"Lee", u"Park"},        {u"Zoë", u"Whitlock"},
                                         {u"Priya", u"Raman"},     {u"Tom", u"Ng"},
                                         {u"Grace", u"O’Connell"}, {u"Élodie", u"Lefèvre"},
                                         {u"Ibrahim", u"Haddad"},  {u"Kim", u"Nguyễn"},
                                         {u"Ruth", u"Abrahamson"}, {u"Oskar", u"Öztürk"},
                                         {u"Nina", u"Petrović"},   {u"Callum", u"Fraser"},
                                         {u"Hana", u"Sato"},       {u"Maximiliane", u"Schwarzenberger-Lindenthal"},
                                         {u"Ben", u"Ashworth"},    {u"Yusuf", u"Demir"},
                                         {u"Ella", u"Brandt"}}};

struct Clinician {
    QStringView name;
    QStringView address;
};

constexpr std::array<Clinician, 3> clinicians{{{u"Ada Byron", u"ada@groundandgrow.example"},
                                               {u"Benjamin Whitaker", u"ben@groundandgrow.example"},
                                               {u"Dr. Clara Österreicher", u"clara@groundandgrow.example"}}};

QString addressOf(const Name &name)
{
    const QString fullName = name.first.toString() + u'.' + name.last.toString();
    QString local;
    for (const QChar letter : fullName.normalized(QString::NormalizationForm_KD)) {
        if (letter == u'.' || (letter.isLetter() && letter.unicode() < 128)) {
            local += letter.toLower();
        }
    }
    return local + u"@example.net"_s;
}

/// With its offset, so that also an hour that comes twice is one instant.
QString startText(base::Instant start)
{
    const QDateTime there = base::toUtc(start).toTimeZone(QTimeZone(demoZone()));
    return there.toOffsetFromUtc(there.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace

QString demoPracticeName()
{
    return u"Ground & Grow Psychology"_s;
}

QByteArray demoZone()
{
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    return domain::isKnownZone(zone) ? zone : QByteArrayLiteral("Europe/Berlin");
}

DemoSeed::DemoSeed(compose::AppContext &practice, DemoClock &clock) : m_practice(practice), m_clock(clock)
{
    constexpr auto step = 5min;
    m_next = std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::ceil<std::chrono::duration<int, std::ratio<300>>>(clock.now() + 2 * step));
}

base::Result<> DemoSeed::sow()
{
    using Step = base::Result<> (DemoSeed::*)();
    for (const Step step : {&DemoSeed::describePractice, &DemoSeed::addPsychologists, &DemoSeed::sowEarlierToday,
                            &DemoSeed::sowFromNow, &DemoSeed::sowComingDays}) {
        const base::Result<> done = (this->*step)();
        if (!done) {
            return done;
        }
    }
    return {};
}

base::Result<> DemoSeed::describePractice()
{
    service::PracticeService practice = m_practice.practice();
    for (const auto &[name, text] : {std::pair(u"practice.address"_s, u"12 Harbour Street"_s),
                                     std::pair(u"practice.phone"_s, u"+61 2 5550 1234"_s),
                                     std::pair(u"practice.email"_s, u"hello@groundandgrow.example"_s)}) {
        const base::Result<> set = practice.set(name, text).result();
        if (!set) {
            return set;
        }
    }
    return {};
}

base::Result<> DemoSeed::addPsychologists()
{
    for (const Clinician &clinician : clinicians) {
        const QString address = clinician.address.toString();
        const service::PsychologistForm form{clinician.name.toString(), address, {}, address, address, {}};
        const base::Result<domain::Psychologist> added = m_practice.people().addPsychologist(form).result();
        if (!added) {
            return tl::unexpected(added.error());
        }
        m_psychologists.push_back(added->uuid);
    }
    return {};
}

// Meetings, events and mails of these go out while the clock is set back, for nothing is made for a time that has
// passed.
base::Result<> DemoSeed::sowEarlierToday()
{
    static constexpr Session sessions[] = {
        {0, -180, "video", "Individual", false},    {1, -165, "in-person", "Assessment", false},
        {2, -150, "phone", "Individual", false},    {0, -105, "video", "Individual", false},
        {1, -80, "in-person", "Individual", false}, {2, -30, "video", "Couple", false},
    };
    m_clock.setBehind(earlier);
    std::vector<QUuid> booked;
    for (const Session &session : sessions) {
        const base::Result<QUuid> id = book(session, m_next + std::chrono::minutes(session.minutes), Clash::Refused);
        if (!id) {
            return tl::unexpected(id.error());
        }
        booked.push_back(*id);
    }
    const base::Result<store::SyncCounts> synced = m_practice.sync().syncUntilIdle(20s).result();
    m_clock.setBehind(0ms);
    if (!synced) {
        return tl::unexpected(synced.error());
    }
    booked.pop_back(); // the last one is going on now
    for (const QUuid &id : booked) {
        const bool cameNot = id == booked[2];
        service::BookingService bookings = m_practice.bookings();
        const base::Result<Saved> closed = (cameNot ? bookings.markNoShow(id) : bookings.complete(id)).result();
        if (!closed) {
            return tl::unexpected(closed.error());
        }
    }
    return {};
}

base::Result<> DemoSeed::sowFromNow()
{
    static constexpr Session sessions[] = {
        {0, 0, "video", "Individual", false},
        {1, 15, "in-person", "Individual", false},
        {2, 45, "video", "Family", false},
        {0, 75, "phone", "Individual", false},
        {1, 90, "video", "Individual", true},
        {2, 120, "in-person", "Couple", false},
        {0, 150, "video", "Individual", false},
        {0, 24 * 60, "video", "Individual", false},
        {1, 24 * 60 + 60, "phone", "Individual", false},
    };
    for (const Session &session : sessions) {
        const base::Result<QUuid> id = book(session, m_next + std::chrono::minutes(session.minutes), Clash::Refused);
        if (!id) {
            return tl::unexpected(id.error());
        }
    }
    return {};
}

// At hours of the practice's day, so that a week looks like one.
base::Result<> DemoSeed::sowComingDays()
{
    static constexpr Session day[] = {
        {0, 9 * 60, "video", "Individual", false},      {0, 11 * 60, "in-person", "Individual", false},
        {1, 9 * 60 + 30, "in-person", "Couple", false}, {1, 14 * 60, "video", "Individual", true},
        {2, 10 * 60, "video", "Assessment", false},     {2, 15 * 60 + 30, "phone", "Individual", false},
    };
    const QTimeZone zone(demoZone());
    const QDate today = base::toUtc(m_clock.now()).toTimeZone(zone).date();
    for (int ahead = 1; ahead <= 7; ++ahead) {
        const QDate date = today.addDays(ahead);
        if (date.dayOfWeek() >= Qt::Saturday) {
            continue;
        }
        for (const Session &session : day) {
            const QDateTime start(date, QTime(session.minutes / 60, session.minutes % 60), zone);
            const base::Result<QUuid> id = book(session, base::fromMs(start.toMSecsSinceEpoch()), Clash::Skipped);
            if (!id) {
                return tl::unexpected(id.error());
            }
        }
    }
    return {};
}

// A null id: it was skipped, because it meets a session that is counted from now.
base::Result<QUuid> DemoSeed::book(const Session &session, base::Instant start, Clash clash)
{
    const Name &patient = patients[m_patient++ % patients.size()];
    service::BookingForm form;
    form.psychologist = m_psychologists[std::size_t(session.psychologist)];
    form.patient = {{}, patient.first.toString(), patient.last.toString(), addressOf(patient), {}};
    form.start = startText(start);
    form.zone = demoZone();
    form.minutes = 50;
    form.type = QString::fromLatin1(session.type);
    form.modality = QString::fromLatin1(session.modality);
    form.place = form.modality == u"in-person"_s ? u"Room 2, 12 Harbour Street"_s : QString();
    form.tentative = session.tentative;
    const base::Result<Saved> saved = m_practice.bookings().book(form).result();
    if (!saved) {
        const bool skip = clash == Clash::Skipped && saved.error().kind == base::ErrorKind::Refused;
        return skip ? base::Result<QUuid>(QUuid()) : tl::unexpected(saved.error());
    }
    return saved->appointment.snapshot.booking.uuid;
}

} // namespace anteroom::gui
