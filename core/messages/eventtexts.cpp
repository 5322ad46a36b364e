// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/eventtexts.h"

#include "core/domain/person.h"
#include "core/messages/cleantext.h"
#include "core/messages/language.h"

namespace anteroom::messages {

using namespace Qt::StringLiterals;
using domain::Modality;

namespace {

const QString Rule = u"━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━\n"_s;

/// The words of the template in one language.
struct EventWords {
    QString title, neutralTitle;
    QString psychologist, with, patient, duration, minutes, type, modality;
    QString video, inPerson, phone;
    QString zoomLink, linkFollows, meetingId, passcode, place, byPhone;
    QString joinEarly, arriveEarly;
    QString reschedule, inAdvance, phoneNumber, email;
};

const EventWords English{
    .title = u"Therapy Session - %1"_s,
    .neutralTitle = u"Appointment"_s,
    .psychologist = u"Psychologist: "_s,
    .with = u"With: "_s,
    .patient = u"Patient: "_s,
    .duration = u"Duration: "_s,
    .minutes = u" minutes"_s,
    .type = u"Session Type: "_s,
    .modality = u"Modality: "_s,
    .video = u"Video"_s,
    .inPerson = u"In-Person"_s,
    .phone = u"Phone"_s,
    .zoomLink = u"📹 Zoom Meeting Link:\n"_s,
    .linkFollows = u"📹 Zoom link: follows\n"_s,
    .meetingId = u"Meeting ID: "_s,
    .passcode = u"Passcode: "_s,
    .place = u"📍 Place: "_s,
    .byPhone = u"By phone"_s,
    .joinEarly = u"⏰ Please join 5 minutes early\n"_s,
    .arriveEarly = u"⏰ Please arrive 5 minutes early\n"_s,
    .reschedule = u"📞 Need to reschedule?\n"_s,
    .inAdvance = u"Contact us at least 24 hours in advance\n"_s,
    .phoneNumber = u"Phone: "_s,
    .email = u"Email: "_s,
};

const EventWords German{
    .title = u"Therapiesitzung - %1"_s,
    .neutralTitle = u"Termin"_s,
    .psychologist = u"Psychologe/Psychologin: "_s,
    .with = u"Mit: "_s,
    .patient = u"Patient/in: "_s,
    .duration = u"Dauer: "_s,
    .minutes = u" Minuten"_s,
    .type = u"Art der Sitzung: "_s,
    .modality = u"Form: "_s,
    .video = u"Video"_s,
    .inPerson = u"Vor Ort"_s,
    .phone = u"Telefon"_s,
    .zoomLink = u"📹 Zoom-Link:\n"_s,
    .linkFollows = u"📹 Zoom-Link: folgt\n"_s,
    .meetingId = u"Meeting-ID: "_s,
    .passcode = u"Kenncode: "_s,
    .place = u"📍 Ort: "_s,
    .byPhone = u"Telefonisch"_s,
    .joinEarly = u"⏰ Bitte treten Sie 5 Minuten früher bei\n"_s,
    .arriveEarly = u"⏰ Bitte kommen Sie 5 Minuten früher\n"_s,
    .reschedule = u"📞 Möchten Sie den Termin verschieben?\n"_s,
    .inAdvance = u"Melden Sie sich bitte mindestens 24 Stunden vorher\n"_s,
    .phoneNumber = u"Telefon: "_s,
    .email = u"E-Mail: "_s,
};

const EventWords &wordsFor(const QString &locale)
{
    return languageOf(locale) == Language::German ? German : English;
}

void addLine(QString &text, const QString &label, const QString &value)
{
    if (!value.isEmpty()) {
        text += label + value + u'\n';
    }
}

QString modalityWord(const EventWords &words, Modality modality)
{
    return modality == Modality::Video ? words.video : modality == Modality::InPerson ? words.inPerson : words.phone;
}

void addWhat(QString &text, const EventWords &words, const SessionFacts &facts)
{
    const bool isFull = facts.detail == Detail::Full;
    if (isFull) {
        text += Rule + oneLine(facts.practice.name) + u'\n' + Rule + u'\n';
    }
    addLine(text, isFull ? words.psychologist : words.with, oneLine(facts.psychologistName));
    if (isFull) {
        domain::Person patient;
        patient.firstName = oneLine(facts.patientFirstName);
        patient.lastName = oneLine(facts.patientLastName);
        addLine(text, words.patient, domain::shortName(patient));
    }
    addLine(text, words.duration, QString::number(facts.length.count()) + words.minutes);
    if (isFull) {
        addLine(text, words.type, oneLine(facts.sessionType));
    }
    addLine(text, words.modality, modalityWord(words, facts.modality));
}

void addVideo(QString &text, const EventWords &words, const SessionFacts &facts, Passcode passcode)
{
    if (!facts.link) {
        text += facts.linkIsExpected ? u'\n' + words.linkFollows : QString();
        return;
    }
    text += u'\n';
    addLine(text, words.zoomLink, oneLine(facts.link->joinUrl, 2000));
    text += u'\n';
    addLine(text, words.meetingId, oneLine(facts.link->meetingId));
    if (passcode == Passcode::Shown && facts.detail == Detail::Full) {
        addLine(text, words.passcode, oneLine(facts.link->passcode));
    }
    text += u'\n' + words.joinEarly;
}

void addWhere(QString &text, const EventWords &words, const SessionFacts &facts, Passcode passcode)
{
    if (facts.modality == Modality::Video) {
        addVideo(text, words, facts, passcode);
    } else if (facts.modality == Modality::InPerson) {
        text += u'\n';
        addLine(text, words.place, placeText(facts));
        text += u'\n' + words.arriveEarly;
    } else {
        text += u'\n' + words.byPhone + u'\n';
    }
}

void addContact(QString &text, const EventWords &words, const SessionFacts &facts)
{
    const QString phone = oneLine(facts.practice.phone);
    const QString email = oneLine(facts.practice.email);
    if (phone.isEmpty() && email.isEmpty()) {
        return;
    }
    text += u'\n' + words.reschedule + words.inAdvance;
    addLine(text, words.phoneNumber, phone);
    addLine(text, words.email, email);
}

QString locationText(const EventWords &words, const SessionFacts &facts)
{
    switch (facts.modality) {
    case Modality::Video:
        return facts.link ? oneLine(facts.link->joinUrl, 2000) : QString();
    case Modality::InPerson:
        return placeText(facts);
    case Modality::Phone:
        return words.byPhone;
    }
    return {};
}

} // namespace

EventTexts eventTexts(const SessionFacts &facts, Passcode passcode)
{
    const EventWords &words = wordsFor(facts.locale);
    EventTexts texts;
    texts.summary =
        facts.detail == Detail::Full ? words.title.arg(oneLine(facts.psychologistName)) : words.neutralTitle;
    texts.location = locationText(words, facts);
    texts.description.reserve(1024);
    addWhat(texts.description, words, facts);
    addWhere(texts.description, words, facts, passcode);
    addContact(texts.description, words, facts);
    if (facts.detail == Detail::Full) {
        texts.description += u'\n' + Rule;
    }
    texts.description.chop(1); // the last line's end
    return texts;
}

QString placeText(const SessionFacts &facts)
{
    const QString place = severalLines(facts.place.isEmpty() ? facts.practice.address : facts.place);
    return oneLine(QString(place).replace(u'\n', u", "_s), 400);
}

} // namespace anteroom::messages
