// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/zoompages.h"

#include "integrations/sandbox/zoomerrors.h"

#include <QJsonArray>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::sandbox {

namespace {

constexpr auto TokenLifetime = 15min;
constexpr int MaximalPage = 300;

/// Tokens begin with "++++": a client that does not percent-encode them sends four spaces.
const QByteArray TokenBeginning("\xfb\xef\xbe", 3);

QString pageToken(qint64 order, base::Instant now)
{
    return QString::fromLatin1(
        (TokenBeginning + QByteArray::number(order) + '|' + QByteArray::number(base::toMs(now))).toBase64());
}

/// The order number after which the page begins.
std::optional<qint64> readToken(const QString &token, base::Instant now)
{
    if (token.isEmpty()) {
        return 0;
    }
    const QByteArray bytes = QByteArray::fromBase64(token.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> parts = bytes.mid(TokenBeginning.size()).split('|');
    if (!bytes.startsWith(TokenBeginning) || parts.size() != 2 ||
        now - base::fromMs(parts[1].toLongLong()) > TokenLifetime) {
        return std::nullopt;
    }
    return parts[0].toLongLong();
}

bool isWanted(const ZoomMeeting &meeting, const QString &type, base::Instant now)
{
    const bool past = meeting.start + std::chrono::minutes(meeting.duration) <= now;
    if (type == "live"_L1) {
        return meeting.started;
    }
    if (type == "upcoming"_L1 || type == "upcoming_meetings"_L1) {
        return meeting.started || !past;
    }
    return type != "previous_meetings"_L1 || (past && !meeting.started);
}

} // namespace

HttpAnswer zoomListPage(const ZoomMeetings &meetings, const ZoomUser &host, const HttpRequest &request,
                        base::Instant now, std::chrono::milliseconds listLag)
{
    static const QStringList types{u"scheduled"_s, u"live"_s, u"upcoming"_s, u"upcoming_meetings"_s,
                                   u"previous_meetings"_s};
    const QString typeText = request.parameter(u"type"_s);
    const QString type = typeText.isEmpty() ? types[0] : typeText;
    const QString sizeText = request.parameter(u"page_size"_s);
    const int size = sizeText.isEmpty() ? 30 : sizeText.toInt();
    const auto after = readToken(request.parameter(u"next_page_token"_s), now);
    if (!types.contains(type) || size < 1 || size > MaximalPage) {
        return zoomInvalid({types.contains(type) ? u"page_size"_s : u"type"_s});
    }
    if (!after) {
        return zoomError(400, 300, u"The next page token is invalid or expired."_s);
    }
    QJsonArray items;
    QString nextToken;
    qint64 last = 0;
    int total = 0;
    for (const ZoomMeeting &meeting : meetings.of(host)) {
        if (meetings.isGone(meeting) || !isWanted(meeting, type, now) || meeting.created + listLag > now) {
            continue;
        }
        ++total;
        if (meeting.order <= *after) {
            continue;
        }
        if (items.size() == size) {
            nextToken = pageToken(last, now);
            continue;
        }
        items.append(meeting.toListItem());
        last = meeting.order;
    }
    return jsonAnswer(200, {{u"page_size"_s, size},
                            {u"page_count"_s, (total + size - 1) / size},
                            {u"page_number"_s, 1},
                            {u"total_records"_s, total},
                            {u"next_page_token"_s, nextToken},
                            {u"meetings"_s, items}});
}

} // namespace anteroom::sandbox
