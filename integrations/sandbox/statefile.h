// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace anteroom::sandbox {

/// `state.json`: what the look-alikes hold. Written as a whole and put in place by rename, so that a
/// reader never sees half of it. Each thing is kept as the text it was last written as, so that a write
/// costs no more than copying bytes.
class StateFile
{
public:
    explicit StateFile(QString path);

    void setMeeting(qint64 id, const QJsonObject &meeting);
    void setEvent(const QString &calendar, const QString &id, const QJsonObject &event);
    void addMail(const QJsonObject &mail);
    /// Counts a request that arrived, e.g. "zoom POST /users/{userId}/meetings", whatever becomes of it.
    void count(const QString &request);
    /// Writes the file if anything changed since the last time.
    void flush();
    /// The whole state as JSON.
    QByteArray text() const;

private:
    struct List {
        std::vector<QByteArray> items;
        QHash<QString, size_t> places;
        void set(const QString &key, const QJsonObject &item);
        QByteArray text() const;
    };
    QString m_path;
    List m_meetings;
    List m_events;
    List m_mails;
    QJsonObject m_requests;
    bool m_changed = true;
};

} // namespace anteroom::sandbox
