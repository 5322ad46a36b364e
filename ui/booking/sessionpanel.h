// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/booking/sessionactions.h"
#include "ui/booking/sessionwatch.h"

#include <QTimer>

class QPushButton;

namespace anteroom::widgets {
class Banner;
class DeliveryList;
class EmptyState;
class Label;
class SidePanel;
class Skeleton;
} // namespace anteroom::widgets

namespace anteroom::booking {

class CheckCard;
class ContactLines;
class DecisionCard;
class LinkCard;
class SessionCopies;
class SessionHeader;

/// One session, live: what a booking turned into, its link, and what was sent and set up for it.
class SessionPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SessionPanel(widgets::ViewContext context, QWidget *parent = nullptr);
    /// Shows this session from now on.
    void show(const QUuid &id);

Q_SIGNALS:
    void moveRequested(const QUuid &id);
    void cancelRequested(const QUuid &id);
    void regenerateRequested(const QUuid &id);
    void closeRequested();

private:
    void buildSession();
    void buildFooter();
    void showRow();
    void showActions();
    void showContact();
    bool isOwn() const;
    void showLeading();
    void showJoin();
    void showFailure(const base::Error &error);

    widgets::ViewContext m_context;
    SessionWatch m_watch;
    SessionActions m_actions;
    QTimer m_tick; ///< what is possible changes with time
    widgets::SidePanel *m_panel;
    widgets::EmptyState *m_missing;
    widgets::Skeleton *m_loading;
    QWidget *m_session;
    SessionHeader *m_header;
    ContactLines *m_contact;
    DecisionCard *m_decision;
    CheckCard *m_check = nullptr;
    QPushButton *m_join = nullptr;
    QPushButton *m_move = nullptr;
    widgets::Banner *m_joinProblem;
    LinkCard *m_link;
    widgets::Label *m_deliveriesTitle;
    widgets::DeliveryList *m_deliveries;
    QPushButton *m_retry = nullptr;
    QPushButton *m_regenerate = nullptr;
    SessionCopies *m_copies;
};

} // namespace anteroom::booking
