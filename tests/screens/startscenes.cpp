// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/scenes.h"

#include "app/gui/desktop.h"
#include "app/gui/profilesource.h"
#include "tests/support/memorykeychain.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace anteroom::screens {

namespace {

/// The whole program on a profile of its own, with a keychain in memory.
class Program
{
public:
    explicit Program(Studio &studio) : m_studio(studio)
    {
        compose::Profile profile{m_folder.filePath(u"practice"_s), {}};
        profile.keychain = [this](const QString &name) { return keychain.item(name); };
        m_source = std::make_unique<gui::ProfileSource>(profile);
    }

    void start()
    {
        m_desktop.reset();
        m_desktop = std::make_unique<gui::Desktop>(
            gui::Desktop::Parts{m_studio.theme(), *m_source, {}, &m_desk, [](const QUrl &, QWidget *) {}});
        m_desktop->window().resize(m_studio.windowSize());
        m_desktop->start();
    }
    void stop() { m_desktop.reset(); }
    QString file() const { return m_folder.filePath(u"practice/anteroom.sqlite"_s); }

    template<typename Widget>
    Widget *waitFor(const QString &name)
    {
        const auto isThere = [this, name] {
            const auto *widget = m_desktop->window().findChild<QWidget *>(name);
            return widget && widget->isVisible();
        };
        if (!QTest::qWaitFor(isThere, patience)) {
            qFatal("There is no %s.", qPrintable(name));
        }
        return m_desktop->window().findChild<Widget *>(name);
    }
    void take(const QString &name)
    {
        if (!QTest::qWaitForWindowActive(&m_desktop->window(), patience)) {
            qFatal("The window does not open.");
        }
        m_studio.take(m_desktop->window(), name);
    }

    testing::MemoryKeychain keychain;

private:
    Studio &m_studio;
    QTemporaryDir m_folder;
    QSettings m_desk{m_folder.filePath(u"desk.ini"_s), QSettings::IniFormat};
    std::unique_ptr<gui::ProfileSource> m_source;
    std::unique_ptr<gui::Desktop> m_desktop;
};

void damage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.write(QByteArray(4096, 'x')) < 0) {
        qFatal("The store cannot be damaged.");
    }
}

} // namespace

void takeStart(Studio &studio)
{
    Program program(studio);
    program.start();
    program.waitFor<QWidget>(u"createPractice"_s);
    program.take(u"start-first-run"_s);
    program.waitFor<QLineEdit>(u"practiceZone"_s)->setText(u"Sydney"_s);
    program.waitFor<QPushButton>(u"createPractice"_s)->click();
    QTest::qWait(500);
    program.take(u"start-first-run-problems"_s);
    program.waitFor<QLineEdit>(u"practiceName"_s)->setText(u"Harbour Psychology"_s);
    program.waitFor<QLineEdit>(u"practiceZone"_s)->setText(u"Australia/Sydney"_s);
    program.waitFor<QPushButton>(u"createPractice"_s)->click();
    program.waitFor<QWidget>(u"dashboardView"_s);
    program.stop();
    const QHash<QString, base::Secret> items = program.keychain.items;
    program.keychain.items.clear();
    program.start();
    program.waitFor<QWidget>(u"problemPage"_s);
    program.take(u"start-locked-key"_s);
    program.stop();
    program.keychain.items = items;
    damage(program.file());
    program.start();
    program.waitFor<QWidget>(u"problemPage"_s);
    program.take(u"start-damaged-store"_s);
}

} // namespace anteroom::screens
