// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/calendarlink.h"

#include <QCoreApplication>

namespace anteroom::booking {

using namespace Qt::StringLiterals;

base::Result<QUrl> guardedCalendarLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isSafe = url.isValid() && url.scheme() == u"https"_s && url.host() == u"calendar.google.com"_s &&
                        url.userInfo().isEmpty() && (url.port() == -1 || url.port() == 443) &&
                        text.startsWith(u"https://calendar.google.com/calendar/"_s) && !text.contains(u'\\');
    if (!isSafe) {
        return base::failure(base::ErrorKind::Refused,
                             QCoreApplication::translate("anteroom::booking",
                                                         "The link does not lead to Google Calendar, so it was not "
                                                         "opened. The session is not affected."));
    }
    return url;
}

} // namespace anteroom::booking
