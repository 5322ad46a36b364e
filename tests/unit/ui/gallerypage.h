// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace anteroom::testing {

/// Every widget in every state, on one page.
QWidget *makeGalleryPage();

/// A panel as it stands at the right of the window.
QWidget *makeGalleryPanel();

/// Every icon with its name, and the colours of psychologists.
QWidget *makeIconPage();

} // namespace anteroom::testing
