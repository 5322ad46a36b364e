// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/person.h"

namespace anteroom::domain {

using namespace Qt::StringLiterals;

QString shortName(const Person &person)
{
    // A whole code point, so that a letter outside the basic plane is not cut in half.
    const QString last = person.lastName.trimmed();
    if (last.isEmpty()) {
        return person.firstName.trimmed();
    }
    const QString initial = last.left(last.at(0).isHighSurrogate() ? 2 : 1).toUpper();
    return (person.firstName.trimmed() + u' ' + initial + u'.').trimmed();
}

QString fullName(const Person &person)
{
    const QStringView first = QStringView(person.firstName).trimmed();
    const QStringView last = QStringView(person.lastName).trimmed();
    QString name;
    name.reserve(first.size() + 1 + last.size());
    name.append(first);
    if (!first.isEmpty() && !last.isEmpty()) {
        name.append(u' ');
    }
    return name.append(last);
}

bool haveSameName(const Person &a, const Person &b)
{
    return QString::compare(a.firstName, b.firstName, Qt::CaseInsensitive) == 0 &&
           QString::compare(a.lastName, b.lastName, Qt::CaseInsensitive) == 0;
}

QString normalizedEmail(const QString &email)
{
    return email.trimmed().toLower();
}

} // namespace anteroom::domain
