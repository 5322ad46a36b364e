// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/sandbox/sandboxfixture.h"

#include <QFile>
#include <QTest>
#include <QUrl>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray signedBy(const QByteArray &pem, const QByteArray &text)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new_mem_buf(pem.constData(), int(pem.size())), BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get());
    QByteArray signature(512, '\0');
    size_t length = size_t(signature.size());
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, bytes,
                   size_t(text.size()));
    return signature.left(qsizetype(length));
}

} // namespace

QString Received::googleReason() const
{
    return json()["error"_L1].toObject()["errors"_L1].toArray().at(0).toObject()["reason"_L1].toString();
}

Exchange::Exchange(const QString &url, const QByteArray &method, const QByteArray &body,
                   const std::vector<std::pair<QByteArray, QByteArray>> &headers)
{
    const QUrl parsed = QUrl::fromEncoded(url.toUtf8());
    const QByteArray target = url.toUtf8().mid(url.indexOf(u'/', 8));
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : headers) {
        request += name + ": " + value + "\r\n";
    }
    request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket, [this, request] {
        m_connected = true;
        m_socket.write(request);
    });
    m_socket.connectToHost(u"127.0.0.1"_s, quint16(parsed.port()));
}

Received Exchange::received()
{
    m_bytes += m_socket.readAll();
    Received result;
    result.connected = m_connected;
    result.closed = m_socket.state() == QAbstractSocket::UnconnectedState;
    const qsizetype end = m_bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        return result;
    }
    const QList<QByteArray> lines = m_bytes.left(end).split('\n');
    result.status = lines[0].split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        result.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
    }
    result.body = m_bytes.mid(end + 4);
    return result;
}

bool Exchange::isOver()
{
    const Received now = received();
    return now.closed || (now.status != 0 && now.isWhole());
}

bool Exchange::wait(int milliseconds)
{
    return QTest::qWaitFor([this] { return isOver(); }, milliseconds);
}

SandboxFixture::SandboxFixture()
    : m_clock(base::fromMs(1796119200000)) // 2026-12-01T10:00:00Z
    , m_sandbox(std::make_unique<sandbox::Sandbox>(m_clock, m_random))
{
    if (const auto started = m_sandbox->start(m_folder.path()); !started) {
        qFatal("%s", qPrintable(started.error().text));
    }
    m_environment = m_sandbox->environment();
}

QJsonObject SandboxFixture::stateOnDisk() const
{
    QFile file(m_folder.filePath(u"state.json"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("There is no state.json.");
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

int SandboxFixture::counted(const QString &request) const
{
    return stateOnDisk()["requests"_L1].toObject()[request].toInt();
}

QJsonObject SandboxFixture::order(const QByteArray &target, const QJsonObject &body)
{
    return m_sandbox->order("POST", target, body);
}

std::unique_ptr<Exchange> SandboxFixture::begin(const QString &url, const QByteArray &method, const QByteArray &body,
                                                std::vector<std::pair<QByteArray, QByteArray>> headers)
{
    return std::make_unique<Exchange>(url, method, body, headers);
}

Received SandboxFixture::send(const QString &url, const QByteArray &method, const QByteArray &body,
                              std::vector<std::pair<QByteArray, QByteArray>> headers)
{
    const auto exchange = begin(url, method, body, std::move(headers));
    exchange->wait();
    return exchange->received();
}

QByteArray SandboxFixture::zoomToken()
{
    if (m_zoomToken.isEmpty()) {
        const QByteArray pair = (value(u"ZOOM_CLIENT_ID"_s) + u':' + value(u"ZOOM_CLIENT_SECRET"_s)).toUtf8();
        const Received answer = send(
            value(u"ZOOM_OAUTH_BASE_URL"_s) + "/oauth/token"_L1, "POST",
            "grant_type=account_credentials&account_id=" + value(u"ZOOM_ACCOUNT_ID"_s).toUtf8(),
            {{"Authorization", "Basic " + pair.toBase64()}, {"Content-Type", "application/x-www-form-urlencoded"}});
        m_zoomToken = answer.json()["access_token"_L1].toString().toLatin1();
    }
    return m_zoomToken;
}

void SandboxFixture::forgetTokens()
{
    m_zoomToken.clear();
    m_googleToken.clear();
}

std::unique_ptr<Exchange> SandboxFixture::beginZoom(const QByteArray &method, const QString &path,
                                                    const QJsonObject &body)
{
    return begin(value(u"ZOOM_API_BASE_URL"_s) + path, method, body.isEmpty() ? QByteArray() : compact(body),
                 {{"Authorization", "Bearer " + zoomToken()}, {"Content-Type", "application/json"}});
}

Received SandboxFixture::zoom(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    const auto exchange = beginZoom(method, path, body);
    exchange->wait();
    return exchange->received();
}

QJsonObject SandboxFixture::meetingBody() const
{
    return {{u"topic"_s, u"Appointment"_s},
            {u"agenda"_s, u"an1:practice:token"_s},
            {u"type"_s, 2},
            {u"start_time"_s, u"2026-12-01T11:00:00Z"_s},
            {u"duration"_s, 50},
            {u"timezone"_s, u"Australia/Sydney"_s},
            {u"password"_s, u"Ab3_cd4"_s},
            {u"settings"_s, QJsonObject{{u"waiting_room"_s, true}, {u"encryption_type"_s, u"e2ee"_s}}}};
}

QString SandboxFixture::makeMeeting()
{
    const Received made = zoom("POST", u"/users/anna%40example.org/meetings"_s, meetingBody());
    return QString::number(made.json()["id"_L1].toInteger());
}

QJsonObject SandboxFixture::claims() const
{
    const qint64 now = base::toMs(m_clock.now()) / 1000;
    QFile file(value(u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("There is no key file.");
    }
    const QJsonObject account = QJsonDocument::fromJson(file.readAll()).object();
    return {{u"iss"_s, account["client_email"_L1]},
            {u"aud"_s, account["token_uri"_L1]},
            {u"scope"_s, u"https://www.googleapis.com/auth/calendar"_s},
            {u"iat"_s, now},
            {u"exp"_s, now + 3600}};
}

QByteArray SandboxFixture::assertion(const QJsonObject &claims, const QByteArray &otherKey) const
{
    QFile file(value(u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("There is no key file.");
    }
    const QJsonObject account = QJsonDocument::fromJson(file.readAll()).object();
    const QByteArray key = otherKey.isEmpty() ? account["private_key"_L1].toString().toLatin1() : otherKey;
    const QByteArray text = base64Url(R"({"alg":"RS256","typ":"JWT"})") + '.' + base64Url(compact(claims));
    return text + '.' + base64Url(signedBy(key, text));
}

Received SandboxFixture::googleToken(const QByteArray &assertion)
{
    return send(claims()["aud"_L1].toString(), "POST",
                "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion,
                {{"Content-Type", "application/x-www-form-urlencoded"}});
}

Received SandboxFixture::google(const QByteArray &method, const QString &path, const QJsonObject &body,
                                std::vector<std::pair<QByteArray, QByteArray>> headers)
{
    if (m_googleToken.isEmpty()) {
        m_googleToken = googleToken(assertion(claims())).json()["access_token"_L1].toString().toLatin1();
    }
    headers.emplace_back("Authorization", "Bearer " + m_googleToken);
    headers.emplace_back("Content-Type", "application/json");
    return send(value(u"GOOGLE_CALENDAR_BASE_URL"_s) + path, method, body.isEmpty() ? QByteArray() : compact(body),
                std::move(headers));
}

QJsonObject SandboxFixture::eventBody(const QString &id) const
{
    return {
        {u"id"_s, id},
        {u"summary"_s, u"Appointment"_s},
        {u"start"_s, QJsonObject{{u"dateTime"_s, u"2026-12-01T11:00:00Z"_s}, {u"timeZone"_s, u"Australia/Sydney"_s}}},
        {u"end"_s, QJsonObject{{u"dateTime"_s, u"2026-12-01T11:50:00Z"_s}, {u"timeZone"_s, u"Australia/Sydney"_s}}},
        {u"extendedProperties"_s, QJsonObject{{u"private"_s, QJsonObject{{u"an"_s, id}}}}}};
}

QString SandboxFixture::events() const
{
    return u"/calendars/practice-calendar%40group.calendar.google.com/events"_s;
}

} // namespace anteroom::testing
