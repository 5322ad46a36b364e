// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktopwish.h"

#ifdef ANTEROOM_DESKTOP_PORTAL
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

using namespace Qt::StringLiterals;

namespace anteroom::theme {

#ifdef ANTEROOM_DESKTOP_PORTAL

namespace {

const auto bus = u"anteroom-desktop"_s;
const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto gnome = u"org.gnome.desktop.interface"_s;

/// The portal wraps some values twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace

void DesktopWish::ask()
{
    QDBusConnection connection = QDBusConnection::connectToBus(QDBusConnection::SessionBus, bus);
    if (!connection.isConnected()) {
        return;
    }
    // Until QtDBus has been asked about its types, connect() takes no slot that has one of them.
    QDBusMetaType::typeToSignature(QMetaType::fromType<QDBusVariant>());
    connection.connect(service, path, interface, u"SettingChanged"_s, this,
                       SLOT(settingChanged(QString, QString, QDBusVariant)));
    read(appearance, u"color-scheme"_s);
    read(gnome, u"enable-animations"_s);
}

void DesktopWish::read(const QString &group, const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question.setArguments({group, key});
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection(bus).asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid()) {
            heard(group, key, reply.value().variant());
        }
        done->deleteLater();
    });
}

void DesktopWish::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    heard(group, key, value.variant());
}

void DesktopWish::heard(const QString &group, const QString &key, const QVariant &value)
{
    const QVariant plain = unwrapped(value);
    if (group == appearance && key == "color-scheme"_L1) {
        Q_EMIT darkWished(plain.toUInt() == 1); // 0: no preference, 1: dark, 2: light
    } else if (group == gnome && key == "enable-animations"_L1) {
        Q_EMIT motionWished(plain.toBool());
    }
}

#else

void DesktopWish::ask() {}
void DesktopWish::settingChanged(const QString &, const QString &, const QDBusVariant &) {}
void DesktopWish::read(const QString &, const QString &) {}
void DesktopWish::heard(const QString &, const QString &, const QVariant &) {}

#endif

} // namespace anteroom::theme
