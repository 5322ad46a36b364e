// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/shell/viewdefinition.h"
#include "ui/shell/windowmemory.h"
#include "ui/theme/theme.h"
#include "ui/widgets/viewcontext.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <optional>

class QAction;
class QSettings;
class QStackedWidget;

namespace anteroom::shell {

class PracticeViews;
class PracticeWatch;
class SessionPanels;
class StartPages;
class WindowActions;
class WindowFrame;

/// The one window: a rail with the views, a bar with search and the state of the practice, a panel from the right for
/// one session, toasts at the lower edge. Before there is a workplace it shows its frame, and what stands in the way.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `desk` keeps geometry and the last view; it outlives the window. Null: nothing is kept.
    explicit MainWindow(theme::Theme &theme, QSettings *desk = nullptr, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The frame of the window, while the practice is being opened.
    void showOpening();
    /// Why the practice could not be opened. `actionText` names the button that calls `action`.
    void showProblem(const base::Error &error, const QString &actionText, std::function<void()> action);
    /// Asks for a new practice. `create` is called with what was typed, again after each refusal.
    void showFirstRun(std::function<void(QString name, QByteArray zone)> create);
    /// What is wrong with it; fields as service::createPractice() names them.
    void showFirstRunProblems(const std::vector<base::Problem> &problems);

    /// Shows the views of a workplace, which must outlive them: until leave(). `openLink` opens a guarded link,
    /// `showMail` leads to a mail (widgets::ViewContext); null: mails can be read nowhere.
    void open(service::Workplace &workplace, std::function<void(const QUrl &)> openLink,
              std::function<void(const QByteArray &mail)> showMail = {});
    /// Destroys the views, before the workplace goes.
    void leave();
    /// One more view at the end of the rail, until leave().
    void addView(ViewDefinition view);

    /// Shows the view of this name; nothing when there is none.
    void showView(const QString &name);
    /// Opens the panel with this session.
    void showSession(const QUuid &id);
    /// Opens the panel for a new session, if the desk may book.
    void book();
    void toast(widgets::Toast toast);

Q_SIGNALS:
    /// The window was painted for the first time: what takes time may begin.
    void firstPaint();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct View {
        ViewDefinition definition;
        QPointer<QWidget> widget;
        QAction *action = nullptr;
    };

    void connectActions();
    void connectViews();
    void insertView(ViewDefinition definition);
    void setUsable(bool usable);
    void select(std::size_t place, bool focus);
    std::optional<std::size_t> placeOf(const QString &name) const;
    void offerViews();
    bool isOfferedAt(std::size_t place) const;
    void showSettings(const QString &page);
    void showDesk();
    void showDate();
    void search(const QString &text);
    void focusSearch();
    void showTrouble();

    WindowMemory m_memory;
    service::Workplace *m_workplace = nullptr;
    PracticeViews *m_practiceViews;
    WindowActions *m_actions;
    QStackedWidget *m_pages;
    StartPages *m_startPages;
    WindowFrame *m_frame;
    std::vector<View> m_views;
    std::size_t m_lasting = 0; ///< so many of them stay when the workplace goes
    std::size_t m_current = 0;
    SessionPanels *m_panels = nullptr;
    PracticeWatch *m_watch = nullptr;
    QTimer m_minute;
    bool m_painted = false;
};

} // namespace anteroom::shell
