// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/meetingprovider.h"
#include "tests/support/fakeremote.h"

#include <QJsonObject>

namespace anteroom::testing {

/// Zoom in memory: keeps meetings and refuses what Zoom refuses. Calls: create, get, update, remove, end, list.
class FakeMeetings : public ports::MeetingProvider, public FakeRemote
{
public:
    /// A meeting as Zoom keeps it.
    struct Kept {
        ports::MeetingSpec spec;
        ports::Meeting meeting;
    };

    FakeMeetings(const base::Clock &clock, QStringList hosts);

    QCoro::Task<ports::Outcome<ports::Meeting>> create(ports::MeetingSpec spec) override;
    QCoro::Task<ports::Outcome<ports::Meeting>> get(QString id) override;
    QCoro::Task<ports::Outcome<>> update(QString id, ports::MeetingSpec spec) override;
    QCoro::Task<ports::Outcome<>> remove(QString id) override;
    QCoro::Task<ports::Outcome<>> end(QString id) override;
    /// "https://us02web.zoom.us/s/<id>?zak=<a new number each time>".
    QCoro::Task<ports::Outcome<base::Secret>> startLink(QString id) override;
    QCoro::Task<ports::Outcome<std::vector<ports::ListedMeeting>>> list(QString host) override;

    /// The account overrides these settings of every meeting, in names and form of ports::Meeting::given.
    void lockSettings(QJsonObject settings) { m_locked = std::move(settings); }
    /// A new meeting is missing from the next `times` lists.
    void lagLists(int times) { m_listLag = times; }
    /// Somebody deletes all meetings in Zoom's own pages.
    void deleteAll() { m_meetings.clear(); }
    /// Somebody changes all meetings in Zoom's own pages.
    void editAll(const std::function<void(ports::Meeting &)> &edit);
    /// A meeting that was made without anybody here knowing of it: by a create that took effect late.
    QString addLate(const ports::MeetingSpec &spec);
    /// Somebody's own meeting, without our marker.
    void addForeign(const QString &host);

    const std::map<QString, Kept> &meetings() const { return m_meetings; }

private:
    ports::Outcome<ports::Meeting> make(const ports::MeetingSpec &spec);
    ports::Outcome<> change(const QString &id, const ports::MeetingSpec &spec);
    QJsonObject given(const ports::MeetingSpec &spec) const;

    const base::Clock &m_clock;
    QStringList m_hosts;
    QJsonObject m_locked;
    std::map<QString, Kept> m_meetings;
    int m_next = 0;
    int m_listLag = 0;
    int m_startLinks = 0;
};

} // namespace anteroom::testing
