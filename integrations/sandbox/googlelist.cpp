// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/googlelist.h"

#include "integrations/sandbox/googleerrors.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

constexpr int OrdinaryPage = 250;
constexpr int MaximalPage = 2500;

/// Tokens hold a number; the beginning makes a client encode them.
QString tokenFor(qint64 number)
{
    return u"s+/"_s + QString::number(number) + u"=="_s;
}

std::optional<qint64> readToken(const QString &token)
{
    bool isNumber = false;
    const qint64 number = token.mid(3).chopped(qMin<qsizetype>(2, token.mid(3).size())).toLongLong(&isNumber);
    return isNumber && tokenFor(number) == token ? std::optional(number) : std::nullopt;
}

struct Filter {
    QStringList properties;
    QString icalUid;
    std::optional<base::Instant> from;
    std::optional<base::Instant> until;
    bool showDeleted = false;
    qint64 changedAfter = 0;
};

std::optional<base::Instant> instant(const QString &text, bool *good)
{
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const QDateTime read = QDateTime::fromString(text, Qt::ISODateWithMs);
    *good = *good && read.isValid() && read.timeSpec() != Qt::LocalTime;
    return base::fromMs(read.toMSecsSinceEpoch());
}

bool fits(const GoogleEvent &event, const Filter &filter)
{
    const QJsonObject values = event.fields.value(u"extendedProperties"_s).toObject().value(u"private"_s).toObject();
    for (const QString &property : filter.properties) {
        if (values.value(property.section(u'=', 0, 0)).toString() != property.section(u'=', 1)) {
            return false;
        }
    }
    return (filter.showDeleted || !event.deleted) && event.version > filter.changedAfter &&
           (filter.icalUid.isEmpty() || event.id + "@google.com"_L1 == filter.icalUid) &&
           (!filter.from || event.end > *filter.from) && (!filter.until || event.start < *filter.until);
}

/// Of what is gone Google promises no more than the id.
QJsonObject listed(const GoogleEvent &event)
{
    return event.deleted ? QJsonObject{{u"kind"_s, u"calendar#event"_s},
                                       {u"etag"_s, event.etag()},
                                       {u"id"_s, event.id},
                                       {u"status"_s, u"cancelled"_s}}
                         : event.toAnswer();
}

HttpAnswer invalid(const QString &parameter)
{
    return googleError(400, u"invalid"_s, u"Invalid value for: %1"_s.arg(parameter));
}

/// Reads the filters, or what is wrong with them.
std::optional<HttpAnswer> readFilter(const GoogleEvents &events, const HttpRequest &request, Filter *filter)
{
    filter->properties = request.parameters(u"privateExtendedProperty"_s);
    filter->icalUid = request.parameter(u"iCalUID"_s);
    filter->showDeleted = request.parameter(u"showDeleted"_s) == "true"_L1;
    bool good = true;
    filter->from = instant(request.parameter(u"timeMin"_s), &good);
    filter->until = instant(request.parameter(u"timeMax"_s), &good);
    if (!good) {
        return invalid(u"timeMin, timeMax"_s);
    }
    if (request.parameter(u"orderBy"_s) == "startTime"_L1 && request.parameter(u"singleEvents"_s) != "true"_L1) {
        return googleError(400, u"invalid"_s, u"The requested ordering is not available for the particular query."_s,
                           u"calendar"_s);
    }
    const QString syncToken = request.parameter(u"syncToken"_s);
    if (syncToken.isEmpty()) {
        return std::nullopt;
    }
    if (!filter->properties.isEmpty() || !filter->icalUid.isEmpty() || filter->from || filter->until) {
        return googleError(400, u"invalid"_s, u"Sync token cannot be used with these parameters."_s, u"calendar"_s);
    }
    const auto since = readToken(syncToken);
    if (!since || !events.isSyncGood(*since)) {
        return googleError(410, u"fullSyncRequired"_s, u"Sync token is no longer valid, a full sync is required."_s,
                           u"calendar"_s);
    }
    filter->changedAfter = *since;
    filter->showDeleted = true;
    return std::nullopt;
}

} // namespace

HttpAnswer googleList(const GoogleEvents &events, const QString &calendar, const HttpRequest &request)
{
    Filter filter;
    if (const auto wrong = readFilter(events, request, &filter)) {
        return *wrong;
    }
    const QString mostText = request.parameter(u"maxResults"_s);
    const int most = qMin(mostText.isEmpty() ? OrdinaryPage : qMin(mostText.toInt(), MaximalPage), events.pageSize());
    const QString pageText = request.parameter(u"pageToken"_s);
    const auto begin = pageText.isEmpty() ? std::optional<qint64>(0) : readToken(pageText);
    if (most < 1 || !begin) {
        return invalid(begin ? u"maxResults"_s : u"pageToken"_s);
    }
    QJsonArray items;
    qint64 place = 0;
    bool more = false;
    for (const GoogleEvent &event : events.of(calendar)) {
        if (!fits(event, filter) || ++place <= *begin) {
            continue;
        }
        more = items.size() == most;
        if (more) {
            break;
        }
        items.append(listed(event));
    }
    QJsonObject page{{u"kind"_s, u"calendar#events"_s},
                     {u"etag"_s, u"\"p%1\""_s.arg(events.version())},
                     {u"summary"_s, calendar},
                     {u"timeZone"_s, u"UTC"_s},
                     {u"accessRole"_s, u"writer"_s},
                     {u"defaultReminders"_s, QJsonArray()},
                     {u"items"_s, items}};
    if (more) {
        page.insert(u"nextPageToken"_s, tokenFor(*begin + items.size()));
    } else {
        page.insert(u"nextSyncToken"_s, tokenFor(events.version()));
    }
    HttpAnswer answer = jsonAnswer(200, page);
    answer.contentType = "application/json; charset=UTF-8";
    return answer;
}

} // namespace anteroom::sandbox
