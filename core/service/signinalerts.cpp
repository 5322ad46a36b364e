// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/signinalerts.h"

#include "core/ports/outcome.h"

#include <algorithm>
#include <set>

namespace anteroom::service {

using namespace Qt::StringLiterals;

namespace {

/// What sessions wait for.
struct Cause {
    domain::FailureNote failure;
    std::set<domain::BookingId> sessions;
};

QString cureOf(const domain::FailureNote &failure)
{
    const bool signsIn = failure.code == u"google.sign-in-expired"_s || failure.code == u"google.not-signed-in"_s ||
                         failure.code == u"google.scope-unticked"_s;
    return signsIn ? u"connect google"_s : QString();
}

std::optional<ports::Remote> serviceOf(const QString &code)
{
    const QString first = code.section(u'.', 0, 0);
    if (first == u"zoom"_s) {
        return ports::Remote::Zoom;
    }
    if (first == u"google"_s) {
        return ports::Remote::Calendar;
    }
    return first == u"mail"_s ? std::optional(ports::Remote::Mail) : std::nullopt;
}

void add(std::vector<Cause> &causes, const domain::FailureNote &failure, domain::BookingId session)
{
    if (failure.kind != ports::toText(ports::FailureKind::NeedsSignIn)) {
        return;
    }
    auto cause = std::find_if(causes.begin(), causes.end(), [&failure](const Cause &known) {
        return known.failure.code == failure.code && known.failure.detail == failure.detail;
    });
    if (cause == causes.end()) {
        cause = causes.insert(cause, {failure, {}});
    }
    cause->sessions.insert(session);
}

} // namespace

std::vector<Alert> signInAlerts(store::Tables &tables)
{
    std::vector<Cause> causes;
    for (const domain::RemoteObject &object : tables.objects.parked()) {
        add(causes, object.failure, object.booking);
    }
    for (const domain::Message &message : tables.messages.parked()) {
        add(causes, message.failure, message.booking);
    }
    std::vector<Alert> alerts;
    for (const Cause &cause : causes) {
        const ports::Reason reason = ports::reasonFor(cause.failure.code, cause.failure.detail);
        alerts.push_back(
            {cause.failure.code, reason.what, reason.remedy, int(cause.sessions.size()), cureOf(cause.failure)});
        alerts.back().service = serviceOf(cause.failure.code);
    }
    return alerts;
}

} // namespace anteroom::service
