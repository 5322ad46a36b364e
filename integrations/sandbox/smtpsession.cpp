// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/smtpsession.h"

#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace anteroom::sandbox {

namespace {

constexpr qsizetype LongestCommand = 4096;
const QByteArray EndOfData = "\r\n.\r\n";

QByteArray withoutStuffedDots(QByteArray data)
{
    if (data.startsWith("..")) {
        data.remove(0, 1);
    }
    return data.replace("\r\n..", "\r\n.");
}

} // namespace

SmtpSession::SmtpSession(qintptr descriptor, Context context, const SmtpAccount &account, QObject *parent)
    : QObject(parent), m_context(context), m_account(account), m_dialog(std::make_shared<SmtpDialog>(context, account))
{
    connect(&m_socket, &QSslSocket::readyRead, this, &SmtpSession::read);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        m_dialog->encrypted();
        m_busy = false;
        handleNext();
    });
    connect(&m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
    if (!m_socket.setSocketDescriptor(descriptor)) {
        deleteLater();
        return;
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    perform(u"connect"_s, {}, [] { return SmtpDialog::greeting(); });
}

void SmtpSession::abort()
{
    m_socket.abort();
}

void SmtpSession::read()
{
    m_received += m_socket.readAll();
    handleNext();
}

void SmtpSession::handleNext()
{
    while (!m_busy && (m_dialog->isReadingData() ? handleData() : handleLine())) {
    }
}

bool SmtpSession::handleLine()
{
    const qsizetype end = m_received.indexOf("\r\n");
    if (end < 0 && m_received.size() <= LongestCommand) {
        return false;
    }
    if (end < 0 || end > LongestCommand) {
        m_received.clear();
        reply({"500 5.5.2 Line too long", SmtpReply::Then::Close});
        return false;
    }
    const QByteArray line = m_received.left(end);
    m_received.remove(0, end + 2);
    m_busy = true;
    perform(m_dialog->operationOf(line), QString::fromUtf8(line),
            [dialog = m_dialog, line] { return dialog->answer(line); });
    return true;
}

bool SmtpSession::handleData()
{
    QByteArray message;
    if (m_received.startsWith(".\r\n")) {
        m_received.remove(0, 3);
    } else {
        const qsizetype end = m_received.indexOf(EndOfData);
        if (end < 0) {
            return false;
        }
        message = withoutStuffedDots(m_received.left(end + 2));
        m_received.remove(0, end + EndOfData.size());
    }
    m_busy = true;
    perform(u"data"_s, QString::fromUtf8(message), m_dialog->endOfData(message));
    return true;
}

void SmtpSession::perform(const QString &operation, const QString &text, Apply apply)
{
    m_context.state.count("smtp "_L1 + operation);
    const auto fault = m_context.faults.take(u"smtp"_s, operation, text);
    if (fault) {
        m_context.state.flush();
        performFault(*fault, apply);
        return;
    }
    const SmtpReply ready = apply();
    m_context.state.flush();
    reply(ready);
}

void SmtpSession::performFault(const Fault &fault, const Apply &apply)
{
    switch (fault.kind) {
    case FaultKind::Delay:
        performDelay(fault, apply);
        return;
    case FaultKind::Late:
        // By the parent: what is late happens even when the client has gone long ago.
        QTimer::singleShot(fault.milliseconds, parent(), [apply] { apply(); });
        if (fault.closeAtOnce) {
            m_socket.disconnectFromHost();
        }
        return;
    case FaultKind::SlowDrip:
        drip(fault.afterApplying ? apply() : SmtpReply{"451 4.3.0 Try again"}, fault.milliseconds);
        return;
    default:
        performStatus(fault, apply);
        return;
    }
}

void SmtpSession::performStatus(const Fault &fault, const Apply &apply)
{
    const SmtpReply ready = fault.afterApplying ? apply() : SmtpReply{"250 2.0.0 OK"};
    if (fault.afterApplying && fault.kind == FaultKind::Status) {
        m_dialog->stopReadingData();
    }
    switch (fault.kind) {
    case FaultKind::Status: {
        const QString own = fault.body.toString(u"4.3.0 The sandbox was told to fail"_s);
        reply({QByteArray::number(fault.code) + ' ' + own.toUtf8(),
               fault.code == 421 ? SmtpReply::Then::Close : SmtpReply::Then::GoOn});
        return;
    }
    case FaultKind::Malformed:
        reply({"\x01\x02 what?"});
        return;
    case FaultKind::Truncate:
        m_socket.write(ready.text.left(2));
        m_socket.disconnectFromHost();
        return;
    case FaultKind::Empty:
        reply({QByteArray()});
        return;
    case FaultKind::Close:
        m_socket.disconnectFromHost();
        return;
    default:
        return; // silent: busy for ever, until the client goes
    }
}

void SmtpSession::performDelay(const Fault &fault, const Apply &apply)
{
    if (fault.afterApplying) {
        QTimer::singleShot(fault.milliseconds, this, [this, ready = apply()] { reply(ready); });
        return;
    }
    // What was asked is done even when the client goes meanwhile.
    QTimer::singleShot(fault.milliseconds, parent(), [self = QPointer<SmtpSession>(this), apply] {
        const SmtpReply ready = apply();
        if (self) {
            self->reply(ready);
        }
    });
}

void SmtpSession::reply(const SmtpReply &reply)
{
    m_socket.write(reply.text + "\r\n");
    goOn(reply.then);
}

void SmtpSession::drip(SmtpReply rest, int milliseconds)
{
    if (rest.text.isEmpty()) {
        reply(rest);
        return;
    }
    QTimer::singleShot(milliseconds, this, [this, rest, milliseconds] {
        m_socket.write(rest.text.left(1));
        drip({rest.text.mid(1), rest.then}, milliseconds);
    });
}

void SmtpSession::goOn(SmtpReply::Then then)
{
    if (then == SmtpReply::Then::Close) {
        m_socket.disconnectFromHost();
        return;
    }
    if (then == SmtpReply::Then::StartTls) {
        startTls();
        return;
    }
    m_busy = false;
    QMetaObject::invokeMethod(this, &SmtpSession::handleNext, Qt::QueuedConnection);
}

void SmtpSession::startTls()
{
    // What came in clear after STARTTLS was perhaps put there by somebody else.
    m_received.clear();
    // The reply has to be out: what is still in the socket's buffer when encryption starts is lost.
    m_socket.flush();
    m_socket.setLocalCertificate(m_account.certificate);
    m_socket.setPrivateKey(m_account.key);
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setProtocol(QSsl::TlsV1_2OrLater);
    m_socket.startServerEncryption();
}

} // namespace anteroom::sandbox
