// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demopage.h"

#include "app/gui/deskswitch.h"
#include "app/gui/mailscard.h"
#include "app/gui/remoteswitch.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/label.h"

#include <QListView>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::gui {

using theme::Role;
using theme::TextSize;
using widgets::Label;
namespace space = theme::space;

namespace {

// Below so many letters side by side the switches go under the mails.
constexpr int lettersForTwoColumns = 110;

QString viewName()
{
    return u"demo"_s;
}

} // namespace

DemoPage::DemoPage(compose::SandboxThread &sandbox, service::Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_feed(sandbox), m_mails(new MailsCard(workplace))
{
    setObjectName(u"demoPage"_s);
    makeSwitches();
    layOut();
    connect(m_mails, &MailsCard::filled, this, [this] { setFocusProxy(m_mails->list()); });
    // Once the page has its place in the window.
    connect(m_mails, &MailsCard::chosen, this, &DemoPage::revealMail, Qt::QueuedConnection);
    connect(&m_feed, &SandboxFeed::looked, this, &DemoPage::take);
    for (RemoteSwitch *remote : {m_zoom, m_google, m_smtp}) {
        connect(remote, &RemoteSwitch::switched, &m_feed, &SandboxFeed::switchRemote);
    }
}

shell::ViewDefinition DemoPage::view(compose::SandboxThread &sandbox, service::Workplace &workplace)
{
    return {viewName(), tr("Demo"), u"demo"_s, [&sandbox, &workplace] { return new DemoPage(sandbox, workplace); }, {}};
}

void DemoPage::showMail(shell::MainWindow &window, const QByteArray &mail)
{
    window.showView(viewName());
    if (auto *page = window.findChild<DemoPage *>()) {
        page->m_mails->choose(mail);
    }
}

void DemoPage::makeSwitches()
{
    m_zoom = new RemoteSwitch({u"zoom"_s, tr("Zoom"),
                               tr("Cannot be reached. Sessions are booked all the same; their meetings wait until it "
                                  "is back.")});
    m_google =
        new RemoteSwitch({u"google"_s, tr("Google Calendar"), tr("Cannot be reached. Events wait until it is back.")});
    m_smtp = new RemoteSwitch({u"smtp"_s, tr("Mail"), tr("Cannot be reached. Mails wait until it is back.")});
}

QWidget *DemoPage::makeRemotes()
{
    auto *title = new Label(tr("Zoom, Google and mail"));
    title->setTextSize(TextSize::Large, QFont::DemiBold);
    auto *introduction = new Label(tr("Make one slow or let it fail, and see what becomes of the sessions."),
                                   TextSize::Base, Role::SecondaryText);
    introduction->setWordWrap(true);
    auto *card = new widgets::Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(title);
    layout->addWidget(introduction);
    for (RemoteSwitch *remote : {m_zoom, m_google, m_smtp}) {
        layout->addWidget(new widgets::Separator);
        layout->addWidget(remote);
    }
    return card;
}

QWidget *DemoPage::makeContent()
{
    auto *switches = new QVBoxLayout;
    switches->setSpacing(space::wide);
    switches->addWidget(new DeskSwitch(m_workplace));
    switches->addWidget(makeRemotes());
    switches->addStretch(1);
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, space::wide, space::wide);
    m_columns->setSpacing(space::wide);
    m_columns->addWidget(m_mails, 3);
    m_columns->addLayout(switches, 2);
    return content;
}

void DemoPage::layOut()
{
    auto *title = new Label(tr("Demonstration"), TextSize::Title);
    title->setTextSize(TextSize::Title, QFont::DemiBold);
    auto *introduction = new Label(
        tr("A practice on this computer only; nothing leaves it, and nothing is kept: when the window is closed, "
           "sessions, mails and settings are gone."),
        TextSize::Base, Role::SecondaryText);
    introduction->setObjectName(u"demoIntroduction"_s);
    introduction->setWordWrap(true);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(0, 0, space::wide, 0);
    head->setSpacing(space::tight);
    head->addWidget(title);
    head->addWidget(introduction);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    // The scroll bar stands at the window's edge, not beside the cards.
    layout->setContentsMargins(space::wide, space::wide, 0, 0);
    layout->setSpacing(space::large);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
}

// The list scrolls to it, and the page to the list.
void DemoPage::revealMail()
{
    const QListView &list = *m_mails->list();
    m_mails->list()->scrollTo(list.currentIndex());
    const QRect row = list.visualRect(list.currentIndex());
    const QPoint centre = list.viewport()->mapTo(m_scroll->widget(), row.center());
    m_scroll->ensureVisible(centre.x(), centre.y(), 0, row.height());
}

void DemoPage::take(const SandboxFeed::Outside &outside, const std::vector<ReadableMail> &newMails)
{
    m_mails->add(newMails);
    m_zoom->show(outside.conditions.value(u"zoom"_s),
                 tr("Meetings: %1 waiting, %2 started, %3 deleted")
                     .arg(QString::number(outside.waitingMeetings), QString::number(outside.startedMeetings),
                          QString::number(outside.deletedMeetings)));
    m_google->show(outside.conditions.value(u"google"_s),
                   tr("Events: %1 in calendars, %2 deleted")
                       .arg(QString::number(outside.events), QString::number(outside.deletedEvents)));
    m_smtp->show(outside.conditions.value(u"smtp"_s), tr("%n mail(s) received", nullptr, outside.mails));
}

void DemoPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_feed.setRunning(true);
}

void DemoPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feed.setRunning(false);
}

void DemoPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= fontMetrics().averageCharWidth() * lettersForTwoColumns;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace anteroom::gui
