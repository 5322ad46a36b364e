// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/mimewriter.h"

#include "core/base/programpart.h"

using namespace Qt::StringLiterals;

namespace anteroom::messages {

base::Result<QByteArray> writeMime(const MimeParts &parts)
{
    const auto write = reinterpret_cast<GmimeWriter *>(base::functionOfPart(u"anteroommime"_s, "anteroomWriteMime"));
    if (!write) {
        return base::failure(base::ErrorKind::Refused,
                             u"The mail was not made: a part of Anteroom is missing. Install it again."_s);
    }
    QByteArray bytes;
    write(parts, bytes);
    return bytes;
}

} // namespace anteroom::messages
