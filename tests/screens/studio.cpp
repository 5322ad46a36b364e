// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/studio.h"

#include "tests/screens/picture.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

namespace anteroom::screens {

using namespace Qt::StringLiterals;
using theme::Appearance;

namespace {

/// Until what the colours changed is laid out again.
constexpr int settling = 30;

} // namespace

QSize Studio::windowSize() const
{
    return qApp->devicePixelRatio() < 2 ? QSize(1240, 800) : QSize(960, 540);
}

void Studio::take(QWidget &window, const QString &name)
{
    for (const Appearance appearance : m_order.appearances) {
        m_theme.setAppearance(appearance);
        QTest::qWait(settling);
        const QString light = appearance == Appearance::Light ? u"light"_s : u"dark"_s;
        const QString path = m_order.folder.filePath(u"%1-%2-%3.png"_s.arg(name, light, m_order.ending));
        if (!savePicture(window.grab().toImage(), path)) {
            qWarning("%s cannot be saved.", qPrintable(path));
            m_isGood = false;
        }
    }
    m_theme.setAppearance(Appearance::System);
}

} // namespace anteroom::screens
