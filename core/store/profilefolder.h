// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/storeerror.h"

#include <QByteArrayView>
#include <QString>

namespace anteroom::store {

/// The folder that holds one practice's store. Looks at names and permissions only and never opens the database
/// file: closing a second handle to it would drop SQLite's locks (https://www.sqlite.org/howtocorrupt.html, 2.2).
class ProfileFolder
{
public:
    explicit ProfileFolder(const QString &path);

    /// The database file's name inside the folder.
    static QString fileName();

    /// The database file.
    QString file() const;

    /// Makes the folder (0700) and an empty file (0600) where they are missing. Throws StoreError.
    void create() const;

    /// Throws StoreError when the folder or file is missing (kind NotFound), read-only or on a network drive.
    void check() const;

    /// Takes the group's and others' permissions from the file and its side files.
    void closeToOthers() const;

    /// The refusal of a folder without a practice, of kind NotFound.
    static StoreError noPractice();

    /// Whether a file system of this name reaches over a network, where WAL mode does not work
    /// (https://www.sqlite.org/wal.html). Not all can be told: what is not known counts as local.
    static bool isNetwork(QByteArrayView fileSystem);

private:
    QString m_path;
};

} // namespace anteroom::store
