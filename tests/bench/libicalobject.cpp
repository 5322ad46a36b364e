// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/libicalobject.h"

#include "tests/bench/report.h"

namespace anteroom::bench {

using namespace Qt::StringLiterals;

namespace {

QByteArray taken(char *text)
{
    const QByteArray result(text);
    icalmemory_free_buffer(text);
    return result;
}

void add(icalcomponent *component, icalproperty *property)
{
    icalcomponent_add_property(component, property);
}

} // namespace

LibicalObject::LibicalObject(const QByteArray &model)
    : m_model(icalparser_parse_string(model.constData()))
    , m_zone(icalcomponent_get_first_component(m_model.get(), ICAL_VTIMEZONE_COMPONENT))
    , m_event(icalcomponent_get_first_component(m_model.get(), ICAL_VEVENT_COMPONENT))
{
    if (!m_zone || !m_event) {
        throw Broken(u"the model is no calendar object with a zone and an event"_s);
    }
    m_zoneName = parameter(ICAL_DTSTART_PROPERTY, ICAL_TZID_PARAMETER);
    m_uid = text(ICAL_UID_PROPERTY);
    m_summary = text(ICAL_SUMMARY_PROPERTY);
    m_description = text(ICAL_DESCRIPTION_PROPERTY);
    m_location = text(ICAL_LOCATION_PROPERTY);
    m_url = text(ICAL_URL_PROPERTY);
    m_organizer = text(ICAL_ORGANIZER_PROPERTY);
    m_organizerName = parameter(ICAL_ORGANIZER_PROPERTY, ICAL_CN_PARAMETER);
    m_attendee = text(ICAL_ATTENDEE_PROPERTY);
    m_attendeeName = parameter(ICAL_ATTENDEE_PROPERTY, ICAL_CN_PARAMETER);
    m_sequence = icalcomponent_get_sequence(m_event);
    m_stamp = icalcomponent_get_dtstamp(m_event);
    m_start = icalcomponent_get_dtstart(m_event);
    m_end = icalcomponent_get_dtend(m_event);
    for (icalcomponent *alarm = icalcomponent_get_first_component(m_event, ICAL_VALARM_COMPONENT); alarm;
         alarm = icalcomponent_get_next_component(m_event, ICAL_VALARM_COMPONENT)) {
        icalproperty *trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
        m_alarms.push_back({icalcomponent_get_description(alarm), icalproperty_get_trigger(trigger)});
    }
}

QByteArray LibicalObject::parameter(icalproperty_kind kind, icalparameter_kind parameter) const
{
    icalproperty *property = icalcomponent_get_first_property(m_event, kind);
    if (!property) {
        throw Broken(u"the model's event lacks a property"_s);
    }
    return taken(icalproperty_get_parameter_as_string_r(property, icalparameter_kind_to_string(parameter)));
}

QByteArray LibicalObject::text(icalproperty_kind kind) const
{
    icalproperty *property = icalcomponent_get_first_property(m_event, kind);
    if (!property) {
        throw Broken(u"the model's event lacks a property"_s);
    }
    return icalvalue_get_text(icalproperty_get_value(property));
}

QByteArray LibicalObject::make() const
{
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar.get(), icalproperty_new_prodid("-//Anteroom//Anteroom//EN"));
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(calendar.get(), icalproperty_new_method(ICAL_METHOD_REQUEST));
    icalcomponent_add_component(calendar.get(), icalcomponent_new_clone(m_zone));
    icalcomponent_add_component(calendar.get(), event());
    return taken(icalcomponent_as_ical_string_r(calendar.get()));
}

icalcomponent *LibicalObject::event() const
{
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(event, icalproperty_new_uid(m_uid.constData()));
    add(event, icalproperty_new_sequence(m_sequence));
    addTimes(event);
    add(event, icalproperty_new_summary(m_summary.constData()));
    add(event, icalproperty_new_description(m_description.constData()));
    add(event, icalproperty_new_location(m_location.constData()));
    add(event, icalproperty_new_url(m_url.constData()));
    addPeople(event);
    add(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    add(event, icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    add(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    addAlarms(event);
    return event;
}

void LibicalObject::addTimes(icalcomponent *event) const
{
    icalproperty *start = icalproperty_new_dtstart(m_start);
    icalproperty *end = icalproperty_new_dtend(m_end);
    icalproperty_add_parameter(start, icalparameter_new_tzid(m_zoneName.constData()));
    icalproperty_add_parameter(end, icalparameter_new_tzid(m_zoneName.constData()));
    add(event, icalproperty_new_dtstamp(m_stamp));
    add(event, start);
    add(event, end);
}

void LibicalObject::addPeople(icalcomponent *event) const
{
    icalproperty *organizer = icalproperty_new_organizer(m_organizer.constData());
    icalproperty_add_parameter(organizer, icalparameter_new_cn(m_organizerName.constData()));
    add(event, organizer);
    icalproperty *attendee = icalproperty_new_attendee(m_attendee.constData());
    icalproperty_add_parameter(attendee, icalparameter_new_cutype(ICAL_CUTYPE_INDIVIDUAL));
    icalproperty_add_parameter(attendee, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
    icalproperty_add_parameter(attendee, icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION));
    icalproperty_add_parameter(attendee, icalparameter_new_rsvp(ICAL_RSVP_TRUE));
    icalproperty_add_parameter(attendee, icalparameter_new_cn(m_attendeeName.constData()));
    add(event, attendee);
}

void LibicalObject::addAlarms(icalcomponent *event) const
{
    for (const Alarm &alarm : m_alarms) {
        icalcomponent *component = icalcomponent_new(ICAL_VALARM_COMPONENT);
        add(component, icalproperty_new_action(ICAL_ACTION_DISPLAY));
        add(component, icalproperty_new_trigger(alarm.trigger));
        add(component, icalproperty_new_description(alarm.text.constData()));
        icalcomponent_add_component(event, component);
    }
}

} // namespace anteroom::bench
