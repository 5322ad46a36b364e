// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profilefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anteroom::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerFolder = ownerFile | QFile::ExeOwner;

/// Asks the permission bits too: to the superuser everything looks writable, but a file that was made read-only
/// is meant to stay as it is.
bool isWritable(const QString &path)
{
    const QFileInfo info(path);
    return info.isWritable() && info.permissions().testFlag(QFile::WriteOwner);
}

} // namespace

ProfileFolder::ProfileFolder(const QString &path) : m_path(QFileInfo(path).absoluteFilePath()) {}

QString ProfileFolder::fileName()
{
    return u"anteroom.sqlite"_s;
}

QString ProfileFolder::file() const
{
    return m_path + u'/' + fileName();
}

void ProfileFolder::create() const
{
    const QFileInfo folder(m_path);
    if (!folder.exists()) {
        QDir().mkpath(folder.absolutePath());
        QDir().mkdir(m_path, ownerFolder);
    }
    if (!QFileInfo(m_path).isDir()) {
        throw StoreError::refused(
            StoreFault::CannotOpen,
            Text::tr("The profile folder cannot be made. Nothing was changed. Check the place and its "
                     "permissions, or choose another."));
    }
    if (!isWritable(m_path)) {
        throw StoreError::fromSqlite(8); // SQLITE_READONLY
    }
    // Fails when the file is there, made by another program a moment ago too; check() tells all other reasons.
    QFile(file()).open(QIODevice::NewOnly | QIODevice::WriteOnly, ownerFile);
}

void ProfileFolder::check() const
{
    if (!QFileInfo(file()).isFile()) {
        throw QFileInfo::exists(file()) ? StoreError::fromSqlite(14) : noPractice();
    }
    if (!isWritable(m_path) || !isWritable(file())) {
        throw StoreError::fromSqlite(8); // SQLITE_READONLY
    }
    const bool share = QDir::toNativeSeparators(m_path).startsWith(u"\\\\"_s);
    if (share || isNetwork(QStorageInfo(m_path).fileSystemType())) {
        throw StoreError::refused(
            StoreFault::CannotOpen,
            Text::tr("The profile folder is on a network drive, where the store is not safe. Nothing "
                     "was changed. Choose a folder on a disk of this computer."));
    }
}

void ProfileFolder::closeToOthers() const
{
    for (const QString &path : {file(), file() + u"-wal"_s, file() + u"-shm"_s}) {
        const QFile::Permissions now = QFileInfo(path).permissions();
        if (now & ~(ownerFile | QFile::ReadUser | QFile::WriteUser)) {
            QFile::setPermissions(path, ownerFile);
        }
    }
}

StoreError ProfileFolder::noPractice()
{
    StoreError refusal = StoreError::refused(
        StoreFault::CannotOpen, Text::tr("There is no practice in this profile folder yet. Nothing was changed. "
                                         "Run \"anteroomctl init\" to make one, or choose another folder."));
    refusal.error.kind = base::ErrorKind::NotFound;
    return refusal;
}

bool ProfileFolder::isNetwork(QByteArrayView fileSystem)
{
    static constexpr std::array names{"nfs",        "nfs4",        "cifs",           "smb2",       "smb3",
                                      "smbfs",      "afs",         "afpfs",          "ncpfs",      "webdav",
                                      "davfs",      "ceph",        "coda",           "lustre",     "glusterfs",
                                      "fuse.sshfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone"};
    return std::any_of(names.begin(), names.end(), [fileSystem](const char *name) { return fileSystem == name; });
}

} // namespace anteroom::store
