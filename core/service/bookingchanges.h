// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/bookingservice.h"

namespace anteroom::service {

// What BookingService commits, each within the caller's write transaction.

base::Result<Saved> bookSession(store::Tables &tables, const ServiceContext &context, const BookingForm &form);
base::Result<Saved> confirmSession(store::Tables &tables, const ServiceContext &context, const QUuid &id);
base::Result<Saved> rescheduleSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                      const RescheduleForm &form);
base::Result<Saved> cancelSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                  const QString &reason);
base::Result<Saved> closeSession(store::Tables &tables, const ServiceContext &context, const QUuid &id,
                                 domain::Transition transition);
base::Result<Saved> retrySession(store::Tables &tables, const ServiceContext &context, const QUuid &id);

/// The session with this id; NotFound with a sentence if there is none.
base::Result<sync::Snapshot> requireSession(store::Tables &tables, const QUuid &id);

/// The person that the entry names: somebody known, or entered now.
domain::Person findOrEnterPatient(store::Tables &tables, const PatientEntry &entry);

} // namespace anteroom::service
