// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/exchange.h"

#include "integrations/sandbox/faultbodies.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

void later(const Exchange &exchange, std::function<void()> action)
{
    QTimer::singleShot(exchange.fault->milliseconds, exchange.owner, std::move(action));
}

void answer(const QPointer<HttpConnection> &connection, const HttpAnswer &what)
{
    if (connection) {
        connection->answer(what);
    }
}

void drop(const QPointer<HttpConnection> &connection)
{
    if (connection) {
        connection->drop();
    }
}

void runDelay(const Exchange &exchange)
{
    if (exchange.fault->afterApplying) {
        const HttpAnswer ready = exchange.apply();
        later(exchange, [connection = exchange.connection, ready] { answer(connection, ready); });
        return;
    }
    later(exchange, [connection = exchange.connection, apply = exchange.apply] { answer(connection, apply()); });
}

void runLate(const Exchange &exchange)
{
    if (exchange.fault->closeAtOnce) {
        drop(exchange.connection);
    }
    later(exchange, [connection = exchange.connection, apply = exchange.apply] {
        apply();
        drop(connection);
    });
}

/// The answer that is about to be spoiled. An answer without a body gets one, to have something to spoil.
HttpAnswer spoilable(const Exchange &exchange)
{
    HttpAnswer ready = exchange.fault->afterApplying ? exchange.apply() : jsonAnswer(200, {{u"ok"_s, true}});
    if (ready.body.isEmpty()) {
        ready = jsonAnswer(200, {{u"ok"_s, true}});
    }
    return ready;
}

void runSpoiled(const Exchange &exchange)
{
    HttpAnswer ready = spoilable(exchange);
    if (!exchange.connection) {
        return;
    }
    switch (exchange.fault->kind) {
    case FaultKind::Truncate:
        exchange.connection->answerTruncated(ready);
        return;
    case FaultKind::SlowDrip:
        exchange.connection->answerDripping(ready, exchange.fault->milliseconds);
        return;
    case FaultKind::Malformed:
        ready.body = "{\"id\": 9, \"oops";
        break;
    default:
        ready.body.clear();
        break;
    }
    exchange.connection->answer(ready);
}

} // namespace

void run(Exchange exchange)
{
    if (!exchange.fault) {
        answer(exchange.connection, exchange.apply());
        return;
    }
    switch (exchange.fault->kind) {
    case FaultKind::Delay:
        runDelay(exchange);
        return;
    case FaultKind::Late:
        runLate(exchange);
        return;
    case FaultKind::Truncate:
    case FaultKind::Malformed:
    case FaultKind::Empty:
    case FaultKind::SlowDrip:
        runSpoiled(exchange);
        return;
    case FaultKind::Status:
    case FaultKind::Close:
    case FaultKind::Silent:
    case FaultKind::Refuse:
        break;
    }
    if (exchange.fault->afterApplying) {
        exchange.apply();
    }
    if (exchange.fault->kind == FaultKind::Status) {
        answer(exchange.connection, statusAnswer(*exchange.fault, exchange.operation));
    } else if (exchange.fault->kind == FaultKind::Close) {
        drop(exchange.connection);
    }
}

} // namespace anteroom::sandbox
