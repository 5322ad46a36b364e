// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/mailscard.h"

#include "app/gui/maildelegate.h"
#include "app/gui/mailreader.h"
#include "core/service/workplace.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/words.h"

#include <QListView>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::gui {

namespace space = theme::space;

namespace {

constexpr int fewestMails = 4; ///< that the list has room for, however small the window
constexpr int skeletonRows = 6;

/// Lays its mails out in the width that it has now: Qt does so a moment later, and until then they crowd.
class MailList : public QListView
{
public:
    using QListView::QListView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        if (event->size().width() != event->oldSize().width()) {
            doItemsLayout();
        }
    }
};

QListView *makeList(MailModel *model)
{
    auto *list = new MailList;
    list->setObjectName(u"mailList"_s);
    list->setAccessibleName(MailsCard::tr("Mails received"));
    list->setModel(model);
    list->setItemDelegate(new MailDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setResizeMode(QListView::Adjust); // a subject takes a second line where there is no room
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setMouseTracking(true);
    // The card is the ground.
    list->viewport()->setAutoFillBackground(false);
    list->setMinimumHeight(fewestMails * list->itemDelegate()->sizeHint({}, {}).height());
    return list;
}

} // namespace

MailsCard::MailsCard(const service::Workplace &workplace, QWidget *parent)
    : Card(parent)
    , m_workplace(workplace)
    , m_model(new MailModel(workplace, this))
    , m_list(makeList(m_model))
    , m_reader(new MailReader)
    , m_count(new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText))
    , m_skeleton(new widgets::Skeleton(skeletonRows))
    , m_empty(new widgets::EmptyState)
    , m_mails(new QWidget)
{
    setObjectName(u"mailsCard"_s);
    m_count->setObjectName(u"mailCount"_s);
    m_empty->setObjectName(u"mailsEmpty"_s);
    m_empty->show(u"mail"_s, tr("No mail yet"),
                  tr("What patients would receive appears here. Book a session, and its confirmation arrives."));
    layOut();
    m_empty->hide();
    m_mails->hide();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MailsCard::read);
}

void MailsCard::layOut()
{
    auto *title = new widgets::Label(tr("Mails received"));
    title->setTextSize(theme::TextSize::Large, QFont::DemiBold);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::small, 0, space::small, 0);
    head->addWidget(title, 1);
    head->addWidget(m_count);
    auto *mails = new QVBoxLayout(m_mails);
    mails->setContentsMargins(0, 0, 0, 0);
    mails->setSpacing(space::medium);
    mails->addWidget(m_list, 2);
    mails->addWidget(new widgets::Separator);
    mails->addWidget(m_reader, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::small, space::large, space::small, space::small);
    layout->setSpacing(space::small);
    layout->addLayout(head);
    layout->addWidget(m_skeleton, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_mails, 1);
}

void MailsCard::add(const std::vector<ReadableMail> &mails)
{
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->add(mails, !m_isFirst);
    m_isFirst = false;
    m_skeleton->hide();
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_mails->setVisible(!isEmpty);
    m_count->setVisible(!isEmpty);
    m_count->setText(tr("%n mail(s)", nullptr, m_model->rowCount()));
    if (wasEmpty && !isEmpty) {
        m_list->setCurrentIndex(m_model->index(0));
        Q_EMIT filled();
    }
    if (!m_wanted.isEmpty()) {
        choose(m_wanted);
    }
}

void MailsCard::choose(const QByteArray &mail)
{
    const int row = m_model->rowOf(mail);
    m_wanted = row < 0 ? mail : QByteArray();
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_list->currentIndex());
        Q_EMIT chosen();
    }
}

void MailsCard::read(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    const ReadableMail &mail = m_model->mail(index.row());
    const QTimeZone zone = m_workplace.zone();
    const QString when = mail.date ? tr("%1 at %2", "day, time")
                                         .arg(widgets::dayText(*mail.date, zone, m_workplace.clock().now()),
                                              widgets::timeText(*mail.date, zone))
                                   : QString();
    m_reader->show(mail, when);
    m_model->setRead(index.row());
}

} // namespace anteroom::gui
