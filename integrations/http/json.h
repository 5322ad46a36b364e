// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/outcome.h"
#include "integrations/http/message.h"

#include <QJsonObject>

#include <optional>

namespace anteroom::http {

/// The reply's body as a JSON object; nothing when its type is not JSON or it cannot be read as one.
std::optional<QJsonObject> jsonObject(const Reply &reply);

/// A 2xx whose body says nothing usable: it was done, but what came of it is not known. Unknown with
/// slowLook for a mutating method, Temporary for the others.
tl::unexpected<ports::Failure> unusable(const QByteArray &method, QString code);

/// `text` cut down to what Failure::detail may hold: letters, digits and -_.:@/, at most 200.
QString safeDetail(const QString &text);

} // namespace anteroom::http
