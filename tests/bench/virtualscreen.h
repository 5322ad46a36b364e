// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace anteroom::bench {

/// A screen of its own, so that windows are measured alike everywhere and on nobody's desk: Xvfb, until this goes.
class VirtualScreen
{
public:
    /// Broken when there is no Xvfb.
    VirtualScreen();
    ~VirtualScreen();

    /// The value for DISPLAY.
    QString display() const { return m_display; }

private:
    QProcess m_server;
    QString m_display;
};

} // namespace anteroom::bench
