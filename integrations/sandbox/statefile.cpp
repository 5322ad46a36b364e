// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/statefile.h"

#include "core/base/log.h"

#include <QFile>
#include <QJsonDocument>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

StateFile::StateFile(QString path) : m_path(std::move(path)) {}

void StateFile::List::set(const QString &key, const QJsonObject &item)
{
    const QByteArray bytes = QJsonDocument(item).toJson(QJsonDocument::Compact);
    if (const auto place = places.constFind(key); place != places.constEnd()) {
        items[*place] = bytes;
        return;
    }
    places.insert(key, items.size());
    items.push_back(bytes);
}

QByteArray StateFile::List::text() const
{
    QByteArray joined = "[";
    for (const QByteArray &item : items) {
        joined += (joined.size() > 1 ? ",\n" : "\n") + item;
    }
    return joined + ']';
}

void StateFile::setMeeting(qint64 id, const QJsonObject &meeting)
{
    m_meetings.set(QString::number(id), meeting);
    m_changed = true;
}

void StateFile::setEvent(const QString &calendar, const QString &id, const QJsonObject &event)
{
    m_events.set(calendar + u'\n' + id, event);
    m_changed = true;
}

void StateFile::addMail(const QJsonObject &mail)
{
    m_mails.set(QString::number(m_mails.items.size()), mail);
    m_changed = true;
}

void StateFile::count(const QString &request)
{
    m_requests.insert(request, m_requests.value(request).toInt() + 1);
    m_changed = true;
}

QByteArray StateFile::text() const
{
    return "{\"meetings\":" + m_meetings.text() + ",\n\"events\":" + m_events.text() +
           ",\n\"mails\":" + m_mails.text() +
           ",\n\"requests\":" + QJsonDocument(m_requests).toJson(QJsonDocument::Compact) + "}\n";
}

void StateFile::flush()
{
    if (!m_changed || m_path.isEmpty()) {
        return;
    }
    const QString part = m_path + ".part"_L1;
    QFile file(part);
    const QByteArray bytes = text();
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(bytes) == bytes.size() && file.flush();
    file.close();
    std::error_code error;
    if (written) {
        std::filesystem::rename(part.toStdU16String(), m_path.toStdU16String(), error);
    }
    if (!written || error) {
        qCWarning(base::lcApp) << "sandbox: state.json could not be written";
        return;
    }
    m_changed = false;
}

} // namespace anteroom::sandbox
