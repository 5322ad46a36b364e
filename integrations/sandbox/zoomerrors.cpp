// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/zoomerrors.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

HttpAnswer zoomError(int status, int code, const QString &message, const QStringList &fields)
{
    QJsonObject body{{u"code"_s, code}, {u"message"_s, message}};
    if (!fields.isEmpty()) {
        QJsonArray errors;
        for (const QString &field : fields) {
            errors.append(QJsonObject{{u"field"_s, field}, {u"message"_s, u"Invalid field."_s}});
        }
        body.insert(u"errors"_s, errors);
    }
    return jsonAnswer(status, body);
}

HttpAnswer zoomInvalid(const QStringList &fields)
{
    return zoomError(400, 300, u"Validation Failed."_s, fields);
}

HttpAnswer zoomNoMeeting(const QString &id)
{
    return zoomError(404, 3001, u"Meeting does not exist: %1."_s.arg(id));
}

HttpAnswer zoomNoUser(const QString &id)
{
    return zoomError(404, 1001, u"User does not exist: %1."_s.arg(id));
}

} // namespace anteroom::sandbox
