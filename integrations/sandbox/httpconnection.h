// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/httpanswer.h"
#include "integrations/sandbox/httprequest.h"

#include <QObject>
#include <QTcpSocket>

#include <functional>

namespace anteroom::sandbox {

/// One connection of an HttpServer. It hands one whole request at a time to its handler, waits for one of
/// the answers below, however long that takes, and then goes on with the next request. It destroys itself
/// when the other side is gone: hold it by QPointer.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const HttpRequest &, HttpConnection *)>;
    HttpConnection(qintptr descriptor, Handler handler, QObject *parent);

    /// Answers the request.
    void answer(const HttpAnswer &answer);
    /// Announces the whole body, sends half of it, and closes.
    void answerTruncated(const HttpAnswer &answer);
    /// Sends the head, then one byte of the body every `milliseconds`.
    void answerDripping(const HttpAnswer &answer, int milliseconds);
    /// Closes without a word.
    void drop();
    /// Closes at once, whatever is in flight.
    void abort();

private:
    void read();
    void handleNext();
    void dripNext();

    QTcpSocket m_socket;
    Handler m_handler;
    QByteArray m_received;
    QByteArray m_dripping;
    int m_dripMilliseconds = 0;
    bool m_busy = false;
    bool m_keepAlive = true;
    bool m_continueSent = false;
};

} // namespace anteroom::sandbox
