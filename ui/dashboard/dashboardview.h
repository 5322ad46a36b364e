// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/agenda.h"
#include "ui/widgets/viewcontext.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace anteroom::widgets {
class Banner;
class Label;
class Skeleton;
} // namespace anteroom::widgets

namespace anteroom::dashboard {

class NeedsYou;
class NextCard;
class SetUpCard;
class TodayCard;

/// The day of whoever sits here: the next session with its Join button, today's list, and what needs a person.
class DashboardView : public QWidget
{
    Q_OBJECT
public:
    explicit DashboardView(widgets::ViewContext context, QWidget *parent = nullptr);

Q_SIGNALS:
    void sessionActivated(const QUuid &id);
    void bookRequested();
    void moveRequested(const QUuid &id);
    void cancelRequested(const QUuid &id);
    void settingsRequested(const QString &page);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeParts();
    QWidget *makeContent();
    QWidget *makeBody();
    void layOut();
    void tick();
    void refresh();
    void showHead(base::Instant now);
    QString greeting(base::Instant now) const;
    void showError();
    void showDays(const DayPlan &plan);
    bool showSetUp(const DayPlan &plan);
    Audience audience() const;

    widgets::ViewContext m_context;
    Agenda m_agenda;
    QTimer m_tick;
    qint64 m_minute = 0; ///< that is shown
    widgets::Label *m_greeting = nullptr;
    widgets::Banner *m_banner = nullptr;
    widgets::Skeleton *m_skeleton = nullptr;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_columns = nullptr;
    NextCard *m_next = nullptr;
    SetUpCard *m_setUp = nullptr;
    TodayCard *m_today = nullptr;
    NeedsYou *m_needsYou = nullptr;
    widgets::Label *m_tomorrow = nullptr;
    widgets::Label *m_later = nullptr;
};

} // namespace anteroom::dashboard
