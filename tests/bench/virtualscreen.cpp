// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/virtualscreen.h"

#include "tests/bench/report.h"

namespace anteroom::bench {

using namespace Qt::StringLiterals;

VirtualScreen::VirtualScreen()
{
    // It chooses a free number by itself, and says so when it listens.
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1400x900x24"_s, u"-nolisten"_s,
                               u"tcp"_s, u"-noreset"_s});
    if (!m_server.waitForStarted() || !m_server.waitForReadyRead()) {
        throw Broken(u"there is no Xvfb to show windows on"_s);
    }
    m_display = u':' + QString::fromLatin1(m_server.readLine().trimmed());
}

VirtualScreen::~VirtualScreen()
{
    m_server.terminate();
    m_server.waitForFinished();
}

} // namespace anteroom::bench
