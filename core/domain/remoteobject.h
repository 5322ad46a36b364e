// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace anteroom::domain {

enum class ObjectKind { Meeting, PracticeEvent, PsychologistEvent };
enum class Wanted { Present, Absent };

/// How an object that is wanted absent goes.
enum class Going {
    AtOnce,
    WhenTold, ///< once everybody who was told of it is told of what takes its place, or the session is over
    Ended,    ///< at once, and whoever is in it is put out first
};

/// Where an object stands between what is wanted and what is known done.
enum class ObjectState {
    Pending,   ///< a call may be needed, from `notBefore` on
    Sending,   ///< a call is in flight; found without a living owner it is Unknown
    Unknown,   ///< a call may have happened: look before acting again
    Done,      ///< known to be in line
    Parked,    ///< needs a person; `failure` says why
    NotNeeded, ///< switched off, or booked and cancelled before anything was made
    TooLate,   ///< the session has begun; making it now would mean "now"
};

/// Why the last call did not succeed. Codes are Anteroom's own ("zoom.scope-missing"); `detail` holds at
/// most a scope's or a setting's name, never foreign text. ports/reasons.h says them in words.
struct FailureNote {
    QString kind;
    QString code;
    QString detail;
    bool isEmpty() const { return code.isEmpty(); }
    friend bool operator==(const FailureNote &, const FailureNote &) = default;
};

/// What is secret about a remote object; sealed in the store as one piece.
struct RemoteIdentity {
    QString place;    ///< Zoom user or calendar id under which it lives
    QString remoteId; ///< Zoom meeting number or Google event id; empty: none known
    QString link;     ///< join link of a meeting, htmlLink of an event
    QString passcode;
    QByteArray salt; ///< random; part of every print, so that nobody can guess from a print what was sent
    friend bool operator==(const RemoteIdentity &, const RemoteIdentity &) = default;
};

/// One thing at a remote that a booking wants present or absent.
struct RemoteObject {
    RemoteObjectId id;
    BookingId booking;
    ObjectKind kind = ObjectKind::Meeting;
    int generation = 1;
    Wanted wanted = Wanted::Present;
    int wantedRevision = 1;
    Going going = Going::AtOnce; ///< means something while it is wanted absent
    AccountId account;           ///< at which it lives
    ObjectState state = ObjectState::Pending;
    QByteArray sendingPrint; ///< print of the request in flight; empty: none, or a delete
    QByteArray donePrint;    ///< print of what is known to be there; empty: nothing is known to be there
    QString token;           ///< random part of the marker by which we know it as ours
    int attempts = 0;        ///< failed attempts since the last success or change
    int looks = 0;           ///< looks that found nothing since the outcome became unknown
    bool slowLook = false;   ///< unknown by deadline or bad answer: look after 60 s; else at once, then after 5 s
    std::optional<base::Instant> notBefore;
    /// The session's hold for Undo, while something is to be done; read with the object, written with the booking.
    std::optional<base::Instant> heldUntil;
    FailureNote failure;
    QString etag;
    RemoteIdentity identity;
    /// What the remote really gave, by our names: settings of a meeting; of an event the patient's answer, and what
    /// it takes to tell a person's changes from our own (start and updated in ms, shape: a print).
    QJsonObject given;

    bool isThere() const { return !donePrint.isEmpty(); }
    /// Whether it stays until everybody is told of what takes its place.
    bool isKept() const { return wanted == Wanted::Absent && going == Going::WhenTold; }
    /// Whether a person changed it at the remote and nobody has said yet what is to become of that.
    bool waitsForDecision() const;
};

/// What the object has to do with its session's hold: nothing when there is nothing to do.
std::optional<base::Instant> holdOf(const RemoteObject &object, const std::optional<base::Instant> &sessionHold);

QString toText(ObjectKind kind);
QString toText(Wanted wanted);
QString toText(Going going);
QString toText(ObjectState state);
std::optional<ObjectKind> objectKindFromText(const QString &text);
std::optional<Wanted> wantedFromText(const QString &text);
std::optional<Going> goingFromText(const QString &text);
std::optional<ObjectState> objectStateFromText(const QString &text);

} // namespace anteroom::domain
