// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"

#include <QWidget>

class QPainter;

namespace anteroom::widgets {

/// A mark of its own shape and a word, in the colours of a meaning: "● synced". Speaks for itself to screen readers.
class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);
    using QWidget::show;
    void show(theme::Meaning meaning, const QString &text);
    theme::Meaning meaning() const { return m_meaning; }
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Meaning m_meaning = theme::Meaning::Neutral;
    QString m_text;
};

/// Draws the mark of a meaning (a tick, a clock, a triangle, a cross, a dot) into `rectangle`, for delegates.
void paintMark(QPainter &painter, const QRectF &rectangle, theme::Meaning meaning, const QColor &colour);

} // namespace anteroom::widgets
