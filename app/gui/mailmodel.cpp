// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/mailmodel.h"

#include "core/service/workplace.h"
#include "ui/widgets/words.h"

namespace anteroom::gui {

MailModel::MailModel(const service::Workplace &workplace, QObject *parent)
    : QAbstractListModel(parent), m_workplace(workplace)
{
}

void MailModel::add(const std::vector<ReadableMail> &mails, bool areNew)
{
    if (mails.empty()) {
        return;
    }
    beginInsertRows({}, 0, int(mails.size()) - 1);
    for (const ReadableMail &mail : mails) {
        m_entries.push_front({mail, areNew});
    }
    endInsertRows();
}

void MailModel::setRead(int row)
{
    Entry &entry = m_entries[size_t(row)];
    if (entry.isNew) {
        entry.isNew = false;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int MailModel::rowOf(const QByteArray &mail) const
{
    // As the mail is made: its number at the practice's domain.
    const QString wanted = QString::fromLatin1(mail.toHex()) + u'@';
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&wanted](const Entry &entry) { return entry.mail.messageId.startsWith(wanted); });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

int MailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant MailModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Entry &entry = m_entries[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.mail.subject;
    case Qt::AccessibleTextRole:
        return spoken(entry);
    case ToRole:
        return entry.mail.to;
    case TimeRole:
        return timeOf(entry.mail);
    case NewRole:
        return entry.isNew;
    default:
        return {};
    }
}

// The time of today's, the day of older ones.
QString MailModel::timeOf(const ReadableMail &mail) const
{
    if (!mail.date) {
        return {};
    }
    const QTimeZone zone = m_workplace.zone();
    const base::Instant now = m_workplace.clock().now();
    const bool isToday = base::toUtc(*mail.date).toTimeZone(zone).date() == base::toUtc(now).toTimeZone(zone).date();
    return isToday ? widgets::timeText(*mail.date, zone) : widgets::dateText(*mail.date, zone, now);
}

QString MailModel::spoken(const Entry &entry) const
{
    const QString text = entry.isNew ? tr("New: %1, to %2, %3") : tr("%1, to %2, %3", "subject, address, time");
    return text.arg(entry.mail.subject, entry.mail.to, timeOf(entry.mail));
}

} // namespace anteroom::gui
