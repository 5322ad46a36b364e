// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QString>
#include <QUuid>

namespace anteroom::domain {

/// A patient, guardian or supervisor: anybody who takes part in sessions and is not a psychologist.
struct Person {
    PersonId id;
    QUuid uuid;
    QString firstName;
    QString lastName;
    QString email;   ///< one address as in RFC 5321, without display name
    QString phone;   ///< as typed
    QByteArray zone; ///< IANA name; empty: the booking's zone
    QString locale;  ///< BCP 47, e.g. "en_AU"; empty: the practice's
    friend bool operator==(const Person &, const Person &) = default;
};

/// "Jo D.": first name and last initial, all that calendars may show.
QString shortName(const Person &person);

/// "Jo Doe".
QString fullName(const Person &person);

/// Whether two people of one address are one: they have the same name, in whatever case.
bool haveSameName(const Person &a, const Person &b);

/// The address in the form in which two writings of the same address are equal: trimmed, lower case.
QString normalizedEmail(const QString &email);

} // namespace anteroom::domain
