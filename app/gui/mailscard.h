// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/mailmodel.h"
#include "ui/widgets/card.h"

class QListView;
class QStackedLayout;

namespace anteroom::widgets {
class EmptyState;
class Label;
class Skeleton;
} // namespace anteroom::widgets

namespace anteroom::gui {

class MailReader;

/// The mails that arrived, the newest first, and the one that is chosen to read. What arrives leaves that one alone.
class MailsCard : public widgets::Card
{
    Q_OBJECT
public:
    /// The workplace outlives it.
    explicit MailsCard(const service::Workplace &workplace, QWidget *parent = nullptr);
    /// Adds what arrived, the oldest first. What is there at the first time counts as read.
    void add(const std::vector<ReadableMail> &mails);
    QListView *list() const { return m_list; }
    /// Chooses the mail with this Delivery::mail to read, as soon as it has arrived.
    void choose(const QByteArray &mail);

Q_SIGNALS:
    /// The list is shown from now on.
    void filled();
    /// The mail that choose() wanted is shown.
    void chosen();

private:
    void layOut();
    void read(const QModelIndex &index);

    const service::Workplace &m_workplace;
    MailModel *m_model;
    QListView *m_list;
    MailReader *m_reader;
    widgets::Label *m_count;
    widgets::Skeleton *m_skeleton;
    widgets::EmptyState *m_empty;
    QWidget *m_mails;
    QByteArray m_wanted; ///< to be chosen; empty: none
    bool m_isFirst = true;
};

} // namespace anteroom::gui
