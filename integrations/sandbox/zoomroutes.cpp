// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/zoomroutes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

struct Entry {
    QLatin1StringView method;
    QLatin1StringView pathTemplate;
    QLatin1StringView operation;
    QLatin1StringView scope;
};

constexpr std::array Entries{
    Entry{"POST"_L1, "/oauth/token"_L1, "token"_L1, ""_L1},
    Entry{"GET"_L1, "/users/{userId}"_L1, "user"_L1, "user:read:user"_L1},
    Entry{"GET"_L1, "/users/{userId}/settings"_L1, "settings"_L1, "user:read:settings"_L1},
    Entry{"GET"_L1, "/users/{userId}/meetings"_L1, "list"_L1, "meeting:read:list_meetings"_L1},
    Entry{"POST"_L1, "/users/{userId}/meetings"_L1, "create"_L1, "meeting:write:meeting"_L1},
    Entry{"GET"_L1, "/meetings/{meetingId}"_L1, "get"_L1, "meeting:read:meeting"_L1},
    Entry{"PATCH"_L1, "/meetings/{meetingId}"_L1, "patch"_L1, "meeting:update:meeting"_L1},
    Entry{"DELETE"_L1, "/meetings/{meetingId}"_L1, "delete"_L1, "meeting:delete:meeting"_L1},
    Entry{"PUT"_L1, "/meetings/{meetingId}/status"_L1, "end"_L1, "meeting:update:status"_L1},
};

bool matches(const QStringList &segments, const Entry &entry, QString *id)
{
    const QStringList parts = QString(entry.pathTemplate).mid(1).split(u'/');
    if (parts.size() != segments.size()) {
        return false;
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].startsWith(u'{')) {
            *id = segments[i];
        } else if (parts[i] != segments[i]) {
            return false;
        }
    }
    return true;
}

} // namespace

std::optional<ZoomRoute> zoomRoute(const HttpRequest &request)
{
    const bool isApi = request.segments.value(0) == "v2"_L1;
    const QStringList segments = isApi ? request.segments.mid(1) : request.segments;
    for (const Entry &entry : Entries) {
        QString id;
        // Only the token endpoint lies outside of /v2.
        if (QString::fromLatin1(request.method) == entry.method && isApi == !entry.scope.isEmpty() &&
            matches(segments, entry, &id)) {
            return ZoomRoute{entry.operation, entry.pathTemplate, entry.scope, id};
        }
    }
    return std::nullopt;
}

} // namespace anteroom::sandbox
