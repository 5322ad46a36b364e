// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcertificate.h"

#include <QByteArray>
#include <QHash>
#include <QTcpServer>

#include <memory>
#include <vector>

class QSslSocket;

namespace anteroom::testing {

/// How a scripted mail server behaves.
struct SmtpScript {
    enum class Tls { Immediate, StartTls, None };
    /// What it does with the mail's text instead of answering.
    enum class Break {
        None,
        CloseInText,   ///< closes after the first bytes of the text
        CloseAfterDot, ///< takes the whole mail and closes without a word
        SilentAfterDot ///< takes the whole mail and says nothing more
    };
    Tls tls = Tls::Immediate;
    Break breaks = Break::None;
    QByteArray username = "desk"; ///< empty: offers no AUTH
    QByteArray password = "pass-w0rd";
    /// Answers that replace the usual ones, by command word; "." is the end of the text, "" the greeting.
    QHash<QByteArray, QByteArray> answers;
    QByteArray afterStartTls; ///< plain bytes sent right behind the 220 of STARTTLS
    /// What it does instead of answering a command word; with "" instead of greeting.
    enum class Flood {
        None,
        Drip,   ///< a byte now and then of an answer that never ends
        Endless ///< a megabyte of one line, and no end of it
    };
    Flood flood = Flood::None;
    QByteArray floods;            ///< the command word
    bool hangsUpWhenIdle = false; ///< closes each connection once a mail was taken and answered
};

/// A mail as the server took it.
struct TakenMail {
    QByteArray from;
    QByteArray to;
    QByteArray raw;  ///< as it came over the wire, without the final dot's line
    QByteArray text; ///< the same with the doubled dots taken off
};

/// A mail server on 127.0.0.1, on a port the system chose, that follows a script. Runs on the thread that
/// made it.
class ScriptedSmtpServer : public QTcpServer
{
    Q_OBJECT

public:
    ScriptedSmtpServer(SmtpScript script, TestCertificate certificate);
    ~ScriptedSmtpServer() override;

    const std::vector<TakenMail> &mails() const { return m_mails; }
    /// The command words of all connections in order, in upper case.
    const QList<QByteArray> &commands() const { return m_commands; }
    int connections() const { return m_connections; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    struct Talk {
        QSslSocket *socket = nullptr;
        QByteArray pending;
        QByteArray from;
        QByteArray to;
        QList<QByteArray> signIn; ///< lines of an AUTH in progress
        QByteArray mechanism;
        bool inText = false;
    };
    void read(Talk &talk);
    void obey(Talk &talk, const QByteArray &line);
    void greet(Talk &talk);
    void startTls(Talk &talk);
    void continueSignIn(Talk &talk, const QByteArray &line);
    void takeText(Talk &talk);
    void say(Talk &talk, const QByteArray &word, const QByteArray &usual);

    SmtpScript m_script;
    TestCertificate m_certificate;
    std::vector<TakenMail> m_mails;
    QList<QByteArray> m_commands;
    int m_connections = 0;
};

} // namespace anteroom::testing
