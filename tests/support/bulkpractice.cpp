// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bulkpractice.h"

#include <algorithm>

namespace anteroom::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Booking;
using domain::BookingStatus;
using store::Tables;

namespace {

// Small enough that the write-ahead log stays small.
constexpr int rowsOfTransaction = 20'000;

const QByteArray zone = "Australia/Sydney";

/// What is being filled in, and how far it is.
struct Filling {
    store::Store &store;
    base::Random &random;
    base::Instant now;
    BulkSize size;
    base::Instant firstDay;

    base::Result<> repeat(int count, const std::function<void(Tables &, int)> &add);
    void addPsychologist(Tables &tables, int n) const;
    void addPerson(Tables &tables, int n) const;
    void addBooking(Tables &tables, int n) const;
    void addObjects(Tables &tables, const Booking &booking) const;
    void addMails(Tables &tables, const Booking &booking, domain::PersonId patient) const;
};

base::Result<> Filling::repeat(int count, const std::function<void(Tables &, int)> &add)
{
    for (int from = 0; from < count; from += rowsOfTransaction) {
        const int to = std::min(count, from + rowsOfTransaction);
        const base::Result<> added = store
                                         .write([&](Tables &tables) -> base::Result<> {
                                             for (int n = from; n < to; ++n) {
                                                 add(tables, n);
                                             }
                                             return {};
                                         })
                                         .result();
        if (!added) {
            return added;
        }
    }
    return {};
}

void Filling::addPsychologist(Tables &tables, int n) const
{
    const auto [first, last] = bulkName(n * 131 + 7);
    domain::Psychologist psychologist;
    psychologist.name = u"Dr. %1 %2"_s.arg(first, last);
    psychologist.email = u"psychologist%1@example.com"_s.arg(n);
    psychologist.zone = zone;
    psychologist.zoomUser = psychologist.email;
    psychologist.hours = domain::WorkingHours::standard();
    tables.psychologists.insert(psychologist);
}

void Filling::addPerson(Tables &tables, int n) const
{
    domain::Person person;
    std::tie(person.firstName, person.lastName) = bulkName(n);
    person.email = u"patient.%1@example.net"_s.arg(n);
    person.phone = u"+61 2 5550 %1"_s.arg(n % 10'000, 4, 10, QChar(u'0'));
    tables.people.insert(person);
}

BookingStatus statusOf(int n, bool isPast)
{
    if (n % 17 == 3) {
        return BookingStatus::Cancelled;
    }
    if (isPast) {
        return n % 29 == 5 ? BookingStatus::NoShow : BookingStatus::Completed;
    }
    return n % 23 == 7 ? BookingStatus::Tentative : BookingStatus::Confirmed;
}

Booking bookingAt(base::Instant start, int n, base::Instant now)
{
    static const QStringList types{u"Individual"_s, u"Couple"_s, u"Family"_s, u"Group"_s, u"Assessment"_s};
    Booking booking;
    booking.start = start;
    booking.zone = zone;
    booking.wallTime = base::toUtc(start).toString(u"yyyy-MM-ddTHH:mm"_s);
    booking.sessionType = types[n * 7 % 5];
    booking.modality = n % 5 == 4   ? domain::Modality::InPerson
                       : n % 9 == 8 ? domain::Modality::Phone
                                    : domain::Modality::Video;
    booking.status = statusOf(n, start + 50min < now);
    booking.organizer = u"desk@harbour.example"_s;
    return booking;
}

void Filling::addBooking(Tables &tables, int n) const
{
    const int place = n % size.bookingsOfDay;
    const auto start = firstDay + std::chrono::days(n / size.bookingsOfDay) + place * 600min / size.bookingsOfDay;
    Booking booking = bookingAt(start, n, now);
    booking.uuid = random.uuid();
    booking.uid = booking.uuid.toString(QUuid::WithoutBraces) + u"@harbour.example"_s;
    booking.psychologist.value = 1 + n % size.psychologists;
    tables.bookings.insert(booking);
    const domain::PersonId patient{1 + qint64(n) * 7919 % size.people};
    tables.bookings.addParticipant(booking.id, {patient});
    if (start > now - size.delivered && start < now + size.delivered) {
        addObjects(tables, booking);
        addMails(tables, booking, patient);
    }
}

void Filling::addObjects(Tables &tables, const Booking &booking) const
{
    using domain::ObjectKind;
    for (const ObjectKind kind : {ObjectKind::Meeting, ObjectKind::PracticeEvent, ObjectKind::PsychologistEvent}) {
        if (kind == ObjectKind::Meeting && booking.modality != domain::Modality::Video) {
            continue;
        }
        domain::RemoteObject object;
        object.booking = booking.id;
        object.kind = kind;
        const bool isGone = booking.status == BookingStatus::Cancelled;
        object.wanted = isGone ? domain::Wanted::Absent : domain::Wanted::Present;
        object.state = domain::ObjectState::Done;
        object.donePrint = isGone ? QByteArray() : QByteArray(32, 'p');
        object.identity.place = u"psychologist@example.com"_s;
        object.identity.remoteId = QString::number(86'000'000'000 + booking.id.value);
        if (kind == ObjectKind::Meeting && !isGone) {
            object.identity.link = u"https://us02web.zoom.us/j/%1?pwd=abcdef"_s.arg(object.identity.remoteId);
            object.identity.passcode = u"k4!Qz9"_s;
        }
        tables.objects.insert(object);
    }
}

void Filling::addMails(Tables &tables, const Booking &booking, domain::PersonId patient) const
{
    domain::Message mail;
    mail.booking = booking.id;
    mail.recipient = patient;
    mail.to = u"patient.%1@example.net"_s.arg(patient.value - 1);
    mail.state = domain::MessageState::Sent;
    mail.sentAt = booking.start - 240h;
    tables.messages.insert(mail);
    tables.messages.update(mail);
    mail.step = domain::MessageStep::Reminder;
    mail.sentAt.reset();
    const bool isToCome = booking.start > now + 24h && domain::isActive(booking.status);
    mail.state = isToCome ? domain::MessageState::Pending : domain::MessageState::Sent;
    if (isToCome) {
        mail.notBefore = booking.start - 24h;
    } else {
        mail.sentAt = booking.start - 24h;
    }
    tables.messages.insert(mail);
    tables.messages.update(mail);
}

} // namespace

std::pair<QString, QString> bulkName(int n)
{
    static const QStringList firsts{u"Anna"_s,   u"Ben"_s,  u"Chloe"_s, u"David"_s,  u"Élise"_s, u"Farid"_s,
                                    u"Grace"_s,  u"Hugo"_s, u"Ines"_s,  u"Jonas"_s,  u"Kim"_s,   u"Lena"_s,
                                    u"Mateo"_s,  u"Nora"_s, u"Oscar"_s, u"Paula"_s,  u"Quinn"_s, u"Rosa"_s,
                                    u"Samuel"_s, u"Tara"_s, u"Uma"_s,   u"Victor"_s, u"Wendy"_s, u"Yusuf"_s};
    static const QStringList heads{u"Ander"_s, u"Berg"_s, u"Car"_s, u"Dun"_s, u"Eller"_s, u"Fisch"_s,
                                   u"Gar"_s,   u"Hart"_s, u"Ing"_s, u"Jan"_s, u"Kel"_s,   u"Lind"_s,
                                   u"Mül"_s,   u"Nor"_s,  u"Os"_s,  u"Pet"_s, u"Quin"_s,  u"Ro"_s,
                                   u"Schm"_s,  u"Thom"_s, u"Ul"_s,  u"Var"_s, u"Wil"_s,   u"Zim"_s};
    static const QStringList tails{u"son"_s,   u"mann"_s, u"ler"_s, u"sen"_s,  u"ton"_s,  u"field"_s,
                                   u"idt"_s,   u"ers"_s,  u"ley"_s, u"berg"_s, u"ford"_s, u"well"_s,
                                   u"stein"_s, u"wood"_s, u"as"_s,  u"er"_s};
    const int head = n / int(firsts.size());
    const int tail = head / int(heads.size());
    const int more = tail / int(tails.size());
    QString last = heads[head % heads.size()] + tails[tail % tails.size()];
    if (more > 0) {
        last += u'-' + heads[more % heads.size()] + tails[more * 5 % tails.size()];
    }
    return {firsts[n % firsts.size()], last};
}

base::Result<> fillPractice(store::Store &store, base::Random &random, base::Instant now, const BulkSize &size)
{
    const std::chrono::days all((size.bookings + size.bookingsOfDay - 1) / size.bookingsOfDay);
    const std::chrono::days usual = all - std::min(all / 2, std::chrono::days(365));
    const auto today = std::chrono::floor<std::chrono::days>(now);
    Filling filling{store, random, now, size, today - (size.past.count() > 0 ? size.past : usual)};
    base::Result<> done =
        filling.repeat(size.psychologists, [&](Tables &tables, int n) { filling.addPsychologist(tables, n); });
    if (done) {
        done = filling.repeat(size.people, [&](Tables &tables, int n) { filling.addPerson(tables, n); });
    }
    if (done) {
        done = filling.repeat(size.bookings, [&](Tables &tables, int n) { filling.addBooking(tables, n); });
    }
    return done;
}

} // namespace anteroom::testing
