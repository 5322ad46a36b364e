// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/desktopwish.h"
#include "ui/theme/scheme.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QStyleHints>
#include <QToolTip>

#include <memory>

using namespace Qt::StringLiterals;

namespace anteroom::theme {

namespace {

constexpr char stillProperty[] = "anteroomReducedMotion";

/// How long the end of the program waits for a desktop that does not answer.
constexpr int partingMilliseconds = 1000;

} // namespace

Theme::Theme(QApplication &application) : m_application(application), m_systemIsDark(isDark(QApplication::palette()))
{
    QApplication::setStyle(new Style);
    QApplication::setFont(font(TextSize::Base));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    apply();
}

Theme::~Theme()
{
    m_desktopThread.quit();
    if (!m_desktopThread.wait(partingMilliseconds)) {
        m_desktopThread.terminate();
        m_desktopThread.wait();
    }
}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance != appearance) {
        m_appearance = appearance;
        apply();
    }
}

void Theme::followSystem()
{
    if (m_desktopThread.isRunning()) {
        return;
    }
    m_wish = std::make_unique<DesktopWish>();
    DesktopWish *wish = m_wish.get();
    wish->moveToThread(&m_desktopThread);
    connect(&m_desktopThread, &QThread::started, wish, &DesktopWish::ask);
    connect(wish, &DesktopWish::motionWished, this,
            [this](bool moves) { m_application.setProperty(stillProperty, !moves); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this](Qt::ColorScheme scheme) { systemSaid(scheme == Qt::ColorScheme::Dark); });
#else
    connect(wish, &DesktopWish::darkWished, this, &Theme::systemSaid);
#endif
    m_desktopThread.setObjectName(u"desktop"_s);
    m_desktopThread.start();
}

void Theme::systemSaid(bool dark)
{
    if (m_systemIsDark != dark) {
        m_systemIsDark = dark;
        apply();
    }
}

void Theme::apply()
{
    const bool dark = m_appearance == Appearance::System ? m_systemIsDark : m_appearance == Appearance::Dark;
    const QPalette palette = paletteOf(dark);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(font(TextSize::Small));
}

bool isMotionReduced()
{
    const QString platform = QGuiApplication::platformName();
    return platform == "offscreen"_L1 || platform == "minimal"_L1 || qApp->property(stillProperty).toBool();
}

} // namespace anteroom::theme
