// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/messagesender.h"
#include "tests/support/fakeremote.h"

#include <QSet>

#include <vector>

namespace anteroom::testing {

/// An outgoing mail server in memory: keeps what it accepted and refuses what no server takes. Call: send.
class FakeMail : public ports::MessageSender, public FakeRemote
{
public:
    QCoro::Task<ports::Outcome<>> send(ports::Envelope envelope) override;

    /// Everything accepted, also where the sender was told something else.
    const std::vector<ports::Envelope> &accepted() const { return m_accepted; }
    std::vector<ports::Envelope> acceptedFor(const QString &address) const;
    /// The Message-IDs of everything accepted.
    QSet<QByteArray> messageIds() const;

private:
    ports::Outcome<> take(const ports::Envelope &envelope);

    std::vector<ports::Envelope> m_accepted;
};

/// The value of a header of a mail; empty: it has none.
QByteArray headerOf(const QByteArray &mail, const QByteArray &name);

} // namespace anteroom::testing
