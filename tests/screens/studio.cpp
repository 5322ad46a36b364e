// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/studio.h"

#include "tests/screens/picture.h"

#include <QTest>
#include <QWidget>

namespace anteroom::screens {

using namespace Qt::StringLiterals;
using theme::Appearance;

namespace {

/// Until what the colours changed is laid out again.
constexpr int settling = 30;

} // namespace

void Studio::take(QWidget &window, const QString &name)
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        m_theme.setAppearance(appearance);
        QTest::qWait(settling);
        const QString light = appearance == Appearance::Light ? u"light"_s : u"dark"_s;
        const QString path = m_folder.filePath(u"%1-%2-%3.png"_s.arg(name, light, m_ending));
        if (!savePicture(window.grab().toImage(), path)) {
            qWarning("%s cannot be saved.", qPrintable(path));
            m_isGood = false;
        }
    }
    m_theme.setAppearance(Appearance::Light);
}

} // namespace anteroom::screens
