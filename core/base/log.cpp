// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

namespace anteroom::base {

Q_LOGGING_CATEGORY(lcStore, "anteroom.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "anteroom.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "anteroom.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMail, "anteroom.mail", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "anteroom.app", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStart, "anteroom.start", QtInfoMsg)

} // namespace anteroom::base
