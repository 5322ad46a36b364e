// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/label.h"

namespace anteroom::widgets {

/// Text that people have entered, on several lines. A word longer than a line is broken, so that no name makes a panel
/// wider than it is.
class WrappedLabel : public Label
{
    Q_OBJECT
public:
    explicit WrappedLabel(const QString &text = {}, theme::TextSize size = theme::TextSize::Base,
                          theme::Role role = theme::Role::Text, QWidget *parent = nullptr);
    /// After so many lines it ends in an ellipsis, and shows the whole as a tooltip. 0: as many as it takes.
    void setMostLines(int lines);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList linesFor(int width) const;
    int frame() const;
    int m_mostLines = 0;
};

} // namespace anteroom::widgets
