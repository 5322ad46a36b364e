// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/practicestate.h"

#include <QPushButton>

namespace anteroom::shell {

/// The state of the practice: a mark and a phrase, cut short where there is little room; pressing it leads to what
/// needs somebody.
class StateButton : public QPushButton
{
    Q_OBJECT
public:
    explicit StateButton(QWidget *parent = nullptr);
    void show(const PracticeState &state);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize sizeFor(int words) const;
    theme::Meaning m_meaning = theme::Meaning::Neutral;
};

} // namespace anteroom::shell
