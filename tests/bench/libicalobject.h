// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <libical/ical.h>

#include <memory>
#include <vector>

namespace anteroom::bench {

/// The floor of a calendar object: libical alone, building an object property by property and writing it as text. Every
/// value is at hand in the form libical takes, and the zone's component was made once.
class LibicalObject
{
public:
    /// Takes the values from `model`, a calendar object with one VTIMEZONE and one VEVENT. Broken when it is not.
    explicit LibicalObject(const QByteArray &model);

    /// One object, built and written: the model's text.
    QByteArray make() const;

private:
    struct FreeComponent {
        void operator()(icalcomponent *component) const { icalcomponent_free(component); }
    };
    using Component = std::unique_ptr<icalcomponent, FreeComponent>;
    struct Alarm {
        QByteArray text;
        icaltriggertype trigger;
    };

    QByteArray parameter(icalproperty_kind kind, icalparameter_kind parameter) const;
    QByteArray text(icalproperty_kind kind) const;
    icalcomponent *event() const;
    void addTimes(icalcomponent *event) const;
    void addPeople(icalcomponent *event) const;
    void addAlarms(icalcomponent *event) const;

    Component m_model;
    icalcomponent *m_zone;
    icalcomponent *m_event;
    QByteArray m_zoneName;
    QByteArray m_uid;
    QByteArray m_summary;
    QByteArray m_description;
    QByteArray m_location;
    QByteArray m_url;
    QByteArray m_organizer;
    QByteArray m_organizerName;
    QByteArray m_attendee;
    QByteArray m_attendeeName;
    int m_sequence = 0;
    icaltimetype m_stamp;
    icaltimetype m_start;
    icaltimetype m_end;
    std::vector<Alarm> m_alarms;
};

} // namespace anteroom::bench
