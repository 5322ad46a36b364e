// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/booking.h"

#include "core/domain/words.h"

namespace anteroom::domain {

namespace {

const Words<Modality, 3> modalities{
    {{Modality::Video, "video"}, {Modality::InPerson, "in-person"}, {Modality::Phone, "phone"}}};
const Words<BookingStatus, 5> statuses{{{BookingStatus::Tentative, "tentative"},
                                        {BookingStatus::Confirmed, "confirmed"},
                                        {BookingStatus::Completed, "completed"},
                                        {BookingStatus::Cancelled, "cancelled"},
                                        {BookingStatus::NoShow, "no-show"}}};
const Words<Inviter, 3> inviters{{{Inviter::Mail, "mail"}, {Inviter::Google, "google"}, {Inviter::Nobody, "nobody"}}};

} // namespace

QString toText(Modality modality)
{
    return modalities.text(modality);
}

QString toText(BookingStatus status)
{
    return statuses.text(status);
}

QString toText(Inviter inviter)
{
    return inviters.text(inviter);
}

std::optional<Modality> modalityFromText(const QString &text)
{
    return modalities.value(text.toLower().replace(u' ', u'-'));
}

std::optional<BookingStatus> bookingStatusFromText(const QString &text)
{
    return statuses.value(text);
}

std::optional<Inviter> inviterFromText(const QString &text)
{
    return inviters.value(text);
}

} // namespace anteroom::domain
