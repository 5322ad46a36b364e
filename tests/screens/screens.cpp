// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/language.h"
#include "tests/screens/scenes.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace anteroom;

namespace {

struct Part {
    const char *name;
    void (*take)(screens::Studio &studio);
};

constexpr Part parts[] = {
    {"dashboard", screens::takeDashboard}, {"appointments", screens::takeAppointments},
    {"booking", screens::takeBooking},     {"sessions", screens::takeSessions},
    {"health", screens::takeHealth},       {"settings", screens::takeSettings},
    {"start", screens::takeStart},         {"demo", screens::takeDemo},
};

} // namespace

/// screens FOLDER LANGUAGE light|dark|both [PART…]: saves pictures of the program's windows in every state that they
/// have, looked at by people. At 200 % where QT_SCALE_FACTOR is 2.
int main(int argc, char **argv)
{
    qputenv("TZ", "Australia/Sydney");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    // A cursor that does not blink is on every picture.
    QApplication::setCursorFlashTime(0);
    const QStringList words = application.arguments().mid(1);
    if (words.size() < 3) {
        qWarning("usage: screens FOLDER LANGUAGE light|dark|both [PART...]");
        return 2;
    }
    gui::speak(words[1] == u"en"_s ? u"en-AU"_s : words[1], application);
    // One font on every machine.
    QApplication::setFont(QFont(u"Inter"_s));
    theme::Theme theme(application);
    screens::Studio::Order order{QDir(words[0]), {}, {}};
    order.ending = QString::number(qRound(application.devicePixelRatio() * 100)) + u'-' + words[1];
    if (words[2] != u"dark"_s) {
        order.appearances.push_back(theme::Appearance::Light);
    }
    if (words[2] != u"light"_s) {
        order.appearances.push_back(theme::Appearance::Dark);
    }
    screens::Studio studio(theme, order);
    for (const Part &part : parts) {
        if (words.size() == 3 || words.mid(3).contains(QLatin1StringView(part.name))) {
            part.take(studio);
        }
    }
    return studio.isGood() ? 0 : 1;
}
