// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/script.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <random>

namespace anteroom::fault {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using Kind = Deed::Kind;

namespace {

// How often each comes, in the order of Kind.
constexpr std::array<int, 14> weights{24, 16, 10, 5, 3, 3, 6, 6, 3, 3, 1, 1, 10, 9};
constexpr std::chrono::hours span{24 * 400};

} // namespace

Script scriptOf(quint32 seed, int deeds)
{
    std::mt19937 random(seed);
    std::discrete_distribution<int> kinds(weights.begin(), weights.end());
    const double mean = double(std::chrono::duration_cast<milliseconds>(span).count()) / deeds;
    Script script;
    for (int i = 0; i < deeds; ++i) {
        // Deeds come in bursts: half of them within minutes of the one before.
        const double share = double(random()) / double(std::mt19937::max());
        const double length = i % 2 == 0 ? 4 * mean * share : 300000 * share;
        const Kind kind = i == 0 ? Kind::Book : Kind(kinds(random));
        script.push_back({milliseconds(qint64(length)), kind, quint32(random())});
    }
    return script;
}

QString describe(const Deed &deed)
{
    static const QStringList words{u"book"_s,           u"move"_s,
                                   u"cancel"_s,         u"cancel and book again"_s,
                                   u"change address"_s, u"another psychologist"_s,
                                   u"retry"_s,          u"kill"_s,
                                   u"meeting gone"_s,   u"tokens revoked"_s,
                                   u"clock forward"_s,  u"clock back"_s,
                                   u"trouble"_s,        u"calm"_s};
    return u"after %1 s: %2 (%3)"_s.arg(double(deed.pause.count()) / 1000.0, 0, 'f', 1)
        .arg(words[int(deed.kind)])
        .arg(deed.argument % 100);
}

} // namespace anteroom::fault
