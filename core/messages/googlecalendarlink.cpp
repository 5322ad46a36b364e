// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/googlecalendarlink.h"

#include "core/messages/language.h"

namespace anteroom::messages {

using namespace Qt::StringLiterals;

namespace {

QByteArray parameter(const QByteArray &name, const QString &value)
{
    return '&' + name + '=' + QUrl::toPercentEncoding(value, "/");
}

QString utcText(base::Instant instant)
{
    return base::toUtc(instant).toString(u"yyyyMMdd'T'HHmmss'Z'");
}

} // namespace

QUrl googleCalendarLink(const SessionFacts &facts)
{
    const bool isGerman = languageOf(facts.locale) == Language::German;
    const QString details = isGerman ? u"Einzelheiten und Änderungen erhalten Sie per E-Mail. Dieser Eintrag ist eine "
                                       u"Kopie und folgt Änderungen nicht."_s
                                     : u"Details and changes come by e-mail. This entry is a copy and does not follow "
                                       u"changes."_s;
    QByteArray url = "https://calendar.google.com/calendar/render?action=TEMPLATE";
    url += parameter("text", isGerman ? u"Termin"_s : u"Appointment"_s);
    url += parameter("dates", utcText(facts.start) + u'/' + utcText(facts.start + facts.length));
    url += parameter("details", details);
    if (!facts.zone.isEmpty()) {
        url += parameter("ctz", QString::fromLatin1(facts.zone));
    }
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

} // namespace anteroom::messages
