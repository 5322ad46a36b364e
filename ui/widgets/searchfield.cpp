// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace anteroom::widgets {

void addLens(QLineEdit *edit)
{
    QAction *lens = edit->addAction(theme::icon(u"search"_s, theme::Role::SecondaryText), QLineEdit::LeadingPosition);
    lens->setText(QCoreApplication::translate("SearchField", "Search"));
    QObject::connect(lens, &QAction::triggered, edit, &QLineEdit::selectAll);
}

void addClearButton(QLineEdit *edit)
{
    edit->setClearButtonEnabled(true);
    if (auto *clear = edit->findChild<QAction *>(u"_q_qlineeditclearaction"_s)) {
        clear->setText(QCoreApplication::translate("SearchField", "Clear"));
    }
}

} // namespace anteroom::widgets
