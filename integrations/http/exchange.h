// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "integrations/http/classification.h"
#include "integrations/http/message.h"

#include <QFuture>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkRequest;

namespace anteroom::http {

class OneShotBody;

/// One request on its way and the answer to it. Yields exactly one outcome, whatever ends it, also its own
/// destruction; then deletes itself.
class Exchange : public QObject
{
    Q_OBJECT

public:
    using Outcome = ports::Outcome<Reply>;

    /// Is the child of `manager`; both live on one thread. `prepared` is complete but for the body.
    Exchange(QNetworkAccessManager *manager, const base::Clock &clock, Limits limits, Request request);
    ~Exchange() override;

    /// Sends the request. Call it once.
    QFuture<Outcome> start(const QNetworkRequest &prepared);
    /// Ends it now, as aborted.
    void abort();

private:
    void end(Ending::Cause cause);
    void readHead();
    void readBody();
    void finish();
    Ending ending() const;
    bool isWhole() const;
    Reply takeReply();
    void logLine(const std::optional<ports::Failure> &failure) const;

    QNetworkAccessManager *m_manager;
    const base::Clock &m_clock;
    Limits m_limits;
    Request m_request;
    std::chrono::milliseconds m_started;
    QPromise<Outcome> m_promise;
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr;
    OneShotBody *m_upload = nullptr;
    QByteArray m_received;
    Ending::Cause m_cause = Ending::Cause::Finished;
    bool m_badCertificate = false;
    bool m_done = false;
};

} // namespace anteroom::http
