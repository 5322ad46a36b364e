// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/calendarobject.h"
#include "core/messages/cleantext.h"
#include "core/messages/mailaddress.h"
#include "core/messages/mailtemplates.h"
#include "core/messages/rendermail.h"
#include "tests/fuzz/target.h"
#include "tests/unit/messages/samplefacts.h"

#include <algorithm>

using namespace anteroom;
using namespace Qt::StringLiterals;
using domain::MessageStep;
using messages::SessionFacts;

namespace {

/// The fields that people type and that remotes fill in; a form feed parts them.
SessionFacts factsFrom(const QByteArray &bytes)
{
    const QStringList fields = QString::fromUtf8(bytes).split(u'\f');
    SessionFacts facts = tests::sampleFacts();
    const auto fill = [&fields](int number, QString &field) {
        field = fields.value(number).isEmpty() ? field : fields.value(number);
    };
    fill(0, facts.patientFirstName);
    fill(1, facts.patientLastName);
    fill(2, facts.psychologistName);
    fill(3, facts.practice.name);
    fill(4, facts.practice.address);
    fill(5, facts.link->joinUrl);
    fill(6, facts.link->passcode);
    fill(7, facts.link->meetingId);
    fill(8, facts.sessionType);
    fill(9, facts.to);
    facts.patientEmail = facts.to;
    return facts;
}

/// The same facts, with nothing that could begin a tag in HTML.
SessionFacts withoutBrackets(SessionFacts facts)
{
    for (QString *field : {&facts.patientFirstName, &facts.patientLastName, &facts.psychologistName,
                           &facts.practice.name, &facts.practice.address, &facts.link->joinUrl, &facts.link->passcode,
                           &facts.link->meetingId, &facts.sessionType}) {
        field->replace(u'<', u'(');
    }
    return facts;
}

qsizetype tagsIn(const SessionFacts &facts)
{
    const messages::MailValues values(MessageStep::Confirmation, facts);
    return messages::filledTemplate(MessageStep::Confirmation, messages::Language::English, messages::TextForm::Html,
                                    values)
        .count(u'<');
}

void readCalendar(const SessionFacts &facts)
{
    const QByteArray object = messages::calendarObject(facts);
    fuzz::require(object.startsWith("BEGIN:VCALENDAR\r\n") && object.endsWith("END:VCALENDAR\r\n"), "a whole object");
    fuzz::require(object.count("\r\nBEGIN:VEVENT\r\n") == 1 && object.count("\r\nUID:") == 1 &&
                      object.count("\r\nATTENDEE") == 1,
                  "no value begins a line of its own");
    fuzz::require(object.count('\n') == object.count("\r\n") && object.count('\r') == object.count("\r\n"),
                  "lines end with CRLF");
    const QList<QByteArray> lines = object.split('\n');
    fuzz::require(std::all_of(lines.begin(), lines.end(), [](const QByteArray &line) { return line.size() <= 76; }),
                  "lines are folded at 75 octets");
}

void readMail(const SessionFacts &facts)
{
    const base::Result<QByteArray> mail = messages::renderMail(MessageStep::Confirmation, facts);
    if (!mail) {
        fuzz::require(mail.error().kind != base::ErrorKind::Refused || !mail.error().problems.empty(),
                      "a mail that is not made has a reason");
        return;
    }
    const QByteArray head = "\r\n" + mail->left(mail->indexOf("\r\n\r\n")).toLower();
    for (const char *name : {"from", "to", "subject", "date", "message-id"}) {
        fuzz::require(head.count("\r\n" + QByteArray(name) + ':') == 1, "each header comes once");
    }
    fuzz::require(!head.contains("\r\nbcc:") && !head.contains("\r\ncc:"), "a mail has one recipient");
}

void read(const QByteArray &bytes)
{
    const SessionFacts facts = factsFrom(bytes);
    const QString text = QString::fromUtf8(bytes);
    for (const QString &clean : {messages::oneLine(text), messages::oneLine(text, 20)}) {
        fuzz::require(!clean.contains(u'\n') && !clean.contains(u'\r') && messages::oneLine(clean) == clean,
                      "a line is one line, and stays as it is");
    }
    const base::Result<QString> address = messages::headerAddress(u"to"_s, facts.to);
    fuzz::require(!address || address->count(u'@') == 1, "an address is one address");
    fuzz::require(!text.contains(u'<') || tagsIn(facts) == tagsIn(withoutBrackets(facts)), "no value begins a tag");
    readCalendar(facts);
    readMail(facts);
}

const fuzz::Target target("mailfields", &read);

} // namespace
