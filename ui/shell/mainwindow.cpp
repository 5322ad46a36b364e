// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/service/workplace.h"
#include "ui/shell/deskwords.h"
#include "ui/shell/panelhost.h"
#include "ui/shell/practiceviews.h"
#include "ui/shell/practicewatch.h"
#include "ui/shell/rail.h"
#include "ui/shell/sessionpanels.h"
#include "ui/shell/startpages.h"
#include "ui/shell/taborder.h"
#include "ui/shell/toaststack.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/windowframe.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QCloseEvent>
#include <QStackedWidget>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallest(720, 520);
constexpr QSize usual(1240, 800);
/// Narrower than this the rail shows icons only.
constexpr int wordsFrom = 900;

} // namespace

MainWindow::MainWindow(theme::Theme &theme, QSettings *desk, QWidget *parent)
    : QMainWindow(parent)
    , m_memory(desk)
    , m_practiceViews(new PracticeViews(theme, desk, this))
    , m_actions(new WindowActions(this))
    , m_pages(new QStackedWidget(this))
    , m_startPages(new StartPages(m_pages))
    , m_frame(new WindowFrame(m_pages))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(titleFor(nullptr));
    setMinimumSize(smallest);
    m_pages->addWidget(m_frame);
    setCentralWidget(m_pages);
    for (ViewDefinition &view : m_practiceViews->definitions()) {
        insertView(std::move(view));
    }
    m_lasting = m_views.size();
    connectActions();
    connectViews();
    connect(&m_minute, &QTimer::timeout, this, &MainWindow::showDate);
    if (!m_memory.restore(*this)) {
        resize(usual);
    }
    showOpening();
}

MainWindow::~MainWindow()
{
    leave();
}

void MainWindow::connectActions()
{
    connect(m_actions->newSession, &QAction::triggered, this, &MainWindow::book);
    connect(m_actions->search, &QAction::triggered, this, &MainWindow::focusSearch);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    m_actions->reach(m_frame->toasts());
}

void MainWindow::connectViews()
{
    connect(m_frame->rail(), &Rail::selected, this, [this](int place) { select(std::size_t(place), false); });
    connect(m_frame->rail(), &Rail::deskPressed, this, [this] { showSettings(u"desk"_s); });
    connect(m_startPages, &StartPages::quitRequested, this, &MainWindow::close);
    connect(m_practiceViews, &PracticeViews::settingsRequested, this, &MainWindow::showSettings);
    connect(m_frame->topBar(), &TopBar::searchChanged, this, &MainWindow::search);
    connect(m_frame->topBar(), &TopBar::searchLeft, this, [this] { m_frame->focusView(); });
    connect(m_frame->topBar(), &TopBar::bookRequested, this, &MainWindow::book);
    connect(m_frame->topBar(), &TopBar::stateRequested, this, &MainWindow::showTrouble);
    connect(m_practiceViews, &PracticeViews::sessionActivated, this, &MainWindow::showSession);
    connect(m_practiceViews, &PracticeViews::bookRequested, this, &MainWindow::book);
}

void MainWindow::insertView(ViewDefinition definition)
{
    const std::size_t place = m_views.size();
    QAction *action = m_actions->addView(definition.title, definition.shortcut);
    connect(action, &QAction::triggered, this, [this, place] { select(place, true); });
    m_frame->rail()->add(definition.name, definition.title, definition.iconName);
    m_views.push_back({std::move(definition), {}, action});
    offerViews();
}

// Whoever sits here sees the views that are theirs, numbered as they stand.
void MainWindow::offerViews()
{
    int number = 0;
    for (std::size_t place = 0; place < m_views.size(); ++place) {
        const View &view = m_views[place];
        const bool isOffered = isOfferedAt(place);
        if (view.definition.shortcut.isEmpty()) {
            const bool hasKey = isOffered && number < 9;
            view.action->setShortcut(hasKey ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number)) : QKeySequence());
        }
        number += isOffered ? 1 : 0;
        view.action->setVisible(isOffered);
        view.action->setEnabled(isOffered && m_workplace != nullptr);
        m_frame->rail()->offer(int(place), isOffered, view.action->shortcut().toString(QKeySequence::NativeText));
    }
    if (m_workplace && !isOfferedAt(m_current)) {
        select(0, true);
    }
}

bool MainWindow::isOfferedAt(std::size_t place) const
{
    const std::function<bool()> &isOffered = m_views[place].definition.isOffered;
    return !isOffered || isOffered();
}

void MainWindow::showOpening()
{
    m_startPages->drop();
    m_pages->setCurrentWidget(m_frame);
    m_frame->showSkeleton();
    setUsable(false);
}

void MainWindow::showProblem(const base::Error &error, const QString &actionText, std::function<void()> action)
{
    m_startPages->showProblem(error, actionText, std::move(action));
}

void MainWindow::showFirstRun(std::function<void(QString name, QByteArray zone)> create)
{
    m_startPages->showFirstRun(std::move(create));
}

void MainWindow::showFirstRunProblems(const std::vector<base::Problem> &problems)
{
    m_startPages->showFirstRunProblems(problems);
}

void MainWindow::open(service::Workplace &workplace, std::function<void(const QUrl &)> openLink,
                      std::function<void(const QByteArray &mail)> showMail)
{
    leave();
    m_startPages->drop();
    m_workplace = &workplace;
    const widgets::ViewContext context{workplace,
                                       [this](widgets::Toast toast) { m_frame->toasts()->show(std::move(toast)); },
                                       std::move(openLink), std::move(showMail)};
    m_practiceViews->setContext(context);
    m_panels = new SessionPanels(*m_frame->host(), context, this);
    connect(m_panels, &SessionPanels::shown, m_practiceViews, &PracticeViews::choose);
    connect(m_practiceViews, &PracticeViews::moveRequested, m_panels, &SessionPanels::move);
    connect(m_practiceViews, &PracticeViews::cancelRequested, m_panels, &SessionPanels::cancel);
    connect(m_practiceViews, &PracticeViews::sessionChosen, m_panels, &SessionPanels::follow);
    m_watch = new PracticeWatch(workplace, this);
    connect(m_watch, &PracticeWatch::stateRead, m_frame->topBar(), &TopBar::showState);
    connect(&workplace, &service::Workplace::deskChanged, m_panels, &SessionPanels::forget);
    connect(&workplace, &service::Workplace::deskChanged, m_watch, [this] { showDesk(); });
    connect(&workplace, &service::Workplace::changed, m_watch, [this] { showDesk(); });
    connect(&workplace, &service::Workplace::settingsChanged, m_watch, [this] { showDesk(); });
    m_pages->setCurrentWidget(m_frame);
    setUsable(true);
    showDesk();
    m_minute.start(std::chrono::minutes(1));
    m_watch->refresh();
    select(placeOf(m_memory.lastView()).value_or(0), true);
}

void MainWindow::leave()
{
    if (!m_workplace) {
        return;
    }
    m_memory.keepView(m_views.empty() ? QString() : m_views[m_current].definition.name);
    m_workplace = nullptr;
    m_minute.stop();
    delete std::exchange(m_panels, nullptr);
    delete std::exchange(m_watch, nullptr);
    for (const View &view : m_views) {
        delete view.widget;
    }
    while (m_views.size() > m_lasting) {
        delete m_views.back().action;
        m_views.pop_back();
        m_frame->rail()->removeLast();
    }
    m_current = 0;
    m_practiceViews->setContext({});
    m_frame->rail()->setDesk({}, {});
    m_frame->rail()->setDeskUsable(false);
    setWindowTitle(titleFor(nullptr));
    showOpening();
}

void MainWindow::addView(ViewDefinition view)
{
    insertView(std::move(view));
    // It may be the one that was shown last time.
    if (m_views.size() == 1 || m_views.back().definition.name == m_memory.lastView()) {
        select(m_views.size() - 1, true);
    }
}

void MainWindow::setUsable(bool usable)
{
    m_frame->rail()->setUsable(usable);
    m_frame->topBar()->setUsable(usable);
    m_actions->newSession->setEnabled(usable);
    m_actions->search->setEnabled(usable);
    offerViews();
}

void MainWindow::select(std::size_t place, bool focus)
{
    if (place >= m_views.size() || !m_workplace || !isOfferedAt(place)) {
        return;
    }
    View &view = m_views[place];
    if (!view.widget) {
        view.widget = view.definition.make();
        m_frame->addView(view.widget);
    }
    if (m_frame->host()->isOver()) {
        m_panels->close();
    }
    // The list has a search of its own, where one goes on typing.
    m_frame->topBar()->setSearchable(view.definition.name != PracticeViews::listName());
    m_current = place;
    m_frame->rail()->setCurrent(int(place));
    m_frame->showView(view.widget);
    if (focus) {
        m_frame->focusView();
    }
}

std::optional<std::size_t> MainWindow::placeOf(const QString &name) const
{
    for (std::size_t place = 0; place < m_views.size(); ++place) {
        if (m_views[place].definition.name == name && isOfferedAt(place)) {
            return place;
        }
    }
    return {};
}

void MainWindow::showView(const QString &name)
{
    if (const std::optional<std::size_t> place = placeOf(name)) {
        select(*place, true);
    }
}

void MainWindow::showSettings(const QString &page)
{
    showView(PracticeViews::settingsName());
    m_practiceViews->showSettings(page);
}

void MainWindow::showSession(const QUuid &id)
{
    if (m_panels) {
        m_panels->show(id);
    }
}

void MainWindow::book()
{
    if (m_workplace && m_workplace->mayDo(security::Action::Book)) {
        m_panels->book();
    }
}

void MainWindow::toast(widgets::Toast toast)
{
    m_frame->toasts()->show(std::move(toast));
}

void MainWindow::search(const QString &text)
{
    select(placeOf(PracticeViews::listName()).value(), false);
    m_practiceViews->search(text);
}

void MainWindow::focusSearch()
{
    m_current == placeOf(PracticeViews::listName()) ? m_practiceViews->focusSearch() : m_frame->topBar()->focusSearch();
}

void MainWindow::showTrouble()
{
    showView(PracticeViews::listName());
    m_practiceViews->showTrouble();
}

void MainWindow::showDesk()
{
    showDate();
    m_frame->rail()->setDesk(nameAtDesk(*m_workplace), roleName(m_workplace->desk().role));
    m_frame->rail()->setDeskUsable(true);
    const bool mayBook = m_workplace->mayDo(security::Action::Book);
    m_actions->newSession->setEnabled(mayBook);
    m_frame->topBar()->setMayBook(mayBook);
    setWindowTitle(titleFor(m_workplace));
    offerViews();
}

void MainWindow::showDate()
{
    const base::Instant now = m_workplace->clock().now();
    m_frame->topBar()->setDate(widgets::dateText(now, m_workplace->zone(), now));
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true)) {
        // Once this painting is on the screen.
        QMetaObject::invokeMethod(this, &MainWindow::firstPaint, Qt::QueuedConnection);
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_frame->rail()->setNarrow(width() < wordsFrom);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_memory.keep(*this);
    QMainWindow::closeEvent(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveByTab(*m_pages->currentWidget(), next);
}

} // namespace anteroom::shell
