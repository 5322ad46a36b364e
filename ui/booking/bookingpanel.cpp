// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/bookingpanel.h"

#include "core/base/deliver.h"
#include "ui/booking/bookingfields.h"
#include "ui/booking/joinsession.h"
#include "ui/booking/movesummary.h"
#include "ui/booking/offerundo.h"
#include "ui/booking/sessionheader.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/settingwords.h"
#include "ui/widgets/sidepanel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

BookingPanel::BookingPanel(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_watch(context.workplace)
    , m_panel(new widgets::SidePanel(tr("New session")))
    , m_banner(new widgets::Banner)
    , m_summary(new MoveSummary(context.workplace))
    , m_fields(new BookingFields(context.workplace))
    , m_save(widgets::makeButton(tr("Book"), widgets::ButtonKind::Primary))
{
    build();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(150ms);
    connect(&m_debounce, &QTimer::timeout, this, &BookingPanel::review);
    connect(m_fields, &BookingFields::edited, this, &BookingPanel::edited);
    connect(m_fields, &BookingFields::helpShown, m_panel, &widgets::SidePanel::reveal);
    connect(m_panel, &widgets::SidePanel::closeRequested, this, &BookingPanel::closeRequested);
    connect(m_save, &QPushButton::clicked, this, &BookingPanel::save);
    connect(&m_watch, &SessionWatch::changed, this, &BookingPanel::sessionRead);
    connect(&m_watch, &SessionWatch::failed, this, &BookingPanel::showRefusal);
    connect(&context.workplace, &service::Workplace::settingsChanged, this, &BookingPanel::showWhatSavingDoes);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(int(Qt::CTRL) | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_save, [this] { m_save->click(); });
    }
    start({});
}

// A field tells that it was left, for which there must be somebody to tell.
BookingPanel::~BookingPanel()
{
    if (QWidget *focus = QApplication::focusWidget(); focus != nullptr && isAncestorOf(focus)) {
        focus->clearFocus();
    }
}

void BookingPanel::build()
{
    setObjectName(u"bookingPanel"_s);
    m_banner->setObjectName(u"bookingRefusal"_s);
    m_summary->setObjectName(u"moveSummary"_s);
    m_save->setObjectName(u"saveSession"_s);
    m_save->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_panel->content()->addWidget(m_banner);
    m_panel->content()->addWidget(m_summary);
    m_panel->content()->addWidget(m_fields);
    m_panel->content()->addStretch();
    m_panel->footer()->addStretch();
    m_panel->footer()->addWidget(m_save);
    m_panel->showFooter(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

void BookingPanel::startNew()
{
    start({});
    m_fields->focusFirst();
}

void BookingPanel::startMove(const QUuid &id)
{
    start(id);
}

void BookingPanel::start(const QUuid &moved)
{
    ++m_form;
    ++m_started;
    m_warnings.clear();
    m_showAll = false;
    m_saving = false;
    m_wasAsked = false;
    m_isFilled = moved.isNull();
    m_debounce.stop();
    m_banner->hide();
    m_summary->hide();
    m_fields->startNew();
    m_fields->setVisible(m_isFilled);
    m_panel->setTitle(moved.isNull() ? tr("New session") : tr("Move session"));
    m_watch.watch(moved);
    showWhatSavingDoes();
}

bool BookingPanel::isTouched() const
{
    return m_fields->isTouched();
}

void BookingPanel::sessionRead()
{
    if (!m_watch.row()) {
        return;
    }
    if (!m_isFilled) {
        m_isFilled = true;
        m_fields->startMove(*m_watch.row());
        m_fields->setVisible(true);
        m_fields->focusFirst();
    }
    m_summary->show(*m_watch.row(), m_fields->moved());
    m_summary->setVisible(true);
    showWhatSavingDoes();
}

void BookingPanel::edited()
{
    ++m_form;
    if (m_fields->isMove() && m_watch.row()) {
        m_summary->show(*m_watch.row(), m_fields->moved());
    }
    showWhatSavingDoes();
    m_debounce.start();
}

void BookingPanel::review()
{
    if (m_reviewing || m_saving) {
        return;
    }
    m_reviewing = true;
    service::BookingService bookings = m_context.workplace.bookings();
    base::deliver(m_fields->isMove() ? bookings.review(m_watch.id(), m_fields->moveForm())
                                     : bookings.review(m_fields->bookingForm()),
                  this, [this, form = m_form](const Review &review) {
                      m_reviewing = false;
                      if (form == m_form) {
                          showReview(review);
                      } else {
                          m_debounce.start();
                      }
                  });
}

void BookingPanel::showReview(const Review &review)
{
    // A store that cannot be read now may be readable when it matters: Save tells.
    if (review) {
        m_warnings = review->warnings;
        m_fields->showReview(*review, m_showAll);
    }
}

void BookingPanel::showWhatSavingDoes()
{
    const bool tells = sendsMail(m_context.workplace);
    QString text;
    if (m_wasAsked) {
        text = tr("Move it all the same");
    } else if (!m_watch.id().isNull()) {
        text = tells ? tr("Move and tell the patient") : tr("Move");
    } else if (m_fields->isTentative()) {
        text = tr("Book tentatively");
    } else {
        text = tells ? tr("Book and invite") : tr("Book");
    }
    m_save->setText(text);
    const bool changesSomething = m_watch.id().isNull() || m_fields->differs();
    m_save->setEnabled(m_isFilled && !m_saving && changesSomething);
}

bool BookingPanel::needsSecondPress() const
{
    return !m_wasAsked && m_watch.row() && isRunning(*m_watch.row(), m_context.workplace.clock().now());
}

// A field passes Enter on when it has no use for it: then everything is typed. After day and time one goes on, for a
// booking cannot be taken back without a word to the patient. A button that is not pressed by Enter passes it on too,
// but there it would come as a surprise.
void BookingPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || event->isAutoRepeat() || qobject_cast<QAbstractButton *>(QApplication::focusWidget())) {
        QWidget::keyPressEvent(event);
    } else if (!m_fields->offerPatients() && !m_fields->goOn()) {
        m_save->click();
    }
}

void BookingPanel::save()
{
    if (m_saving || !m_isFilled) {
        return;
    }
    if (needsSecondPress()) {
        m_wasAsked = true;
        m_banner->show(theme::Meaning::Attention, tr("This session is running now."),
                       tr("Whoever is in its room may be put out. Press again to go on."));
        m_banner->setVisible(true);
        m_panel->reveal(m_banner);
        showWhatSavingDoes();
        return;
    }
    m_saving = true;
    m_debounce.stop();
    m_banner->hide();
    showWhatSavingDoes();
    service::BookingService bookings = m_context.workplace.bookings();
    service::RescheduleForm moveForm = m_fields->isMove() ? m_fields->moveForm() : service::RescheduleForm();
    moveForm.endRunning = m_wasAsked;
    base::deliver(m_fields->isMove() ? bookings.reschedule(m_watch.id(), moveForm)
                                     : bookings.book(m_fields->bookingForm()),
                  this, [this, started = m_started](const SaveResult &saved) {
                      if (started == m_started) {
                          take(saved);
                      } else if (!saved) {
                          tellRefusal(m_context, saved.error());
                      }
                  });
}

void BookingPanel::take(const SaveResult &result)
{
    m_saving = false;
    if (!result) {
        showWhatSavingDoes();
        showRefusal(result.error());
        return;
    }
    const QUuid id = result->appointment.snapshot.booking.uuid;
    if (m_fields->isMove()) {
        tellMove(*result);
    } else {
        m_context.workplace.directory().invalidate();
    }
    start({});
    Q_EMIT saved(id);
}

void BookingPanel::showRefusal(const base::Error &error)
{
    m_showAll = true;
    m_fields->showReview({error.problems, m_warnings}, true);
    QStringList elsewhere;
    for (const base::Problem &problem : error.problems) {
        if (!m_fields->shows(problem.field)) {
            elsewhere.append(problem.reason);
        }
    }
    const QString text = error.problems.empty() ? error.text : widgets::withLabels(elsewhere.join(u' '));
    m_banner->setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
        m_banner->show(theme::Meaning::Danger, text, m_isFilled ? tr("What you typed is still here.") : QString());
        m_panel->reveal(m_banner);
    }
    if (m_fields->asksForAWayOut()) {
        m_context.notify({theme::Meaning::Attention,
                          m_fields->isMove() ? tr("Not moved: choose one of the ways out of the clash.")
                                             : tr("Not booked: choose one of the ways out of the clash."),
                          {},
                          {}});
    }
    m_fields->focusFirstProblem();
}

void BookingPanel::tellMove(const service::Saved &saved)
{
    const domain::Booking &booking = saved.appointment.snapshot.booking;
    offerUndo(m_context, saved,
              tr("Moved to %1")
                  .arg(spanText(booking.start, booking.length, zoneOfDesk(m_context.workplace),
                                m_context.workplace.clock().now())));
}

} // namespace anteroom::booking
