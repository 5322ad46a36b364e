// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace anteroom::http {

/// The body of a request that can be read once. QNetworkAccessManager sends a request again, up to three
/// times and whatever its method, when the server closes without an answer (Qt 6.4,
/// qhttpnetworkconnectionchannel.cpp). It cannot when the body does not go back to its start; then it
/// reports ContentReSendError instead.
class OneShotBody : public QIODevice
{
public:
    explicit OneShotBody(QByteArray body);
    bool isSequential() const override { return true; }
    qint64 size() const override { return m_body.size(); }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_position == m_body.size(); }
    bool reset() override { return false; }
    bool seek(qint64 position) override;
    /// Whether any of it was taken, so that it may have left.
    bool wasRead() const { return m_wasRead; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_body;
    qsizetype m_position = 0;
    bool m_wasRead = false;
};

} // namespace anteroom::http
