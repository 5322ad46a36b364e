// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <QCoreApplication>

#include <cstdint>

// The two functions that libFuzzer calls, for the one target of the program.

extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    static QCoreApplication application(*count, *arguments); // parts of the program lie beside it
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using anteroom::fuzz::Target;
    Target::all().front()->read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
