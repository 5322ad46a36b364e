// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verb.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace anteroom::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr char secretVariable[] = "ANTEROOM_ACCOUNT_SECRET";

// Never its secret: nobody reads secrets.
QJsonObject accountJson(const domain::Account &account)
{
    QJsonObject json{{u"id"_s, account.uuid.toString(QUuid::WithoutBraces)},
                     {u"kind"_s, toText(account.kind)},
                     {u"name"_s, account.name},
                     {u"enabled"_s, account.enabled}};
    if (account.kind == domain::AccountKind::Zoom) {
        json.insert(u"accountId"_s, account.accountId);
        json.insert(u"clientId"_s, account.clientId);
    } else {
        json.insert(u"subject"_s, account.subject);
    }
    return json;
}

// From standard input when asked for, else from the environment; empty: none was given.
base::Secret readSecret(const Call &call)
{
    if (!call.arguments.has(u"stdin"_s)) {
        return base::Secret(qgetenv(secretVariable).trimmed());
    }
    QFile input;
    return base::Secret(input.open(stdin, QIODevice::ReadOnly) ? input.readAll().trimmed() : QByteArray());
}

service::AccountForm accountForm(const Call &call)
{
    const Arguments &arguments = call.arguments;
    service::AccountForm form;
    form.name = arguments.option(u"name"_s);
    form.accountId = arguments.option(u"account-id"_s);
    form.clientId = arguments.option(u"client-id"_s);
    form.subject = arguments.option(u"subject"_s);
    if (arguments.has(u"on"_s) || arguments.has(u"off"_s)) {
        form.enabled = arguments.has(u"on"_s);
    }
    form.secret = readSecret(call);
    return form;
}

int addAccount(Call &call)
{
    const std::optional<domain::AccountKind> kind = domain::accountKindFromText(call.arguments.word(0));
    if (!kind) {
        return call.answer.wrongUse(u"anteroomctl account add zoom|google --name … [--stdin]"_s);
    }
    return print(call, call.practice->accounts().add(*kind, accountForm(call)).result(), accountJson);
}

int editAccount(Call &call)
{
    const QUuid id = readId(call.arguments.word(0));
    return print(call, call.practice->accounts().edit(id, accountForm(call)).result(), accountJson);
}

int listAccounts(Call &call)
{
    return print(call, call.practice->accounts().accounts().result(), [](const std::vector<domain::Account> &found) {
        QJsonArray rows;
        for (const domain::Account &account : found) {
            rows.append(accountJson(account));
        }
        return rows;
    });
}

} // namespace

std::span<const Verb> accountVerbs()
{
    static const Verb verbs[] = {
        {"account add",
         "zoom --name … --account-id … --client-id … | google --name … [--subject …]; the secret (client secret, key"
         " file's text) by --stdin or in ANTEROOM_ACCOUNT_SECRET",
         "name account-id client-id subject", "stdin", 1, 1, true, addAccount},
        {"account edit", "ID [--name …] [--account-id …] [--client-id …] [--subject …] [--on | --off] [--stdin]",
         "name account-id client-id subject", "stdin on off", 1, 1, true, editAccount},
        {"account list", "", "", "", 0, 0, true, listAccounts},
    };
    return verbs;
}

} // namespace anteroom::ctl
