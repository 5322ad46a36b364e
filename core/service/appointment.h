// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/snapshot.h"

#include <QJsonObject>

namespace anteroom::service {

/// How a session stands with its meeting and events. Mail is shown beside it and never counts here.
enum class CalendarSyncStatus { Synced, Pending, Failed };

/// Synced: meeting and events are in line, not needed or too late. Failed: one of them is parked. Else pending.
CalendarSyncStatus calendarSyncStatus(const std::vector<domain::RemoteObject> &objects);
/// "synced", "pending", "failed".
QString toText(CalendarSyncStatus status);

/// A session as people and scripts see it.
struct Appointment {
    sync::Snapshot snapshot;
    std::optional<int> hostChanges = {}; ///< of today, of the session's Zoom user; nothing: not asked for

    /// The patients' join link; empty: there is none, or it must not be given out.
    QString joinLink() const;
    /// The meeting's passcode; empty when there is no join link.
    QString passcode() const;
    /// The practice event's page.
    QString calendarLink() const;
    /// How the patient answered Google's invitation: needsAction, accepted, declined, tentative; empty: Google did not
    /// invite.
    QString patientAnswer() const;
    /// Whether a meeting is known to stand at Zoom.
    bool hasActiveMeeting() const;
    /// Whether an event is known to stand in a calendar.
    bool hasCalendarEvent() const;
};

/// The customer's AppointmentDTO: id, zoomJoinUrl, googleCalendarLink, meetingPassword, hasActiveZoomMeeting,
/// hasCalendarEvent, calendarSyncStatus, and status, start (ISO 8601 with offset), zone, minutes, revision, type,
/// modality, place, psychologist, patient, overlapReason, cancelReason, uid, sequence, messages
/// [{step, state, to, at, failure}], objects [{kind, generation, wanted, going, state, failure}], preflight (null, or
/// {at, light, checks: [{what, light, text}]}), patientAnswer, decisions and places [{place, state, failure}]: room,
/// old-room, practice-event, psychologist-event, mail, each with the state of its object or mail, or stays-until-told
/// (an old room whose successor is still to be told), waits-for-link, gone. What is gone is null or false; `at` is when
/// a mail was sent, or falls due, in UTC; `failure` is null or {code, reason, remedy}.
QJsonObject toJson(const Appointment &appointment);

/// {id, session, event, change, start, minutes, foundAt, choices}; start and minutes are where an event was moved to.
QJsonObject toJson(const domain::Decision &decision, const sync::Snapshot &snapshot);

/// {code, reason, remedy}, or null for an empty note.
QJsonValue toJson(const domain::FailureNote &note);

} // namespace anteroom::service
