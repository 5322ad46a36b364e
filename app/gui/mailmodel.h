// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/readablemail.h"

#include <QAbstractListModel>
#include <QTimeZone>

#include <deque>

namespace anteroom::service {
class Workplace;
}

namespace anteroom::gui {

/// Mails, the newest first.
class MailModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { ToRole = Qt::UserRole + 1, TimeRole, NewRole };

    /// Times are told in the workplace's zone.
    explicit MailModel(const service::Workplace &workplace, QObject *parent = nullptr);

    /// Puts mails, the oldest first, on top. `areNew`: nobody has read them yet.
    void add(const std::vector<ReadableMail> &mails, bool areNew);
    /// Somebody has read this one.
    void setRead(int row);
    const ReadableMail &mail(int row) const { return m_entries[size_t(row)].mail; }
    /// The place of the mail with this Delivery::mail; -1: it is not there.
    int rowOf(const QByteArray &mail) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry {
        ReadableMail mail;
        bool isNew = false;
    };
    QString timeOf(const ReadableMail &mail) const;
    QString spoken(const Entry &entry) const;

    const service::Workplace &m_workplace;
    std::deque<Entry> m_entries;
};

} // namespace anteroom::gui
