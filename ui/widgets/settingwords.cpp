// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace anteroom::widgets {

using namespace Qt::StringLiterals;
using service::SettingKey;
using service::SettingType;

namespace {

struct Row {
    SettingKey key;
    const char *label;
    const char *hint;
};

// clang-format off
constexpr Row rows[] = {
    {SettingKey::PracticeName, QT_TRANSLATE_NOOP("SettingWords", "&Name"),
     QT_TRANSLATE_NOOP("SettingWords", "As patients read it in mails and calendars.")},
    {SettingKey::PracticeAddress, QT_TRANSLATE_NOOP("SettingWords", "&Address"),
     QT_TRANSLATE_NOOP("SettingWords", "Where sessions in person take place.")},
    {SettingKey::PracticePhone, QT_TRANSLATE_NOOP("SettingWords", "&Phone"),
     QT_TRANSLATE_NOOP("SettingWords", "For patients who want to move a session.")},
    {SettingKey::PracticeEmail, QT_TRANSLATE_NOOP("SettingWords", "&E-mail"), ""},
    {SettingKey::PracticeZone, QT_TRANSLATE_NOOP("SettingWords", "&Time zone"),
     QT_TRANSLATE_NOOP("SettingWords", "Sessions are booked and shown in this zone.")},
    {SettingKey::SessionTypes, QT_TRANSLATE_NOOP("SettingWords", "&Session types"),
     QT_TRANSLATE_NOOP("SettingWords", "Separated by commas.")},
    {SettingKey::ZoomDefaultDuration, QT_TRANSLATE_NOOP("SettingWords", "&Usual length in minutes"), ""},
    {SettingKey::ZoomEnabled, QT_TRANSLATE_NOOP("SettingWords", "&Make a Zoom meeting for every video session"), ""},
    {SettingKey::ZoomAccountId, QT_TRANSLATE_NOOP("SettingWords", "&Account ID"),
     QT_TRANSLATE_NOOP("SettingWords", "Zoom Marketplace, your Server-to-Server OAuth app, App Credentials.")},
    {SettingKey::ZoomClientId, QT_TRANSLATE_NOOP("SettingWords", "&Client ID"), ""},
    {SettingKey::ZoomClientSecret, QT_TRANSLATE_NOOP("SettingWords", "Client &secret"),
     QT_TRANSLATE_NOOP("SettingWords", "What is entered here is kept encrypted and never shown again.")},
    {SettingKey::ZoomWaitingRoom, QT_TRANSLATE_NOOP("SettingWords", "Patients &wait in a waiting room"), ""},
    {SettingKey::ZoomJoinBeforeHost,
     QT_TRANSLATE_NOOP("SettingWords", "Patients may enter &before the psychologist"), ""},
    {SettingKey::ZoomMuteUponEntry, QT_TRANSLATE_NOOP("SettingWords", "Everybody enters m&uted"), ""},
    {SettingKey::ZoomAutoRecording, QT_TRANSLATE_NOOP("SettingWords", "&Recording"), ""},
    {SettingKey::ZoomEncryption, QT_TRANSLATE_NOOP("SettingWords", "&Encryption"),
     QT_TRANSLATE_NOOP("SettingWords", "End-to-end needs the Zoom app: no browser, no telephone.")},
    {SettingKey::ZoomApiBaseUrl, QT_TRANSLATE_NOOP("SettingWords", "Address of the &Zoom API"), ""},
    {SettingKey::ZoomOauthBaseUrl, QT_TRANSLATE_NOOP("SettingWords", "Address of Zoom's s&ign-in"), ""},
    {SettingKey::GoogleEnabled, QT_TRANSLATE_NOOP("SettingWords", "&Write sessions into Google Calendar"), ""},
    {SettingKey::GoogleCredentialsPath, QT_TRANSLATE_NOOP("SettingWords", "&Key file of the service account"),
     QT_TRANSLATE_NOOP("SettingWords", "The JSON file from the Google Cloud console. Only you should be able to read it.")},
    {SettingKey::GoogleAccount, QT_TRANSLATE_NOOP("SettingWords", "Wh&o writes"), ""},
    {SettingKey::GoogleClientPath, QT_TRANSLATE_NOOP("SettingWords", "&File of the OAuth client"),
     QT_TRANSLATE_NOOP("SettingWords", "For whoever signs in: the JSON file of a client of the kind “Desktop app”.")},
    {SettingKey::GooglePracticeCalendarId, QT_TRANSLATE_NOOP("SettingWords", "&Practice calendar"),
     QT_TRANSLATE_NOOP("SettingWords", "The calendar's ID, from its settings in Google Calendar. Share it with the service account.")},
    {SettingKey::GoogleSubject, QT_TRANSLATE_NOOP("SettingWords", "&Acts for"),
     QT_TRANSLATE_NOOP("SettingWords", "An address of your Google Workspace; only with domain-wide delegation.")},
    {SettingKey::GoogleApplicationName, QT_TRANSLATE_NOOP("SettingWords", "&Name of this application for Google"), ""},
    {SettingKey::GoogleSendInvites, QT_TRANSLATE_NOOP("SettingWords", "Patients are &invited"), ""},
    {SettingKey::GoogleReminderMinutes, QT_TRANSLATE_NOOP("SettingWords", "&Reminders, minutes before"),
     QT_TRANSLATE_NOOP("SettingWords", "At most five, separated by commas.")},
    {SettingKey::GoogleBaseUrl, QT_TRANSLATE_NOOP("SettingWords", "Address of the &Google Calendar API"), ""},
    {SettingKey::CalendarInviter, QT_TRANSLATE_NOOP("SettingWords", "W&ho invites patients"),
     QT_TRANSLATE_NOOP("SettingWords", "Google can invite only with domain-wide delegation.")},
    {SettingKey::MessagesDetail, QT_TRANSLATE_NOOP("SettingWords", "Wha&t mails and events say"), ""},
    {SettingKey::MessagesLanguage, QT_TRANSLATE_NOOP("SettingWords", "&Language of messages"),
     QT_TRANSLATE_NOOP("SettingWords", "Of everything patients receive and of the events in calendars; a patient may have another.")},
    {SettingKey::MailSmtpUrl, QT_TRANSLATE_NOOP("SettingWords", "&Mail server"),
     QT_TRANSLATE_NOOP("SettingWords", "smtps://host:465, or smtp://host:587. Empty: no mail is sent.")},
    {SettingKey::MailSmtpUsername, QT_TRANSLATE_NOOP("SettingWords", "&User name"), ""},
    {SettingKey::MailSmtpPassword, QT_TRANSLATE_NOOP("SettingWords", "&Password"),
     QT_TRANSLATE_NOOP("SettingWords", "What is entered here is kept encrypted and never shown again. Some providers want an app password.")},
    {SettingKey::MailFrom, QT_TRANSLATE_NOOP("SettingWords", "&Sender's address"), ""},
    {SettingKey::MailReplyTo, QT_TRANSLATE_NOOP("SettingWords", "&Answers go to"),
     QT_TRANSLATE_NOOP("SettingWords", "Empty: to the sender.")},
    {SettingKey::MailSmtpCaFile, QT_TRANSLATE_NOOP("SettingWords", "&Certificate of a mail server of your own"),
     QT_TRANSLATE_NOOP("SettingWords", "A PEM file. Empty: what this computer trusts.")},
    {SettingKey::SyncLinkWait, QT_TRANSLATE_NOOP("SettingWords", "Mails &wait for the link"),
     QT_TRANSLATE_NOOP("SettingWords", "For example 60s; after that, or once Zoom failed three times, they go without it, and the link follows.")},
};

struct ChoiceRow {
    SettingKey key;
    const char *choice;
    const char *name;
};

constexpr ChoiceRow choices[] = {
    {SettingKey::ZoomAutoRecording, "none", QT_TRANSLATE_NOOP("SettingWords", "Never")},
    {SettingKey::ZoomAutoRecording, "local", QT_TRANSLATE_NOOP("SettingWords", "On the psychologist's computer")},
    {SettingKey::ZoomAutoRecording, "cloud", QT_TRANSLATE_NOOP("SettingWords", "In Zoom's cloud")},
    {SettingKey::ZoomEncryption, "e2ee", QT_TRANSLATE_NOOP("SettingWords", "End-to-end")},
    {SettingKey::ZoomEncryption, "enhanced", QT_TRANSLATE_NOOP("SettingWords", "Enhanced")},
    {SettingKey::GoogleAccount, "service-account", QT_TRANSLATE_NOOP("SettingWords", "A service account")},
    {SettingKey::GoogleAccount, "signed-in", QT_TRANSLATE_NOOP("SettingWords", "Whoever signed in to Google")},
    {SettingKey::CalendarInviter, "mail", QT_TRANSLATE_NOOP("SettingWords", "Anteroom's mails")},
    {SettingKey::CalendarInviter, "google", QT_TRANSLATE_NOOP("SettingWords", "Google Calendar")},
    {SettingKey::MessagesLanguage, "en", QT_TRANSLATE_NOOP("SettingWords", "English")},
    {SettingKey::MessagesLanguage, "de", QT_TRANSLATE_NOOP("SettingWords", "Deutsch")},
    {SettingKey::MessagesDetail, "full", QT_TRANSLATE_NOOP("SettingWords", "Everything: psychologist, type, session")},
    {SettingKey::MessagesDetail, "neutral", QT_TRANSLATE_NOOP("SettingWords", "Nothing about therapy")},
};
// clang-format on

QString words(const char *text)
{
    return *text ? QCoreApplication::translate("SettingWords", text) : QString();
}

} // namespace

SettingWords wordsFor(SettingKey key)
{
    for (const Row &row : rows) {
        if (row.key == key) {
            return {words(row.label), words(row.hint)};
        }
    }
    return {QString(service::definitionOf(key).name), {}};
}

QString choiceName(SettingKey key, const QString &choice)
{
    for (const ChoiceRow &row : choices) {
        if (row.key == key && choice == QLatin1StringView(row.choice)) {
            return words(row.name);
        }
    }
    return choice;
}

QString withLabels(QString text)
{
    for (const service::SettingDefinition &definition : service::settingDefinitions()) {
        const QString name(definition.name);
        if (!text.contains(name)) {
            continue;
        }
        const QString label = wordsFor(definition.key).label.remove(u'&');
        // "zoom.oauth.client-id" is not in "zoom.oauth.client-id-of-another".
        const QRegularExpression whole(uR"((?<![\w.-])%1(?![\w-]|\.\w))"_s.arg(QRegularExpression::escape(name)));
        text.replace(whole, label == name ? name : QCoreApplication::translate("SettingWords", "“%1”").arg(label));
    }
    return text;
}

QString expectationOf(const service::SettingDefinition &definition)
{
    if (definition.key == SettingKey::PracticeName) {
        return words(QT_TRANSLATE_NOOP("SettingWords", "The practice needs a name, as patients read it."));
    }
    switch (definition.type) {
    case SettingType::Integer:
        return QCoreApplication::translate("SettingWords", "A whole number from %1 to %2.")
            .arg(definition.least)
            .arg(definition.most);
    case SettingType::Address:
        return words(
            QT_TRANSLATE_NOOP("SettingWords", "One e-mail address, as in practice@example.com, without a name."));
    case SettingType::Phone:
        return words(QT_TRANSLATE_NOOP("SettingWords", "A phone number in digits, as in +61 2 5550 1234."));
    case SettingType::BaseUrl:
        return words(QT_TRANSLATE_NOOP("SettingWords", "An address that begins with https://."));
    case SettingType::SmtpUrl:
        return words(QT_TRANSLATE_NOOP("SettingWords", "smtps://host:465, or smtp://host:587."));
    case SettingType::Path:
        return words(QT_TRANSLATE_NOOP("SettingWords", "The path of a file."));
    case SettingType::Zone:
        return words(QT_TRANSLATE_NOOP("SettingWords", "A time zone's name, such as Australia/Sydney."));
    case SettingType::TextList:
        return words(QT_TRANSLATE_NOOP("SettingWords", "At least one, separated by commas."));
    case SettingType::IntegerList:
        return QCoreApplication::translate("SettingWords", "At most %1 whole numbers up to %2, separated by commas.")
            .arg(definition.longest)
            .arg(definition.most);
    case SettingType::Duration:
        return words(QT_TRANSLATE_NOOP("SettingWords", "A time, such as 10s, 2m or 1h."));
    case SettingType::Flag:
    case SettingType::Text:
    case SettingType::Choice:
    case SettingType::Secret:
        break;
    }
    return words(QT_TRANSLATE_NOOP("SettingWords", "One line of text."));
}

} // namespace anteroom::widgets
