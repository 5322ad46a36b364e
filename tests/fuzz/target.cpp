// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <cstdio>
#include <cstdlib>

namespace anteroom::fuzz {

namespace {

std::vector<const Target *> &targets()
{
    static std::vector<const Target *> list;
    return list;
}

} // namespace

Target::Target(const char *name, Read reader) : m_name(name), m_read(reader)
{
    targets().push_back(this);
}

const std::vector<const Target *> &Target::all()
{
    return targets();
}

void require(bool holds, const char *words)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", words);
        std::abort();
    }
}

QString takeLine(QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QString line = QString::fromUtf8(end < 0 ? bytes : bytes.left(end));
    bytes = end < 0 ? QByteArray() : bytes.mid(end + 1);
    return line;
}

} // namespace anteroom::fuzz
