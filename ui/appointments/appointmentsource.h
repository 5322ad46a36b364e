// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"

namespace anteroom::appointments {

using BookingIds = std::vector<domain::BookingId>;
using AppointmentRows = std::vector<service::AppointmentRow>;

/// Where the table's sessions come from: first which ones and in what order, then what to show of some of them.
struct AppointmentSource {
    std::function<QFuture<base::Result<BookingIds>>(const service::AppointmentQuery &query)> find;
    std::function<QFuture<base::Result<AppointmentRows>>(BookingIds ids)> rows;
};

/// The sessions of a practice; the workplace must outlive the source.
AppointmentSource sourceOf(service::Workplace &workplace);

} // namespace anteroom::appointments
