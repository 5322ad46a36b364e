// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

#ifdef ANTEROOM_DESKTOP_PORTAL
#include <QDBusVariant> // whole: a slot of a type that is only declared is never called
#else
class QDBusVariant;
#endif

namespace anteroom::theme {

/// Asks the desktop's settings portal (org.freedesktop.portal.Settings) for light or dark and for animations, and
/// listens for changes. Connecting to the bus blocks, so it lives on a thread of its own. Without D-Bus it is silent.
class DesktopWish : public QObject
{
    Q_OBJECT
public:
    /// Begins; call it on its thread.
    void ask();

Q_SIGNALS:
    void darkWished(bool dark);
    void motionWished(bool moves);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void read(const QString &group, const QString &key);
    void heard(const QString &group, const QString &key, const QVariant &value);
};

} // namespace anteroom::theme
