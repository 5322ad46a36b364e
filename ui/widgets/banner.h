// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

class QPushButton;

namespace anteroom::widgets {

/// A message in its place: what happened, and what to do now, with at most one button. Hidden until it has something
/// to say; hide() it when that is over.
class Banner : public Card
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);
    using Card::show;
    /// Appears. `what` is the sentence, `remedy` the next one (may be empty), `actionText` the button's (empty: none).
    void show(theme::Meaning meaning, const QString &what, const QString &remedy = {}, const QString &actionText = {});
    /// The button.
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionRequested();

private:
    Label *m_what;
    Label *m_remedy;
    QPushButton *m_button;
    Mark *m_mark;
};

} // namespace anteroom::widgets
