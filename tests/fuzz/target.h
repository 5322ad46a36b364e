// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace anteroom::fuzz {

/// One reader of foreign bytes, and what must hold whatever it is given. Each file fuzz_NAME.cpp has one, at namespace
/// scope; libFuzzer runs it on what it makes up, `fuzz_corpus` on what is kept in corpus/NAME.
class Target
{
public:
    using Read = void (*)(const QByteArray &bytes);
    Target(const char *name, Read reader);

    const char *name() const { return m_name; }
    void read(const QByteArray &bytes) const { m_read(bytes); }
    /// Those in this program.
    static const std::vector<const Target *> &all();

private:
    const char *m_name;
    Read m_read;
};

/// Ends the program, with the words, when it does not hold.
void require(bool holds, const char *words);

/// The text of the bytes before the first line end; takes it and the line end off `bytes`.
QString takeLine(QByteArray &bytes);

} // namespace anteroom::fuzz
