// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/sandbox.h"

#include "integrations/sandbox/certificates.h"
#include "integrations/sandbox/control.h"
#include "integrations/sandbox/httpparser.h"
#include "integrations/sandbox/randomtext.h"
#include "integrations/sandbox/smtpremote.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

const QString PracticeCalendar = QStringLiteral("practice-calendar@group.calendar.google.com");
const QString PracticeAddress = QStringLiteral("practice@sandbox.example.org");

tl::unexpected<base::Error> cannotWrite(const QString &path)
{
    return base::failure(base::ErrorKind::Settings, u"The sandbox could not write %1."_s.arg(path));
}

/// Writes a file that only its owner may read, from its first byte on.
bool writePrivate(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path);
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
           file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

struct Sandbox::Parts {
    Parts(const base::Clock &clock, base::Random &random, const QString &stateDir, PrivateKey googleKey,
          SmtpAccount smtpAccount)
        : state(QDir(stateDir).filePath(u"state.json"_s))
        , context{clock, random, faults, state}
        , zoom(context)
        , google(context, std::move(googleKey))
        , smtp(context, std::move(smtpAccount))
        , control(context, zoom, google)
    {
    }

    StateFile state;
    FaultPlan faults;
    Context context;
    ZoomRemote zoom;
    GoogleRemote google;
    SmtpRemote smtp;
    Control control;
};

Sandbox::Sandbox(const base::Clock &clock, base::Random &random, QObject *parent)
    : QObject(parent), m_clock(clock), m_random(random)
{
}

Sandbox::~Sandbox() = default;

base::Result<> Sandbox::start(const QString &stateDir)
{
    if (!QDir().mkpath(stateDir)) {
        return cannotWrite(stateDir);
    }
    m_vaultKey = QString::fromLatin1(m_random.bytes(32).toHex());
    return makeParts(stateDir);
}

base::Result<> Sandbox::makeParts(const QString &stateDir)
{
    const base::Result<Certificates> certificates = makeCertificates(m_random);
    const base::Result<PrivateKey> googleKey = PrivateKey::rsa();
    if (!certificates || !googleKey) {
        return tl::unexpected(certificates ? googleKey.error() : certificates.error());
    }
    SmtpAccount account;
    account.username = PracticeAddress;
    account.password = randomText(m_random, 18);
    account.certificate = QSslCertificate(certificates->server, QSsl::Pem);
    account.key = QSslKey(certificates->serverKey, QSsl::Ec, QSsl::Pem);
    if (account.certificate.isNull() || account.key.isNull()) {
        return base::failure(base::ErrorKind::Settings, u"The sandbox needs Qt with TLS."_s);
    }
    m_parts = std::make_unique<Parts>(m_clock, m_random, stateDir, *googleKey, account);
    connect(&m_parts->faults, &FaultPlan::refusalChanged, this, [this](const QString &remote) {
        const bool refuses = m_parts->faults.refuses(remote);
        if (remote == "zoom"_L1) {
            m_parts->zoom.server().setRefusing(refuses);
        } else if (remote == "google"_L1) {
            m_parts->google.server().setRefusing(refuses);
        } else {
            m_parts->smtp.setRefusing(refuses);
        }
    });
    return openPorts().and_then([&] { return writeFiles(stateDir, certificates->authority); });
}

base::Result<> Sandbox::openPorts()
{
    return m_parts->zoom.server()
        .open()
        .and_then([this] { return m_parts->google.server().open(); })
        .and_then([this] { return m_parts->smtp.open(); })
        .and_then([this] { return m_parts->control.server().open(); });
}

base::Result<> Sandbox::writeFiles(const QString &stateDir, const QByteArray &authority)
{
    m_keyFilePath = QDir(stateDir).absoluteFilePath(u"service-account.json"_s);
    m_authorityPath = QDir(stateDir).absoluteFilePath(u"smtp-authority.pem"_s);
    if (!writePrivate(m_keyFilePath, m_parts->google.account().keyFile(m_parts->google.tokenUri()))) {
        return cannotWrite(m_keyFilePath);
    }
    m_clientFilePath = QDir(stateDir).absoluteFilePath(u"oauth-client.json"_s);
    if (!writePrivate(m_clientFilePath, m_parts->google.consent().clientFile(m_parts->google.server().address()))) {
        return cannotWrite(m_clientFilePath);
    }
    if (!writePrivate(m_authorityPath, authority)) {
        return cannotWrite(m_authorityPath);
    }
    m_parts->state.flush();
    return {};
}

QMap<QString, QString> Sandbox::environment() const
{
    if (!m_parts) {
        return {};
    }
    const ZoomAccount &zoom = m_parts->zoom.account();
    const SmtpAccount &smtp = m_parts->smtp.account();
    return {
        {u"ZOOM_ENABLED"_s, u"true"_s},
        {u"ZOOM_API_BASE_URL"_s, m_parts->zoom.server().address() + "/v2"_L1},
        {u"ZOOM_OAUTH_BASE_URL"_s, m_parts->zoom.server().address()},
        {u"ZOOM_ACCOUNT_ID"_s, zoom.accountId()},
        {u"ZOOM_CLIENT_ID"_s, zoom.clientId()},
        {u"ZOOM_CLIENT_SECRET"_s, zoom.clientSecret()},
        {u"GOOGLE_CALENDAR_ENABLED"_s, u"true"_s},
        {u"GOOGLE_CALENDAR_CREDENTIALS_PATH"_s, m_keyFilePath},
        {u"GOOGLE_OAUTH_CLIENT_PATH"_s, m_clientFilePath},
        {u"GOOGLE_CALENDAR_BASE_URL"_s, m_parts->google.server().address() + "/calendar/v3"_L1},
        {u"GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID"_s, PracticeCalendar},
        {u"MAIL_SMTP_URL"_s, u"smtp://127.0.0.1:%1"_s.arg(m_parts->smtp.port())},
        {u"MAIL_SMTP_USERNAME"_s, smtp.username},
        {u"MAIL_SMTP_PASSWORD"_s, smtp.password},
        {u"MAIL_SMTP_CA_FILE"_s, m_authorityPath},
        {u"MAIL_FROM"_s, PracticeAddress},
        {u"MEETING_PASSWORD_ENCRYPTION_KEY"_s, m_vaultKey},
        {u"ANTEROOM_SANDBOX_CONTROL"_s, m_parts->control.server().address()},
    };
}

QJsonObject Sandbox::order(const QByteArray &method, const QByteArray &target, const QJsonObject &body)
{
    const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    const ParsedRequest parsed =
        parseRequest(method + ' ' + target + " HTTP/1.1\r\nContent-Length: " + QByteArray::number(bytes.size()) +
                     "\r\n\r\n" + bytes);
    if (!m_parts || parsed.state != ParsedRequest::State::Whole) {
        return {{u"error"_s, u"There is no such order."_s}};
    }
    return QJsonDocument::fromJson(m_parts->control.order(parsed.request).body).object();
}

} // namespace anteroom::sandbox
