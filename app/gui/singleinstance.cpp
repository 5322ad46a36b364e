// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace anteroom::gui {

using namespace Qt::StringLiterals;

namespace {

/// How long a second start waits for the first to listen, in milliseconds.
constexpr int patience = 1000;

QString runtimeFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QDir::tempPath() : folder;
}

} // namespace

SingleInstance::SingleInstance(const QString &profileFolder, QObject *parent) : QObject(parent), m_server(this)
{
    const QByteArray path = QDir(profileFolder).absolutePath().toUtf8();
    const QByteArray print = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16);
    m_name = u"anteroom-"_s + QString::fromLatin1(print);
    m_lock = std::make_unique<QLockFile>(QDir(runtimeFolder()).filePath(m_name + u".lock"_s));
    // Held for as long as the program runs; a lock is stale only when its owner is gone.
    m_lock->setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            socket->deleteLater();
            Q_EMIT startedAgain();
        }
    });
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    if (!m_lock->tryLock(0) && m_lock->error() == QLockFile::LockFailedError) {
        tellFirst();
        return false;
    }
    // A socket that is there now was left by one that died. Without a place for a lock two windows are better than
    // none.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return true;
}

void SingleInstance::tellFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    socket.waitForConnected(patience);
}

} // namespace anteroom::gui
