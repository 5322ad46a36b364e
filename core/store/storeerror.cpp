// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeerror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace anteroom::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// The primary result codes that are told apart, see https://www.sqlite.org/rescode.html.
StoreFault faultOf(int code)
{
    switch (code & 0xff) {
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
        return StoreFault::ReadOnly;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return StoreFault::Busy;
    case 10: // SQLITE_IOERR
        return StoreFault::Disk;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return StoreFault::Damaged;
    case 13: // SQLITE_FULL
        return StoreFault::Full;
    case 14: // SQLITE_CANTOPEN
        return StoreFault::CannotOpen;
    case 19: // SQLITE_CONSTRAINT
        return StoreFault::Constraint;
    default:
        return StoreFault::Other;
    }
}

QString textOf(StoreFault fault, int code)
{
    switch (fault) {
    case StoreFault::Busy:
        return Text::tr(
            "Another program is using the store of this practice and did not let go of it in time. Nothing was "
            "changed. Close other Anteroom windows or commands, or try again.");
    case StoreFault::Full:
        return Text::tr("The disk is full. Nothing was changed. Make room on it and try again.");
    case StoreFault::ReadOnly:
        return Text::tr(
            "The store of this practice cannot be written: its file or folder is read-only. Nothing was changed. "
            "Allow writing there and try again.");
    case StoreFault::Damaged:
        return Text::tr(
            "The store of this practice is damaged. Nothing was changed. Keep the file as it is and restore the "
            "latest backup.");
    case StoreFault::Constraint:
        return Text::tr("The store refused an entry that contradicts another one. Nothing was changed.");
    case StoreFault::CannotOpen:
        return Text::tr(
            "The store of this practice cannot be opened. Nothing was changed. Check that its folder exists and "
            "is yours.");
    case StoreFault::Disk:
        return Text::tr(
                   "Reading or writing the disk failed (code %1). Nothing was changed. Check the disk and try again.")
            .arg(code);
    case StoreFault::Other:
        break;
    }
    return Text::tr(
               "The store refused a statement (code %1). Nothing was changed. This is a defect of Anteroom; please "
               "report it with the code.")
        .arg(code);
}

} // namespace

StoreError StoreError::fromSqlite(int code)
{
    const StoreFault fault = faultOf(code);
    return refused(fault, textOf(fault, code));
}

StoreError StoreError::refused(StoreFault fault, QString text)
{
    return {base::Error{base::ErrorKind::Store, std::move(text), {}}, fault};
}

} // namespace anteroom::store
