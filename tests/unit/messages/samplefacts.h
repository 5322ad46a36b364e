// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/sessionfacts.h"

#include <QTimeZone>

namespace anteroom::tests {

inline base::Instant instant(const QString &isoUtc)
{
    return base::fromMs(QDateTime::fromString(isoUtc, Qt::ISODate).toMSecsSinceEpoch());
}

/// A confirmed video session with link: Monday, 1 March 2027, 10:00 in Sydney.
inline messages::SessionFacts sampleFacts()
{
    using namespace Qt::StringLiterals;
    messages::SessionFacts facts;
    facts.practice = {u"Ground & Grow Psychology"_s, u"1 High Street\nSydney NSW 2000"_s, u"+61 2 5550 1234"_s,
                      u"admin@groundandgrow.example"_s};
    facts.patientFirstName = u"Zoë"_s;
    facts.patientLastName = u"Ängström"_s;
    facts.patientEmail = u"zoe@example.org"_s;
    facts.psychologistName = u"Dr. Ada Byron"_s;
    facts.start = instant(u"2027-02-28T23:00:00Z"_s);
    facts.zone = "Australia/Sydney";
    facts.sessionType = u"Individual"_s;
    facts.link =
        messages::SessionFacts::Link{u"https://zoom.us/j/81234567890?pwd=AbC.1"_s, u"812 3456 7890"_s, u"s3cr&t"_s};
    facts.locale = u"en_AU"_s;
    facts.uid = u"5b0e3c0e-0000-4000-8000-000000000001@groundandgrow.example"_s;
    facts.organizerAddress = u"bookings@groundandgrow.example"_s;
    facts.sequence = 3;
    facts.method = messages::CalendarMethod::Request;
    facts.messageId = u"0123456789abcdef@groundandgrow.example"_s;
    facts.date = instant(u"2027-02-20T01:02:03Z"_s);
    facts.from = u"bookings@groundandgrow.example"_s;
    facts.to = u"zoe@example.org"_s;
    return facts;
}

} // namespace anteroom::tests
