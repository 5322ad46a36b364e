// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/messages/language.h"
#include "core/messages/mailvalues.h"

#include <QString>

namespace anteroom::messages {

/// The two writings of a mail's text.
enum class TextForm {
    Plain, ///< values stand as they are
    Html,  ///< values are escaped
};

/// The mail of that step, filled in; lines are parted by "\n". The plain form begins with a line
/// "Subject: …" and an empty line. Templates are those in resources/mail, compiled in.
QString filledTemplate(domain::MessageStep step, Language language, TextForm form, const MailValues &values);

} // namespace anteroom::messages
