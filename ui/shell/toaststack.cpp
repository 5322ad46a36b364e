// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toaststack.h"

#include "ui/shell/toastcard.h"
#include "ui/theme/scheme.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QVBoxLayout>
#include <QVariantAnimation>

#include <algorithm>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostAtOnce = 3;

} // namespace

ToastStack::ToastStack(QWidget *host)
    : QWidget(host), m_layout(new QVBoxLayout(this)), m_slide(new QVariantAnimation(this))
{
    setObjectName(u"toasts"_s);
    setAccessibleName(tr("Messages"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme::space::small);
    m_slide->setDuration(theme::motion);
    m_slide->setEasingCurve(QEasingCurve::OutCubic);
    m_slide->setStartValue(theme::space::medium);
    m_slide->setEndValue(0);
    connect(m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_offset = value.toInt();
        place();
    });
    QWidget::hide();
}

void ToastStack::setArea(const QRect &area)
{
    m_area = area;
    place();
}

void ToastStack::show(widgets::Toast toast)
{
    makeRoom();
    auto *card = new ToastCard(std::move(toast), this);
    m_cards.push_back(card);
    m_layout->addWidget(card, 0, Qt::AlignHCenter);
    connect(card, &ToastCard::ended, this, [this, card] { remove(card); });
    card->show();
    QWidget::show();
    raise();
    slideIn();
    QAccessibleEvent alert(card, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT changed();
}

bool ToastStack::takeNewestAction()
{
    ToastCard *card = newestWithAction();
    if (card) {
        card->act();
    }
    return card != nullptr;
}

void ToastStack::moveFocus()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && isAncestorOf(focus)) {
        if (m_returnFocus) {
            m_returnFocus->setFocus(Qt::ShortcutFocusReason);
        }
    } else if (!m_cards.empty()) {
        m_returnFocus = focus;
        m_cards.back()->focusAction();
    }
}

bool ToastStack::hasAction() const
{
    return newestWithAction() != nullptr;
}

ToastCard *ToastStack::newestWithAction() const
{
    const auto newest =
        std::find_if(m_cards.rbegin(), m_cards.rend(), [](const ToastCard *card) { return card->hasAction(); });
    return newest == m_cards.rend() ? nullptr : *newest;
}

void ToastStack::makeRoom()
{
    if (m_cards.size() < mostAtOnce) {
        return;
    }
    // What can still be undone stays longest.
    const auto plain =
        std::find_if(m_cards.begin(), m_cards.end(), [](const ToastCard *card) { return !card->hasAction(); });
    remove(plain == m_cards.end() ? m_cards.front() : *plain);
}

void ToastStack::remove(ToastCard *card)
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && card->isAncestorOf(focus) && m_returnFocus && m_returnFocus->isVisible() &&
        m_returnFocus->isEnabled()) {
        m_returnFocus->setFocus(Qt::OtherFocusReason);
    }
    std::erase(m_cards, card);
    m_layout->removeWidget(card);
    card->hide();
    card->deleteLater();
    setVisible(!m_cards.empty());
    place();
    Q_EMIT changed();
}

QSize ToastStack::sizeIn(int width) const
{
    const int widest = qMax(0, width - 2 * theme::space::large);
    for (ToastCard *card : m_cards) {
        card->fitInto(widest);
    }
    m_layout->activate();
    const int wide = qMin(sizeHint().width(), widest);
    return {wide, m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(wide) : sizeHint().height()};
}

int ToastStack::heightIn(int width) const
{
    return m_cards.empty() ? 0 : sizeIn(width).height() + 2 * theme::space::medium;
}

void ToastStack::place()
{
    const QSize size = sizeIn(m_area.width());
    setGeometry(m_area.left() + (m_area.width() - size.width()) / 2,
                m_area.bottom() + 1 - size.height() - theme::space::medium + m_offset, size.width(), size.height());
}

void ToastStack::slideIn()
{
    m_slide->stop();
    m_offset = 0;
    place();
    if (!theme::isMotionReduced()) {
        m_slide->start();
    }
}

} // namespace anteroom::shell
