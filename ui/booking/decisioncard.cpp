// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/decisioncard.h"

#include "core/base/deliver.h"
#include "ui/booking/flowlayout.h"
#include "ui/booking/joinsession.h"
#include "ui/booking/offerundo.h"
#include "ui/booking/sessionheader.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QVBoxLayout>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using domain::Choice;
using domain::EventChange;
using security::Action;

DecisionCard::DecisionCard(widgets::ViewContext context, QWidget *parent)
    : Card(parent)
    , m_context(std::move(context))
    , m_what(new widgets::Label)
    , m_move(widgets::makeButton(tr("Move the session too"), widgets::ButtonKind::Normal, u"move"_s))
    , m_putBack(widgets::makeButton(tr("Put the event back"), widgets::ButtonKind::Normal, u"undo"_s))
    , m_keep(widgets::makeButton(tr("Leave it as it is"), widgets::ButtonKind::Normal, u"check"_s))
    , m_cancel(widgets::makeButton(tr("Cancel the session…"), widgets::ButtonKind::Quiet, u"cancel"_s))
{
    setObjectName(u"decisionCard"_s);
    setMeaning(theme::Meaning::Attention);
    m_what->setObjectName(u"decisionWhat"_s);
    m_what->setWordWrap(true);
    m_move->setObjectName(u"decideMove"_s);
    m_putBack->setObjectName(u"decidePutBack"_s);
    m_keep->setObjectName(u"decideKeep"_s);
    m_cancel->setObjectName(u"decideCancel"_s);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row);
    for (QPushButton *button : {m_move, m_putBack, m_keep, m_cancel}) {
        flow->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::large, theme::space::medium, theme::space::large, theme::space::medium);
    column->setSpacing(theme::space::medium);
    auto *mark = new widgets::Mark;
    mark->setMeaning(theme::Meaning::Attention);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::space::small);
    head->addWidget(mark, 0, Qt::AlignTop);
    head->addWidget(m_what, 1);
    column->addLayout(head);
    column->addWidget(row);
    connect(m_move, &QPushButton::clicked, this, [this] { decide(Choice::Move, tr("The session is moved.")); });
    connect(m_putBack, &QPushButton::clicked, this,
            [this] { decide(Choice::PutBack, tr("The event is put back where the session is.")); });
    connect(m_keep, &QPushButton::clicked, this,
            [this] { decide(Choice::Keep, tr("The event stays as it is until the session changes.")); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelRequested(m_session); });
    setVisible(false);
}

void DecisionCard::show(const service::Appointment *details)
{
    const bool isOpen = details && !details->snapshot.decisions.empty();
    setVisible(isOpen);
    if (!isOpen) {
        return;
    }
    m_decision = details->snapshot.decisions.front();
    m_session = details->snapshot.booking.uuid;
    m_psychologist = details->snapshot.psychologist.uuid;
    const domain::RemoteObject *event = details->snapshot.object(m_decision.object);
    m_event = event ? event->kind : domain::ObjectKind::PracticeEvent;
    m_what->setText(whatHappened());
    m_move->setVisible(mayChoose(Choice::Move));
    m_putBack->setVisible(mayChoose(Choice::PutBack));
    m_keep->setVisible(mayChoose(Choice::Keep));
    m_cancel->setVisible(mayChoose(Choice::Cancel));
}

QString DecisionCard::whatHappened() const
{
    const bool isPractices = m_event == domain::ObjectKind::PracticeEvent;
    switch (m_decision.change) {
    case EventChange::Deleted:
        return isPractices ? tr("Somebody deleted the event in the practice's calendar.")
                           : tr("Somebody deleted the event in the psychologist's calendar.");
    case EventChange::Edited:
        return isPractices ? tr("Somebody changed the event's text in the practice's calendar.")
                           : tr("Somebody changed the event's text in the psychologist's calendar.");
    case EventChange::Moved:
        break;
    }
    if (!m_decision.start) {
        return isPractices ? tr("Somebody made the event a whole day's in the practice's calendar.")
                           : tr("Somebody made the event a whole day's in the psychologist's calendar.");
    }
    const QString when = spanText(*m_decision.start, m_decision.length, zoneOfDesk(m_context.workplace),
                                  m_context.workplace.clock().now());
    return isPractices ? tr("Somebody moved the event in the practice's calendar: %1").arg(when)
                       : tr("Somebody moved the event in the psychologist's calendar: %1").arg(when);
}

bool DecisionCard::mayChoose(Choice choice) const
{
    const Action action = choice == Choice::Move     ? Action::Reschedule
                          : choice == Choice::Cancel ? Action::Cancel
                                                     : Action::Retry;
    return m_decision.offers(choice) && m_context.workplace.mayDo(action, m_psychologist);
}

void DecisionCard::decide(Choice choice, const QString &done)
{
    if (m_sending) {
        return;
    }
    m_sending = true;
    base::deliver(m_context.workplace.bookings().decide(m_decision.uuid, {choice, {}, {}}), this,
                  [this, done](const base::Result<service::Saved> &saved) {
                      m_sending = false;
                      if (saved) {
                          offerUndo(m_context, *saved, done);
                      } else {
                          tellRefusal(m_context, saved.error());
                      }
                  });
}

} // namespace anteroom::booking
