// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/shell/statebutton.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *makeSearch(QWidget *parent)
{
    auto *search = new QLineEdit(parent);
    search->setObjectName(u"search"_s);
    search->setAccessibleName(TopBar::tr("Search patients"));
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    search->setPlaceholderText(TopBar::tr("Search patients (%1)", "shortcut").arg(keys));
    widgets::addLens(search);
    widgets::addClearButton(search);
    search->setMinimumHeight(theme::controlHeight);
    search->setMaximumWidth(search->fontMetrics().averageCharWidth() * 60);
    return search;
}

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_search(makeSearch(this))
    , m_date(new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText, this))
    , m_state(new StateButton(this))
    , m_newSession(widgets::makeButton(tr("New session"), widgets::ButtonKind::Primary, u"plus"_s, this))
{
    setObjectName(u"topBar"_s);
    m_date->setObjectName(u"date"_s);
    m_newSession->setObjectName(u"newSession"_s);
    const QString keys = QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText);
    m_newSession->setToolTip(tr("New session (%1)", "shortcut").arg(keys));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::space::wide, theme::space::medium, theme::space::wide, theme::space::medium);
    layout->setSpacing(theme::space::large);
    layout->addWidget(m_search, 1);
    layout->addStretch();
    layout->addWidget(m_date);
    layout->addWidget(m_state);
    layout->addWidget(m_newSession);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.isEmpty()) {
            Q_EMIT searchChanged(text);
        }
    });
    connect(m_search, &QLineEdit::returnPressed, this, &TopBar::searchLeft);
    connect(m_newSession, &QPushButton::clicked, this, &TopBar::bookRequested);
    connect(m_state, &QPushButton::clicked, this, &TopBar::stateRequested);
    setUsable(false);
}

void TopBar::setDate(const QString &date)
{
    m_date->setText(date);
}

void TopBar::showState(const PracticeState &state)
{
    m_state->show(state);
    m_state->setVisible(true);
}

void TopBar::setUsable(bool usable)
{
    m_search->setEnabled(usable);
    m_newSession->setEnabled(usable);
    if (!usable) {
        m_state->setVisible(false);
        m_date->clear();
        setSearchable(true);
    }
}

void TopBar::setMayBook(bool mayBook)
{
    m_newSession->setVisible(mayBook);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::setSearchable(bool searchable)
{
    m_search->clear();
    m_search->setVisible(searchable);
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Down) {
            Q_EMIT searchLeft();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, theme::colour(this, theme::Role::Hairline));
}

} // namespace anteroom::shell
