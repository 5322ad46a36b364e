// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>
#include <QThread>

#include <memory>

class QApplication;

namespace anteroom::theme {

class DesktopWish;

/// What a person chose for this desk.
enum class Appearance { System, Light, Dark };

/// Dresses the application: style, palette and fonts. Follows the system between light and dark while it runs, and
/// tells reduced motion. One per program, made before the first window.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application);
    ~Theme() override;

    /// Light, dark, or as the system has it.
    void setAppearance(Appearance appearance);
    Appearance appearance() const { return m_appearance; }
    /// Begins to ask the desktop, which may take a while; call it after the first paint.
    void followSystem();
    bool followsSystem() const { return m_desktopThread.isRunning(); }

private:
    void apply();
    void systemSaid(bool dark);

    QApplication &m_application;
    std::unique_ptr<DesktopWish> m_wish; ///< on the thread while that runs
    QThread m_desktopThread;
    Appearance m_appearance = Appearance::System;
    bool m_systemIsDark = false;
};

/// Whether things should not move: the desktop's wish, or there is no display to show it on.
bool isMotionReduced();

} // namespace anteroom::theme
