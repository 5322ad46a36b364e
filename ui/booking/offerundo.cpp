// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/offerundo.h"

#include "core/base/deliver.h"
#include "core/service/workplace.h"
#include "ui/widgets/settingwords.h"

#include <QCoreApplication>

namespace anteroom::booking {

namespace {

void undo(const widgets::ViewContext &context, const service::Undo &undo)
{
    base::deliver(context.workplace.bookings().undo(undo), &context.workplace,
                  [context](const base::Result<service::Saved> &saved) {
                      if (saved) {
                          context.notify(
                              {theme::Meaning::Good,
                               QCoreApplication::translate("anteroom::booking", "Taken back. Nothing was sent."),
                               {},
                               {}});
                      } else {
                          tellRefusal(context, saved.error());
                      }
                  });
}

} // namespace

void offerUndo(const widgets::ViewContext &context, const service::Saved &saved, const QString &what)
{
    const auto left = saved.undo ? saved.undo->until - context.workplace.clock().now() : std::chrono::milliseconds(0);
    if (left.count() <= 0) {
        context.notify({theme::Meaning::Good, what, {}, {}});
        return;
    }
    widgets::Toast toast{
        theme::Meaning::Good, what, QCoreApplication::translate("anteroom::booking", "Undo"), {}, int(left.count())};
    toast.lasts = false; // what could be taken back goes out then
    toast.action = [context, taken = *saved.undo] { undo(context, taken); };
    context.notify(std::move(toast));
}

void tellRefusal(const widgets::ViewContext &context, const base::Error &error)
{
    context.notify({theme::Meaning::Danger, widgets::withLabels(error.text), {}, {}});
}

} // namespace anteroom::booking
