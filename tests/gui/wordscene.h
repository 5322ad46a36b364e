// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workplace.h"
#include "tests/support/practicefixture.h"
#include "ui/shell/mainwindow.h"

class QLineEdit;

namespace anteroom::testing {

/// The program's window on a practice with a day of sessions, one of which is in trouble.
class WordScene
{
public:
    explicit WordScene(security::Role role);
    ~WordScene();

    /// Shows a view and waits until it shows what it read; a page only of the settings.
    void showView(const QString &view, const QString &page = {});
    void openSession(const QUuid &id);
    /// Opens the panel that this action of the open session leads to, and waits for the button in it.
    void follow(const char *action, const char *button);
    void type(const char *editor, const QString &text);
    void click(const char *button);

    /// Waits for a shown part of this name; the test ends when there is none.
    template<typename Widget = QWidget>
    Widget &part(const char *name)
    {
        const QString wanted = QString::fromLatin1(name);
        Widget *shown = nullptr;
        const auto isShown = [&] {
            for (Widget *found : window->findChildren<Widget *>(wanted)) {
                shown = found->isVisible() ? found : shown;
            }
            return shown != nullptr;
        };
        waitUntil(isShown, name);
        return *shown;
    }

    /// What is the same in every language.
    QStringList data() const;

    PracticeFixture practice;
    std::unique_ptr<service::Workplace> workplace;
    std::unique_ptr<shell::MainWindow> window;
    QUuid running;  ///< has its room
    QUuid coming;   ///< on Wednesday
    QUuid troubled; ///< has no room

private:
    QUuid book(const QString &start, const QString &last, const QString &modality);
    service::EnvironmentValues environment() const;
    /// The test ends when it never becomes true; `what` was waited for.
    static void waitUntil(const std::function<bool()> &isTrue, const char *what);
};

} // namespace anteroom::testing
