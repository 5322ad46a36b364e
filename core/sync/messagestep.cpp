// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/messagestep.h"

#include "core/messages/rendermail.h"
#include "core/sync/messagework.h"
#include "core/sync/objectoutcome.h"
#include "core/sync/retrypolicy.h"

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::FailureNote;
using domain::Message;
using domain::MessageState;
using messages::DueVerdict;
using ports::FailureKind;
using ports::Outcome;

namespace {

std::vector<Message> mailsToSame(const Snapshot &snapshot, const Message &message)
{
    std::vector<Message> result;
    for (const Message &other : snapshot.messages) {
        if (other.recipient == message.recipient &&
            domain::normalizedEmail(other.to) == domain::normalizedEmail(message.to)) {
            result.push_back(other);
        }
    }
    return result;
}

void finish(Message &message, MessageState state)
{
    message.state = state;
    message.notBefore.reset();
}

void park(Message &message, const FailureNote &note)
{
    finish(message, MessageState::Parked);
    message.failure = note;
}

// Renders the mail unless an earlier attempt may have arrived: then the same bytes must go.
base::Result<> render(Message &message, const Snapshot &snapshot, const StepContext &context)
{
    if (message.unknowns > 0 && !message.bytes.isEmpty()) {
        return {};
    }
    const messages::SessionFacts facts = mailFacts(snapshot, message, *context.settings, context.now());
    const base::Result<QByteArray> bytes = messages::renderMail(message.step, facts);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    message.bytes = *bytes;
    message.messageIdHeader = facts.messageId;
    message.carriedLink = facts.link.has_value();
    return {};
}

// The mail to hand over now; nothing: it was settled without.
std::optional<Message> prepare(store::Tables &tables, const StepContext &context, domain::MessageId id)
{
    std::optional<Message> message = tables.messages.find(id);
    const bool workable =
        message && (message->state == MessageState::Pending || message->state == MessageState::Unknown);
    if (!workable || !tables.leases.holds(message->booking, context.owner)) {
        return std::nullopt;
    }
    const std::optional<Snapshot> snapshot = loadSnapshot(tables, message->booking);
    const DueVerdict verdict = messages::dueVerdict(*message, mailsToSame(*snapshot, *message),
                                                    snapshot->booking.status, snapshot->booking.start, context.now());
    std::optional<Message> ready;
    if (verdict != DueVerdict::Send) {
        finish(*message, verdict == DueVerdict::Superseded ? MessageState::Superseded : MessageState::NotNeeded);
    } else if (!context.remotes.mail) {
        park(*message, context.settings->mail.problem);
    } else if (message->unknowns > mailUnknownsAllowed) {
        park(*message, {u"unknown"_s, u"mail.maybe-sent"_s, {}});
    } else if (!render(*message, *snapshot, context)) {
        park(*message, {u"rejected"_s, u"mail.recipient-refused"_s, {}});
    } else {
        message->state = MessageState::Sending;
        message->notBefore = context.now();
        ready = message;
    }
    tables.messages.update(*message);
    return ready;
}

void recordUnknown(Message &message, const ports::Failure &failure, base::Instant now)
{
    ++message.unknowns;
    message.failure = toNote(failure);
    if (message.unknowns > mailUnknownsAllowed) {
        park(message, {u"unknown"_s, u"mail.maybe-sent"_s, {}});
        return;
    }
    message.state = MessageState::Unknown;
    message.notBefore = now + mailUnknownDelay(message.unknowns);
}

void recordOutcome(Message &message, const Outcome<> &outcome, base::Instant now, quint32 jitter)
{
    if (outcome) {
        finish(message, MessageState::Sent);
        message.sentAt = now;
        message.attempts = 0;
        message.failure = {};
        return;
    }
    const ports::Failure &failure = outcome.error();
    switch (failure.kind) {
    case FailureKind::Unknown:
        recordUnknown(message, failure, now);
        return;
    case FailureKind::Rejected:
    case FailureKind::NeedsSignIn:
        park(message, toNote(failure));
        return;
    default:
        ++message.attempts;
        message.failure = toNote(failure);
        message.state = MessageState::Pending;
        message.notBefore = now + backoff(message.attempts, failure.retryAfter, jitter);
    }
}

void commitOutcome(store::Tables &tables, const StepContext &context, domain::MessageId id, const Outcome<> &outcome,
                   std::chrono::milliseconds startedAt)
{
    std::optional<Message> message = tables.messages.find(id);
    if (!message || message->state != MessageState::Sending || !tables.leases.holds(message->booking, context.owner)) {
        return;
    }
    recordOutcome(*message, outcome, context.now(), context.jitter());
    tables.messages.update(*message);
    store::SyncLogEntry entry;
    entry.booking = message->booking;
    entry.object = u"mail"_s;
    entry.action = u"send"_s;
    entry.outcome = outcome ? u"done"_s : ports::toText(outcome.error().kind);
    entry.code = outcome ? QString() : outcome.error().code;
    entry.took = context.clock.monotonic() - startedAt;
    entry.at = context.now();
    tables.logs.add(entry);
}

} // namespace

QCoro::Task<> runMessageStep(StepContext context, Step step)
{
    using Prepared = base::Result<std::optional<Message>>;
    QFuture<Prepared> preparing = context.store.write(
        [context, id = step.message](store::Tables &tables) -> Prepared { return prepare(tables, context, id); });
    const Prepared prepared = co_await preparing;
    if (!prepared || !*prepared) {
        co_return;
    }
    const Message message = **prepared;
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    const ports::Envelope envelope{context.settings->mailFrom, message.to, message.bytes};
    QCoro::Task<Outcome<>> call = context.remotes.mail->send(envelope);
    const Outcome<> outcome = co_await call;
    QFuture<base::Result<>> recording =
        context.store.write([context, outcome, startedAt, id = message.id](store::Tables &tables) -> base::Result<> {
            commitOutcome(tables, context, id, outcome, startedAt);
            return {};
        });
    co_await recording;
}

} // namespace anteroom::sync
