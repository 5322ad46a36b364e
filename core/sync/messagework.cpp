// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/messagework.h"

#include "core/sync/requests.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::Message;
using domain::MessageState;
using domain::MessageStep;
using messages::CalendarMethod;
using messages::Change;

namespace {

std::vector<Message> mailsTo(const Snapshot &snapshot, const domain::Person &person)
{
    std::vector<Message> result;
    for (const Message &message : snapshot.messages) {
        if (message.recipient == person.id &&
            domain::normalizedEmail(message.to) == domain::normalizedEmail(person.email)) {
            result.push_back(message);
        }
    }
    return result;
}

messages::PlanInput planInput(const Snapshot &snapshot, const domain::Person &person, Change change, base::Instant now,
                              base::Instant notBefore)
{
    messages::PlanInput input;
    input.existing = mailsTo(snapshot, person);
    input.status = snapshot.booking.status;
    input.modality = snapshot.booking.modality;
    input.start = snapshot.booking.start;
    input.revision = snapshot.booking.revision;
    input.now = now;
    input.change = change;
    input.linkGeneration = snapshot.meeting() ? snapshot.meeting()->generation : 1;
    input.notBefore = notBefore;
    return input;
}

bool planFor(store::Tables &tables, Snapshot &snapshot, const domain::Person &person, Change change, base::Instant now,
             base::Instant notBefore)
{
    const messages::MessagePlan plan = messages::planMessages(planInput(snapshot, person, change, now, notBefore));
    for (Message &message : snapshot.messages) {
        if (std::find(plan.supersede.begin(), plan.supersede.end(), message.id) != plan.supersede.end()) {
            message.state = MessageState::Superseded;
            message.notBefore.reset();
            message.failure = {};
            tables.messages.update(message);
        }
    }
    for (const messages::NewMessage &planned : plan.add) {
        Message message;
        message.booking = snapshot.booking.id;
        message.step = planned.step;
        message.cause = planned.cause;
        message.recipient = person.id;
        message.to = person.email;
        message.notBefore = planned.notBefore;
        tables.messages.insert(message);
        snapshot.messages.push_back(message);
    }
    return plan.patientSees;
}

CalendarMethod methodFor(const Snapshot &snapshot, MessageStep step)
{
    using domain::BookingStatus;
    using domain::Inviter;
    const bool tentative = snapshot.booking.status == BookingStatus::Tentative;
    if (snapshot.booking.inviter == Inviter::Google || step == MessageStep::Tentative ||
        step == MessageStep::Reminder || (tentative && step != MessageStep::Cancelled)) {
        return CalendarMethod::None;
    }
    if (step == MessageStep::Cancelled) {
        return snapshot.booking.inviter == Inviter::Mail ? CalendarMethod::Cancel : CalendarMethod::None;
    }
    return snapshot.booking.inviter == Inviter::Mail ? CalendarMethod::Request : CalendarMethod::Publish;
}

} // namespace

QString mailDomain(const QString &address)
{
    const QString domain = address.section(u'@', -1);
    return domain.isEmpty() ? u"anteroom.invalid"_s : domain;
}

bool planMails(store::Tables &tables, Snapshot &snapshot, Change change, base::Instant now, base::Instant notBefore)
{
    bool patientSees = false;
    for (const domain::Person &person : snapshot.recipients) {
        if (planFor(tables, snapshot, person, change, now, notBefore)) {
            patientSees = true;
        }
    }
    return patientSees;
}

bool planNewAddress(store::Tables &tables, Snapshot &snapshot, const domain::Person &before, base::Instant now,
                    base::Instant notBefore)
{
    const bool toldOld = planFor(tables, snapshot, before, Change::Cancelled, now, now);
    const domain::Person *after = snapshot.recipient(before.id);
    const bool toldNew = after && planFor(tables, snapshot, *after, Change::Booked, now, notBefore);
    return toldOld || toldNew;
}

messages::SessionFacts mailFacts(const Snapshot &snapshot, const Message &message, const SyncSettings &settings,
                                 base::Instant now)
{
    const domain::Person *recipient = snapshot.recipient(message.recipient);
    messages::SessionFacts facts = sessionFacts(snapshot, recipient ? *recipient : domain::Person(), settings);
    facts.to = message.to;
    facts.patientEmail = message.to;
    facts.method = methodFor(snapshot, message.step);
    facts.messageId = QString::fromLatin1(message.uuid.toHex()) + u'@' + mailDomain(snapshot.booking.organizer);
    facts.date = now;
    if (message.step == MessageStep::Cancelled) {
        facts.link.reset();
    }
    return facts;
}

QByteArray toldText(const Snapshot &snapshot, const Message &message, const messages::SessionFacts &facts)
{
    const messages::SessionFacts::Link link = facts.link.value_or(messages::SessionFacts::Link());
    const QStringList parts{facts.uid,
                            QString::number(base::toMs(facts.start)),
                            QString::number(facts.length.count()),
                            QString::fromLatin1(facts.zone),
                            facts.psychologistName,
                            facts.sessionType,
                            toText(facts.modality),
                            facts.place,
                            toText(snapshot.booking.inviter), // who was not invited yet has not been told all
                            QString::number(int(facts.isTentative)),
                            QString::number(int(message.step == MessageStep::Cancelled)),
                            link.joinUrl,
                            link.passcode};
    return parts.join(u'\x1f').toUtf8();
}

} // namespace anteroom::sync
