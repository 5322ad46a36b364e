// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/googlecalendar/googlecheck.h"

#include "core/ports/reasons.h"
#include "integrations/googlecalendar/googleerrors.h"
#include "integrations/http/json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anteroom::googlecalendar {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GoogleCheck)
};

using ports::CheckLine;
using ports::CheckReport;
using Mark = ports::CheckLine::Mark;

QString shareRemedy(const QString &sharer)
{
    return Text::
        tr("In Google Calendar open the calendar's settings, choose \"Share with specific people\", add %1 and give "
           "it \"Make changes to events\".")
            .arg(sharer);
}

CheckLine keyFileLine(const GoogleConfig &config)
{
    const bool readable =
        config.key.isEmpty() && (QFileInfo(config.credentialsPath).permissions() & QFileDevice::ReadOther) != 0;
    if (readable) {
        return {Mark::Attention, Text::tr("The key file is in order, but everybody on this computer can read it."),
                Text::tr("Let only your own account read the file that google.calendar.credentials-path names.")};
    }
    return {Mark::Good, Text::tr("The key file is in order."), {}};
}

/// Whose rights count.
struct Who {
    std::vector<CheckLine> lines; ///< how the file stands that says so
    QString signedIn;             ///< a sentence, for when signing in worked
    QString sharer;               ///< with whom calendars are to be shared
};

Who whoSignedIn(const GoogleConfig &config)
{
    const base::Result<oauth::InstalledClient> client = clientOf(config);
    if (!client) {
        return {{{Mark::Bad, Text::tr("The client file is not usable."), client.error().text}}, {}, {}};
    }
    return {{{Mark::Good, Text::tr("The OAuth client is in order."), {}}},
            Text::tr("Somebody is signed in to Google, and calendars may be written."),
            Text::tr("the account that signed in")};
}

Who whoWrites(const GoogleConfig &config)
{
    if (config.account == GoogleConfig::Account::SignedIn) {
        return whoSignedIn(config);
    }
    const base::Result<oauth::ServiceAccount> account = accountOf(config);
    if (!account) {
        return {{{Mark::Bad, Text::tr("The key file is not usable."), account.error().text}}, {}, {}};
    }
    return {{keyFileLine(config)},
            Text::tr("Signed in to Google as %1.").arg(account->clientEmail()),
            config.subject.isEmpty() ? account->clientEmail() : config.subject};
}

/// What is wrong with a calendar names the calendar and how to share it; the rest has words of its own.
CheckLine refusedLine(const NamedCalendar &calendar, const QString &sharer, const ports::Failure &failure)
{
    if (failure.code == "google.calendar-unknown"_L1) {
        return {Mark::Bad, Text::tr("The %1 is unknown to Google, or not shared.").arg(calendar.name),
                Text::tr("Check the calendar's id. %1").arg(shareRemedy(sharer))};
    }
    if (failure.code == "google.no-write-access"_L1) {
        return {Mark::Bad, Text::tr("The %1 may not be read.").arg(calendar.name), shareRemedy(sharer)};
    }
    const ports::Reason reason = ports::reasonFor(failure.code, failure.detail);
    const bool nobodyAnswered = failure.code.startsWith("net."_L1) || failure.code.startsWith("http."_L1);
    const QString where = nobodyAnswered ? u" (google.calendar.base-url)"_s : QString();
    return {Mark::Bad, Text::tr("The %1 could not be looked at. %2%3").arg(calendar.name, reason.what, where),
            reason.remedy};
}

} // namespace

GoogleCheck::GoogleCheck(http::Client &client, const base::Clock &clock, GoogleConfig config,
                         std::vector<NamedCalendar> calendars)
    : m_session(client, clock, std::move(config)), m_calendars(std::move(calendars))
{
}

CheckLine calendarLine(const NamedCalendar &calendar, const QString &sharer, const http::Reply &reply,
                       base::Instant now)
{
    if (reply.status != 200) {
        return refusedLine(calendar, sharer, failureFrom(reply, Target::Calendar, now));
    }
    const QJsonObject json = http::jsonObject(reply).value_or(QJsonObject());
    const QString role = json.value("accessRole"_L1).toString();
    if (role == "owner"_L1 || role.startsWith("writer"_L1)) {
        return {Mark::Good, Text::tr("The %1 is there and may be written.").arg(calendar.name), {}};
    }
    if (role.isEmpty()) {
        return {Mark::Attention,
                Text::tr("The %1 is there; Google did not say whether it may be written.").arg(calendar.name),
                shareRemedy(sharer)};
    }
    return {Mark::Bad, Text::tr("The %1 is shared for reading only.").arg(calendar.name), shareRemedy(sharer)};
}

QCoro::Task<CheckLine> GoogleCheck::checkCalendar(NamedCalendar calendar, QString sharer)
{
    http::Request request;
    request.url = m_session.url({u"calendars"_s, calendar.id, u"events"_s},
                                "maxResults=1&privateExtendedProperty=anteroom%3Dconnection-check");
    request.pathTemplate = u"/calendars/{calendarId}/events"_s;
    const ports::Outcome<http::Reply> reply = co_await m_session.send(std::move(request));
    if (!reply) {
        co_return refusedLine(calendar, sharer, reply.error());
    }
    co_return calendarLine(calendar, sharer, *reply, m_session.clock().now());
}

QCoro::Task<CheckReport> GoogleCheck::check()
{
    CheckReport report;
    for (const base::Problem &problem : problemsIn(m_session.config())) {
        report.lines.push_back(
            {Mark::Bad, Text::tr("The setting %1 is not right.").arg(problem.field), problem.reason});
    }
    const Who who = whoWrites(m_session.config());
    report.lines.insert(report.lines.end(), who.lines.begin(), who.lines.end());
    if (!report.isGood()) {
        co_return report;
    }
    const ports::Outcome<oauth::Token> token = co_await m_session.token();
    if (!token) {
        const ports::Reason reason = ports::reasonFor(token.error().code, token.error().detail);
        report.lines.push_back(
            {Mark::Bad, Text::tr("Signing in to Google failed. %1").arg(reason.what), reason.remedy});
        co_return report;
    }
    report.lines.push_back({Mark::Good, who.signedIn, {}});
    for (const NamedCalendar &calendar : m_calendars) {
        const CheckLine line = co_await checkCalendar(calendar, who.sharer);
        report.lines.push_back(line);
    }
    co_return report;
}

} // namespace anteroom::googlecalendar
