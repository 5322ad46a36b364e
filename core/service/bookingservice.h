// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/bookingrules.h"
#include "core/service/appointment.h"
#include "core/service/appointmentrow.h"
#include "core/service/peopledirectory.h"
#include "core/service/servicecontext.h"

#include <QFuture>

#include <optional>

namespace anteroom::service {

/// The patient of a new session: somebody known, or by fields. Same address and name is the same person.
struct PatientEntry {
    QUuid person; ///< null: by the fields below
    QString first;
    QString last;
    QString email;
    QString phone;
};

/// A booking form as filled in.
struct BookingForm {
    QUuid psychologist;
    PatientEntry patient;
    QString start;              ///< "2027-03-01T10:00", in `zone`; a doubled hour needs an offset
    QByteArray zone;            ///< IANA name; empty: the psychologist's
    std::optional<int> minutes; ///< nothing: the practice's default
    QString type;
    QString modality; ///< video, in-person, phone
    QString place;
    bool tentative = false;
    QString overrideReason; ///< accepts an overlap
};

/// What is to change about a session; nothing: stays.
struct RescheduleForm {
    std::optional<QString> start;
    QByteArray zone;
    std::optional<int> minutes;
    std::optional<QUuid> psychologist;
    std::optional<QString> modality;
    std::optional<QString> place;
    QString overrideReason;
    bool endRunning = false; ///< people may be put out of its room if the session is running
};

/// What somebody says who wants another meeting for a session.
struct RegenerateForm {
    QString reason;          ///< kept, sealed
    bool leaked = false;     ///< somebody has the link who should not: the old room goes at once
    bool endRunning = false; ///< people may be put out of the old room if the session is running
};

/// How to take a change back, as long as nothing of it has left the house.
struct Undo {
    QUuid id;
    domain::Booking before;                    ///< as it was
    int revision = 0;                          ///< of the change that is taken back
    base::Instant until;                       ///< when what follows from the change begins to leave
    std::vector<domain::RemoteObject> objects; ///< as they were
    std::vector<domain::RemoteObjectId> added; ///< those that the change added
    std::vector<domain::Message> messages;     ///< as they were
};

/// A session after a change, and what the person who changed it should know.
struct Saved {
    Appointment appointment;
    std::vector<base::Problem> warnings;
    std::optional<Undo> undo = {}; ///< nothing: it is on its way already
};

/// A form as the rules see it.
struct Review {
    std::vector<base::Problem> problems;
    std::vector<base::Problem> warnings;
};

/// An event that a person changed in the calendar's own pages, and the session that it belongs to.
struct OpenDecision {
    domain::Decision decision;
    Appointment appointment;

    /// What the choices follow from: which of the session's events it is.
    domain::ObjectKind event() const;
};

/// What is to become of the session.
struct DecisionForm {
    domain::Choice choice = domain::Choice::PutBack;
    QString cancelReason = {};   ///< for Cancel
    QString overrideReason = {}; ///< for Move: accepts an overlap
};

/// The one door to sessions, for windows, command line and REST. Each call is one transaction: the booking, what it
/// wants of its remote objects, its planned mails and the audit row are committed together, then the engine is
/// told. No call waits for a remote. Every refusal names all its problems at once (field and reason); an unknown
/// id is NotFound; what the desk's role may not do is NotAllowed.
class BookingService
{
public:
    explicit BookingService(ServiceContext context) : m_context(std::move(context)) {}

    /// Books a session. Fields of problems: psychologist, first, last, email, phone, start, minutes, type, modality,
    /// override (an overlap). Warnings: outside working hours, a session that the patient has elsewhere then, a new
    /// patient's address that somebody else has.
    QFuture<base::Result<Saved>> book(BookingForm form);
    /// A tentative session becomes a confirmed one.
    QFuture<base::Result<Saved>> confirm(QUuid id);
    /// Another time, length, psychologist, modality or place. Keeps the link unless the psychologist or modality
    /// changes. Refused (field "running") when the session may be running and would take place elsewhere, unless the
    /// form says that it may be ended; then it is ended and gets another meeting.
    QFuture<base::Result<Saved>> reschedule(QUuid id, RescheduleForm form);
    /// Takes the session off; the reason (field "reason") is kept, sealed. Refused (field "running") when it may be
    /// running, unless it may be ended.
    QFuture<base::Result<Saved>> cancel(QUuid id, QString reason, bool endRunning = false);
    /// Another meeting in place of the present one. When it stands, events and mails tell of its link; the old room
    /// stays until they have, at most until the session ends, or goes at once when the link leaked. Fields of problems:
    /// status, modality, reason, running.
    QFuture<base::Result<Saved>> regenerate(QUuid id, RegenerateForm form);
    /// The session took place. Meeting and events stay as they are.
    QFuture<base::Result<Saved>> complete(QUuid id);
    /// The patient did not come. Meeting and events stay as they are.
    QFuture<base::Result<Saved>> markNoShow(QUuid id);
    /// Takes a move or cancellation back, before `undo.until`; what it was about to send is not sent, and nothing is
    /// called. Refused (field "undo") when that has passed, when the session was changed again, or when another
    /// session took the old time. The revision grows; SEQUENCE stays, for nobody was told of a higher one.
    QFuture<base::Result<Saved>> undo(Undo undo);
    /// Makes true again what somebody changed at Zoom or in a calendar: also what was thought to be in line is brought
    /// into line anew. Who was told of another link or passcode is told again. Refused (field "status") for a session
    /// that is not active or has begun.
    QFuture<base::Result<Saved>> repair(QUuid id);
    /// Works off again what is parked or waiting after a failure, as the settings are now.
    QFuture<base::Result<Saved>> retry(QUuid id);

    /// What people changed in calendars and nobody has decided about yet, as found; for a psychologist's desk their
    /// own.
    QFuture<base::Result<std::vector<OpenDecision>>> decisions();
    /// Decides: moves the session to where the event went, puts the event back, leaves an edited one as it is, or
    /// cancels the session. Problems as of reschedule() and cancel(), and field "choice": decided already, or not
    /// offered for what happened. What else changes the session decides too.
    QFuture<base::Result<Saved>> decide(QUuid id, DecisionForm form);

    /// The session as it stands now.
    QFuture<base::Result<Appointment>> show(QUuid id);
    /// Sessions that start in [from, until), by start; for a psychologist's desk their own.
    QFuture<base::Result<std::vector<Appointment>>> list(base::Instant from, base::Instant until);
    /// What is wrong with a form as it stands, and what to know about it, without booking anything: as one types.
    /// The same fields as book() and reschedule().
    QFuture<base::Result<Review>> review(BookingForm form);
    QFuture<base::Result<Review>> review(QUuid id, RescheduleForm form);
    /// The sessions that `query` asks for, by number, in its order; for a psychologist's desk their own. Names are
    /// looked up in `directory`, which must outlive the future.
    QFuture<base::Result<std::vector<domain::BookingId>>> find(AppointmentQuery query, PeopleDirectory &directory);
    /// These sessions as lists show them, in the order asked for; those that are not there are left out.
    QFuture<base::Result<std::vector<AppointmentRow>>> rows(std::vector<domain::BookingId> ids);
    /// Sessions that start in [from, until) as lists show them, by start; for a psychologist's desk their own.
    QFuture<base::Result<std::vector<AppointmentRow>>> rows(base::Instant from, base::Instant until);
    /// One session as lists show it.
    QFuture<base::Result<AppointmentRow>> row(QUuid id);
    /// The latest session of a patient that was not cancelled, past or to come: what their next one may be like.
    /// Nothing: there is none, or none for this desk.
    QFuture<base::Result<std::optional<AppointmentRow>>> latestOf(QUuid person);
    /// Fetches the link that starts this session's meeting as its host, anew each time; it is stored nowhere.
    /// Refused: not this psychologist's session, no meeting yet, not within its join window, or what Zoom gave is no
    /// meeting's link. NotFound: the meeting vanished at Zoom; it is parked then, and Retry makes another.
    QFuture<base::Result<base::Secret>> startLink(QUuid id);
    /// The session as a calendar object for a file of one's own (METHOD:PUBLISH), with the join link if the desk may
    /// see it.
    QFuture<base::Result<QByteArray>> calendarFile(QUuid id);
    /// "Add to Google Calendar": a page that offers an unlinked copy of the session; neutral, without link and
    /// passcode.
    QFuture<base::Result<QString>> googleLink(QUuid id);
    /// Every attempt at a remote for this session, oldest first.
    QFuture<base::Result<std::vector<store::SyncLogEntry>>> log(QUuid id);

private:
    enum class Haste { None, TryNow }; ///< TryNow: also where nobody answered so far
    template<typename Work>
    QFuture<base::Result<Saved>> change(Work work, Haste haste = Haste::None);

    ServiceContext m_context;
};

} // namespace anteroom::service
