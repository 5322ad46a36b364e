// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browserpage.h"
#include "app/gui/commandline.h"
#include "app/gui/demo.h"
#include "app/gui/demopage.h"
#include "app/gui/desksettings.h"
#include "app/gui/desktop.h"
#include "app/gui/fontcache.h"
#include "app/gui/language.h"
#include "app/gui/profilesource.h"
#include "app/gui/singleinstance.h"
#include "integrations/keychain/keychain.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLoggingCategory>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace anteroom;

namespace {

QString profileFolder(const gui::CommandLine &commandLine)
{
    if (!commandLine.profile.isEmpty()) {
        return commandLine.profile;
    }
    const QString named = qEnvironmentVariable("ANTEROOM_PROFILE");
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : named;
}

// Qt ends a program without a display by abort(), which tells nobody what to do.
bool isWithoutDisplay()
{
#ifdef Q_OS_LINUX
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name)) {
            return false;
        }
    }
    return true;
#else
    return false;
#endif
}

int print(const QString &text, int exitCode)
{
    std::fputs(text.toUtf8().constData(), exitCode == 0 ? stdout : stderr);
    return exitCode;
}

int runDemo(QApplication &application, theme::Theme &theme, const gui::CommandLine &commandLine)
{
    gui::speak(commandLine.language, application);
    gui::Demo demo;
    shell::MainWindow *shown = nullptr;
    const auto open = [](const QUrl &link, QWidget *window) { (new gui::BrowserPage(link, window))->open(); };
    const auto showMail = [&shown](const QByteArray &mail) { gui::DemoPage::showMail(*shown, mail); };
    gui::Desktop desktop({theme, demo, {}, nullptr, open, showMail});
    shown = &desktop.window();
    QObject::connect(&desktop, &gui::Desktop::opened, &desktop, [&demo, &desktop] {
        service::Workplace &workplace = desktop.practice()->workplace({});
        desktop.window().addView(gui::DemoPage::view(*demo.sandbox(), workplace));
    });
    desktop.start();
    return QApplication::exec();
}

int runPractice(QApplication &application, theme::Theme &theme, const gui::CommandLine &commandLine)
{
    QSettings desk;
    gui::speak(commandLine.language.isEmpty() ? gui::languageOf(&desk) : commandLine.language, application);
    gui::SingleInstance instance(profileFolder(commandLine));
    if (!instance.claim()) {
        return 0;
    }
    keychain::Keychain keychain;
    QObject::connect(&application, &QApplication::aboutToQuit, [&keychain] { keychain.stop(); });
    compose::Profile profile{profileFolder(commandLine), service::readEnvironment()};
    profile.keychain = [&keychain](const QString &name) { return keychain.item(name); };
    gui::ProfileSource source(profile);
    gui::Desktop desktop({theme, source, profile.environment, &desk,
                          [](const QUrl &link, QWidget *) { QDesktopServices::openUrl(link); }});
    QObject::connect(&instance, &gui::SingleInstance::startedAgain, &desktop, &gui::Desktop::raise);
    desktop.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words << QString::fromLocal8Bit(argv[i]);
    }
    const gui::CommandLine commandLine = gui::readCommandLine(words, u"" ANTEROOM_VERSION ""_s);
    if (!commandLine.answer.isEmpty()) {
        return print(commandLine.answer, commandLine.exitCode);
    }
    if (isWithoutDisplay()) {
        return print(u"There is no display here to show a window on. The command line works without: anteroomctl\n"_s,
                     1);
    }
    gui::FontCache fonts; // meanwhile
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"Anteroom"_s);
    QCoreApplication::setApplicationName(u"Anteroom"_s);
    QCoreApplication::setApplicationVersion(u"" ANTEROOM_VERSION ""_s);
    QGuiApplication::setDesktopFileName(u"anteroom"_s);
    QLoggingCategory::setFilterRules(u"anteroom.*.info=false"_s);
    fonts.finish();
    theme::Theme theme(application);
    return commandLine.demo ? runDemo(application, theme, commandLine) : runPractice(application, theme, commandLine);
}
