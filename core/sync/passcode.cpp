// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/passcode.h"

#include <array>

namespace anteroom::sync {

QString newPasscode(base::Random &random)
{
    // One class after the other, so that neighbours never belong to the same one.
    static const std::array<QLatin1StringView, 4> classes{QLatin1StringView("ABCDEFGHJKLMNPQRSTUVWXYZ"),
                                                          QLatin1StringView("abcdefghijkmnopqrstuvwxyz"),
                                                          QLatin1StringView("23456789"), QLatin1StringView("@_*-")};
    QString passcode;
    for (int i = 0; i < 10; ++i) {
        // Begin with a letter; one special character, in the middle, is enough.
        const size_t which = i == 5 ? 3 : size_t(i % 3);
        passcode += classes[which][qsizetype(random.below(quint32(classes[which].size())))];
    }
    return passcode;
}

} // namespace anteroom::sync
