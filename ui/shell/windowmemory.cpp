// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowmemory.h"

#include <QSettings>
#include <QWidget>

namespace anteroom::shell {

using namespace Qt::StringLiterals;

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString viewKey = u"window/view"_s;

} // namespace

bool WindowMemory::restore(QWidget &window) const
{
    return m_desk && window.restoreGeometry(m_desk->value(geometryKey).toByteArray());
}

QString WindowMemory::lastView() const
{
    return m_desk ? m_desk->value(viewKey).toString() : QString();
}

void WindowMemory::keep(const QWidget &window) const
{
    if (m_desk) {
        m_desk->setValue(geometryKey, window.saveGeometry());
    }
}

void WindowMemory::keepView(const QString &name) const
{
    if (m_desk) {
        m_desk->setValue(viewKey, name);
    }
}

} // namespace anteroom::shell
