// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpages.h"

#include "ui/shell/firstrunpage.h"
#include "ui/shell/problempage.h"

#include <QStackedWidget>

namespace anteroom::shell {

StartPages::StartPages(QStackedWidget *stack) : QObject(stack), m_stack(stack) {}

void StartPages::showProblem(const base::Error &error, const QString &actionText, std::function<void()> action)
{
    auto *page = new ProblemPage(error, actionText, std::move(action));
    connect(page, &ProblemPage::quitRequested, this, &StartPages::quitRequested);
    showPage(page);
}

void StartPages::showFirstRun(std::function<void(QString name, QByteArray zone)> create)
{
    m_firstRun = new FirstRunPage(std::move(create));
    showPage(m_firstRun);
}

void StartPages::showFirstRunProblems(const std::vector<base::Problem> &problems)
{
    if (m_firstRun) {
        m_firstRun->showProblems(problems);
    }
}

void StartPages::showPage(QWidget *page)
{
    drop();
    m_page = page;
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason);
}

void StartPages::drop()
{
    if (m_page) {
        m_stack->removeWidget(m_page);
        // It may be its button that brought us here.
        m_page->deleteLater();
        m_page = nullptr;
    }
}

} // namespace anteroom::shell
