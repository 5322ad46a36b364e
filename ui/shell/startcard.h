// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace anteroom::shell {

/// A card in the middle of its parent, with an icon and a title: what the window shows before there is a practice.
class StartCard : public widgets::Card
{
    Q_OBJECT
public:
    StartCard(const QString &iconName, theme::Role iconRole, const QString &title, QWidget *page);
    /// Where what belongs under the title goes.
    QVBoxLayout *content() const { return m_content; }
    /// A row of buttons at the foot, the first one at the right.
    void addButtons(const QList<QPushButton *> &buttons);

private:
    QVBoxLayout *m_content;
};

} // namespace anteroom::shell
