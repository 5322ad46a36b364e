// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUrl>

namespace anteroom::gui {

/// What the demo shows in place of the browser: which page would open, without the secrets in its address.
class BrowserPage : public QDialog
{
    Q_OBJECT
public:
    BrowserPage(const QUrl &link, QWidget *parent);
};

} // namespace anteroom::gui
