// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace anteroom::widgets {

namespace {

constexpr int fewestLetters = 12;
constexpr int usualLetters = 60;

} // namespace

WrappedLabel::WrappedLabel(const QString &text, theme::TextSize size, theme::Role role, QWidget *parent)
    : Label(text, size, role, parent)
{
    setWordWrap(true);
}

void WrappedLabel::setMostLines(int lines)
{
    m_mostLines = lines;
    updateGeometry();
    update();
}

int WrappedLabel::frame() const
{
    return 2 * margin();
}

QSize WrappedLabel::sizeHint() const
{
    const int most = fontMetrics().averageCharWidth() * usualLetters;
    const int width = qMin(fontMetrics().horizontalAdvance(text()) + 1, most) + frame();
    return {width, heightForWidth(width)};
}

QSize WrappedLabel::minimumSizeHint() const
{
    const int least = fontMetrics().averageCharWidth() * fewestLetters + frame();
    return {qMin(Label::minimumSizeHint().width(), least), fontMetrics().height() + frame()};
}

int WrappedLabel::heightForWidth(int width) const
{
    const int count = qMax(1, int(linesFor(width - frame()).size()));
    return fontMetrics().height() + (count - 1) * fontMetrics().lineSpacing() + frame();
}

QStringList WrappedLabel::linesFor(int width) const
{
    const QString whole = QString(text()).replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(whole, font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        if (m_mostLines > 0 && lines.size() + 1 == m_mostLines) {
            lines.append(
                fontMetrics().elidedText(whole.mid(line.textStart()).simplified(), Qt::ElideRight, qMax(1, width)));
            break;
        }
        lines.append(whole.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void WrappedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect place = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    const QStringList lines = linesFor(place.width());
    const bool isCut =
        m_mostLines > 0 && !lines.isEmpty() && lines.last().endsWith(QChar(0x2026)) && !text().endsWith(QChar(0x2026));
    const QString whole = isCut ? plainToolTip(text()) : QString();
    if (toolTip() != whole) {
        setToolTip(whole);
    }
    const int step = fontMetrics().lineSpacing();
    if (alignment() & Qt::AlignVCenter) {
        place.translate(0, qMax(0, (place.height() - heightForWidth(width()) + frame()) / 2));
    }
    const Qt::Alignment across = QStyle::visualAlignment(layoutDirection(), alignment() & Qt::AlignHorizontal_Mask);
    for (const QString &line : lines) {
        const QRect row(place.left(), place.top(), place.width(), fontMetrics().height());
        style()->drawItemText(&painter, row, int(across | Qt::AlignTop) | Qt::TextSingleLine, palette(), isEnabled(),
                              line, foregroundRole());
        place.translate(0, step);
    }
}

} // namespace anteroom::widgets
