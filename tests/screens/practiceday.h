// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/practiceservice.h"
#include "tests/support/practicefixture.h"

namespace anteroom::screens {

/// A practice on Thursday 4 March 2027, a little before ten in Sydney: always the same people and the same sessions,
/// all of them in line.
class PracticeDay
{
public:
    /// `isEmpty`: nobody has booked anything yet.
    explicit PracticeDay(bool isEmpty = false);

    /// The clock says this time in Sydney: "2027-03-04T09:48".
    void setTime(const QString &time);
    /// What is stored of the practice's settings.
    service::StoredSettings settings() const { return m_settings; }
    /// The session of this patient, by last name, that starts at this time.
    QUuid session(const QString &last, const QString &start) const;
    QUuid book(const QString &first, const QString &last, const QUuid &psychologist, const QString &start);
    /// Zoom, Google and mail cannot be reached from now on.
    void goOffline();
    /// Names a table so that it is not found, and back again.
    void mislay(const QString &table);
    void putBack(const QString &table);

    testing::PracticeFixture practice;
    QUuid clara; ///< the third psychologist, beside Ada and Ben

private:
    struct Session;
    static const std::vector<Session> &sessions();
    void addPeople();
    void fillSettings();
    void book(const Session &session);
    void tellHowTheyWent();
    void rename(const QString &from, const QString &to);

    service::StoredSettings m_settings;
    QHash<QString, QUuid> m_sessions;
};

} // namespace anteroom::screens
