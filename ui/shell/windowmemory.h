// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSettings;
class QWidget;

namespace anteroom::shell {

/// What a desk remembers of its window: where it was, how large, and which view it showed.
class WindowMemory
{
public:
    /// Null: nothing is remembered.
    explicit WindowMemory(QSettings *desk) : m_desk(desk) {}
    /// Puts the window where it was. False: it is not known.
    bool restore(QWidget &window) const;
    /// The name of the view; empty: none.
    QString lastView() const;
    void keep(const QWidget &window) const;
    void keepView(const QString &name) const;

private:
    QSettings *m_desk;
};

} // namespace anteroom::shell
