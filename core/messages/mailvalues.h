// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/messages/sessionfacts.h"

#include <QString>

#include <map>
#include <set>

namespace anteroom::messages {

/// The names that mail templates may use, and what they stand for. A value that is empty and a flag that
/// is not set are false in a template's section.
class MailValues
{
public:
    /// The values for a mail of that step.
    MailValues(domain::MessageStep step, const SessionFacts &facts);

    const std::map<QString, QString> &texts() const { return m_texts; }
    const std::set<QString> &flags() const { return m_flags; }

private:
    void set(const QString &name, const QString &value);
    void flag(const QString &name, bool isSet);
    void addTimes(domain::MessageStep step, const SessionFacts &facts);
    void addSession(const SessionFacts &facts);
    void addJoining(domain::MessageStep step, const SessionFacts &facts);
    void addPractice(const SessionFacts &facts);

    std::map<QString, QString> m_texts;
    std::set<QString> m_flags;
};

} // namespace anteroom::messages
