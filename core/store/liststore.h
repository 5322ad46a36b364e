// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/message.h"
#include "core/domain/person.h"
#include "core/domain/preflight.h"
#include "core/domain/remoteobject.h"
#include "core/store/context.h"

#include <optional>
#include <vector>

namespace anteroom::store {

/// A session as a list needs it.
struct ListedSession {
    domain::Booking booking; ///< without UID, organizer, inviter, sequence, wall time and reasons
    domain::Person patient;  ///< the first of those who receive messages; without number when there is none
};

/// Which sessions to look for.
struct SessionFilter {
    std::optional<base::Instant> from;   ///< start at or after
    std::optional<base::Instant> until;  ///< start before
    domain::PsychologistId psychologist; ///< none: all
    std::optional<domain::BookingStatus> status;
    std::optional<base::Instant> inTroubleAt; ///< something of it failed or waits after a failure, or its light is red
    friend bool operator==(const SessionFilter &, const SessionFilter &) = default;
};

/// A column of which there are few different values.
enum class SessionColumn { Psychologist, Type, Modality, Status };

/// Sessions by start, each with the value of one column.
struct KeyedSessions {
    std::vector<qint32> ids;
    std::vector<quint32> key; ///< for each session the place of its value in `keys`
    QStringList keys;         ///< the values; of a psychologist the number
};

/// Reads for lists over many sessions: a few statements for a whole page, numbers in place of rows. Sessions go by
/// their number in 32 bits here, so that a list of a million takes 4 MB.
class ListStore
{
public:
    explicit ListStore(const Context &context) : m_context(context) {}

    /// These sessions, in this order; those that are not there are left out.
    std::vector<ListedSession> sessions(const std::vector<domain::BookingId> &ids);
    /// Sessions that start in [from, until), by start.
    std::vector<ListedSession> startingBetween(base::Instant from, base::Instant until);
    /// The remote objects of these sessions, by session and number; secrets and place only of meetings, and without
    /// prints of what is in flight, marker, ETag and given settings.
    std::vector<domain::RemoteObject> objectsOf(const std::vector<domain::BookingId> &ids);
    /// The mails of these sessions, by session and number; without address, bytes and Message-ID.
    std::vector<domain::Message> messagesOf(const std::vector<domain::BookingId> &ids);
    /// What the last look before each of these sessions found, by session; of those as they are now.
    std::vector<domain::Preflight> preflightsOf(const std::vector<domain::BookingId> &ids);

    /// The sessions that the filter lets through, by start.
    std::vector<qint32> byStart(const SessionFilter &filter);
    /// The same with the values of a column.
    KeyedSessions withColumn(const SessionFilter &filter, SessionColumn column);
    /// Brings a table from sessions to patients (people's numbers; 0: nobody) up to date with the sessions that came
    /// after its last.
    void addPatients(std::vector<qint32> &patientOf);
    /// As Database::dataVersion(), for this transaction.
    qint64 dataVersion();

private:
    ListedSession read(const QSqlQuery &row) const;
    Context m_context;
};

} // namespace anteroom::store
