// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/mailvalues.h"

#include "core/messages/cleantext.h"
#include "core/messages/eventtexts.h"
#include "core/messages/googlecalendarlink.h"
#include "core/messages/language.h"

#include <QTimeZone>

namespace anteroom::messages {

using namespace Qt::StringLiterals;
using domain::MessageStep;
using domain::Modality;

namespace {

QDateTime inZone(base::Instant instant, const QByteArray &zone)
{
    const QTimeZone known(zone);
    return known.isValid() ? base::toUtc(instant).toTimeZone(known) : base::toUtc(instant);
}

/// Locale data use narrow and no-break spaces, differing from version to version; a mail has plain ones.
QString plainSpaces(QString text)
{
    return text.replace(QChar(0x202F), u' ').replace(QChar(0x00A0), u' ');
}

QString dateText(const SessionFacts &facts, base::Instant instant)
{
    return plainSpaces(formatLocale(facts.locale).toString(inZone(instant, facts.zone).date(), QLocale::LongFormat));
}

QString timeText(const SessionFacts &facts, base::Instant instant)
{
    return plainSpaces(formatLocale(facts.locale).toString(inZone(instant, facts.zone).time(), QLocale::ShortFormat));
}

QString spanText(const SessionFacts &facts, base::Instant start)
{
    const QString to = languageOf(facts.locale) == Language::German ? u" bis "_s : u" to "_s;
    return timeText(facts, start) + to + timeText(facts, start + facts.length);
}

/// "Australia/Sydney, UTC+11:00": what no traveller can misread.
QString zoneText(const SessionFacts &facts)
{
    const QDateTime local = inZone(facts.start, facts.zone);
    const int minutes = local.offsetFromUtc() / 60;
    const QString offset = u"UTC%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
                               .arg(qAbs(minutes) / 60, 2, 10, QChar(u'0'))
                               .arg(qAbs(minutes) % 60, 2, 10, QChar(u'0'));
    const QString name = QTimeZone(facts.zone).isValid() ? QString::fromLatin1(facts.zone) : u"UTC"_s;
    return name + u", "_s + offset;
}

QString modalityText(Modality modality, Language language)
{
    const bool isGerman = language == Language::German;
    switch (modality) {
    case Modality::Video:
        return u"Video"_s;
    case Modality::InPerson:
        return isGerman ? u"Vor Ort"_s : u"In-Person"_s;
    case Modality::Phone:
        return isGerman ? u"Telefon"_s : u"Phone"_s;
    }
    return {};
}

QString yourSession(const SessionFacts &facts)
{
    const bool isFull = facts.detail == Detail::Full;
    if (languageOf(facts.locale) == Language::German) {
        return isFull ? u"Ihre Therapiesitzung"_s : u"Ihr Termin"_s;
    }
    return isFull ? u"your therapy session"_s : u"your appointment"_s;
}

} // namespace

MailValues::MailValues(MessageStep step, const SessionFacts &facts)
{
    const QString session = yourSession(facts);
    set(u"language"_s, languageOf(facts.locale) == Language::German ? u"de"_s : u"en"_s);
    set(u"yourSession"_s, session);
    set(u"YourSession"_s, session.left(1).toUpper() + session.mid(1));
    set(u"firstName"_s, oneLine(facts.patientFirstName));
    flag(u"full"_s, facts.detail == Detail::Full);
    flag(u"neutral"_s, facts.detail == Detail::Neutral);
    flag(u"isTentative"_s, step == MessageStep::Tentative || (facts.isTentative && step != MessageStep::Confirmation));
    addTimes(step, facts);
    addSession(facts);
    addJoining(step, facts);
    addPractice(facts);
}

void MailValues::set(const QString &name, const QString &value)
{
    if (!value.isEmpty()) {
        m_texts[name] = value;
    }
}

void MailValues::flag(const QString &name, bool isSet)
{
    if (isSet) {
        m_flags.insert(name);
    }
}

void MailValues::addTimes(MessageStep step, const SessionFacts &facts)
{
    set(u"date"_s, dateText(facts, facts.start));
    set(u"time"_s, timeText(facts, facts.start));
    set(u"span"_s, spanText(facts, facts.start));
    set(u"zone"_s, zoneText(facts));
    set(u"minutes"_s, QString::number(facts.length.count()));
    if (step == MessageStep::Rescheduled && facts.previousStart && *facts.previousStart != facts.start) {
        set(u"oldDate"_s, dateText(facts, *facts.previousStart));
        set(u"oldSpan"_s, spanText(facts, *facts.previousStart));
    }
    const qint64 days = inZone(facts.date, facts.zone).date().daysTo(inZone(facts.start, facts.zone).date());
    flag(u"isToday"_s, days == 0);
    flag(u"isTomorrow"_s, days == 1);
    flag(u"isLater"_s, days != 0 && days != 1);
}

void MailValues::addSession(const SessionFacts &facts)
{
    set(u"psychologist"_s, oneLine(facts.psychologistName));
    set(u"modality"_s, modalityText(facts.modality, languageOf(facts.locale)));
    if (facts.detail == Detail::Full) {
        set(u"sessionType"_s, oneLine(facts.sessionType));
    }
    if (facts.modality == Modality::InPerson) {
        set(u"place"_s, placeText(facts));
    }
}

void MailValues::addJoining(MessageStep step, const SessionFacts &facts)
{
    const bool isVideo = facts.modality == Modality::Video;
    flag(u"inPerson"_s, facts.modality == Modality::InPerson);
    flag(u"phone"_s, facts.modality == Modality::Phone);
    flag(u"linkFollows"_s, isVideo && !facts.link && facts.linkIsExpected);
    if (isVideo && facts.link && step != MessageStep::Cancelled) {
        set(u"joinUrl"_s, facts.link->joinUrl);
        set(u"meetingId"_s, oneLine(facts.link->meetingId));
        set(u"passcode"_s, oneLine(facts.link->passcode));
        flag(u"e2ee"_s, facts.encryptionIsE2ee);
    }
    // Where somebody else puts the session into the patient's calendar, a copy would stand there twice.
    const bool offersCopy = facts.method != CalendarMethod::None && step != MessageStep::Tentative &&
                            step != MessageStep::Cancelled && step != MessageStep::Reminder;
    if (offersCopy) {
        set(u"googleUrl"_s, QString::fromLatin1(googleCalendarLink(facts).toEncoded()));
    }
    flag(u"hasCalendarFile"_s, facts.method != CalendarMethod::None && step != MessageStep::Cancelled);
}

void MailValues::addPractice(const SessionFacts &facts)
{
    const auto joined = [](const QString &lines) { return oneLine(severalLines(lines).replace(u'\n', u", "_s), 400); };
    set(u"practiceName"_s, oneLine(facts.practice.name));
    set(u"practiceAddress"_s, joined(facts.practice.address));
    set(u"practicePhone"_s, oneLine(facts.practice.phone));
    set(u"practiceEmail"_s, oneLine(facts.practice.email));
    flag(u"hasContact"_s, !oneLine(facts.practice.phone).isEmpty() || !oneLine(facts.practice.email).isEmpty());
}

} // namespace anteroom::messages
