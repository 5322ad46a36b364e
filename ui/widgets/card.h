// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"

#include <QFrame>

namespace anteroom::widgets {

/// A raised surface with round corners and a hairline.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    /// Soft background of a meaning in place of the plain one.
    void setMeaning(theme::Meaning meaning);
    theme::Meaning meaning() const { return m_meaning; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Meaning m_meaning = theme::Meaning::Neutral;
};

} // namespace anteroom::widgets
