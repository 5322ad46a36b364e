// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/messagestep.h"

#include "core/messages/rendermail.h"
#include "core/sync/messagework.h"
#include "core/sync/objectoutcome.h"
#include "core/sync/preflight.h"
#include "core/sync/retrypolicy.h"
#include "core/sync/wantedobjects.h"

#include <algorithm>

namespace anteroom::sync {

using namespace Qt::StringLiterals;
using domain::FailureNote;
using domain::Message;
using domain::MessageState;
using messages::DueVerdict;
using ports::FailureKind;
using ports::Outcome;

namespace {

constexpr std::chrono::seconds turnOfEarlier{1}; // in which a mail goes that others wait for

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

// It does not go, and says why.
void settle(Message &message, DueVerdict verdict)
{
    finish(message, verdict == DueVerdict::Superseded ? MessageState::Superseded : MessageState::NotNeeded);
    const bool isTooLate = verdict == DueVerdict::TooLate;
    message.failure = isTooLate ? FailureNote{u"too-late"_s, u"mail.too-late"_s, {}} : FailureNote();
}

// The start that this recipient was last told of; nothing: none yet.
std::optional<base::Instant> lastTold(const std::vector<Message> &toSame)
{
    std::optional<base::Instant> start;
    for (const Message &other : toSame) {
        if (messages::mayHaveGone(other) && other.toldStart) {
            start = other.toldStart;
        }
    }
    return start;
}

// Moved and moved back, and nobody was told in between: what this recipient was told last is true again.
bool saysNothingNew(store::Tables &tables, const Message &message, const Snapshot &snapshot,
                    const SyncSettings &settings, base::Instant now)
{
    if (message.step != domain::MessageStep::Rescheduled || message.unknowns > 0) {
        return false;
    }
    const std::vector<Message> toSame = mailsToSame(snapshot, message);
    const auto last = std::find_if(toSame.rbegin(), toSame.rend(), messages::mayHaveGone);
    const messages::SessionFacts facts = mailFacts(snapshot, message, settings, now);
    return last != toSame.rend() && last->state == MessageState::Sent &&
           last->told == tables.messages.printOf(toldText(snapshot, message, facts));
}

// Who never heard of the session reads of it for the first time, whatever became of it meanwhile.
domain::MessageStep stepToRender(const Message &message, const std::vector<Message> &toSame, const Snapshot &snapshot)
{
    const bool told = std::any_of(toSame.begin(), toSame.end(), messages::mayHaveGone);
    if (message.step != domain::MessageStep::Rescheduled || told) {
        return message.step;
    }
    return snapshot.booking.status == domain::BookingStatus::Tentative ? domain::MessageStep::Tentative
                                                                       : domain::MessageStep::Confirmation;
}

// Renders the mail unless an earlier attempt may have arrived: then the same bytes must go.
base::Result<> render(store::Tables &tables, Message &message, const Snapshot &snapshot, const SyncSettings &settings,
                      base::Instant now)
{
    if (message.unknowns > 0 && !message.bytes.isEmpty()) {
        return {};
    }
    const std::vector<Message> toSame = mailsToSame(snapshot, message);
    messages::SessionFacts facts = mailFacts(snapshot, message, settings, now);
    facts.previousStart = lastTold(toSame);
    const base::Result<QByteArray> bytes = messages::renderMail(stepToRender(message, toSame, snapshot), facts);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    message.bytes = *bytes;
    message.messageIdHeader = facts.messageId;
    message.carriedLink = facts.link.has_value();
    message.toldStart = snapshot.booking.start;
    message.told = tables.messages.printOf(toldText(snapshot, message, facts));
    return {};
}

// Why a mail cannot be written: an address, of the practice or the patient, or something that nobody here can mend.
FailureNote unwritable(const base::Error &error)
{
    const QString field = error.problems.empty() ? QString() : error.problems.front().field;
    if (field == u"from"_s || field == u"organizer"_s) {
        return {u"needs-sign-in"_s, u"settings.invalid"_s, u"mail.from"_s};
    }
    if (field == u"replyTo"_s) {
        return {u"needs-sign-in"_s, u"settings.invalid"_s, u"mail.reply-to"_s};
    }
    const bool isRecipient = field == u"to"_s || field == u"patientEmail"_s;
    return {u"rejected"_s, isRecipient ? u"mail.recipient-refused"_s : u"mail.malformed"_s, {}};
}

// ORGANIZER is who invited first; a session booked before mail was set up has none yet.
void fixOrganizer(store::Tables &tables, Snapshot &snapshot, const SyncSettings &settings)
{
    if (snapshot.booking.organizer.isEmpty()) {
        snapshot.booking.organizer = settings.mailFrom;
        tables.bookings.update(snapshot.booking);
    }
}

// The mail to hand over now; nothing: it was settled without.
std::optional<Message> prepare(store::Tables &tables, const StepContext &context, bool canSend, domain::MessageId id)
{
    std::optional<Message> message = tables.messages.find(id);
    const bool workable =
        message && (message->state == MessageState::Pending || message->state == MessageState::Unknown);
    if (!workable || !tables.leases.holds(message->booking, context.owner) ||
        !tables.bookings.mayLeave(message->booking, context.now())) {
        return std::nullopt;
    }
    std::optional<Snapshot> snapshot = loadSnapshot(tables, message->booking);
    const std::vector<Message> toSame = mailsToSame(*snapshot, *message);
    const DueVerdict verdict =
        messages::dueVerdict(*message, toSame, snapshot->booking.status, snapshot->booking.start, context.now());
    const std::optional<base::Instant> earlier = messages::waitsForEarlier(*message, toSame, snapshot->booking.start);
    bool ready = false;
    if (verdict != DueVerdict::Send) {
        settle(*message, verdict);
    } else if (saysNothingNew(tables, *message, *snapshot, *context.settings, context.now())) {
        finish(*message, MessageState::NotNeeded);
    } else if (earlier) {
        message->notBefore = std::max<base::Instant>(*earlier, context.now() + turnOfEarlier);
    } else if (!canSend) {
        park(*message, context.settings->mail.problem);
    } else if (message->unknowns > mailUnknownsAllowed) {
        park(*message, {u"unknown"_s, u"mail.maybe-sent"_s, {}});
    } else {
        fixOrganizer(tables, *snapshot, *context.settings);
        const base::Result<> rendered = render(tables, *message, *snapshot, *context.settings, context.now());
        if (rendered) {
            message->state = MessageState::Sending;
            message->notBefore = context.now();
            tables.messages.storeBytes(*message);
            ready = true;
        } else {
            park(*message, unwritable(rendered.error()));
        }
    }
    tables.messages.update(*message);
    letGoWhenTold(tables, message->booking, context.now());
    return ready ? message : std::nullopt;
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
    const bool isRetry = message->attempts > 0 || message->unknowns > 0 || !message->failure.isEmpty();
    recordOutcome(*message, outcome, context.now(), context.jitter());
    tables.messages.update(*message);
    if (outcome) {
        forgetTroubledLook(tables, message->booking, true);
    }
    letGoWhenTold(tables, message->booking, context.now());
    store::SyncLogEntry entry;
    entry.booking = message->booking;
    entry.object = u"mail"_s;
    entry.action = u"send"_s;
    entry.outcome = outcome ? u"done"_s : ports::toText(outcome.error().kind);
    entry.code = outcome ? QString() : outcome.error().code;
    entry.took = context.clock.monotonic() - startedAt;
    entry.at = context.now();
    entry.detail = outcome ? QString() : outcome.error().detail;
    entry.isRetry = isRetry;
    tables.logs.add(entry);
}

// The mail server does not answer: the mail waits, without an attempt.
base::Result<> putOff(store::Tables &tables, domain::MessageId id, const Wait &wait)
{
    std::optional<Message> message = tables.messages.find(id);
    const bool waits = message && (message->state == MessageState::Pending || message->state == MessageState::Unknown);
    if (waits && message->notBefore && *message->notBefore < wait.until) {
        message->notBefore = wait.until;
        message->failure = message->failure.isEmpty() ? wait.reason : message->failure;
        tables.messages.update(*message);
    }
    return {};
}

constexpr RemoteKey mailKey{ports::Remote::Mail, {}};

} // namespace

QCoro::Task<> runMessageStep(StepContext context, Step step)
{
    const std::optional<Wait> wait = context.remotes.mail ? context.askGate(mailKey) : std::nullopt;
    if (wait) {
        QFuture<base::Result<>> waiting = context.store.write(
            [wait = *wait, id = step.message](store::Tables &tables) { return putOff(tables, id, wait); });
        co_await waiting;
        co_return;
    }
    using Prepared = base::Result<std::optional<Message>>;
    QFuture<Prepared> preparing =
        context.store.write([context = context.forStore(), canSend = bool(context.remotes.mail), id = step.message](
                                store::Tables &tables) -> Prepared { return prepare(tables, context, canSend, id); });
    const Prepared prepared = co_await preparing;
    if (!prepared || !*prepared) {
        *context.storeRefused = *context.storeRefused || !prepared;
        co_return;
    }
    const Message message = **prepared;
    const std::chrono::milliseconds startedAt = context.clock.monotonic();
    const ports::Envelope envelope{context.settings->mailFrom, message.to, message.bytes};
    QCoro::Task<Outcome<>> call = context.remotes.mail->send(envelope);
    const Outcome<> outcome = co_await call;
    context.heard(mailKey, outcome);
    QFuture<base::Result<>> recording = context.store.write(
        [context = context.forStore(), outcome, startedAt, id = message.id](store::Tables &tables) -> base::Result<> {
            commitOutcome(tables, context, id, outcome, startedAt);
            return {};
        });
    const base::Result<> recorded = co_await recording;
    *context.storeRefused = *context.storeRefused || !recorded;
}

} // namespace anteroom::sync
