// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/fontcache.h"

#include <QLibrary>

namespace anteroom::gui {

FontCache::FontCache()
{
#ifdef Q_OS_LINUX
    m_thread = std::thread([] {
        // Qt has it loaded already; asked for a second time it answers at once.
        using Read = int (*)();
        const auto read = reinterpret_cast<Read>(QLibrary::resolve(QStringLiteral("fontconfig"), 1, "FcInit"));
        if (read) {
            read();
        }
    });
#endif
}

FontCache::~FontCache()
{
    finish();
}

void FontCache::finish()
{
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

} // namespace anteroom::gui
