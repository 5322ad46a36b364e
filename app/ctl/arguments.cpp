// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"

#include <QCoreApplication>

namespace anteroom::ctl {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<base::Error> wrongUse(const char *text, const QString &name)
{
    return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("Command", text).arg(name));
}

} // namespace

base::Result<Arguments> Arguments::read(const QStringList &words, const QStringList &valued, const QStringList &flags)
{
    Arguments result;
    for (int i = 0; i < words.size(); ++i) {
        if (!words[i].startsWith(u"--"_s)) {
            result.m_positional << words[i];
            continue;
        }
        const QString name = words[i].mid(2).section(u'=', 0, 0);
        const bool inOneWord = words[i].contains(u'=');
        if (flags.contains(name) && !inOneWord) {
            result.m_flags << name;
        } else if (!valued.contains(name)) {
            return wrongUse("There is no option --%1 here.", name);
        } else if (inOneWord) {
            result.m_options[name] = words[i].section(u'=', 1);
        } else if (i + 1 < words.size()) {
            result.m_options[name] = words[++i];
        } else {
            return wrongUse("The option --%1 needs a value.", name);
        }
    }
    return result;
}

std::optional<QString> Arguments::option(const QString &name) const
{
    const auto it = m_options.find(name);
    return it == m_options.end() ? std::nullopt : std::optional(*it);
}

} // namespace anteroom::ctl
