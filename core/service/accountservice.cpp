// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/accountservice.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::Account;
using domain::AccountKind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Service)
};

bool isTaken(store::Tables &tables, const Account &account)
{
    const std::vector<Account> all = tables.accounts.all();
    return std::any_of(all.begin(), all.end(), [&account](const Account &other) {
        return other.id != account.id && other.kind == account.kind &&
               other.name.compare(account.name, Qt::CaseInsensitive) == 0;
    });
}

std::vector<base::Problem> problemsOf(store::Tables &tables, const Account &account, bool hasSecret)
{
    std::vector<base::Problem> problems;
    if (account.name.isEmpty() || account.name.size() > 200) {
        problems.push_back({u"name"_s, Text::tr("Give the account a name, as the practice calls it.")});
    } else if (isTaken(tables, account)) {
        problems.push_back({u"name"_s, Text::tr("There is an account of this name already.")});
    }
    const bool isZoom = account.kind == AccountKind::Zoom;
    if (isZoom && account.accountId.isEmpty()) {
        problems.push_back(
            {u"account-id"_s,
             Text::tr("Give the account id of the Server-to-Server OAuth app in the Zoom Marketplace.")});
    }
    if (isZoom && account.clientId.isEmpty()) {
        problems.push_back({u"client-id"_s,
                            Text::tr("Give the client id of the Server-to-Server OAuth app in the Zoom Marketplace.")});
    }
    if (!hasSecret) {
        problems.push_back({u"secret"_s, isZoom
                                             ? Text::tr("Give the client secret by standard input or environment.")
                                             : Text::tr("Give the text of the service account's key file by standard "
                                                        "input or environment.")});
    }
    return problems;
}

base::Result<Account> readAccount(store::Tables &tables, Account account, const AccountForm &form, bool hasSecret)
{
    account.name = form.name.value_or(account.name).trimmed();
    account.accountId = form.accountId.value_or(account.accountId).trimmed();
    account.clientId = form.clientId.value_or(account.clientId).trimmed();
    account.subject = form.subject.value_or(account.subject).trimmed();
    account.enabled = form.enabled.value_or(account.enabled);
    std::vector<base::Problem> problems = problemsOf(tables, account, hasSecret || !form.secret.isEmpty());
    if (!problems.empty()) {
        return base::refusal(std::move(problems));
    }
    return account;
}

void finish(store::Tables &tables, const ServiceContext &context, const Account &account, const AccountForm &form,
            const QString &action)
{
    if (!form.secret.isEmpty()) {
        tables.accounts.setSecret(account, form.secret);
    }
    tables.logs.add(store::AuditEntry{context.now(), security::toText(context.desk.role), action,
                                      u"account %1"_s.arg(account.id.value), toText(account.kind)});
}

} // namespace

QFuture<base::Result<Account>> AccountService::add(AccountKind kind, AccountForm form)
{
    using Added = base::Result<Account>;
    QFuture<Added> adding =
        m_context.store.write([context = m_context, kind, form = std::move(form)](store::Tables &tables) -> Added {
            const base::Result<> allowed = checkAllowed(context, security::Action::ChangeSettings);
            if (!allowed) {
                return tl::unexpected(allowed.error());
            }
            Account newcomer;
            newcomer.kind = kind;
            Added account = readAccount(tables, newcomer, form, false);
            if (account) {
                tables.accounts.insert(*account);
                finish(tables, context, *account, form, u"add"_s);
            }
            return account;
        });
    m_context.store.afterWrites(m_context.wake);
    return adding;
}

QFuture<base::Result<Account>> AccountService::edit(QUuid id, AccountForm form)
{
    using Edited = base::Result<Account>;
    QFuture<Edited> editing =
        m_context.store.write([context = m_context, id, form = std::move(form)](store::Tables &tables) -> Edited {
            const base::Result<> allowed = checkAllowed(context, security::Action::ChangeSettings);
            if (!allowed) {
                return tl::unexpected(allowed.error());
            }
            const std::optional<Account> before = tables.accounts.find(id);
            if (!before) {
                return base::failure(base::ErrorKind::NotFound, Text::tr("There is no account with this id."));
            }
            Edited account = readAccount(tables, *before, form, tables.accounts.secrets().contains(before->id));
            if (account) {
                tables.accounts.update(*account);
                finish(tables, context, *account, form, u"edit"_s);
            }
            return account;
        });
    m_context.store.afterWrites(m_context.wake);
    return editing;
}

QFuture<base::Result<std::vector<Account>>> AccountService::accounts()
{
    using Listed = base::Result<std::vector<Account>>;
    return m_context.store.read([context = m_context](store::Tables &tables) -> Listed {
        const base::Result<> allowed = checkAllowed(context, security::Action::ViewSettings);
        return allowed ? Listed(tables.accounts.all()) : tl::unexpected(allowed.error());
    });
}

} // namespace anteroom::service
