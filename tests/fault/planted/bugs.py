# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mistakes that a developer might make, each planted alone to see that the simulation or the fault matrix catches it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bug:
    """`old` stands once in `file` and is replaced by `new`. `row`: the row of the fault matrix that shows it; else
    the simulation does."""

    name: str
    file: str
    old: str
    new: str
    row: str = ""


STEPS = "core/sync/"

BUGS = [
    # What is not known.
    Bug(
        "a create whose outcome is unknown is made again without a look",
        STEPS + "objectoutcome.cpp",
        "        object.state = ObjectState::Unknown;\n        object.looks = 0;\n        object.slowLook = failure.slowLook;",
        "        object.state = ObjectState::Pending;\n        object.looks = 0;\n        object.slowLook = failure.slowLook;",
    ),
    Bug(
        "a closed connection counts as if nothing had happened",
        "integrations/http/classification.cpp",
        "    return {FailureKind::Unknown, std::move(code), {}, {}, slowLook};",
        "    return {FailureKind::Temporary, std::move(code), {}, {}, slowLook};",
    ),
    Bug(
        "what was in flight when the program died is done again without a look",
        STEPS + "syncengine.cpp",
        "            recordOrphaned(object, now);",
        "            object.state = domain::ObjectState::Pending;",
    ),
    Bug(
        "a create leaves before it is noted that it does",
        STEPS + "meetingsteps.cpp",
        "    begin(object, print, context.now());\n    const bool begun = co_await commitBegin(context, object, true);\n"
        '    if (!begun) {\n        co_return;\n    }\n    const CallNote note{u"create"_s',
        '    const CallNote note{u"create"_s',
    ),
    Bug(
        "a create that Zoom answers with nonsense counts as refused",
        "integrations/zoom/zoommeetings.cpp",
        'co_return http::unusable("POST", u"zoom.unusable-answer"_s);',
        'co_return failed(FailureKind::Temporary, u"zoom.unusable-answer"_s);',
        row="zoom create",
    ),
    Bug(
        "a mail that may have arrived is written anew",
        STEPS + "messagestep.cpp",
        "    if (message.unknowns > 0 && !message.bytes.isEmpty()) {",
        "    if (message.unknowns > 99 && !message.bytes.isEmpty()) {",
    ),
    Bug(
        "a mail that may have arrived is tried like one that did not",
        STEPS + "messagestep.cpp",
        "    case FailureKind::Unknown:\n        recordUnknown(message, failure, now);\n        return;",
        "    case FailureKind::Unknown:",
        row="mail dot",
    ),
    Bug(
        "a mail server that falls silent after the last dot has taken the mail",
        "integrations/smtp/smtpoutcome.cpp",
        "    switch (exchange.response / 100) {\n    case 2:\n        return {};\n    case 4:\n"
        '        return failed(FailureKind::Temporary, "mail.temporary", exchange.response);\n    case 5:\n'
        "        return refused(exchange);\n    default: {",
        "    switch (exchange.response / 100) {\n    case 2:\n    case 3:\n        return {};\n    case 4:\n"
        '        return failed(FailureKind::Temporary, "mail.temporary", exchange.response);\n    case 5:\n'
        "        return refused(exchange);\n    default: {",
    ),
    # Answers that mean something else than they seem to.
    Bug(
        "an event's id that is taken is an error",
        STEPS + "eventsteps.cpp",
        "    if (!outcome && outcome.error().kind == FailureKind::Conflict) {\n        co_await commitWhatStands",
        "    if (!outcome && outcome.error().kind == FailureKind::NotFound) {\n        co_await commitWhatStands",
        row="google insert",
    ),
    Bug(
        "a meeting that is gone cannot be deleted",
        "integrations/zoom/zoommeetings.cpp",
        'cancel_meeting_reminder=false"_s));\n    Outcome<> outcome = co_await task;\n'
        "    const bool gone = !outcome && outcome.error().kind == FailureKind::NotFound;",
        'cancel_meeting_reminder=false"_s));\n    Outcome<> outcome = co_await task;\n    const bool gone = false;',
    ),
    Bug(
        "an event that is gone cannot be deleted",
        "integrations/googlecalendar/googlecalendar.cpp",
        "    const ports::Failure refused = failure(*reply, Target::Event);\n    if (refused.kind == FailureKind::NotFound) {",
        "    const ports::Failure refused = failure(*reply, Target::Event);\n    if (refused.kind == FailureKind::Unknown) {",
        row="google delete",
    ),
    Bug(
        "a meeting that vanished is changed again and again",
        STEPS + "meetingsteps.cpp",
        "        const bool vanished = outcome.error().kind == FailureKind::NotFound;",
        "        const bool vanished = false;",
    ),
    Bug(
        "a token that Zoom does not know any more is used again",
        "integrations/zoom/zoomapi.cpp",
        "            m_tokens.invalidate(token->value);",
        "            Q_UNUSED(token)",
    ),
    Bug(
        "an event that somebody changed is patched with the etag of before",
        STEPS + "eventsteps.cpp",
        "        etag = read->etag;",
        "        Q_UNUSED(etag)",
        row="google patch",
    ),
    # What is whose.
    Bug(
        "the marker is not the first thing in the agenda",
        "integrations/zoom/meetingbody.cpp",
        '        {u"agenda"_s, spec.marker},',
        '        {u"agenda"_s, u"Session\\n"_s + spec.marker},',
    ),
    Bug(
        "any meeting of the host is taken for ours",
        STEPS + "meetingsteps.cpp",
        "        if (meeting.agenda.startsWith(marker)) {",
        "        if (meeting.agenda.size() < marker.size() * 2) {",
    ),
    Bug(
        "the sweep takes what stands for what is left over",
        STEPS + "strays.cpp",
        "    return inFlight || toBeMade || object.identity.remoteId == remoteId;",
        "    return inFlight || toBeMade || object.identity.remoteId == remoteId.left(8);",
    ),
    Bug(
        "the sweep does not look for meetings",
        STEPS + "sweepjob.cpp",
        "    if (!hosts.empty()) {",
        "    if (hosts.size() > 99) {",
        row="zoom create",
    ),
    Bug(
        "an event's id is another one with every try",
        STEPS + "requests.cpp",
        "    return base32hex(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256));",
        "    static int tries = 0;\n"
        "    return base32hex(QCryptographicHash::hash(text.toUtf8() + QByteArray::number(++tries), QCryptographicHash::Sha256));",
    ),
    # What was wanted, and what is wanted now.
    Bug(
        "what is wanted meanwhile is forgotten when a call comes back",
        STEPS + "stepcontext.cpp",
        "    if (hasChanged(*found, before)) {",
        "    if (hasChanged(*found, before) && object.attempts > 99) {",
    ),
    Bug(
        "a moved session's meeting stays where it was",
        STEPS + "prints.cpp",
        '                       {u"topic"_s, spec.topic},\n                       {u"start"_s, base::toMs(spec.start)},',
        '                       {u"topic"_s, spec.topic},',
    ),
    Bug(
        "a cancelled session keeps its psychologist's event",
        STEPS + "wantedobjects.cpp",
        "    if (!domain::isActive(booking.status)) {\n        return std::nullopt;\n    }\n    const QString &calendar",
        "    if (!domain::isActive(booking.status) && kind != ObjectKind::PsychologistEvent) {\n"
        "        return std::nullopt;\n    }\n    const QString &calendar",
    ),
    Bug(
        "who has a calendar of their own gets no event",
        STEPS + "wantedobjects.cpp",
        "        if (calendar.isEmpty() || calendar == settings.practiceCalendar) {",
        "        if (!calendar.isEmpty()) {",
    ),
    Bug(
        "a delete that was refused counts as done",
        STEPS + "meetingsteps.cpp",
        "    const RecordChange change = outcome ? goneChange(context) : failureChange(context, outcome.error());\n"
        "    co_await commitOutcome(context, object, note, change);\n}\n\n// The call concerned",
        "    const RecordChange change = goneChange(context);\n"
        "    co_await commitOutcome(context, object, note, change);\n}\n\n// The call concerned",
    ),
    # Who is told what.
    Bug(
        "nobody is told of a move",
        "core/messages/messageplan.cpp",
        "    plan.add.push_back(\n"
        "        {plan.patientSees ? MessageStep::Rescheduled : firstStep(input.status), input.revision, input.notBefore});",
        "    plan.patientSees = plan.patientSees && plan.supersede.empty();",
    ),
    Bug(
        "nobody is told of a cancellation",
        "core/messages/messageplan.cpp",
        "        plan.add.push_back({MessageStep::Cancelled, input.revision, input.notBefore});",
        "        plan.patientSees = false;",
    ),
    Bug(
        "nobody is told of a link that came late",
        STEPS + "meetingsteps.cpp",
        "    if (planMails(tables, snapshot, change, now, now)) {",
        "    if (snapshot.booking.sequence > 9999 && planMails(tables, snapshot, change, now, now)) {",
    ),
    Bug(
        "a new address is not written to",
        STEPS + "messagework.cpp",
        "    const bool toldNew = after && planFor(tables, snapshot, *after, Change::Booked, now, notBefore);",
        "    const bool toldNew = after && notBefore < now;",
    ),
    # Going on.
    Bug(
        "the work of a program that died is left to it",
        STEPS + "syncengine.cpp",
        "    return due.leaseOwner.isEmpty() || due.leaseOwner == m_host.owner || !m_host.isAlive(due.leaseOwner);",
        "    return due.leaseOwner.isEmpty() || due.leaseOwner == m_host.owner;",
    ),
    Bug(
        "a program notes what became of work that another one has taken over",
        STEPS + "stepcontext.cpp",
        "    if (!found || !tables.leases.holds(before.booking, context.owner)) {",
        "    if (!found) {",
    ),
    Bug(
        "a remote that fell silent once is never asked again",
        STEPS + "circuitbreaker.cpp",
        "    m_probe = now;\n    return std::nullopt;",
        "    return now + besidesTheProbe;",
        row="zoom create",
    ),
]
