// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/zoomcheck.h"

#include "integrations/zoom/checklines.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::zoom {

using namespace Qt::StringLiterals;
using ports::CheckLine;
using Mark = CheckLine::Mark;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ZoomCheck)
};

const QString apiSetting = u"zoom.api.base-url"_s;

void append(std::vector<CheckLine> &lines, const std::vector<CheckLine> &more)
{
    lines.insert(lines.end(), more.begin(), more.end());
}

} // namespace

ZoomCheck::ZoomCheck(http::Client &http, ZoomConfig config, const base::Clock &clock, QStringList users)
    : m_api(http, std::move(config), clock), m_users(std::move(users))
{
}

QCoro::Task<ports::CheckReport> ZoomCheck::check()
{
    ports::CheckReport report;
    auto accountTask = checkAccount();
    report.lines = co_await accountTask;
    if (report.lines.front().mark == Mark::Bad) {
        co_return report; // without a token there is nothing more to look at
    }
    if (m_users.isEmpty()) {
        report.lines.push_back({Mark::Attention, Words::tr("No psychologist has a Zoom user."),
                                Words::tr("Enter the Zoom user of every psychologist who holds video sessions.")});
    }
    const QStringList users = m_users;
    for (const QString &user : users) {
        auto userTask = checkUser(user);
        Lines lines = co_await userTask;
        append(report.lines, lines);
    }
    co_return report;
}

QCoro::Task<ZoomCheck::Lines> ZoomCheck::checkAccount()
{
    auto task = m_api.token();
    ports::Outcome<oauth::Token> token = co_await task;
    Lines lines;
    if (!token) {
        lines.push_back(failureLine(Words::tr("Zoom account"), token.error(), u"zoom.oauth.base-url"_s));
        co_return lines;
    }
    lines.push_back({Mark::Good, Words::tr("Zoom accepts the account id, client id and client secret."), {}});
    append(lines, scopeLines(token->scope));
    co_return lines;
}

QCoro::Task<ports::Outcome<QJsonObject>> ZoomCheck::read(QString path, QString pathTemplate)
{
    ApiCall call{"GET", std::move(path), std::move(pathTemplate), {}, Weight::Medium};
    return m_api.callForObject(std::move(call));
}

QCoro::Task<ZoomCheck::Lines> ZoomCheck::checkUser(QString user)
{
    const QString about = Words::tr("Zoom user %1").arg(user);
    auto userTask = read(userPath(user), u"/users/{userId}"_s);
    ports::Outcome<QJsonObject> found = co_await userTask;
    Lines lines;
    if (!found) {
        lines.push_back(failureLine(about, found.error(), apiSetting));
        co_return lines;
    }
    append(lines, userLines(user, *found));

    auto securityTask = read(userPath(user, u"/settings?option=meeting_security"_s), u"/users/{userId}/settings"_s);
    ports::Outcome<QJsonObject> security = co_await securityTask;
    lines.push_back(security ? encryptionLine(user, *security) : failureLine(about, security.error(), apiSetting));
    if (!security) {
        co_return lines; // the other settings need the same scope
    }
    auto settingsTask = read(userPath(user, u"/settings"_s), u"/users/{userId}/settings"_s);
    ports::Outcome<QJsonObject> settings = co_await settingsTask;
    append(lines, settings ? settingLines(user, *settings) : Lines{failureLine(about, settings.error(), apiSetting)});
    co_return lines;
}

} // namespace anteroom::zoom
