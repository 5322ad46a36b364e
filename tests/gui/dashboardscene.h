// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "tests/support/practicefixture.h"
#include "ui/dashboard/dashboardview.h"

#include <QPromise>
#include <QUrl>

#include <deque>
#include <mutex>

namespace anteroom::testing {

/// A dashboard on a practice with remotes in memory. What it opens and says is kept; start links are given by hand.
class DashboardScene
{
public:
    DashboardScene();
    ~DashboardScene();

    /// Books a session on Monday at `time` ("14:00", in Sydney) and gives its id.
    QUuid book(const QString &time, const QString &last = QStringLiteral("Doe"), const QUuid &psychologist = {});
    /// The clock says this time on Monday, in Sydney.
    void setTime(const QString &time);
    void setDay(const QString &dateAndTime);
    /// Shows the dashboard as this desk has it, and waits for its first rows.
    dashboard::DashboardView &open(service::Desk desk);
    dashboard::DashboardView &openForAda();
    dashboard::DashboardView &openForReception();

    /// The part of this name; the test ends when there is none.
    template<typename Widget>
    Widget &part(const char *name)
    {
        auto *found = view->findChild<Widget *>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("There is no %s.", name);
        }
        return *found;
    }
    /// The lines of what is not in line that are shown.
    QList<QWidget *> troubleLines() const;
    QString textIn(QWidget *line, const char *label) const;

    /// Answers the oldest question for a start link, as soon as there is one.
    void answer(const base::Result<base::Secret> &link);
    int questions();

    PracticeFixture practice;
    std::unique_ptr<service::Workplace> workplace;
    std::unique_ptr<dashboard::DashboardView> view;
    QList<QUrl> opened;
    QList<widgets::Toast> toasts;

private:
    using Link = base::Result<base::Secret>;
    QFuture<Link> ask();

    std::mutex m_mutex;
    std::deque<std::shared_ptr<QPromise<Link>>> m_questions;
    int m_asked = 0;
};

} // namespace anteroom::testing
