// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "ui/widgets/card.h"
#include "ui/widgets/viewcontext.h"

class QPushButton;

namespace anteroom::widgets {
class Label;
} // namespace anteroom::widgets

namespace anteroom::booking {

/// What a person did to an event of the session in the calendar's own pages, and the buttons that say what is to
/// become of it. Hidden while there is nothing to decide.
class DecisionCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit DecisionCard(widgets::ViewContext context, QWidget *parent = nullptr);
    /// Shows the first open decision of the session; null: none is known.
    void show(const service::Appointment *details);

Q_SIGNALS:
    /// The session is to be cancelled; the reason is asked for elsewhere.
    void cancelRequested(const QUuid &id);

private:
    void decide(domain::Choice choice, const QString &done);
    bool mayChoose(domain::Choice choice) const;
    QString whatHappened() const;

    widgets::ViewContext m_context;
    domain::Decision m_decision;
    QUuid m_session;
    QUuid m_psychologist;
    domain::ObjectKind m_event = domain::ObjectKind::PracticeEvent;
    bool m_sending = false;
    widgets::Label *m_what;
    QPushButton *m_move;
    QPushButton *m_putBack;
    QPushButton *m_keep;
    QPushButton *m_cancel;
};

} // namespace anteroom::booking
