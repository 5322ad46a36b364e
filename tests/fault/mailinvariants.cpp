// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/mailinvariants.h"

#include "core/sync/retrypolicy.h"

#include <QRegularExpression>
#include <QSet>

namespace anteroom::fault {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Message;
using domain::MessageState;
using domain::MessageStep;
using sync::Snapshot;
using Accepted = MailServer::Accepted;

namespace {

/// A mail of the session that arrived.
struct Arrived {
    const Accepted *mail;
    const Message *message;
};

// In the order in which they came.
std::vector<Arrived> arrivedOf(const World &world, const Snapshot &snapshot)
{
    std::vector<Arrived> arrived;
    for (const Accepted &mail : world.mail.accepted()) {
        for (const Message &message : snapshot.messages) {
            if (!mail.messageId.isEmpty() && mail.messageId == message.messageIdHeader) {
                arrived.push_back({&mail, &message});
            }
        }
    }
    return arrived;
}

// The numbers of the meetings whose links are in the mail's text.
QSet<QString> meetingsIn(const Accepted &mail)
{
    static const QRegularExpression link(u"https://[^\\s\"<>]*zoom[^\\s\"<>]*/j/(\\d+)"_s);
    QByteArray bytes = mail.envelope.bytes;
    const QString text = QString::fromUtf8(QByteArray::fromPercentEncoding(bytes.replace("=\r\n", ""), '='));
    QSet<QString> numbers;
    for (auto match = link.globalMatch(text); match.hasNext();) {
        numbers.insert(match.next().captured(1));
    }
    return numbers;
}

void checkCopies(const World &world, const Snapshot &snapshot, const Message &message,
                 const std::vector<Arrived> &arrived, QStringList &wrong)
{
    int copies = 0;
    const Accepted *first = nullptr;
    for (const Arrived &each : arrived) {
        if (each.message->id != message.id) {
            continue;
        }
        ++copies;
        first = first ? first : each.mail;
        if (each.mail->envelope.bytes != first->envelope.bytes) {
            wrong << u"I5: two copies of one mail differ"_s;
        }
        if (each.mail->envelope.to != message.to) {
            wrong << u"I5: a mail went to somebody else"_s;
        }
    }
    if (message.state == MessageState::Sent && copies == 0) {
        wrong << u"I5: a mail that was sent never arrived"_s;
    }
    const int most = 1 + sync::mailUnknownsAllowed + world.promise(snapshot.booking.uuid).retries;
    if (copies > most) {
        wrong << u"I5: %1 copies of one mail"_s.arg(copies);
    }
}

// What the patient read last.
void checkLast(const Snapshot &snapshot, const Arrived &last, QStringList &wrong)
{
    if (last.message->step == MessageStep::Cancelled) {
        wrong << u"I5: told that a session is off which is not"_s;
        return;
    }
    if (last.message->toldStart != snapshot.booking.start) {
        wrong << u"I5: told of another time"_s;
    }
    const domain::RemoteObject *meeting = snapshot.meeting();
    const QSet<QString> numbers = meetingsIn(*last.mail);
    const bool isMade = meeting && meeting->state == domain::ObjectState::Done && meeting->isThere();
    if (isMade && numbers != QSet<QString>{meeting->identity.remoteId}) {
        wrong << u"I6: told of %1 meetings, or of another one"_s.arg(numbers.size());
    }
}

// Too late to be told.
bool wasTooLate(const Snapshot &snapshot)
{
    return std::any_of(snapshot.messages.begin(), snapshot.messages.end(),
                       [](const Message &message) { return message.failure.code == u"mail.too-late"_s; });
}

} // namespace

QStringList mailViolations(World &world, const Snapshot &snapshot)
{
    QStringList wrong;
    std::vector<Arrived> arrived = arrivedOf(world, snapshot);
    for (const Message &message : snapshot.messages) {
        checkCopies(world, snapshot, message, arrived, wrong);
    }
    // What went to an address that is not the patient's any more is not what the patient knows.
    const QString address = snapshot.recipients.empty() ? QString() : snapshot.recipients.front().email;
    std::erase_if(arrived, [&address](const Arrived &each) { return each.mail->envelope.to != address; });
    const bool isToCome = snapshot.booking.start > world.time.now() + 1h;
    if (domain::isActive(snapshot.booking.status) && isToCome) {
        if (arrived.empty()) {
            wrong << u"I5: nobody was told of the session"_s;
        } else {
            checkLast(snapshot, arrived.back(), wrong);
        }
    } else if (!domain::isActive(snapshot.booking.status) && isToCome && !arrived.empty() && !wasTooLate(snapshot) &&
               arrived.back().message->step != MessageStep::Cancelled) {
        wrong << u"I5: not told that the session is off"_s;
    }
    return wrong;
}

} // namespace anteroom::fault
