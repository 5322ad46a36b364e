// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace anteroom::gui {

/// Reads the system's list of fonts on a thread of its own: Qt would read it when the first letter is wanted, and the
/// window would wait for it. Where the system keeps no such list there is nothing to do.
class FontCache
{
public:
    /// Begins.
    FontCache();
    ~FontCache();
    FontCache(const FontCache &) = delete;
    FontCache &operator=(const FontCache &) = delete;

    /// Waits until it is read.
    void finish();

private:
    std::thread m_thread;
};

} // namespace anteroom::gui
