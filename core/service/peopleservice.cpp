// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/peopleservice.h"

#include "core/domain/bookingrules.h"
#include "core/domain/walltime.h"
#include "core/service/bookingchanges.h"
#include "core/sync/messagework.h"
#include "core/sync/wantedobjects.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::Person;
using domain::Psychologist;
using security::Action;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Service)
};

// The account that the form names, if it names one.
void readAccount(store::Tables &tables, domain::AccountId &account, const std::optional<QUuid> &id,
                 domain::AccountKind kind, std::vector<base::Problem> &problems)
{
    if (!id) {
        return;
    }
    const std::optional<domain::Account> found = id->isNull() ? std::nullopt : tables.accounts.find(*id);
    if (!id->isNull() && (!found || found->kind != kind)) {
        problems.push_back({toText(kind) + u"-account"_s, Text::tr("There is no such account of this kind.")});
    }
    account = found ? found->id : domain::AccountId();
}

base::Result<Psychologist> readPsychologist(store::Tables &tables, Psychologist psychologist,
                                            const PsychologistForm &form)
{
    psychologist.name = form.name.value_or(psychologist.name).trimmed();
    psychologist.email = form.email.value_or(psychologist.email).trimmed();
    psychologist.zone = form.zone.value_or(QString::fromLatin1(psychologist.zone)).toLatin1();
    psychologist.zoomUser = form.zoomUser.value_or(psychologist.zoomUser).trimmed();
    psychologist.calendarId = form.calendarId.value_or(psychologist.calendarId).trimmed();
    std::vector<base::Problem> problems;
    if (psychologist.name.isEmpty() || psychologist.name.size() > 200) {
        problems.push_back({u"name"_s, Text::tr("Give the psychologist's name, as patients read it.")});
    }
    if (!domain::isPlainAddress(psychologist.email)) {
        problems.push_back({u"email"_s, Text::tr("Give one plain e-mail address.")});
    }
    if (!domain::isKnownZone(psychologist.zone)) {
        problems.push_back({u"zone"_s, Text::tr("This is not a time zone's IANA name, such as Australia/Sydney.")});
    }
    const base::Result<domain::WorkingHours> hours =
        form.hours ? domain::WorkingHours::fromText(*form.hours) : psychologist.hours;
    if (!hours) {
        problems.insert(problems.end(), hours.error().problems.begin(), hours.error().problems.end());
    }
    readAccount(tables, psychologist.zoomAccount, form.zoomAccount, domain::AccountKind::Zoom, problems);
    readAccount(tables, psychologist.googleAccount, form.googleAccount, domain::AccountKind::Google, problems);
    psychologist.zoomEnabled = form.zoomEnabled.value_or(psychologist.zoomEnabled);
    if (!problems.empty()) {
        return base::refusal(std::move(problems));
    }
    psychologist.hours = *hours;
    return psychologist;
}

base::Result<Person> readPerson(Person person, const PersonForm &form)
{
    person.firstName = form.first.value_or(person.firstName).trimmed();
    person.lastName = form.last.value_or(person.lastName).trimmed();
    person.email = form.email.value_or(person.email).trimmed();
    person.phone = form.phone.value_or(person.phone).trimmed();
    person.zone = form.zone.value_or(QString::fromLatin1(person.zone)).toLatin1();
    person.locale = form.locale.value_or(person.locale);
    std::vector<base::Problem> problems =
        domain::judgePerson(person.firstName, person.lastName, person.email, person.phone);
    if (!person.zone.isEmpty() && !domain::isKnownZone(person.zone)) {
        problems.push_back({u"zone"_s, Text::tr("This is not a time zone's IANA name, such as Australia/Sydney.")});
    }
    if (!problems.empty()) {
        return base::refusal(std::move(problems));
    }
    return person;
}

Person findOrInsert(store::Tables &tables, Person person)
{
    for (const Person &known : tables.people.withEmail(person.email)) {
        if (domain::haveSameName(known, person)) {
            return known;
        }
    }
    tables.people.insert(person);
    return person;
}

// Upcoming sessions follow a person's new address and name.
void bringSessionsAfter(store::Tables &tables, const ServiceContext &context, const Person &before, const Person &after)
{
    const bool newAddress = domain::normalizedEmail(before.email) != domain::normalizedEmail(after.email);
    for (const domain::Booking &booking : tables.bookings.upcomingOf(after.id, context.now())) {
        std::optional<sync::Snapshot> snapshot = sync::loadSnapshot(tables, booking.id);
        if (!snapshot) {
            continue;
        }
        ++snapshot->booking.revision;
        sync::commitWants(tables, *snapshot, context.settings->sync, context.now());
        const bool waits = sync::waitsForMeeting(*snapshot, context.settings->sync, context.now());
        const base::Instant notBefore = waits ? context.now() + context.settings->sync.linkWait : context.now();
        if (newAddress && sync::planNewAddress(tables, *snapshot, before, context.now(), notBefore)) {
            ++snapshot->booking.sequence;
        }
        tables.bookings.update(snapshot->booking);
    }
}

base::Result<Person> editPerson(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                const PersonForm &form)
{
    const std::optional<Person> before = tables.people.find(id);
    if (!before) {
        return base::failure(base::ErrorKind::NotFound, Text::tr("There is no patient with this id."));
    }
    const base::Result<Person> after = readPerson(*before, form);
    if (!after || *after == *before) {
        return after;
    }
    tables.people.update(*after);
    bringSessionsAfter(tables, context, *before, *after);
    tables.logs.add(store::AuditEntry{
        context.now(), security::toText(context.desk.role), u"edit"_s, u"person %1"_s.arg(after->id.value), {}});
    return after;
}

} // namespace

Person findOrEnterPatient(store::Tables &tables, const PatientEntry &entry)
{
    if (!entry.person.isNull()) {
        return tables.people.find(entry.person).value_or(Person());
    }
    Person person;
    person.firstName = entry.first.trimmed();
    person.lastName = entry.last.trimmed();
    person.email = entry.email.trimmed();
    person.phone = entry.phone.trimmed();
    return findOrInsert(tables, person);
}

QFuture<base::Result<Psychologist>> PeopleService::addPsychologist(PsychologistForm form)
{
    using Added = base::Result<Psychologist>;
    return m_context.store.write([context = m_context, form = std::move(form)](store::Tables &tables) -> Added {
        const base::Result<> allowed = checkAllowed(context, Action::EditPsychologists);
        if (!allowed) {
            return tl::unexpected(allowed.error());
        }
        Psychologist newcomer;
        newcomer.zone = context.settings->zone;
        newcomer.hours = domain::WorkingHours::standard();
        Added psychologist = readPsychologist(tables, newcomer, form);
        if (psychologist) {
            tables.psychologists.insert(*psychologist);
        }
        return psychologist;
    });
}

QFuture<base::Result<Psychologist>> PeopleService::editPsychologist(QUuid id, PsychologistForm form)
{
    using Edited = base::Result<Psychologist>;
    return m_context.store.write([context = m_context, id, form = std::move(form)](store::Tables &tables) -> Edited {
        const base::Result<> allowed = checkAllowed(context, Action::EditPsychologists);
        if (!allowed) {
            return tl::unexpected(allowed.error());
        }
        const std::optional<Psychologist> before = tables.psychologists.find(id);
        if (!before) {
            return base::failure(base::ErrorKind::NotFound, Text::tr("There is no psychologist with this id."));
        }
        Edited psychologist = readPsychologist(tables, *before, form);
        if (psychologist) {
            tables.psychologists.update(*psychologist);
        }
        return psychologist;
    });
}

QFuture<base::Result<std::vector<Psychologist>>> PeopleService::psychologists()
{
    using Listed = base::Result<std::vector<Psychologist>>;
    return m_context.store.read([](store::Tables &tables) -> Listed { return tables.psychologists.all(); });
}

QFuture<base::Result<Person>> PeopleService::addPatient(PersonForm form)
{
    using Added = base::Result<Person>;
    return m_context.store.write([context = m_context, form = std::move(form)](store::Tables &tables) -> Added {
        const base::Result<> allowed = checkAllowed(context, Action::EditPeople);
        if (!allowed) {
            return tl::unexpected(allowed.error());
        }
        const Added person = readPerson({}, form);
        if (!person) {
            return person;
        }
        return findOrInsert(tables, *person);
    });
}

QFuture<base::Result<Person>> PeopleService::editPatient(QUuid id, PersonForm form)
{
    using Edited = base::Result<Person>;
    QFuture<Edited> edited =
        m_context.store.write([context = m_context, id, form = std::move(form)](store::Tables &tables) -> Edited {
            const base::Result<> allowed = checkAllowed(context, Action::EditPeople);
            return allowed ? editPerson(tables, context, id, form) : tl::unexpected(allowed.error());
        });
    m_context.store.afterWrites(m_context.wake);
    return edited;
}

QFuture<base::Result<std::vector<Person>>> PeopleService::findPatients(QString text)
{
    using Found = base::Result<std::vector<Person>>;
    return m_context.store.read([context = m_context, text](store::Tables &tables) -> Found {
        const base::Result<> allowed = checkAllowed(context, Action::ViewPeople);
        if (!allowed) {
            return tl::unexpected(allowed.error());
        }
        std::vector<Person> found = tables.people.all();
        std::erase_if(found, [&text](const Person &person) {
            return !domain::fullName(person).contains(text, Qt::CaseInsensitive) &&
                   !person.email.contains(text, Qt::CaseInsensitive);
        });
        std::stable_sort(found.begin(), found.end(), [](const Person &a, const Person &b) {
            return QString::localeAwareCompare(a.lastName, b.lastName) < 0;
        });
        return found;
    });
}

} // namespace anteroom::service
