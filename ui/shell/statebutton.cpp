// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statebutton.h"

#include "ui/shell/paint.h"
#include "ui/widgets/badge.h"

#include <QPainter>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = theme::space::large;
/// So much is left of a long phrase where the window is narrow.
constexpr int fewestLetters = 12;

} // namespace

StateButton::StateButton(QWidget *parent) : QPushButton(parent)
{
    setObjectName(u"practiceState"_s);
    setFont(theme::font(theme::TextSize::Base, QFont::Medium));
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void StateButton::show(const PracticeState &state)
{
    m_meaning = meaningOf(state);
    setText(phraseOf(state));
    setAccessibleName(tr("State of the practice: %1").arg(text()));
    const bool isAboutSessions = state.failed > 0 || state.waiting > 0 || state.unknown;
    const QString hint = m_meaning == theme::Meaning::Good ? tr("Everything is where it should be")
                         : isAboutSessions                 ? tr("Show the sessions that this is about")
                                                           : tr("No session waits for it");
    setToolTip(text() + u'\n' + hint);
    updateGeometry();
    update();
}

QSize StateButton::sizeFor(int words) const
{
    return {theme::space::small + markSize + theme::space::small + words + theme::space::medium, theme::controlHeight};
}

QSize StateButton::sizeHint() const
{
    return sizeFor(fontMetrics().horizontalAdvance(text()));
}

QSize StateButton::minimumSizeHint() const
{
    return sizeFor(qMin(fontMetrics().horizontalAdvance(text()), fontMetrics().averageCharWidth() * fewestLetters));
}

void StateButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    fillRounded(painter, rect(), theme::colour(this, theme::backgroundOf(m_meaning)));
    const QColor colour = theme::colour(this, theme::foregroundOf(m_meaning));
    const QRect mark(theme::space::small, (height() - markSize) / 2, markSize, markSize);
    widgets::paintMark(painter, QRectF(QStyle::visualRect(layoutDirection(), rect(), mark)), m_meaning, colour);
    const QRect words = rect().adjusted(mark.right() + theme::space::small, 0, -theme::space::small, 0);
    painter.setPen(colour);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), int(Qt::AlignVCenter | Qt::AlignLeading),
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (underMouse()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::controlRadius,
                                theme::controlRadius);
    }
    if (hasFocus()) {
        paintFocusRing(painter, this);
    }
}

} // namespace anteroom::shell
