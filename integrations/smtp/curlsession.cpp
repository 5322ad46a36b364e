// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/smtp/curlsession.h"

#include <algorithm>
#include <cstring>
#include <mutex>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace anteroom::smtp {

namespace {

constexpr long idleSeconds = 30;
constexpr long lifetimeSeconds = 600;

void startCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

/// The server's address as libcurl wants it; its path is the name that we greet with. That is the sender's
/// domain: libcurl would give away this computer's name.
QByteArray addressOf(const SmtpConfig &config)
{
    QUrl url;
    url.setScheme(config.url.scheme());
    url.setHost(config.url.host());
    url.setPort(portOf(config));
    url.setPath(u'/' + (isPlainAddress(config.from) ? config.from.section(u'@', 1) : u"anteroom.invalid"_s));
    return url.toEncoded();
}

/// Ends the kept connection at once. Without this curl_easy_cleanup() says QUIT and waits up to two
/// minutes for a server that may have gone to sleep.
void hangUp(CURL *handle)
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK && socket != CURL_SOCKET_BAD) {
#ifdef Q_OS_WIN
        ::shutdown(socket, SD_BOTH);
#else
        ::shutdown(socket, SHUT_RDWR);
#endif
    }
}

} // namespace

CurlSession::CurlSession(SmtpConfig config) : m_config(std::move(config)), m_handle(nullptr, &curl_easy_cleanup)
{
    startCurl();
    m_handle.reset(curl_easy_init());
}

CurlSession::~CurlSession()
{
    if (m_handle) {
        hangUp(m_handle.get());
    }
}

void CurlSession::abort()
{
    m_aborted = true;
}

void CurlSession::prepareTls()
{
    CURL *handle = m_handle.get();
    curl_easy_setopt(handle, CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (m_config.caFile.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_SSL_OPTIONS, long(CURLSSLOPT_NATIVE_CA));
    } else {
        curl_easy_setopt(handle, CURLOPT_CAINFO, m_config.caFile.toLocal8Bit().constData());
    }
}

void CurlSession::prepare()
{
    CURL *handle = m_handle.get();
    curl_easy_reset(handle); // keeps the connection
    curl_easy_setopt(handle, CURLOPT_URL, addressOf(m_config).constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_PROXY, ""); // none from the environment either
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, long(m_config.connectTimeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long(m_config.deadline.count()));
    curl_easy_setopt(handle, CURLOPT_MAXAGE_CONN, idleSeconds);
    curl_easy_setopt(handle, CURLOPT_MAXLIFETIME_CONN, lifetimeSeconds);
    prepareTls();
    if (!m_config.username.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, m_config.username.toUtf8().constData());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, m_config.password.reveal().constData());
    }
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &CurlSession::ignoreText);
    // The only use of the debug callback: to see which command has been sent.
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, &CurlSession::watchCommand);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &CurlSession::watchAbort);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, this);
    m_phase = Phase::Connect;
    m_hasSignedIn = false;
}

Exchange CurlSession::perform()
{
    Exchange exchange;
    exchange.curlCode = curl_easy_perform(m_handle.get());
    long response = 0;
    curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &response);
    exchange.response = int(response);
    exchange.phase = m_phase;
    exchange.isAborted = m_aborted;
    return exchange;
}

Exchange CurlSession::deliver(const ports::Envelope &envelope)
{
    prepare();
    CURL *handle = m_handle.get();
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
        curl_slist_append(nullptr, envelope.to.toUtf8().constData()), &curl_slist_free_all);
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, envelope.from.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients.get());
    // The length is not told: libcurl would compare it with the bytes that it sends, doubled dots included.
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, &CurlSession::readText);
    curl_easy_setopt(handle, CURLOPT_READDATA, this);
    m_text = envelope.bytes;
    m_sent = 0;
    Exchange exchange = perform();
    if (isDeadKeptConnection(exchange)) {
        m_phase = Phase::Connect;
        curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, 1L);
        exchange = perform();
    }
    m_text.clear();
    return exchange;
}

/// Whether the server had closed a connection that we kept, which shows only when the next mail begins.
/// libcurl does not see it in time when TLS says goodbye. Nothing of the mail was taken, so it may go
/// again at once on a connection of its own.
bool CurlSession::isDeadKeptConnection(const Exchange &exchange) const
{
    long connects = 0;
    curl_easy_getinfo(m_handle.get(), CURLINFO_NUM_CONNECTS, &connects);
    const bool hasBegun = exchange.phase != Phase::Connect && exchange.phase != Phase::Sender;
    return exchange.curlCode != CURLE_OK && connects == 0 && !hasBegun && !exchange.isAborted &&
           exchange.response / 100 != 5;
}

Exchange CurlSession::probe()
{
    prepare();
    curl_easy_setopt(m_handle.get(), CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(m_handle.get(), CURLOPT_NOBODY, 1L);
    curl_easy_setopt(m_handle.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
    return perform();
}

/// libcurl asks for more only when everything before has left; 0 makes it send the final dot.
size_t CurlSession::readText(char *target, size_t size, size_t count, void *self)
{
    auto *session = static_cast<CurlSession *>(self);
    const auto length = std::min(qsizetype(size * count), session->m_text.size() - session->m_sent);
    if (length == 0) {
        session->m_phase = Phase::EndOfData;
        return 0;
    }
    std::memcpy(target, session->m_text.constData() + session->m_sent, size_t(length));
    session->m_sent += length;
    return size_t(length);
}

size_t CurlSession::ignoreText(char *, size_t size, size_t count, void *)
{
    return size * count;
}

int CurlSession::watchCommand(CURL *, curl_infotype type, char *text, size_t size, void *self)
{
    if (type != CURLINFO_HEADER_OUT) {
        return 0;
    }
    static constexpr std::pair<QByteArrayView, Phase> commands[] = {{"AUTH ", Phase::SignIn},
                                                                    {"MAIL FROM:", Phase::Sender},
                                                                    {"RCPT TO:", Phase::Recipient},
                                                                    {"DATA\r\n", Phase::Data}};
    auto *session = static_cast<CurlSession *>(self);
    for (const auto &[word, phase] : commands) {
        if (QByteArrayView(text, qsizetype(size)).startsWith(word)) {
            session->m_phase = phase;
            session->m_hasSignedIn = session->m_hasSignedIn || phase == Phase::SignIn;
        }
    }
    return 0;
}

int CurlSession::watchAbort(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<CurlSession *>(self)->m_aborted ? 1 : 0;
}

} // namespace anteroom::smtp

extern "C" Q_DECL_EXPORT anteroom::smtp::SmtpSession *anteroomSmtpSession(const anteroom::smtp::SmtpConfig &config)
{
    return new anteroom::smtp::CurlSession(config);
}
