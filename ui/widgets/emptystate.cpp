// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::widgets {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, theme::Role::SecondaryText, theme::space::huge))
    , m_title(new Label({}, theme::TextSize::Large))
    , m_text(new Label({}, theme::TextSize::Base, theme::Role::SecondaryText))
    , m_button(makeButton({}, ButtonKind::Normal))
{
    m_button->setObjectName(u"emptyStateAction"_s);
    m_title->setTextSize(theme::TextSize::Large, QFont::DemiBold);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::space::small);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(theme::space::small);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::show(const QString &iconName, const QString &title, const QString &text, const QString &actionText)
{
    m_icon->setIcon(iconName, theme::Role::SecondaryText);
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
}

Skeleton::Skeleton(int rows, QWidget *parent) : QWidget(parent), m_rows(rows)
{
    setAccessibleName(tr("Loading"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::milliseconds(150));
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_barsShown = true;
        update();
    });
}

QSize Skeleton::sizeHint() const
{
    return {theme::panelWidth / 2, m_rows * theme::controlHeight};
}

void Skeleton::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_patience.start();
}

void Skeleton::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_patience.stop();
    m_barsShown = false;
}

void Skeleton::paintEvent(QPaintEvent *)
{
    if (!m_barsShown) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(this, theme::Role::Hairline));
    constexpr double shares[] = {0.7, 0.5, 0.85, 0.6};
    for (int row = 0; row < m_rows; ++row) {
        const double width = this->width() * shares[row % 4];
        const double left = layoutDirection() == Qt::RightToLeft ? this->width() - width : 0;
        painter.drawRoundedRect(QRectF(left, row * theme::controlHeight + theme::space::small, width,
                                       theme::controlHeight - 2 * theme::space::small),
                                theme::space::tight, theme::space::tight);
    }
}

} // namespace anteroom::widgets
