// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"

namespace anteroom::service {

// What BookingService commits, each within the caller's write transaction.

/// BookingService::book().
base::Result<Saved> bookSession(store::Tables &tables, const ServiceContext &context, const BookingForm &form);
/// BookingService::confirm().
base::Result<Saved> confirmSession(store::Tables &tables, const ServiceContext &context, const QUuid &id);
/// BookingService::reschedule().
base::Result<Saved> rescheduleSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                      const RescheduleForm &form);
/// BookingService::cancel().
base::Result<Saved> cancelSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                  const QString &reason, bool endRunning);
/// BookingService::complete() and markNoShow().
base::Result<Saved> closeSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                 domain::Transition transition);
/// BookingService::retry().
base::Result<Saved> retrySession(store::Tables &tables, const ServiceContext &context, const QUuid &id);

/// The session with this id; NotFound with a sentence if there is none.
base::Result<sync::Snapshot> requireSession(store::Tables &tables, const QUuid &id);

/// The person that the entry names: somebody known, or entered now.
domain::Person findOrEnterPatient(store::Tables &tables, const PatientEntry &entry);

} // namespace anteroom::service
