// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/scheme.h"
#include "ui/theme/theme.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace anteroom::theme;

/// A desktop's settings portal, as org.freedesktop.portal.Settings describes it.
class SettingsPortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    void change(const QString &group, const QString &key, const QVariant &value)
    {
        m_values.insert(group + key, value);
        Q_EMIT SettingChanged(group, key, QDBusVariant(value));
    }

public Q_SLOTS:
    // The portal's own spelling; Read wraps the value twice.
    QDBusVariant Read(const QString &group, const QString &key)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(m_values.value(group + key))));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QHash<QString, QVariant> m_values;
};

class TestDesktop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lightAndDarkFollowTheDesktop();

private:
    SettingsPortal m_portal;
};

void TestDesktop::lightAndDarkFollowTheDesktop()
{
    const auto appearance = u"org.freedesktop.appearance"_s;
    const auto key = u"color-scheme"_s;
    QDBusConnection bus = QDBusConnection::sessionBus();
    QVERIFY2(bus.isConnected(), "run it under dbus-run-session");
    m_portal.change(appearance, key, 1U);
    m_portal.change(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true);
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));

    Theme theme(*qApp);
    QVERIFY(!isDark(QApplication::palette()));
    theme.followSystem();
    QTRY_VERIFY(isDark(QApplication::palette()));
    m_portal.change(appearance, key, 2U);
    QTRY_VERIFY(!isDark(QApplication::palette()));
    m_portal.change(appearance, key, 1U);
    QTRY_VERIFY(isDark(QApplication::palette()));
    // What the person chose for this desk goes before the desktop's wish.
    theme.setAppearance(Appearance::Light);
    QVERIFY(!isDark(QApplication::palette()));
    theme.setAppearance(Appearance::System);
    QVERIFY(isDark(QApplication::palette()));
}

QTEST_MAIN(TestDesktop)
#include "test_desktopappearance.moc"
