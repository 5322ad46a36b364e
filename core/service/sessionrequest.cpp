// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sessionrequest.h"

#include "core/domain/walltime.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::Booking;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Service)
};

void append(std::vector<base::Problem> &problems, const std::vector<base::Problem> &more)
{
    problems.insert(problems.end(), more.begin(), more.end());
}

void readPsychologist(SessionRequest &request, store::Tables &tables, const QUuid &id)
{
    const std::optional<domain::Psychologist> found = tables.psychologists.find(id);
    if (found) {
        request.psychologist = *found;
    } else {
        request.problems.push_back({u"psychologist"_s, Text::tr("There is no psychologist with this id.")});
    }
}

void readModality(SessionRequest &request, const QString &text)
{
    const std::optional<domain::Modality> modality = domain::modalityFromText(text);
    if (modality) {
        request.fields.modality = *modality;
    } else {
        request.problems.push_back({u"modality"_s, Text::tr("Choose video, in-person or phone.")});
    }
}

void readStart(SessionRequest &request, const QString &text, const QByteArray &zone)
{
    request.fields.zone = zone;
    const base::Result<domain::WallTime> start = domain::readWallTime(text, zone);
    if (start) {
        request.fields.start = start->instant;
        request.wallTime = start->text;
    } else {
        append(request.problems, start.error().problems);
    }
}

bool hasProblem(const SessionRequest &request, const QString &field)
{
    return std::any_of(request.problems.begin(), request.problems.end(),
                       [&field](const base::Problem &problem) { return problem.field == field; });
}

bool isSameHost(const domain::Psychologist &a, const domain::Psychologist &b)
{
    return a.zoomAccount == b.zoomAccount && a.zoomUser.compare(b.zoomUser, Qt::CaseInsensitive) == 0;
}

// Other video sessions of the requested session's Zoom user that overlap it or touch it.
std::vector<domain::HostSession> sessionsOnHost(store::Tables &tables, const SessionRequest &request,
                                                const domain::TimeRange &range, domain::BookingId except)
{
    std::vector<domain::HostSession> sessions;
    if (request.psychologist.zoomUser.isEmpty() || !request.psychologist.zoomEnabled) {
        return sessions;
    }
    constexpr std::chrono::milliseconds touching{1};
    const domain::TimeRange near{range.start - touching, range.end + touching};
    for (const domain::Psychologist &other : tables.psychologists.all()) {
        if (!other.zoomEnabled || !isSameHost(other, request.psychologist)) {
            continue;
        }
        for (const Booking &busy : tables.bookings.busy(other.id, near, except)) {
            if (busy.modality == domain::Modality::Video) {
                const bool isOwn = other.id == request.psychologist.id;
                sessions.push_back({busy.range(), isOwn ? QString() : other.name});
            }
        }
    }
    return sessions;
}

// Of one who is new there is none.
std::vector<Booking> sessionsElsewhere(store::Tables &tables, const std::optional<domain::Person> &patient,
                                       const SessionRequest &request, domain::BookingId except, base::Instant now)
{
    std::vector<Booking> sessions;
    if (patient) {
        sessions = tables.bookings.upcomingOf(patient->id, now);
        std::erase_if(sessions, [&](const Booking &booking) {
            return booking.id == except || booking.psychologist == request.psychologist.id;
        });
    }
    return sessions;
}

// The rules look at everything that could be read; what could not be read is a problem already.
void judgeRequest(SessionRequest &request, store::Tables &tables, const ServiceContext &context,
                  const std::optional<domain::Person> &patient, domain::BookingId except)
{
    const bool startIsKnown = !hasProblem(request, u"start"_s);
    const bool timeIsKnown = startIsKnown && !hasProblem(request, u"psychologist"_s);
    domain::BookingContext judging;
    judging.now = context.now();
    judging.psychologist = request.psychologist;
    judging.sessionTypes = context.settings->sessionTypes;
    const domain::TimeRange range{request.fields.start, request.fields.start + request.fields.length};
    if (timeIsKnown && range.start < range.end) {
        judging.busy = tables.bookings.busy(request.psychologist.id, range, except);
        judging.onHost = sessionsOnHost(tables, request, range, except);
        judging.ofPatient = sessionsElsewhere(tables, patient, request, except, judging.now);
    }
    const domain::BookingVerdict verdict = domain::judge(request.fields, judging);
    for (const base::Problem &problem : verdict.problems) {
        if (startIsKnown || problem.field != u"start"_s) {
            request.problems.push_back(problem);
        }
    }
    if (timeIsKnown) {
        request.overlaps = verdict.overlaps;
        append(request.warnings, verdict.warnings);
    }
}

void warnOfRemotes(SessionRequest &request, const ServiceContext &context)
{
    if (request.fields.modality != domain::Modality::Video) {
        return;
    }
    if (!request.psychologist.zoomEnabled) {
        request.warnings.push_back(
            {u"modality"_s, Text::tr("Zoom is switched off for %1: this video session gets no meeting.")
                                .arg(request.psychologist.name)});
    } else if (!context.settings->sync.zoom.enabled) {
        request.warnings.push_back(
            {u"modality"_s, Text::tr("Zoom is switched off (zoom.enabled): this video session gets "
                                     "no meeting.")});
    }
}

// An overlap that was accepted stays accepted as long as the time stays, also when the form names it again.
void keepAcceptedOverlap(SessionRequest &request, const Booking &booking, const QString &overrideReason)
{
    const bool sameTime = request.fields.start == booking.start && request.fields.length == booking.length &&
                          request.psychologist.id == booking.psychologist;
    request.fields.overrideReason = overrideReason.isEmpty() && sameTime ? booking.overlapReason : overrideReason;
}

// Somebody of this name and address who is known already. That others have the address is told: it may be a couple,
// or a slip.
std::optional<domain::Person> findKnown(SessionRequest &request, store::Tables &tables, const domain::Person &entered)
{
    if (entered.email.isEmpty()) {
        return {};
    }
    const std::vector<domain::Person> known = tables.people.withEmail(entered.email);
    const auto same = std::find_if(known.begin(), known.end(), [&entered](const domain::Person &person) {
        return domain::haveSameName(person, entered);
    });
    if (same != known.end()) {
        return *same;
    }
    if (!known.empty()) {
        request.warnings.push_back({u"email"_s, Text::tr("%1 has this address too, and would get these mails as well.")
                                                    .arg(domain::fullName(known.front()))});
    }
    return {};
}

// The patient, unless it is a new one.
std::optional<domain::Person> readPatient(SessionRequest &request, store::Tables &tables, const PatientEntry &entry)
{
    if (entry.person.isNull()) {
        domain::Person entered;
        entered.firstName = entry.first.trimmed();
        entered.lastName = entry.last.trimmed();
        entered.email = entry.email.trimmed();
        append(request.problems,
               domain::judgePerson(entered.firstName, entered.lastName, entered.email, entry.phone.trimmed()));
        return findKnown(request, tables, entered);
    }
    std::optional<domain::Person> patient = tables.people.find(entry.person);
    if (!patient) {
        request.problems.push_back({u"patient"_s, Text::tr("There is no patient with this id.")});
    }
    return patient;
}

std::optional<domain::Person> patientOf(store::Tables &tables, const Booking &booking)
{
    const std::vector<domain::Participant> participants = tables.bookings.participants(booking.id);
    return participants.empty() ? std::nullopt : tables.people.find(participants.front().person);
}

} // namespace

void SessionRequest::applyTo(Booking &booking) const
{
    booking.psychologist = psychologist.id;
    booking.start = fields.start;
    booking.length = fields.length;
    booking.zone = fields.zone;
    booking.wallTime = wallTime;
    booking.sessionType = fields.sessionType;
    booking.modality = fields.modality;
    booking.place = fields.place;
    booking.overlapReason = overlaps ? fields.overrideReason : QString();
}

SessionRequest readRequest(store::Tables &tables, const ServiceContext &context, const BookingForm &form)
{
    SessionRequest request;
    readPsychologist(request, tables, form.psychologist);
    const std::optional<domain::Person> patient = readPatient(request, tables, form.patient);
    readModality(request, form.modality);
    request.fields.length = form.minutes ? std::chrono::minutes(*form.minutes) : context.settings->defaultLength;
    request.fields.sessionType = form.type;
    request.fields.place = form.place.trimmed();
    request.fields.overrideReason = form.overrideReason.trimmed();
    const QByteArray own = request.psychologist.zone.isEmpty() ? context.settings->zone : request.psychologist.zone;
    readStart(request, form.start, form.zone.isEmpty() ? own : form.zone);
    judgeRequest(request, tables, context, patient, {});
    warnOfRemotes(request, context);
    return request;
}

SessionRequest readRequest(store::Tables &tables, const ServiceContext &context, const Booking &booking,
                           const domain::Psychologist &psychologist, const RescheduleForm &form)
{
    SessionRequest request;
    request.psychologist = psychologist;
    if (form.psychologist) {
        readPsychologist(request, tables, *form.psychologist);
    }
    readModality(request, form.modality.value_or(toText(booking.modality)));
    request.fields.length = form.minutes ? std::chrono::minutes(*form.minutes) : booking.length;
    request.fields.sessionType = booking.sessionType;
    request.fields.place = form.place.value_or(booking.place).trimmed();
    if (form.start) {
        const QByteArray own = form.psychologist ? request.psychologist.zone : booking.zone;
        readStart(request, *form.start, form.zone.isEmpty() ? own : form.zone);
    } else {
        request.fields.start = booking.start;
        request.fields.zone = booking.zone;
        request.wallTime = booking.wallTime;
    }
    keepAcceptedOverlap(request, booking, form.overrideReason.trimmed());
    judgeRequest(request, tables, context, patientOf(tables, booking), booking.id);
    if (request.fields.start == booking.start) {
        // The time stays: that it has begun is no reason against another room.
        std::erase_if(request.problems, [](const base::Problem &problem) { return problem.field == u"start"_s; });
    }
    warnOfRemotes(request, context);
    return request;
}

} // namespace anteroom::service
