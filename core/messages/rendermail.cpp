// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/rendermail.h"

#include "core/messages/calendarobject.h"
#include "core/messages/cleantext.h"
#include "core/messages/mailaddress.h"
#include "core/messages/mailtemplates.h"
#include "core/messages/mailvalues.h"
#include "core/messages/mimewriter.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace anteroom::messages {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Messages)
};

constexpr qsizetype LongestHeaderText = 120;

bool isJoinLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isLoopback = url.host() == u"127.0.0.1" || url.host() == u"localhost" || url.host() == u"::1";
    const bool isSafeScheme = url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback);
    return url.isValid() && isSafeScheme && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           oneLine(text, 2000).remove(u' ') == text;
}

/// Collects every problem of the facts, so that all can be mended at once.
class Judge
{
public:
    QString address(const QString &field, const QString &text) { return kept(headerAddress(field, text)); }
    QString messageId(const QString &text) { return kept(headerMessageId(text)); }
    void refuse(const QString &field, const QString &reason) { m_problems.push_back({field, reason}); }
    const std::vector<base::Problem> &problems() const { return m_problems; }

private:
    QString kept(base::Result<QString> result)
    {
        if (result) {
            return *result;
        }
        m_problems.insert(m_problems.end(), result.error().problems.begin(), result.error().problems.end());
        return {};
    }
    std::vector<base::Problem> m_problems;
};

void judgeCalendar(Judge &judge, const SessionFacts &facts)
{
    if (facts.method == CalendarMethod::None) {
        return;
    }
    if (oneLine(facts.uid).isEmpty() || oneLine(facts.uid, 255) != facts.uid) {
        judge.refuse(u"uid"_s, Text::tr("The mail was not made: the session has no usable calendar UID."));
    }
    if (!facts.organizerAddress.isEmpty()) {
        judge.address(u"organizer"_s, facts.organizerAddress);
    }
    if (!facts.patientEmail.isEmpty()) {
        judge.address(u"patientEmail"_s, facts.patientEmail);
    }
}

/// A text for a header. What looks like an encoded word (RFC 2047) would be decoded by the reader, line
/// breaks and all, so that it is broken up.
QString headerText(const QString &text)
{
    return oneLine(text, LongestHeaderText).replace(u"=?"_s, u"= ?"_s);
}

/// Cuts the line "Subject: …" off the plain text and returns what it says.
QString takeSubject(QString &text)
{
    const qsizetype end = text.indexOf(u'\n');
    const QString line = text.left(end);
    text = text.mid(end + 1);
    return line.mid(line.indexOf(u' ') + 1);
}

/// Sections that stay empty leave gaps; at most one empty line is kept between two paragraphs.
QString tidied(QString text)
{
    static const QRegularExpression gap(u"\n{3,}"_s);
    return text.replace(gap, u"\n\n"_s).trimmed() + u'\n';
}

} // namespace

base::Result<QByteArray> renderMail(domain::MessageStep step, const SessionFacts &facts)
{
    Judge judge;
    MimeParts parts;
    parts.from = judge.address(u"from"_s, facts.from);
    parts.to = judge.address(u"to"_s, facts.to);
    parts.replyTo = facts.replyTo.isEmpty() ? QString() : judge.address(u"replyTo"_s, facts.replyTo);
    parts.messageId = judge.messageId(facts.messageId);
    judgeCalendar(judge, facts);
    if (facts.link && !isJoinLink(facts.link->joinUrl)) {
        judge.refuse(u"link"_s, Text::tr("The mail was not made: the join link is not a plain https address."));
    }
    if (!judge.problems().empty()) {
        return base::refusal(judge.problems());
    }

    const MailValues values(step, facts);
    const Language language = languageOf(facts.locale);
    parts.text = filledTemplate(step, language, TextForm::Plain, values);
    parts.subject = headerText(takeSubject(parts.text));
    parts.text = tidied(parts.text);
    parts.html = tidied(filledTemplate(step, language, TextForm::Html, values));
    parts.fromName = headerText(facts.practice.name);
    parts.date = facts.date;
    if (facts.method != CalendarMethod::None) {
        parts.calendar = calendarObject(facts);
        parts.calendarMethod = methodText(facts.method);
    }
    return writeMime(parts);
}

} // namespace anteroom::messages
