// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/mailtemplates.h"

#include <QFile>

#include <kainjow/mustache.hpp>

// Outside of any namespace, as Qt asks. The linker drops a static library's resources that nobody names.
static void initializeResources()
{
    Q_INIT_RESOURCE(mail);
}

namespace anteroom::messages {

using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace {

std::string templateText(const QString &name)
{
    static const bool isInitialized = (initializeResources(), true);
    Q_UNUSED(isInitialized)
    QFile file(u":/anteroom/mail/"_s + name + u".mustache"_s);
    // They are part of the program: one that is missing is a mistake in the build.
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("mail template %s is missing", qPrintable(name));
    }
    return file.readAll().toStdString();
}

void addParts(mustache::data &data, const QString &folder, const QString &ending)
{
    const auto add = [&data](const std::string &part, const QString &file) {
        data.set(part, mustache::data(mustache::partial([file] { return templateText(file); })));
    };
    for (const QString &part : {u"part-details"_s, u"part-join"_s, u"part-calendar"_s, u"part-contact"_s}) {
        add(part.toStdString(), folder + part + ending);
    }
    add("part-head", u"part-head"_s + ending);
    add("part-foot", u"part-foot"_s + ending);
}

mustache::data dataOf(const MailValues &values)
{
    mustache::data data;
    for (const auto &[name, value] : values.texts()) {
        data.set(name.toStdString(), value.toStdString());
    }
    for (const QString &flag : values.flags()) {
        data.set(flag.toStdString(), true);
    }
    return data;
}

} // namespace

QString filledTemplate(domain::MessageStep step, Language language, TextForm form, const MailValues &values)
{
    const QString folder = language == Language::German ? u"de/"_s : u"en/"_s;
    const QString ending = form == TextForm::Html ? u".html"_s : u".txt"_s;
    mustache::mustache filled(templateText(folder + domain::toText(step) + ending));
    if (form == TextForm::Plain) {
        filled.set_custom_escape([](const std::string &text) { return text; });
    }
    mustache::data data = dataOf(values);
    addParts(data, folder, ending);
    return QString::fromStdString(filled.render(data));
}

} // namespace anteroom::messages
