// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/joinwindow.h"

namespace anteroom::domain {

using std::chrono::minutes;

namespace {

constexpr minutes OpensBefore{10};
constexpr minutes ClosesAfter{30};

} // namespace

JoinWindow::State JoinWindow::at(base::Instant now) const
{
    if (now < opens) {
        return State::Early;
    }
    return now < closes ? State::Open : State::Over;
}

JoinWindow joinWindowOf(const Booking &booking)
{
    return joinWindowOf(booking.start, booking.length);
}

JoinWindow joinWindowOf(base::Instant start, minutes length)
{
    return {start - OpensBefore, start + length + ClosesAfter};
}

} // namespace anteroom::domain
