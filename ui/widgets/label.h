// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"

#include <QLabel>

namespace anteroom::widgets {

/// What setToolTip() takes so that it says `text`: tooltips read what looks like HTML as HTML.
QString plainToolTip(const QString &text);

/// Text in a size and a role; follows light and dark. Plain text always: nothing in it is read as HTML.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &text = {}, theme::TextSize size = theme::TextSize::Base,
                   theme::Role role = theme::Role::Text, QWidget *parent = nullptr);
    void setRole(theme::Role role);
    void setTextSize(theme::TextSize size, QFont::Weight weight = QFont::Normal);
    /// Figures of equal width.
    void setTabular();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    theme::TextSize m_size;
    QFont::Weight m_weight = QFont::Normal;
    theme::Role m_role;
    bool m_dressing = false;
};

/// A line of text that ends in an ellipsis where there is no room, and shows the whole as a tooltip then.
class ElidedLabel : public Label
{
    Q_OBJECT
public:
    using Label::Label;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace anteroom::widgets
