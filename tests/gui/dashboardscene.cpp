// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/dashboardscene.h"

#include "tests/gui/support/guienvironment.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

DashboardScene::DashboardScene() = default;

DashboardScene::~DashboardScene()
{
    view.reset();
    workplace.reset();
}

QUuid DashboardScene::book(const QString &time, const QString &last, const QUuid &psychologist)
{
    service::BookingForm form = practice.form();
    form.start = time.contains(u'T') ? time : u"2027-03-01T"_s + time;
    form.patient.last = last;
    form.patient.email = last.toLower() + u"@example.com"_s;
    if (!psychologist.isNull()) {
        form.psychologist = psychologist;
    }
    form.overrideReason = u"test"_s;
    return practice.book(form);
}

void DashboardScene::setTime(const QString &time)
{
    setDay(u"2027-03-01T"_s + time);
}

void DashboardScene::setDay(const QString &dateAndTime)
{
    QDateTime wanted = QDateTime::fromString(dateAndTime, u"yyyy-MM-ddTHH:mm"_s);
    wanted.setTimeZone(QTimeZone("Australia/Sydney"));
    const base::Instant instant = base::fromMs(wanted.toMSecsSinceEpoch());
    practice.clock.advance(instant - practice.clock.now());
}

dashboard::DashboardView &DashboardScene::open(service::Desk desk)
{
    service::RemoteAccess remotes;
    remotes.fetchStartLink = [this](domain::AccountId, const QString &) { return ask(); };
    workplace =
        std::make_unique<service::Workplace>(practice.store(), practice.clock, practice.random,
                                             guiEnvironment(practice, "0"), service::StoredSettings(), desk, remotes);
    widgets::ViewContext context{*workplace, [this](const widgets::Toast &toast) { toasts.append(toast); },
                                 [this](const QUrl &link) { opened.append(link); }};
    view = std::make_unique<dashboard::DashboardView>(context);
    view->resize(1100, 700);
    view->show();
    const auto isReady = [this] {
        return part<QWidget>("dashboardScroll").isVisible() && !workplace->psychologists().empty();
    };
    if (!QTest::qWaitFor(isReady)) {
        qFatal("The dashboard does not load.");
    }
    return *view;
}

dashboard::DashboardView &DashboardScene::openForAda()
{
    return open({security::Role::Psychologist, practice.ada.uuid});
}

dashboard::DashboardView &DashboardScene::openForReception()
{
    return open({security::Role::Reception, {}});
}

QList<QWidget *> DashboardScene::troubleLines() const
{
    QList<QWidget *> lines = view->findChildren<QWidget *>(u"troubleLine"_s);
    lines.removeIf([](const QWidget *line) { return line->isHidden(); });
    return lines;
}

QString DashboardScene::textIn(QWidget *line, const char *label) const
{
    return line->findChild<QLabel *>(QString::fromLatin1(label))->text();
}

QFuture<DashboardScene::Link> DashboardScene::ask()
{
    const std::lock_guard lock(m_mutex);
    ++m_asked;
    m_questions.push_back(std::make_shared<QPromise<Link>>());
    m_questions.back()->start();
    return m_questions.back()->future();
}

int DashboardScene::questions()
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

void DashboardScene::answer(const Link &link)
{
    const auto isAsked = [this] {
        const std::lock_guard lock(m_mutex);
        return !m_questions.empty();
    };
    if (!QTest::qWaitFor(isAsked)) {
        qFatal("Nobody asks for a start link.");
    }
    const std::lock_guard lock(m_mutex);
    m_questions.front()->addResult(link);
    m_questions.front()->finish();
    m_questions.pop_front();
}

} // namespace anteroom::testing
