// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakemail.h"

using namespace Qt::StringLiterals;

namespace anteroom::testing {

using ports::Envelope;
using ports::failed;
using ports::FailureKind;
using ports::Outcome;

QByteArray headerOf(const QByteArray &mail, const QByteArray &name)
{
    const QByteArray head = mail.left(mail.indexOf("\r\n\r\n"));
    for (const QByteArray &line : QByteArray(head).replace("\r\n ", " ").replace("\r\n\t", " ").split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':')) {
            return line.mid(name.size() + 1).trimmed();
        }
    }
    return {};
}

Outcome<> FakeMail::take(const Envelope &envelope)
{
    const bool isWhole =
        !headerOf(envelope.bytes, "Message-ID").isEmpty() && !headerOf(envelope.bytes, "Date").isEmpty();
    if (!envelope.from.contains(u'@') || !isWhole || envelope.bytes.count('\n') != envelope.bytes.count("\r\n")) {
        return failed(FailureKind::Rejected, u"mail.refused"_s);
    }
    if (!envelope.to.contains(u'@')) {
        return failed(FailureKind::Rejected, u"mail.recipient-refused"_s);
    }
    m_accepted.push_back(envelope);
    return {};
}

QCoro::Task<Outcome<>> FakeMail::send(Envelope envelope)
{
    const Turn turn = begin(u"send"_s);
    const Outcome<> outcome = turn.applies ? take(envelope) : Outcome<>();
    const bool answered = co_await turn.answered;
    co_return told(turn, answered, outcome);
}

std::vector<Envelope> FakeMail::acceptedFor(const QString &address) const
{
    std::vector<Envelope> result = m_accepted;
    std::erase_if(result, [&address](const Envelope &envelope) { return envelope.to != address; });
    return result;
}

QSet<QByteArray> FakeMail::messageIds() const
{
    QSet<QByteArray> ids;
    for (const Envelope &envelope : m_accepted) {
        ids.insert(headerOf(envelope.bytes, "Message-ID"));
    }
    return ids;
}

} // namespace anteroom::testing
