// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace anteroom::gui {

using namespace Qt::StringLiterals;

namespace {

bool install(const QLocale &locale, const QString &name, const QString &folder, QCoreApplication &application)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder)) {
        return false;
    }
    QCoreApplication::installTranslator(translator.get());
    translator.release()->setParent(&application);
    return true;
}

} // namespace

void speak(const QString &language, QCoreApplication &application)
{
    const QLocale system = QLocale::system();
    // Whoever asks for the system's own language has its country's dates, too.
    const QLocale locale =
        language.isEmpty() || language == QLocale::languageToCode(system.language()) ? system : QLocale(language);
    QLocale::setDefault(locale);
    // Qt's own words (of menus in text fields) come with Qt, where they are installed.
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath), application);
    // The words in the code lack English plural forms.
    if (!install(locale, u"anteroom"_s, u":/i18n"_s, application)) {
        install(QLocale(QLocale::English), u"anteroom"_s, u":/i18n"_s, application);
    }
}

} // namespace anteroom::gui
