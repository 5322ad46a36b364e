// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/randomtext.h"

namespace anteroom::sandbox {

QString randomText(base::Random &random, int count)
{
    return QString::fromLatin1(
        random.bytes(count).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString randomDigits(base::Random &random, int count)
{
    QString digits(QChar(char16_t(u'1' + random.below(9))));
    while (digits.size() < count) {
        digits += QChar(char16_t(u'0' + random.below(10)));
    }
    return digits;
}

} // namespace anteroom::sandbox
