// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/servicecontext.h"

#include <QCoreApplication>

namespace anteroom::service {

using namespace Qt::StringLiterals;

namespace {

QString roleWord(security::Role role)
{
    switch (role) {
    case security::Role::Psychologist:
        return QCoreApplication::translate("Service", "psychologist");
    case security::Role::Reception:
        return QCoreApplication::translate("Service", "reception");
    case security::Role::Admin:
        return QCoreApplication::translate("Service", "admin");
    }
    return {};
}

tl::unexpected<base::Error> notAllowed(security::Role role)
{
    return base::failure(base::ErrorKind::NotAllowed,
                         QCoreApplication::translate("Service", "The role %1 may not do this. Nothing was changed; "
                                                                "ask an admin or change the desk's role.")
                             .arg(roleWord(role)));
}

} // namespace

base::Result<> checkAllowed(const ServiceContext &context, security::Action action, const QUuid &psychologist)
{
    const security::Role role = context.desk.role;
    const bool own = !psychologist.isNull() && psychologist == context.desk.psychologist;
    if (security::isAllowed(role, action) || (own && security::isAllowedOnOwnSession(role, action))) {
        return {};
    }
    return notAllowed(role);
}

base::Result<> checkAllowed(const ServiceContext &context, security::Action action)
{
    return checkAllowed(context.desk.role, action);
}

base::Result<> checkAllowed(security::Role role, security::Action action)
{
    if (security::isAllowed(role, action)) {
        return {};
    }
    return notAllowed(role);
}

void audit(store::Tables &tables, const ServiceContext &context, const QString &action, domain::BookingId booking,
           const QString &detail)
{
    tables.logs.add(store::AuditEntry{context.now(), security::toText(context.desk.role), action,
                                      u"booking %1"_s.arg(booking.value), detail});
}

} // namespace anteroom::service
