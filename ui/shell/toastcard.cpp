// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toastcard.h"

#include "ui/theme/scheme.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/wrappedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace anteroom::shell {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

constexpr int barHeight = 2;
/// The longest line.
constexpr int mostCharacters = 56;
constexpr int mostLines = 6;
/// What remains at least when the pointer leaves it, in milliseconds: time enough to come back.
constexpr int leastLeft = 1500;

} // namespace

ToastCard::ToastCard(widgets::Toast toast, QWidget *parent)
    : widgets::Card(parent)
    , m_toast(std::move(toast))
    , m_text(new widgets::WrappedLabel(m_toast.text, theme::TextSize::Base, Role::Text, this))
    , m_left(m_toast.milliseconds)
{
    setObjectName(u"toast"_s);
    setAccessibleName(m_toast.text);
    m_text->setObjectName(u"toastText"_s);
    m_text->setMostLines(mostLines);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::space::large, theme::space::medium, theme::space::small, theme::space::medium);
    layout->setSpacing(theme::space::small);
    layout->addWidget(new widgets::Mark(m_toast.meaning, this));
    layout->addWidget(m_text, 1);
    if (!m_toast.actionText.isEmpty() && m_toast.action) {
        m_action = makeAction();
        layout->addWidget(m_action);
    }
    m_close = makeClose();
    layout->addWidget(m_close);
    m_expiry.setSingleShot(true);
    m_expiry.setTimerType(Qt::PreciseTimer); // Undo is offered until it is too late, to the moment
    connect(&m_expiry, &QTimer::timeout, this, &ToastCard::end);
    connect(&m_tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m_tick.setInterval(theme::isMotionReduced() ? 1000 : 100);
    holdOrGo();
}

QPushButton *ToastCard::makeAction()
{
    QPushButton *action = widgets::makeButton(m_toast.actionText, widgets::ButtonKind::Quiet, {}, this);
    action->setObjectName(u"toastAction"_s);
    action->setAccessibleDescription(m_toast.text);
    action->installEventFilter(this);
    connect(action, &QPushButton::clicked, this, [this] {
        // The action may show another toast; this one has to be gone by then.
        const std::function<void()> take = m_toast.action;
        if (!m_ended) {
            end();
            take();
        }
    });
    return action;
}

QWidget *ToastCard::makeClose()
{
    QToolButton *close = widgets::makeIconButton(u"close"_s, tr("Close this message"), this);
    close->setObjectName(u"toastClose"_s);
    close->installEventFilter(this);
    connect(close, &QToolButton::clicked, this, &ToastCard::end);
    return close;
}

void ToastCard::fitInto(int width)
{
    const QFontMetrics metrics = m_text->fontMetrics();
    const int wanted = qMin(metrics.horizontalAdvance(m_toast.text) + theme::space::tight,
                            metrics.averageCharWidth() * mostCharacters);
    m_text->setFixedWidth(wanted);
    const int others = layout()->totalSizeHint().width() - wanted;
    m_text->setFixedWidth(qMin(wanted, qMax(metrics.averageCharWidth(), width - others)));
    // Whoever asks for the card's size next gets the one with these lines.
    layout()->activate();
}

void ToastCard::act()
{
    if (m_action) {
        m_action->click();
    }
}

void ToastCard::focusAction()
{
    (m_action ? m_action : m_close)->setFocus(Qt::ShortcutFocusReason);
}

void ToastCard::holdOrGo()
{
    const bool isLookedAt = underMouse() || (m_action && m_action->hasFocus()) || m_close->hasFocus();
    const bool held = isLookedAt && m_toast.lasts;
    if (held && m_expiry.isActive()) {
        m_left = qMax(m_expiry.remainingTime(), leastLeft);
        m_expiry.stop();
        m_tick.stop();
    } else if (!held && !m_expiry.isActive() && !m_ended) {
        m_expiry.start(m_left);
        m_tick.start();
    }
}

void ToastCard::end()
{
    if (!m_ended) {
        m_ended = true;
        m_expiry.stop();
        m_tick.stop();
        Q_EMIT ended();
    }
}

void ToastCard::paintEvent(QPaintEvent *event)
{
    widgets::Card::paintEvent(event);
    if (!m_action) {
        return;
    }
    QPainter painter(this);
    // How long the action is still possible: a bar that runs out.
    const int left = m_expiry.isActive() ? m_expiry.remainingTime() : m_left;
    const int whole = width() - 2 * theme::cardRadius;
    const int part = int(qint64(whole) * left / qMax(1, m_toast.milliseconds));
    const QRect bar(theme::cardRadius, height() - barHeight - 1, qMin(part, whole), barHeight);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), theme::colour(this, Role::Accent));
}

void ToastCard::enterEvent(QEnterEvent *event)
{
    widgets::Card::enterEvent(event);
    holdOrGo();
}

void ToastCard::leaveEvent(QEvent *event)
{
    widgets::Card::leaveEvent(event);
    holdOrGo();
}

bool ToastCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        // The focus is where it goes only after the event.
        QMetaObject::invokeMethod(this, &ToastCard::holdOrGo, Qt::QueuedConnection);
    }
    return widgets::Card::eventFilter(watched, event);
}

void ToastCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        end();
        return;
    }
    widgets::Card::keyPressEvent(event);
}

} // namespace anteroom::shell
