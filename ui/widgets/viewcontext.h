// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/toast.h"

#include <QUrl>

namespace anteroom::service {
class Workplace;
}

namespace anteroom::widgets {

/// What every view and panel works with. All of it outlives them.
struct ViewContext {
    service::Workplace &workplace;
    std::function<void(Toast)> notify;          ///< shows a toast in the window
    std::function<void(const QUrl &)> openLink; ///< opens a guarded link in the browser
    /// Leads to a mail that was sent, known by its Delivery::mail; null: mails can be read nowhere.
    std::function<void(const QByteArray &mail)> showMail = {};
};

} // namespace anteroom::widgets
