// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcertificate.h"

#include <QHash>
#include <QTcpServer>

#include <deque>
#include <optional>
#include <utility>
#include <vector>

class QTcpSocket;
class QTimer;

namespace anteroom::testing {

/// What the scripted server does with one request.
struct ScriptedAnswer {
    enum class Way {
        Whole,        ///< answers
        CloseUnheard, ///< reads the whole request and closes without an answer
        CutShort,     ///< promises ten bytes more than it sends, then closes
        Silent,       ///< reads the request and says nothing, keeping the connection open
        Drip,         ///< sends the head, then a byte every 20 ms, without end
        Flood,        ///< sends the head without a length, then bytes without end
    };
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    Way way = Way::Whole;

    static ScriptedAnswer json(int status, QByteArray body);
    static ScriptedAnswer by(Way way, int status = 200);
};

/// A request as it came over the wire.
struct ScriptedRequest {
    QByteArray method;
    QByteArray target;                     ///< path and query, as sent
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// An HTTP server on 127.0.0.1, on a port the system chose, that answers by a list: the first request with
/// the first answer, and so on; after the last one with status 500. It keeps what it was asked. Runs on the
/// thread that made it. It knows the answers beforehand and nothing of Zoom or Google.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT

public:
    /// With a certificate it speaks TLS.
    explicit ScriptedServer(std::optional<TestCertificate> certificate = {});
    ~ScriptedServer() override;
    /// "http://127.0.0.1:40123", or https.
    QString base() const;
    void add(ScriptedAnswer answer) { m_answers.push_back(std::move(answer)); }
    /// Accepts connections and closes them at once: with TLS, in the middle of the handshake.
    void hangUpOnConnect() { m_hangUp = true; }
    const std::vector<ScriptedRequest> &requests() const { return m_requests; }
    int answersLeft() const { return int(m_answers.size()); }
    /// Bytes that the flood has handed to the system so far.
    qint64 flooded() const { return m_flooded; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket *socket, QByteArray *pending);
    void answer(QTcpSocket *socket);
    void keepSending(QTcpSocket *socket, ScriptedAnswer::Way way);

    std::optional<TestCertificate> m_certificate;
    std::deque<ScriptedAnswer> m_answers;
    std::vector<ScriptedRequest> m_requests;
    bool m_hangUp = false;
    qint64 m_flooded = 0;
};

} // namespace anteroom::testing
