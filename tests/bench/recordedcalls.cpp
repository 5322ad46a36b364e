// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/recordedcalls.h"

#include "tests/bench/benchpractice.h"
#include "tests/bench/report.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTimer>

namespace anteroom::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testing::ScriptedAnswer;
using testing::ScriptedRequest;

namespace {

const char *const token = R"({"access_token":"recorded","token_type":"bearer","expires_in":3600})";
const char *const meeting = R"({"id":81234567890,"join_url":"https://zoom.us/j/81234567890","password":"Ab1@cd"})";

/// Lets events happen until `ready`, at most ten seconds.
template<typename Ready>
void wait(Ready ready)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (ready()) {
            loop.quit();
        }
    });
    look.start(1ms);
    QTimer::singleShot(10s, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Headers that Qt writes itself.
bool isQts(const QByteArray &name)
{
    return name == "host" || name == "connection" || name == "content-length" || name == "authorization";
}

} // namespace

RecordedCalls::RecordedCalls(const QString &folder, service::EnvironmentValues environment)
    : m_address(QString::fromUtf8(environment.value(u"ZOOM_OAUTH_BASE_URL"_s)))
{
    testing::ScriptedServer server;
    server.add(ScriptedAnswer::json(200, token));
    server.add(ScriptedAnswer::json(201, meeting));
    environment[u"ZOOM_OAUTH_BASE_URL"_s] = server.base().toUtf8();
    environment[u"ZOOM_API_BASE_URL"_s] = server.base().toUtf8() + "/v2";
    environment[u"GOOGLE_CALENDAR_ENABLED"_s] = "false";
    environment.remove(u"MAIL_SMTP_URL"_s);
    BenchPractice practice(folder, environment);
    const std::unique_ptr<compose::AppContext> program = practice.open();
    program->sync().startEngine();
    const service::Saved saved = require(program->bookings().book(practice.nextForm()).result());
    const QUuid session = saved.appointment.snapshot.booking.uuid;
    wait([&] { return !require(program->bookings().log(session).result()).empty(); });
    m_calls = server.requests();
    if (m_calls.size() != 2 || m_calls.front().target != "/oauth/token" || m_calls.back().method != "POST") {
        throw Broken(u"the product did not make a meeting with a token and one call"_s);
    }
}

void RecordedCalls::replay() const
{
    QNetworkAccessManager manager;
    const QByteArray own = m_calls.front().headers.value("authorization");
    const QByteArray answer = answerTo(manager, m_calls.front(), own);
    const QString value = QJsonDocument::fromJson(answer).object().value(u"access_token").toString();
    const QByteArray made = answerTo(manager, m_calls.back(), "Bearer " + value.toUtf8());
    if (QJsonDocument::fromJson(made).object().value(u"join_url").toString().isEmpty()) {
        throw Broken(u"the sandbox made no meeting"_s);
    }
}

QByteArray RecordedCalls::answerTo(QNetworkAccessManager &manager, const ScriptedRequest &call,
                                   const QByteArray &authorization) const
{
    QNetworkRequest request(QUrl(m_address + QString::fromUtf8(call.target), QUrl::StrictMode));
    for (auto header = call.headers.begin(); header != call.headers.end(); ++header) {
        if (!isQts(header.key())) {
            request.setRawHeader(header.key(), header.value());
        }
    }
    request.setRawHeader("authorization", authorization);
    const std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, call.method, call.body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (reply->error() != QNetworkReply::NoError) {
        throw Broken(u"the sandbox refuses a call that the product made"_s);
    }
    return reply->readAll();
}

} // namespace anteroom::bench
