// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/toast.h"

#include <QHash>
#include <QUrl>

#include <chrono>
#include <memory>

namespace anteroom::service {
class Workplace;
}

namespace anteroom::widgets {

/// When a room was last opened here, by the monotonic clock; the key is the room's own.
using OpenedRooms = QHash<QString, std::chrono::milliseconds>;

/// What every view and panel works with. All of it outlives them.
struct ViewContext {
    service::Workplace &workplace;
    std::function<void(Toast)> notify;          ///< shows a toast in the window
    std::function<void(const QUrl &)> openLink; ///< opens a guarded link in the browser
    /// Leads to a mail that was sent, known by its Delivery::mail; null: mails can be read nowhere.
    std::function<void(const QByteArray &mail)> showMail = {};
    /// The same for all copies, so that every Join button knows what another one has opened.
    std::shared_ptr<OpenedRooms> openedRooms = std::make_shared<OpenedRooms>();
};

} // namespace anteroom::widgets
