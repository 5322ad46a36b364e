// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QString>
#include <QWidget>

#include <functional>

class QAbstractItemView;

namespace anteroom::testing {

/// What somebody in front of a window sees, types and clicks. Parts are found by their names; what cannot be seen,
/// is switched off or lies under something else cannot be used, and the test program ends with the reason.
class Person
{
public:
    /// Looks at `window`, or at one part of a window. It outlives this.
    explicit Person(QWidget &window) : m_window(window) {}

    /// The part of this name that can be seen; null when there is none.
    template<typename Widget = QWidget>
    Widget *sees(const char *name) const
    {
        const QList<Widget *> parts = m_window.findChildren<Widget *>(QString::fromLatin1(name));
        for (Widget *part : parts) {
            if (part->isVisible()) {
                return part;
            }
        }
        return nullptr;
    }
    /// The same, waited for.
    template<typename Widget = QWidget>
    Widget &part(const char *name) const
    {
        await(name, [this, name] { return sees<Widget>(name) != nullptr; });
        return *sees<Widget>(name);
    }
    /// The words on a label or button, or in a field; null while it cannot be seen.
    QString reads(const char *name) const;
    bool isOn(const char *name) const;

    /// Presses a key where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString &text) const;
    /// Goes on with Tab until the keyboard is there.
    void tabTo(const char *name) const;

    /// Clicks in the middle of it, after turning the wheel until it is in sight.
    void click(const char *name) const;
    void click(QWidget &part) const;
    /// Clicks on an entry.
    void click(QAbstractItemView &list, const QModelIndex &entry) const;
    /// Opens the box and clicks on the entry with these words.
    void choose(const char *box, const QString &entry) const;

    /// Waits until `holds`; the test ends when that takes too long.
    static void await(const char *what, const std::function<bool()> &holds);

private:
    void clickAt(QWidget &part, const QPoint &place) const;

    QWidget &m_window;
};

} // namespace anteroom::testing
