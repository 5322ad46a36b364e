// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"

#include <QWidget>

namespace anteroom::health {

/// A thin bar that is filled as far as a share of the whole goes, beside words that say the same.
class ShareBar : public QWidget
{
    Q_OBJECT
public:
    explicit ShareBar(QWidget *parent = nullptr);
    /// `share` is between 0 and 1.
    void show(double share, theme::Meaning meaning);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    theme::Meaning m_meaning = theme::Meaning::Neutral;
};

} // namespace anteroom::health
