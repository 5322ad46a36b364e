// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verb.h"

#include <QJsonArray>
#include <QJsonObject>

namespace anteroom::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject psychologistJson(const domain::Psychologist &psychologist)
{
    return {{u"id"_s, psychologist.uuid.toString(QUuid::WithoutBraces)},
            {u"name"_s, psychologist.name},
            {u"email"_s, psychologist.email},
            {u"zone"_s, QString::fromLatin1(psychologist.zone)},
            {u"zoomUser"_s, psychologist.zoomUser},
            {u"calendar"_s, psychologist.calendarId},
            {u"zoomEnabled"_s, psychologist.zoomEnabled},
            {u"hours"_s, psychologist.hours.toText()}};
}

QJsonObject personJson(const domain::Person &person)
{
    return {{u"id"_s, person.uuid.toString(QUuid::WithoutBraces)},
            {u"first"_s, person.firstName},
            {u"last"_s, person.lastName},
            {u"email"_s, person.email},
            {u"phone"_s, person.phone}};
}

template<typename Things, typename Fn>
QJsonArray rows(const Things &things, Fn toJson)
{
    QJsonArray result;
    for (const auto &thing : things) {
        result.append(toJson(thing));
    }
    return result;
}

// An account's id; "default" is the account of the settings.
std::optional<QUuid> accountId(const Arguments &arguments, const QString &option)
{
    const std::optional<QString> text = arguments.option(option);
    if (!text) {
        return std::nullopt;
    }
    // What is no id must not mean the default.
    const QUuid id = readId(*text);
    return *text == u"default"_s ? QUuid() : id.isNull() ? QUuid::createUuidV5(QUuid(), *text) : id;
}

service::PsychologistForm psychologistForm(const Arguments &arguments)
{
    service::PsychologistForm form{arguments.option(u"name"_s),     arguments.option(u"email"_s),
                                   arguments.option(u"zone"_s),     arguments.option(u"zoom-user"_s),
                                   arguments.option(u"calendar"_s), arguments.option(u"hours"_s)};
    form.zoomAccount = accountId(arguments, u"zoom-account"_s);
    form.googleAccount = accountId(arguments, u"google-account"_s);
    if (const std::optional<QString> zoom = arguments.option(u"zoom"_s)) {
        form.zoomEnabled = *zoom != u"off"_s;
    }
    return form;
}

int addPsychologist(Call &call)
{
    const auto added = call.practice->people().addPsychologist(psychologistForm(call.arguments)).result();
    return print(call, added, psychologistJson);
}

int editPsychologist(Call &call)
{
    const QUuid id = readId(call.arguments.word(0));
    const auto edited = call.practice->people().editPsychologist(id, psychologistForm(call.arguments)).result();
    return print(call, edited, psychologistJson);
}

int listPsychologists(Call &call)
{
    return print(call, call.practice->people().psychologists().result(),
                 [](const auto &found) { return rows(found, psychologistJson); });
}

service::PersonForm personForm(const Arguments &arguments)
{
    return {arguments.option(u"first"_s), arguments.option(u"last"_s), arguments.option(u"email"_s),
            arguments.option(u"phone"_s), arguments.option(u"zone"_s), arguments.option(u"locale"_s)};
}

int addPatient(Call &call)
{
    return print(call, call.practice->people().addPatient(personForm(call.arguments)).result(), personJson);
}

int editPatient(Call &call)
{
    const QUuid id = readId(call.arguments.word(0));
    return print(call, call.practice->people().editPatient(id, personForm(call.arguments)).result(), personJson);
}

int findPatients(Call &call)
{
    const QString text = call.arguments.option(u"email"_s).value_or(call.arguments.word(0));
    return print(call, call.practice->people().findPatients(text).result(),
                 [](const auto &found) { return rows(found, personJson); });
}

} // namespace

std::span<const Verb> peopleVerbs()
{
    static const Verb verbs[] = {
        {"psychologist add",
         "--name … --email … [--zoom-user …] [--calendar …] [--zone …] [--hours \"Mon-Fri 08:00-18:00\"]"
         " [--zoom-account ID] [--google-account ID] [--zoom on|off]",
         "name email zoom-user calendar zone hours zoom-account google-account zoom", "", 0, 0, true, addPsychologist},
        {"psychologist edit",
         "ID [--name …] [--email …] [--zoom-user …] [--calendar …] [--zone …] [--hours …]"
         " [--zoom-account ID|default] [--google-account ID|default] [--zoom on|off]",
         "name email zoom-user calendar zone hours zoom-account google-account zoom", "", 1, 1, true, editPsychologist},
        {"psychologist list", "", "", "", 0, 0, true, listPsychologists},
        {"patient add", "--first … --last … --email … [--phone …] [--zone …] [--locale de_DE]",
         "first last email phone zone locale", "", 0, 0, true, addPatient},
        {"patient edit", "ID [--first …] [--last …] [--email …] [--phone …] [--zone …] [--locale …]",
         "first last email phone zone locale", "", 1, 1, true, editPatient},
        {"patient find", "TEXT | --email …", "email", "", 0, 1, true, findPatients},
    };
    return verbs;
}

} // namespace anteroom::ctl
