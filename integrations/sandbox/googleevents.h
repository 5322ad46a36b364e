// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/context.h"
#include "integrations/sandbox/googleevent.h"
#include "integrations/sandbox/httpanswer.h"
#include "integrations/sandbox/httprequest.h"

#include <map>
#include <vector>

namespace anteroom::sandbox {

/// Who calls: the service account by itself, or for a user by delegation.
struct GoogleCaller {
    QString email;          ///< the user, or the service account
    bool mayInvite = false; ///< only with delegation
};

/// The events of all calendars of the Google look-alike. Nothing is ever really removed: a deleted event keeps
/// its id, can be read as cancelled, and can be restored by PATCH.
class GoogleEvents
{
public:
    explicit GoogleEvents(Context context);

    HttpAnswer insert(const QString &calendar, const HttpRequest &request, const GoogleCaller &caller);
    HttpAnswer get(const QString &calendar, const QString &id, const HttpRequest &request) const;
    HttpAnswer patch(const QString &calendar, const QString &id, const HttpRequest &request,
                     const GoogleCaller &caller);
    HttpAnswer remove(const QString &calendar, const QString &id, const HttpRequest &request);

    /// A person changes an event in Google's own pages: start, end, summary, …; "delete": true; "answers": {address:
    /// answer}. False: there is no such event, or the change makes none.
    bool changeByHand(const QString &calendar, const QString &id, const QJsonObject &change);
    /// Sync tokens given out so far are not good any more.
    void expireSyncTokens() { m_oldestSync = m_version; }
    /// However many a client asks for, a page of a list has no more; Google makes no promise either.
    void setPageSize(int most) { m_pageSize = most; }
    int pageSize() const { return m_pageSize; }
    bool isSyncGood(qint64 version) const { return version >= m_oldestSync; }

    /// All events of a calendar in the order in which they were made, with those that are gone.
    std::vector<GoogleEvent> of(const QString &calendar) const;
    /// The number of the latest change of any event.
    qint64 version() const { return m_version; }

private:
    using Key = std::pair<QString, QString>;
    void store(GoogleEvent *event, const HttpRequest &request, const QString &action);

    Context m_context;
    std::map<Key, GoogleEvent> m_events;
    std::vector<Key> m_order;
    qint64 m_version = 0;
    qint64 m_oldestSync = 0;
    int m_pageSize = 2500;
};

} // namespace anteroom::sandbox
