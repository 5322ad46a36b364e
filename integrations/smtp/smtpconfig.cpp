// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/smtp/smtpconfig.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::smtp {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SmtpCheck)
};

QString urlFault(const QUrl &url)
{
    if (url.isEmpty()) {
        return Text::tr("No mail server is set. Set smtps://host:465, or smtp://host:587 for a server with STARTTLS.");
    }
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "smtps"_L1 && url.scheme() != "smtp"_L1)) {
        return Text::tr("The address must look like smtps://host:465 or smtp://host:587.");
    }
    if (!url.userInfo().isEmpty()) {
        return Text::tr("The address holds a user name or password. Set those in mail.smtp.username and "
                        "mail.smtp.password.");
    }
    if ((!url.path().isEmpty() && url.path() != "/"_L1) || url.hasQuery() || url.hasFragment()) {
        return Text::tr("The address must end after the port.");
    }
    if (url.port() == 0) {
        return Text::tr("The port must be between 1 and 65535; usual are 465 (smtps) and 587 (smtp).");
    }
    if (url.scheme() == "smtp"_L1 && url.port() == 465) {
        return Text::tr("Port 465 speaks TLS from the first byte. Write smtps:// instead of smtp://.");
    }
    return {};
}

} // namespace

bool isPlainAddress(const QString &address)
{
    static const QString forbidden = u"<>()[]{},;:\\\""_s;
    const qsizetype at = address.indexOf(u'@');
    if (at <= 0 || at != address.lastIndexOf(u'@') || at == address.size() - 1 || address.toUtf8().size() > 254) {
        return false;
    }
    return std::none_of(address.begin(), address.end(),
                        [](QChar c) { return c.isSpace() || !c.isPrint() || forbidden.contains(c); });
}

int portOf(const SmtpConfig &config)
{
    return config.url.port(config.url.scheme() == "smtps"_L1 ? 465 : 587);
}

std::vector<base::Problem> problemsIn(const SmtpConfig &config)
{
    std::vector<base::Problem> problems;
    if (const QString fault = urlFault(config.url); !fault.isEmpty()) {
        problems.push_back({u"mail.smtp.url"_s, fault});
    }
    if (config.username.isEmpty() && !config.password.isEmpty()) {
        problems.push_back(
            {u"mail.smtp.username"_s, Text::tr("A password is set, but no user name. Set the user name.")});
    }
    if (!config.username.isEmpty() && config.password.isEmpty()) {
        problems.push_back(
            {u"mail.smtp.password"_s, Text::tr("A user name is set, but no password. Set the password.")});
    }
    if (!config.caFile.isEmpty() && !QFileInfo(config.caFile).isReadable()) {
        problems.push_back(
            {u"mail.smtp.ca-file"_s,
             Text::tr("The file does not exist or cannot be read. Set the path of a PEM file, or nothing to "
                      "trust what the system trusts.")});
    }
    if (!isPlainAddress(config.from)) {
        problems.push_back(
            {u"mail.from"_s, config.from.isEmpty()
                                 ? Text::tr("No sender is set. Set the practice's e-mail address.")
                                 : Text::tr("This is not one plain e-mail address, such as desk@practice.example.")});
    }
    return problems;
}

} // namespace anteroom::smtp
