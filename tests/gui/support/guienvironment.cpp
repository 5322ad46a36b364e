// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/guienvironment.h"

using namespace Qt::StringLiterals;

namespace anteroom::testing {

service::EnvironmentValues guiEnvironment(const PracticeFixture &practice, const QByteArray &hold)
{
    return {
        {u"PRACTICE_NAME"_s, "Harbour Psychology"},
        {u"PRACTICE_ZONE"_s, "Australia/Sydney"},
        {u"PRACTICE_ADDRESS"_s, "1 Harbour Street, Sydney"},
        {u"SESSION_TYPES"_s, practice.settings.sessionTypes.join(u',').toUtf8()},
        {u"ZOOM_ENABLED"_s, "true"},
        {u"ZOOM_ACCOUNT_ID"_s, "account"},
        {u"ZOOM_CLIENT_ID"_s, "client"},
        {u"ZOOM_CLIENT_SECRET"_s, "secret"},
        {u"GOOGLE_CALENDAR_ENABLED"_s, "true"},
        {u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s, "/dev/null"},
        {u"GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID"_s, practice.settings.sync.practiceCalendar.toUtf8()},
        {u"MAIL_SMTP_URL"_s, "smtps://mail.example:465"},
        {u"MAIL_FROM"_s, "desk@harbour.example"},
        {u"DESK_SEND_HOLD"_s, hold},
    };
}

} // namespace anteroom::testing
