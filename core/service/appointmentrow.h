// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/appointment.h"
#include "core/service/delivery.h"

namespace anteroom::service {

/// A session as lists and cards show it.
struct AppointmentRow {
    domain::BookingId id;
    QUuid uuid;
    int revision = 0; ///< an older one never replaces a newer one
    base::Instant start;
    std::chrono::minutes length{0};
    QByteArray zone; ///< in which it was booked
    QUuid patient;
    QString patientName; ///< "Jo Doe"
    QUuid psychologist;
    QString psychologistName;
    int psychologistNumber = 0; ///< the place in the order in which they were added; for a stable colour
    QString sessionType;
    domain::Modality modality = domain::Modality::Video;
    domain::BookingStatus status = domain::BookingStatus::Confirmed;
    QString joinLink; ///< empty: none, or not for this desk
    QString passcode; ///< empty: none, or not for this desk
    QString place;
    CalendarSyncStatus sync = CalendarSyncStatus::Pending;
    std::vector<Delivery> deliveries;
    std::optional<domain::Preflight> preflight; ///< what the last look before it found; nothing: none of it as it is

    /// When it is over, by plan.
    base::Instant end() const { return start + length; }
    /// The first delivery that failed, else the first that waits after a failure; null: nothing is wrong.
    const Delivery *trouble() const;
    /// When the first of what waits for Undo stops doing so; nothing: nothing waits for it.
    std::optional<base::Instant> heldUntil() const;
    /// Whether one of its events was changed by a person, and reception has not said what is to become of that.
    bool waitsForDecision() const;
    /// Whether something is wrong that trying again may mend.
    bool canBeRetried() const;
    /// Whether something of it is due and being done at this moment.
    bool isBeingWorkedOn(base::Instant now) const;
    /// Whether the last look found that it will not work, or not in private; while it is to take place.
    bool hasRedLight(base::Instant now) const;
    /// Whether a person should know of it: trouble, or a red light.
    bool isInTrouble(base::Instant now) const { return trouble() != nullptr || hasRedLight(now); }
    /// Whether its red light is what to tell of it: nothing failed, and Repair is still possible or nothing else wrong.
    bool isToldByLight(base::Instant now) const;
    /// Whether what the last look found can still be put right.
    bool canBeRepaired(base::Instant now) const;
    friend bool operator==(const AppointmentRow &, const AppointmentRow &) = default;
};

/// Which sessions a list shows, and in what order.
struct AppointmentQuery {
    /// What sessions are sorted by; among equals the earlier start comes first.
    enum class SortBy { Start, Patient, Psychologist, Type, Modality, Status };

    std::optional<base::Instant> from;  ///< start at or after
    std::optional<base::Instant> until; ///< start before
    QUuid psychologist;                 ///< null: all
    std::optional<domain::BookingStatus> status;
    bool onlyTrouble = false; ///< only those that are in trouble, AppointmentRow::isInTrouble()
    QString text;             ///< part of the patient's name or address, without regard to case and accents
    SortBy sortBy = SortBy::Start;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const AppointmentQuery &, const AppointmentQuery &) = default;
};

} // namespace anteroom::service
