// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/calendarobject.h"

#include "core/domain/person.h"
#include "core/messages/cleantext.h"
#include "core/messages/eventtexts.h"
#include "core/messages/language.h"
#include "core/messages/zoneyear.h"

#include <libical/ical.h>

#include <memory>

namespace anteroom::messages {

using namespace Qt::StringLiterals;

namespace {

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

void add(icalcomponent *component, icalproperty *property)
{
    icalcomponent_add_property(component, property);
}

icaltimetype civilTime(base::Instant instant, int offsetSeconds)
{
    const auto shifted = instant + std::chrono::seconds(offsetSeconds);
    const auto day = std::chrono::floor<std::chrono::days>(shifted);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(shifted - day));
    icaltimetype time = icaltime_null_time();
    time.year = int(date.year());
    time.month = int(unsigned(date.month()));
    time.day = int(unsigned(date.day()));
    time.hour = int(clock.hours().count());
    time.minute = int(clock.minutes().count());
    time.second = int(clock.seconds().count());
    return time;
}

icaltimetype utcTime(base::Instant instant)
{
    icaltimetype time = civilTime(instant, 0);
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

int yearOf(base::Instant instant)
{
    return int(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(instant)).year());
}

/// A calendar address. Nothing escapes these values, so what could end one is dropped.
QByteArray mailto(const QString &address)
{
    QByteArray text = "mailto:";
    for (const char c : oneLine(address, 254).toUtf8()) {
        if (c != ' ' && c != '"' && c != '<' && c != '>' && c != '\\') {
            text += c;
        }
    }
    return text;
}

/// A name as a parameter value, in which a double quote cannot stand (RFC 5545, 3.1).
QByteArray parameterText(const QString &text)
{
    return oneLine(text).replace(u'"', u'\'').replace(u'^', u' ').toUtf8();
}

void addTimes(icalcomponent *event, const SessionFacts &facts, const ZoneYear &zone)
{
    const bool isUtc = zone.component.isEmpty();
    const auto timeOf = [&](base::Instant instant) {
        return isUtc ? utcTime(instant) : civilTime(instant, zone.offsetAt(instant));
    };
    icalproperty *start = icalproperty_new_dtstart(timeOf(facts.start));
    icalproperty *end = icalproperty_new_dtend(timeOf(facts.start + facts.length));
    if (!isUtc) {
        icalproperty_add_parameter(start, icalparameter_new_tzid(facts.zone.constData()));
        icalproperty_add_parameter(end, icalparameter_new_tzid(facts.zone.constData()));
    }
    add(event, icalproperty_new_dtstamp(utcTime(facts.date)));
    add(event, start);
    add(event, end);
}

void addTexts(icalcomponent *event, const SessionFacts &facts)
{
    const EventTexts texts = eventTexts(facts, Passcode::Hidden);
    add(event, icalproperty_new_summary(texts.summary.toUtf8().constData()));
    if (facts.method == CalendarMethod::Cancel) {
        return;
    }
    add(event, icalproperty_new_description(texts.description.toUtf8().constData()));
    if (!texts.location.isEmpty()) {
        add(event, icalproperty_new_location(texts.location.toUtf8().constData()));
    }
    if (facts.modality == domain::Modality::Video && facts.link) {
        // A space would not end the value but make it no URI.
        const QString url = oneLine(facts.link->joinUrl, 2000).remove(u' ');
        add(event, icalproperty_new_url(url.toUtf8().constData()));
    }
}

void addOrganizer(icalcomponent *event, const SessionFacts &facts)
{
    const QString address = facts.organizerAddress.isEmpty() ? facts.from : facts.organizerAddress;
    if (address.isEmpty()) {
        return;
    }
    icalproperty *organizer = icalproperty_new_organizer(mailto(address).constData());
    const QByteArray name = parameterText(facts.organizerName.isEmpty() ? facts.practice.name : facts.organizerName);
    // The practice's name may say what kind of practice it is.
    if (facts.detail == Detail::Full && !name.isEmpty()) {
        icalproperty_add_parameter(organizer, icalparameter_new_cn(name.constData()));
    }
    add(event, organizer);
}

void addAttendee(icalcomponent *event, const SessionFacts &facts)
{
    const QString address = facts.patientEmail.isEmpty() ? facts.to : facts.patientEmail;
    icalproperty *attendee = icalproperty_new_attendee(mailto(address).constData());
    icalproperty_add_parameter(attendee, icalparameter_new_cutype(ICAL_CUTYPE_INDIVIDUAL));
    icalproperty_add_parameter(attendee, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
    icalproperty_add_parameter(attendee, icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION));
    icalproperty_add_parameter(attendee, icalparameter_new_rsvp(ICAL_RSVP_TRUE));
    domain::Person patient;
    patient.firstName = facts.patientFirstName;
    patient.lastName = facts.patientLastName;
    const QByteArray name = parameterText(domain::shortName(patient));
    if (facts.detail == Detail::Full && !name.isEmpty()) {
        icalproperty_add_parameter(attendee, icalparameter_new_cn(name.constData()));
    }
    add(event, attendee);
}

void addAlarms(icalcomponent *event, const SessionFacts &facts)
{
    const char *text = languageOf(facts.locale) == Language::German ? "Termin" : "Appointment";
    for (const int minutes : facts.reminderMinutes) {
        icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
        add(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
        add(alarm, icalproperty_new_trigger(icaltriggertype_from_int(-60 * minutes)));
        add(alarm, icalproperty_new_description(text));
        icalcomponent_add_component(event, alarm);
    }
}

icalcomponent *madeEvent(const SessionFacts &facts, const ZoneYear &zone)
{
    const bool isCancelled = facts.method == CalendarMethod::Cancel;
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(event, icalproperty_new_uid(oneLine(facts.uid).toUtf8().constData()));
    add(event, icalproperty_new_sequence(facts.sequence));
    addTimes(event, facts, zone);
    addTexts(event, facts);
    addOrganizer(event, facts);
    if (isCancelled || facts.method == CalendarMethod::Request) {
        addAttendee(event, facts);
    }
    add(event, icalproperty_new_status(isCancelled         ? ICAL_STATUS_CANCELLED
                                       : facts.isTentative ? ICAL_STATUS_TENTATIVE
                                                           : ICAL_STATUS_CONFIRMED));
    add(event, icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    add(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    if (!isCancelled) {
        addAlarms(event, facts);
    }
    return event;
}

icalproperty_method methodOf(CalendarMethod method)
{
    switch (method) {
    case CalendarMethod::Request:
        return ICAL_METHOD_REQUEST;
    case CalendarMethod::Cancel:
        return ICAL_METHOD_CANCEL;
    case CalendarMethod::Publish:
    case CalendarMethod::None:
        break;
    }
    return ICAL_METHOD_PUBLISH;
}

/// libical folds a line whose text ends just there between its text and its end, or even within its CRLF.
QByteArray withoutEmptyFolds(QByteArray text)
{
    return text.replace("\r\r\n \n", "\r\n").replace("\r\n \r\n", "\r\n");
}

} // namespace

QByteArray calendarObject(const SessionFacts &facts)
{
    const std::shared_ptr<const ZoneYear> zone = zoneYear(facts.zone, yearOf(facts.start));
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar.get(), icalproperty_new_prodid("-//Anteroom//Anteroom//EN"));
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(calendar.get(), icalproperty_new_method(methodOf(facts.method)));
    icalcomponent_add_component(calendar.get(), madeEvent(facts, *zone));

    char *text = icalcomponent_as_ical_string_r(calendar.get());
    QByteArray result = withoutEmptyFolds(text);
    icalmemory_free_buffer(text);
    // The zone's text is ready made. Before the first VEVENT there are only our own four properties.
    result.insert(result.indexOf("BEGIN:VEVENT"), zone->component);
    return result;
}

QByteArray methodText(CalendarMethod method)
{
    return method == CalendarMethod::None ? QByteArray() : QByteArray(icalproperty_method_to_string(methodOf(method)));
}

} // namespace anteroom::messages
