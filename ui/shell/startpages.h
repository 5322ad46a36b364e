// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QStackedWidget;
class QWidget;

namespace anteroom::shell {

class FirstRunPage;

/// What stands in place of the window's frame before there is a workplace: a problem, or the questions of a first run.
class StartPages : public QObject
{
    Q_OBJECT
public:
    /// Pages appear in `stack`, beside the frame, which outlives them.
    explicit StartPages(QStackedWidget *stack);

    /// Why the practice could not be opened. `actionText` names the button that calls `action`.
    void showProblem(const base::Error &error, const QString &actionText, std::function<void()> action);
    /// Asks for a new practice.
    void showFirstRun(std::function<void(QString name, QByteArray zone)> create);
    /// What is wrong with it.
    void showFirstRunProblems(const std::vector<base::Problem> &problems);
    /// The page goes, if there is one.
    void drop();

Q_SIGNALS:
    void quitRequested();

private:
    void showPage(QWidget *page);

    QStackedWidget *m_stack;
    QPointer<FirstRunPage> m_firstRun;
    QPointer<QWidget> m_page;
};

} // namespace anteroom::shell
